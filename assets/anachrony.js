"use strict";
(() => {
  // scripts/forbidden.js
  var passing = () => {
    const held4 = /* @__PURE__ */ new Map();
    return (
      /** @type {any} */
      {
        getItem: (name3) => held4.get(name3) ?? null,
        setItem: (name3, text) => held4.set(name3, text),
        removeItem: (name3) => held4.delete(name3)
      }
    );
  };
  var forbidden = false;
  for (
    const name3 of
    /** @type {const} */
    ["localStorage", "sessionStorage"]
  ) {
    try {
      void window[name3];
    } catch {
      forbidden = true;
      Object.defineProperty(window, name3, { value: passing() });
    }
  }
  var keepsNothing = () => forbidden;

  // scripts/address.js
  var changed = (search, changes2) => {
    const query = new URLSearchParams(search);
    for (const [key2, values] of Object.entries(changes2)) {
      query.delete(key2);
      for (const value of [values ?? []].flat()) query.append(key2, String(value));
    }
    const said5 = query.toString().replace(/%(3A|3B|2C|2F)/g, decodeURIComponent);
    return said5 ? `?${said5}` : "";
  };
  var edit = (changes2, quietly = false) => {
    const { pathname, search } = window.location;
    const address3 = pathname + changed(search, changes2);
    if (address3 === pathname + search) return;
    if (quietly) window.history.replaceState(null, "", address3);
    else window.history.pushState(null, "", address3);
    window.dispatchEvent(new PopStateEvent("popstate"));
  };
  var said = (key2) => new URLSearchParams(window.location.search).get(key2);
  var named = () => [...new URLSearchParams(window.location.search).keys()];
  var walked;
  var walk = (event, at5) => {
    edit({ event, at: at5 }, said("event") === walked);
    walked = event;
  };

  // scripts/page.js
  var find = (id) => (
    /** @type {HTMLElement} */
    document.getElementById(id)
  );
  var over = ({ target }, selector) => target instanceof Element ? target.closest(selector) : null;
  var WRITTEN = `input:not([type="range"]), textarea, select, dialog,
  #grid .ag-cell:not([col-id^="screen_"], [col-id=" "])`;
  var taken = (event) => event.ctrlKey || event.metaKey || event.altKey || over(event, WRITTEN) !== null;
  var ready = (selector, use3) => {
    const found4 = (
      /** @type {Found | null} */
      document.querySelector(selector)
    );
    if (found4) use3(found4);
    else setTimeout(ready, 30, selector, use3);
  };
  var near = (place5, use3, early2 = "300px") => {
    const watch = new IntersectionObserver(
      (looks2) => {
        if (!looks2.some((seen5) => seen5.isIntersecting)) return;
        watch.disconnect();
        use3();
      },
      { rootMargin: early2 }
    );
    watch.observe(place5);
  };
  var set = (id, prop, value) => window.dash_clientside.set_props?.(id, { [prop]: value });
  var unchanged = () => window.dash_clientside.no_update;

  // scripts/marks.js
  var DRAWN = "#chart .js-plotly-plot .main-svg";
  var graph = () => (
    /** @type {Graph | null} */
    document.querySelector("#chart .js-plotly-plot")
  );
  var meta = () => graph()?.layout?.meta ?? {};
  var axis = (side) => graph()?._fullLayout?.[`${side}axis`];
  var charted = (use3) => ready(DRAWN, () => use3(
    /** @type {Graph} */
    graph()
  ));
  var uses = [];
  charted((chart) => {
    chart.on("plotly_afterplot", () => {
      for (const use3 of uses) use3();
    });
  });
  var drawn = (use3) => {
    uses.push(use3);
    charted(use3);
  };
  var marks = (use3, chart = find("chart")) => {
    for (const group of chart.querySelectorAll(".trace")) {
      const trace = bound(group)?.[0]?.trace;
      for (const mark4 of trace ? group.querySelectorAll(".point, .textpoint") : []) {
        use3(mark4, trace.customdata?.[bound(mark4).i], trace);
      }
    }
  };
  var outlines = (use3) => {
    const first4 = (graph()?.data?.length ?? 0) - 2;
    for (const group of document.querySelectorAll("#chart .scatterlayer .trace")) {
      const outlined2 = bound(group)?.[0]?.trace.index >= first4;
      for (const part of outlined2 ? group.querySelectorAll(".js-line, .point") : []) use3(part);
    }
  };
  var bound = (element2) => Reflect.get(element2, "__data__");
  var standing = null;
  var dim = () => marks((mark4, row3, trace) => {
    const dimmed = standing !== null && row3 !== void 0 && !standing.has(row3);
    if (dimmed !== mark4.classList.contains("dimmed")) mark4.classList.toggle("dimmed", dimmed);
    if (!dimmed) return;
    mark4.classList.toggle("over", trace.unselected?.marker?.opacity === 0);
  });
  var stand = (rows3) => {
    standing = rows3 && new Set(rows3);
    dim();
  };
  drawn(dim);

  // scripts/times.js
  var clock = (seconds3) => {
    const whole2 = Math.round(seconds3);
    const two2 = (number3) => String(number3).padStart(2, "0");
    return `${Math.floor(whole2 / 3600)}:${two2(Math.floor(whole2 / 60) % 60)}:${two2(whole2 % 60)}`;
  };
  var seconds = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) || 0;
  var rising = ([one = 0, other2 = 0]) => one <= other2 ? [one, other2] : [other2, one];
  var spell = (ends3, ranked2) => {
    const fine = ranked2 || ends3[1] - ends3[0] < 120;
    const plain2 = (end3) => end3.toFixed(2).replace(/\.?0+$/, "") || "0";
    return ends3.map(fine ? plain2 : clock).join("-");
  };
  var story = ({ heights, knots }, place5) => {
    const above = heights.findIndex((one) => one >= place5);
    const at5 = above < 0 ? heights.length - 1 : Math.max(above, 1);
    const [low, high] = [heights[at5 - 1] ?? 0, heights[at5] ?? 0];
    const [first4, second] = [knots[at5 - 1] ?? 0, knots[at5] ?? 0];
    const part = (place5 - low) / (high - low || 1);
    return first4 + Math.min(Math.max(part, 0), 1) * (second - first4);
  };
  var height = ({ heights, knots }, moment6) => {
    const at5 = knots.findIndex((one) => one >= moment6);
    const [low, high] = [knots[at5 - 1], knots[at5]];
    if (high === moment6) return heights[at5] ?? null;
    if (low === void 0 || high === void 0) return null;
    const [from2 = 0, to = 0] = [heights[at5 - 1], heights[at5]];
    return from2 + (moment6 - low) / (high - low) * (to - from2);
  };
  var dates = (ends3) => {
    const [start2, end3] = ends3.map((one) => new Date(one * 1e3).toISOString().slice(0, 19));
    return start2 === end3 ? null : `${start2}/${end3}`;
  };
  var days = (ends3) => {
    const [start2, end3] = ends3.map((one) => {
      const hour = new Date((one % 86400 + 86400) % 86400 * 1e3).toISOString().slice(11, 19);
      return `D${Math.floor(one / 86400) + 1}T${hour}`;
    });
    return start2 === end3 ? null : `${start2}/${end3}`;
  };
  var ranks = ([low, high]) => {
    const [first4, final] = [Math.ceil(low - 0.3) + 1, Math.floor(high + 0.3) + 1];
    return first4 <= final ? `${first4}-${final}` : null;
  };
  var told = (time2, ends3) => {
    const [first4 = 0, final = 0] = [time2.heights[0], time2.heights.at(-1)];
    if (ends3[1] < first4 || ends3[0] <= first4 && ends3[1] >= final) return null;
    const spelt3 = time2.counted ? days : dates;
    return (time2.dated ? spelt3 : ranks)(rising(ends3.map((end3) => story(time2, end3))));
  };

  // scripts/lens.js
  var time = () => (
    /** @type {ScreenTime} */
    meta().screen
  );
  var along = () => Boolean(meta().screen?.lens);
  var screen = () => (
    /** @type {Axis} */
    axis(time().axis)
  );
  var shown = () => rising(screen().range.map((end3) => Math.min(Math.max(end3 * time().way, begins()), time().last)));
  var begins = () => time().first ?? 0;
  var resting;
  var ahead = null;
  var under = null;
  var drew = [];
  var revision;
  var rest = () => {
    clearTimeout(resting);
    [ahead, under] = [shown(), graph()?.layout];
    resting = window.setTimeout(() => {
      ahead = null;
      if (!along()) return;
      const [start2, end3] = shown();
      const all7 = start2 <= begins() && end3 >= time().last * 0.9999;
      edit({ zoom: all7 || end3 <= start2 ? null : spell([start2, end3], time().ranked) }, true);
    }, 180);
  };
  var go = (start2, end3) => {
    const { axis: side, way, last: last3 } = time();
    const whole2 = last3 - begins();
    const length = Math.min(Math.max(end3 - start2, whole2 / 5e3), whole2);
    const from2 = Math.min(Math.max(start2, begins()), last3 - length);
    window.Plotly.relayout(graph(), {
      [`${side}axis.range`]: rising([from2 * way, (from2 + length) * way])
    });
  };
  var zoom = (factor, about2) => {
    if (!along()) return;
    const [start2, end3] = shown();
    const middle2 = about2 ?? (start2 + end3) / 2;
    go(middle2 - (middle2 - start2) * factor, middle2 + (end3 - middle2) * factor);
  };
  var back = () => {
    const { axis: side, way, last: last3 } = time();
    const [from2, to] = rising(drew.map((end3) => end3 * way));
    if (from2 <= begins() && to >= last3) {
      window.Plotly.relayout(graph(), { [`${side}axis.range`]: drew });
    }
  };
  var whole = () => {
    if (along()) back();
    clearTimeout(resting);
    ahead = null;
    edit({ zoom: null }, true);
  };
  var kept = () => {
    if (!ahead || !along() || graph()?.layout === under) return;
    under = graph()?.layout;
    const near2 = (time().last - begins()) / 1e6;
    if (shown().some((end3, at5) => Math.abs(end3 - (ahead?.[at5] ?? end3)) > near2)) go(...ahead);
  };
  var px = (side, place5) => {
    const { left: left3, top } = (
      /** @type {HTMLElement} */
      graph().getBoundingClientRect()
    );
    return place5[side] - { x: left3, y: top }[side];
  };
  var unit = (side, place5) => {
    const laid9 = (
      /** @type {Axis} */
      axis(side)
    );
    return laid9.p2d(px(side, place5) - laid9._offset);
  };
  var hand = ({ clientX: x, clientY: y }) => ({ x, y });
  var moment = (place5) => unit(time().axis, place5) * time().way;
  var turned = (event) => Math.exp(event.deltaY * (event.deltaMode ? 0.05 : 2e-3));
  ready("#stage", (stage) => {
    stage.addEventListener(
      "wheel",
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || !along()) return;
        event.preventDefault();
        zoom(turned(event), moment(hand(event)));
      },
      { passive: false }
    );
    pinched(stage);
  });
  ready(
    "#strip",
    (strip) => strip.addEventListener(
      "wheel",
      (event) => {
        if (!along()) return;
        event.preventDefault();
        const { left: left3, width } = strip.getBoundingClientRect();
        zoom(turned(event), begins() + (time().last - begins()) * (event.clientX - left3) / width);
      },
      { passive: false }
    )
  );
  var pinched = (stage) => {
    let pinch = null;
    const move4 = (event) => {
      const [one, other2] = [...event.touches].map(hand);
      if (event.touches.length !== 2 || !one || !other2 || !along()) {
        pinch = null;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const apart3 = Math.max(Math.hypot(one.x - other2.x, one.y - other2.y), 20);
      const middle2 = { x: (one.x + other2.x) / 2, y: (one.y + other2.y) / 2 };
      if (pinch !== null) zoom(pinch / apart3, moment(middle2));
      pinch = apart3;
    };
    stage.addEventListener("touchmove", move4, { passive: false, capture: true });
    stage.addEventListener("touchend", () => {
      pinch = null;
    });
  };
  document.addEventListener(
    "click",
    (event) => {
      if (!over(event, '.modebar-btn[data-val="reset"]')) return;
      event.stopPropagation();
      whole();
    },
    true
  );
  charted((chart) => {
    chart.on("plotly_relayout", (change3) => {
      if (along() && Object.keys(change3).some((key2) => key2.startsWith(`${time().axis}axis.`))) rest();
    });
    chart.on("plotly_doubleclick", whole);
  });
  drawn(() => {
    find("stage").classList.toggle("still", !along());
    if (along() && screen().uirevision !== revision) {
      ({ range: drew, uirevision: revision } = screen());
    }
    kept();
  });

  // scripts/brush.js
  var SIDES = ["x", "y"];
  var screened = (time2, ends3) => {
    const within4 = ends3.map((end4) => Math.min(Math.max(end4 * time2.way, time2.first ?? 0), time2.last));
    const [start2, end3] = rising(within4);
    return start2 < end3 ? spell([start2, end3], time2.ranked) : null;
  };
  var times = () => {
    const { screen: screen4, story: story2 } = meta();
    const found4 = [];
    if (screen4 && !screen4.ranked) {
      found4.push({ name: "screen", time: screen4, spelled: (ends3) => screened(screen4, ends3) });
    }
    if (story2) found4.push({ name: "story", time: story2, spelled: (ends3) => told(story2, ends3) });
    return found4;
  };
  var brushable = (place5) => times().filter(({ time: { within: within4 } }) => {
    if (!within4) return true;
    const [x, y] = [unit("x", place5), unit("y", place5)];
    return within4[0] <= x && x <= within4[1] && within4[2] <= y && y <= within4[3];
  });
  var brush = (from2, to) => {
    const changes2 = {};
    for (const { name: name3, time: time2, spelled: spelled3 } of brushable(from2)) {
      changes2[name3] = spelled3(rising([from2, to].map((place5) => unit(time2.axis, place5))));
    }
    edit(changes2);
  };
  var covered = (side, from2, to) => {
    const held4 = brushable(from2);
    if (held4.some(({ time: time2 }) => time2.axis === side)) {
      return rising([from2, to].map((place5) => px(side, place5)));
    }
    const { _offset: start2, _length: length, d2p } = (
      /** @type {Axis} */
      axis(side)
    );
    const within4 = held4[0]?.time.within;
    if (!within4) return [start2, start2 + length];
    return rising(
      (side === "x" ? within4.slice(0, 2) : within4.slice(2)).map((end3) => start2 + d2p(end3))
    );
  };
  var brushing = false;
  var hold = (pressed3) => {
    brushing = pressed3;
    find("brush").setAttribute("aria-pressed", String(pressed3));
    find("stage").classList.toggle("brushing", pressed3);
  };
  var cover = (box, from2, to) => {
    const [left3 = 0, right = 0] = covered("x", from2, to);
    const [top = 0, foot = 0] = covered("y", from2, to);
    Object.assign(box.style, {
      display: "block",
      left: `${left3}px`,
      width: `${right - left3}px`,
      top: `${top}px`,
      height: `${foot - top}px`
    });
  };
  var byMouse = (stage, { begin: begin6, drag, drop: drop2 }) => {
    stage.addEventListener("mousedown", (event) => begin6(event, hand(event), event.shiftKey), true);
    window.addEventListener("mousemove", (event) => drag(hand(event)));
    window.addEventListener("mouseup", (event) => drop2(hand(event)));
  };
  var byFinger = (stage, { begin: begin6, drag, drop: drop2, leave: leave4, under: under4 }) => {
    const touched2 = (event, use3) => {
      const [finger] = event.changedTouches;
      if (finger) use3(hand(finger));
    };
    const began = (event) => touched2(event, (place5) => begin6(event, place5, event.shiftKey));
    const moved4 = (event) => {
      if (under4()) event.preventDefault();
      touched2(event, drag);
    };
    const firm = { capture: true, passive: false };
    stage.addEventListener("touchstart", began, firm);
    stage.addEventListener("touchmove", moved4, firm);
    stage.addEventListener("touchend", (event) => touched2(event, drop2));
    stage.addEventListener("touchcancel", leave4);
  };
  ready("#stage", (stage) => {
    let from2 = null;
    let held4 = "";
    const lying = () => JSON.stringify(meta());
    const box = (
      /** @type {HTMLElement} */
      stage.querySelector(".brush")
    );
    const leave4 = () => {
      from2 = null;
      box.style.display = "none";
    };
    const begin6 = (event, place5, shift) => {
      const there5 = over(event, ".draglayer, .nsewdrag") && brushable(place5).length;
      if (!(brushing || shift) || !there5) return;
      event.preventDefault();
      event.stopPropagation();
      [from2, held4] = [place5, lying()];
    };
    const drag = (place5) => {
      if (from2 && brushable(from2).length) cover(box, from2, place5);
    };
    const drop2 = (place5) => {
      if (!from2) return;
      const start2 = from2;
      const sides2 = SIDES.filter((side) => brushable(start2).some(({ time: time2 }) => time2.axis === side));
      if (sides2.some((side) => Math.abs(place5[side] - start2[side]) > 4)) brush(start2, place5);
      leave4();
      hold(false);
    };
    drawn(() => {
      if (from2 && lying() !== held4) leave4();
    });
    const strokes = { begin: begin6, drag, drop: drop2, leave: leave4, under: () => Boolean(from2) };
    byMouse(stage, strokes);
    byFinger(stage, strokes);
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !(from2 || brushing)) return;
        event.stopImmediatePropagation();
        leave4();
        hold(false);
      },
      true
    );
  });
  document.addEventListener(
    "click",
    (event) => {
      if (over(event, "#brush")) hold(!brushing);
    },
    true
  );
  drawn(() => {
    find("brush").hidden = !times().length;
  });

  // scripts/dialog.js
  var words = {};
  var speak = (own2) => {
    words = { ...words, ...own2 };
  };
  var say = (name3, filled2 = {}) => {
    const values = new Map(Object.entries(filled2));
    return String(words[name3] ?? "").replace(
      /\{(\w+)\}/g,
      (place5, key2) => String(values.get(key2) ?? place5)
    );
  };
  var element = (tag, props, ...children) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...children);
    return made;
  };
  var button = (name3, onclick, className = "quiet") => element("button", { type: "button", className, onclick }, name3);
  var sure = (name3, really, act2) => {
    let said5 = false;
    const one = button(name3, ({ detail }) => {
      if (said5 && detail < 2) return act2();
      said5 = true;
      return one.replaceChildren(really);
    });
    one.classList.add("sure");
    one.addEventListener("keydown", (event) => event.repeat && event.preventDefault());
    return one;
  };
  var left = new EventTarget();
  var dialog = null;
  var there = false;
  var told2 = () => {
    if (!there || dialog?.open) return;
    there = false;
    left.dispatchEvent(new Event("close"));
  };
  var FIRST = [
    "[autofocus]",
    ".step :is(button, select, input)",
    ".choose input",
    "button:not(.icon, .sure)",
    "button.icon"
  ];
  var dialogue = (title2, ...parts3) => {
    if (!dialog) {
      dialog = element("dialog", { className: "door" });
      dialog.setAttribute("aria-labelledby", "door-title");
      dialog.addEventListener("close", told2);
      document.body.append(dialog);
    }
    const close4 = button("×", leave, "icon");
    close4.setAttribute("aria-label", say("close"));
    dialog.replaceChildren(element("h2", { id: "door-title" }, title2), close4, ...parts3);
    if (!dialog.open) dialog.showModal();
    there = true;
    const first4 = FIRST.map((place5) => dialog?.querySelector(place5)).find(Boolean);
    if (first4 instanceof HTMLElement) first4.focus();
  };
  var leave = () => {
    dialog?.close();
    told2();
  };

  // scripts/citing.js
  var words2 = (id) => find(id).textContent?.trim() ?? "";
  var caption = () => {
    const [said5 = ""] = [...find("caption").querySelectorAll("p")].map((line4) => line4.textContent);
    const named9 = `${words2("heading")} (${words2("made")})`;
    return [`${named9}. ${words2("lead")}`, said5, window.location.href].join("\n");
  };
  var copied = async (said5) => {
    try {
      await navigator.clipboard.writeText(said5);
    } catch {
      const field4 = element("textarea", { value: said5 });
      document.body.append(field4);
      field4.select();
      document.execCommand("copy");
      field4.remove();
    }
  };
  document.addEventListener("click", async (event) => {
    const button2 = over(event, "[data-copy]");
    if (!button2) return;
    await copied(button2.dataset.copy === "link" ? window.location.href : caption());
    button2.focus();
    const done4 = button2.parentElement?.querySelector("[data-said]");
    if (!(done4 instanceof HTMLElement)) return;
    done4.textContent = done4.dataset.said ?? "";
    setTimeout(() => done4.textContent = "", 2e3);
  });

  // scripts/lettering.js
  var FACES = ["400", "600"].flatMap(
    (weight) => ["Serif", "Sans"].map((family) => `${weight} 12px "Anachrony ${family}"`)
  );
  var PATIENCE = 3e3;
  var said2 = (thing) => {
    if (typeof thing === "string") return thing;
    if (thing === null || typeof thing !== "object" || ArrayBuffer.isView(thing)) return "";
    if (Array.isArray(thing) && typeof thing[0] === "number") return "";
    return Object.values(thing).map(said2).join("");
  };
  var lettered = (words7) => {
    const letters = [...new Set(`a${words7}`)].join("");
    const late2 = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const loaded2 = Promise.all(FACES.map((face) => document.fonts.load(face, letters)));
    return Promise.race([loaded2.catch(() => null), late2]);
  };

  // scripts/painting.js
  var outlined = async (figure2, { width, height: height3 }) => {
    await lettered(said2(figure2));
    const url = await window.Plotly.toImage(figure2, { format: "svg", width, height: height3 });
    return decodeURIComponent(url.slice(url.indexOf(",") + 1));
  };
  var PRECISE = ":root{text-rendering:geometricPrecision}";
  var dressed = (svg, faces) => {
    const bold = /font-weight: ?(?:bold|[6-9]00)/.test(svg);
    const worn = faces.filter(({ family, weight }) => svg.includes(family) && (weight < 600 || bold));
    const root = svg.indexOf(">") + 1;
    const rules = [PRECISE, ...worn.map(({ rule }) => rule)].join("");
    const style = `<defs><style>${rules}</style></defs>`;
    return svg.slice(0, root) + style + svg.slice(root);
  };
  var painted = async (svg, { width, height: height3, scale }) => {
    const image2 = new Image();
    image2.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image2.decode();
    const canvas = Object.assign(document.createElement("canvas"), {
      width: width * scale,
      height: height3 * scale
    });
    canvas.getContext("2d")?.drawImage(image2, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("no picture")));
    });
  };
  var picture = async (figure2, faces, size3, format) => {
    const svg = dressed(await outlined(figure2, size3), faces);
    return format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : painted(svg, size3);
  };

  // scripts/pictures.js
  var bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  var labelled = (image2, about2, format) => {
    if (format === "png") {
      return new Blob([image2.slice(0, 33), bytes(about2), image2.slice(33)], { type: "image/png" });
    }
    const drawn2 = new TextDecoder().decode(image2);
    const root = drawn2.indexOf(">");
    return new Blob([drawn2.slice(0, root), ' role="img">', about2, drawn2.slice(root + 1)], {
      type: "image/svg+xml"
    });
  };
  var give = (file2, name3) => {
    const link = Object.assign(document.createElement("a"), { download: name3 });
    link.href = URL.createObjectURL(file2);
    link.click();
    URL.revokeObjectURL(link.href);
  };
  var save = async ({ figure: figure2, faces, name: name3, about: about2, format, ...size3 }) => {
    const drawn2 = await picture(figure2, faces, size3, format);
    give(labelled(await drawn2.arrayBuffer(), about2, format), `${name3}.${format}`);
    return name3;
  };

  // scripts/random.js
  var random = (bytes2) => [...crypto.getRandomValues(new Uint8Array(bytes2))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // scripts/desk/table.js
  var Refusal = class extends Error {
    /** @param {string} rule @param {Record<string, string>} hints */
    constructor(rule, hints = {}) {
      super(rule);
      this.hints = hints;
    }
  };
  var called = (all7, name3) => Object.hasOwn(all7, name3) ? all7[name3] : void 0;
  var cell = ({ cells: cells2 }, column) => called(cells2, column) ?? "";
  var put = (row3, changes2) => {
    const differ = Object.entries(changes2).some(([column, text]) => cell(row3, column) !== text);
    return differ ? { key: row3.key, cells: { ...row3.cells, ...changes2 } } : row3;
  };
  var place = (rows3, key2) => {
    const at5 = rows3.findIndex((row3) => row3.key === key2);
    if (at5 < 0) throw new Refusal("no_row");
    return at5;
  };
  var row = (rows3, key2) => (
    /** @type {Row} */
    rows3[place(rows3, key2)]
  );
  var keyAt = (at5) => `r${at5 + 1}`;
  var fresh = () => random(8);

  // node_modules/idb-keyval/dist/index.js
  function promisifyRequest(request) {
    return new Promise((resolve, reject) => {
      request.oncomplete = request.onsuccess = () => resolve(request.result);
      request.onabort = request.onerror = () => reject(request.error);
    });
  }
  function createStore(dbName, storeName) {
    let dbp;
    const getDB = () => {
      if (dbp)
        return dbp;
      const request = indexedDB.open(dbName);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      dbp = promisifyRequest(request);
      dbp.then((db) => {
        db.onclose = () => dbp = void 0;
      }, () => {
        dbp = void 0;
      });
      return dbp;
    };
    return (txMode, callback) => getDB().then((db) => callback(db.transaction(storeName, txMode).objectStore(storeName)));
  }
  var defaultGetStoreFunc;
  function defaultGetStore() {
    if (!defaultGetStoreFunc) {
      defaultGetStoreFunc = createStore("keyval-store", "keyval");
    }
    return defaultGetStoreFunc;
  }
  function get(key2, customStore = defaultGetStore()) {
    return customStore("readonly", (store5) => promisifyRequest(store5.get(key2)));
  }
  function set2(key2, value, customStore = defaultGetStore()) {
    return customStore("readwrite", (store5) => {
      store5.put(value, key2);
      return promisifyRequest(store5.transaction);
    });
  }
  function update(key2, updater, customStore = defaultGetStore()) {
    return customStore("readwrite", (store5) => (
      // Need to create the promise manually.
      // If I try to chain promises, the transaction closes in browsers
      // that use a promise polyfill (IE10/11).
      new Promise((resolve, reject) => {
        const req = store5.get(key2);
        req.onsuccess = function() {
          try {
            store5.put(updater(req.result), key2);
            resolve(promisifyRequest(store5.transaction));
          } catch (err) {
            reject(err);
          }
        };
        req.onerror = () => reject(req.error);
      })
    ));
  }
  function del(key2, customStore = defaultGetStore()) {
    return customStore("readwrite", (store5) => {
      store5.delete(key2);
      return promisifyRequest(store5.transaction);
    });
  }
  function eachCursor(store5, callback) {
    store5.openCursor().onsuccess = function() {
      if (!this.result)
        return;
      callback(this.result);
      this.result.continue();
    };
    return promisifyRequest(store5.transaction);
  }
  function entries(customStore = defaultGetStore()) {
    return customStore("readonly", (store5) => {
      if (store5.getAll && store5.getAllKeys) {
        return Promise.all([
          promisifyRequest(store5.getAllKeys()),
          promisifyRequest(store5.getAll())
        ]).then(([keys2, values]) => keys2.map((key2, i) => [key2, values[i]]));
      }
      const items = [];
      return eachCursor(store5, (cursor2) => items.push([cursor2.key, cursor2.value])).then(() => items);
    });
  }

  // scripts/desk/stretch.js
  var stretch = (before2, now2) => {
    const shorter = Math.min(before2.length, now2.length);
    let from2 = 0;
    while (from2 < shorter && before2[from2] === now2[from2]) from2 += 1;
    let end3 = 0;
    while (end3 < shorter - from2 && before2[before2.length - 1 - end3] === now2[now2.length - 1 - end3]) {
      end3 += 1;
    }
    return { from: from2, before: before2.length - end3, now: now2.length - end3 };
  };

  // scripts/desk/steps.js
  var between = (before2, now2) => {
    const { from: at5, before: last3, now: end3 } = stretch(before2, now2);
    const [out, put5] = [before2.slice(at5, last3), now2.slice(at5, end3)];
    return out.length || put5.length ? { at: at5, out, in: put5 } : null;
  };
  var done = (rows3, step4) => rows3.toSpliced(step4.at, step4.out.length, ...step4.in);
  var undone = (rows3, step4) => rows3.toSpliced(step4.at, step4.in.length, ...step4.out);
  var further = ({ rows: rows3, steps: steps2, at: at5 }, step4) => ({
    rows: done(rows3, step4),
    steps: [...steps2.slice(0, at5), step4],
    at: at5 + 1
  });
  var back2 = (course) => {
    const { rows: rows3, steps: steps2, at: at5 } = course;
    const step4 = steps2[at5 - 1];
    return step4 ? { rows: undone(rows3, step4), steps: steps2, at: at5 - 1 } : course;
  };
  var again = (course) => {
    const { rows: rows3, steps: steps2, at: at5 } = course;
    const step4 = steps2[at5];
    return step4 ? { rows: done(rows3, step4), steps: steps2, at: at5 + 1 } : course;
  };

  // scripts/desk/journal.js
  var store = createStore("anachrony-desk", "journal");
  var Overtaken = class extends Error {
  };
  var Gone = class extends Error {
  };
  var BASE = "base";
  var AT = "at";
  var STEP = "step";
  var steps = (film4, from2 = 0) => window.IDBKeyRange.bound([film4, STEP, from2], [film4, STEP, []]);
  var kept2 = (film4) => store("readonly", async (all7) => {
    const read7 = [all7.get([film4, BASE]), all7.get([film4, AT]), all7.getAll(steps(film4))];
    const [base2, at5, held4] = await Promise.all(read7.map((request) => promisifyRequest(request)));
    return base2 ? { base: base2, at: Number(at5), steps: held4 } : void 0;
  });
  var begin = (film4, base2) => store("readwrite", (all7) => {
    all7.put(base2, [film4, BASE]);
    all7.put(0, [film4, AT]);
    return promisifyRequest(all7.transaction);
  });
  var write = (film4, { from: from2, at: at5, step: step4 }) => store("readwrite", (all7) => {
    let why;
    const where = all7.get([film4, AT]);
    where.onsuccess = () => {
      if (where.result !== from2) {
        why = where.result === void 0 ? new Gone() : new Overtaken();
        all7.transaction.abort();
        return;
      }
      if (step4) {
        all7.delete(steps(film4, from2));
        all7.put(step4, [film4, STEP, from2]);
      }
      all7.put(at5, [film4, AT]);
    };
    return promisifyRequest(all7.transaction).catch((error) => {
      throw why ?? error ?? new Error("aborted");
    });
  });
  var clear = (film4) => store("readwrite", (all7) => {
    all7.delete(window.IDBKeyRange.bound([film4], [film4, []]));
    return promisifyRequest(all7.transaction);
  });
  var standing2 = ({ base: base2, steps: all7, at: at5 }) => all7.slice(0, at5).reduce(done, base2.rows);
  var SHIPPED = "shipped";
  var beside = (film4, what) => store("readonly", (all7) => promisifyRequest(all7.get([film4 || SHIPPED, what])));
  var put2 = (film4, what, now2) => store("readwrite", (all7) => {
    const place5 = [film4 || SHIPPED, what];
    if (now2) all7.put(now2, place5);
    else all7.delete(place5);
    return promisifyRequest(all7.transaction);
  });
  var [NOTE, CUTS, HALF] = ["note", "cuts", "half"];
  var noted = (film4) => beside(film4, NOTE);
  var note = (film4, what) => put2(film4, NOTE, what);
  var cutsOf = async (film4) => await beside(film4, CUTS) ?? [];
  var putCuts = (film4, cuts2) => put2(film4, CUTS, cuts2);
  var inherit = (film4) => store("readwrite", (all7) => {
    for (const what of [NOTE, CUTS]) {
      const held4 = all7.get([SHIPPED, what]);
      held4.onsuccess = () => held4.result && all7.put(held4.result, [film4, what]);
    }
    return promisifyRequest(all7.transaction);
  });
  var halfOf = (film4) => beside(film4, HALF);
  var putHalf = (film4, typing2) => put2(film4, HALF, typing2);
  var VERSION = "version";
  var versions = (film4) => store("readonly", async (all7) => {
    const range = window.IDBKeyRange.bound([film4, VERSION], [film4, VERSION, []]);
    return (await promisifyRequest(all7.getAll(range))).reverse();
  });
  var putVersion = (film4, version2) => store("readwrite", (all7) => {
    all7.put(version2, [film4, VERSION, version2.when]);
    return promisifyRequest(all7.transaction);
  });
  var forgotten = (film4, when3) => store("readwrite", (all7) => {
    all7.delete([film4, VERSION, when3]);
    return promisifyRequest(all7.transaction);
  });
  var sizes = () => store("readonly", async (all7) => {
    const [keys2, values] = await Promise.all(
      [all7.getAllKeys(), all7.getAll()].map((request) => promisifyRequest(request))
    );
    const found4 = /* @__PURE__ */ new Map();
    keys2.forEach(([film4, what], at5) => {
      const { size: size3 = 0, steps: many = 0 } = found4.get(film4) ?? {};
      const more = JSON.stringify(values?.[at5]).length;
      found4.set(film4, { size: size3 + more, steps: many + Number(what === STEP) });
    });
    return found4;
  });

  // scripts/desk/along.js
  var MOST = 15e6;
  var along2 = async (film4) => {
    const known2 = await kept2(film4);
    const rows3 = known2 ? standing2(known2) : [];
    const names2 = new Map(rows3.map(({ key: key2 }, at5) => [key2, keyAt(at5)]));
    let left3 = MOST;
    const all7 = (await versions(film4)).map((one) => ({
      ...one,
      rows: one.rows.map(({ key: key2, cells: cells2 }) => ({ key: names2.get(key2) ?? `was ${key2}`, cells: cells2 }))
    }));
    const some = all7.filter((one) => (left3 -= JSON.stringify(one).length) > 0);
    return { versions: some, copy: await noted(film4) ?? null, cuts: await cutsOf(film4) };
  };
  var lacking = async (film4, { versions: all7, copy: copy2, cuts: cuts2 }) => {
    const had2 = new Set((await versions(film4)).map(({ when: when3 }) => when3));
    return {
      versions: all7.filter(({ when: when3 }) => !had2.has(when3)),
      copy: await noted(film4) ? null : copy2,
      cuts: (await cutsOf(film4)).length ? [] : cuts2
    };
  };
  var adopt = async (film4, { versions: all7, copy: copy2, cuts: cuts2 }) => {
    for (const one of all7) await putVersion(film4, one);
    if (copy2) await note(film4, copy2);
    if (cuts2.length) await putCuts(film4, cuts2);
  };

  // scripts/desk/csv.js
  var RUN = /^(?:[=@\t\r＝＠]|[+\-＋－](?![\d.,:/~?%+-]*$))/;
  var inert = (words7) => RUN.test(words7) ? `'${words7}` : words7;
  var quoted = (text) => /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  var written = (columns3, rows3) => {
    const header = columns3.map(quoted).join(",");
    const records = rows3.map((row3) => columns3.map((name3) => quoted(cell(row3, name3))).join(","));
    let line4 = 1 + height2(header);
    const lines3 = records.map((record) => {
      const begins2 = line4;
      line4 += height2(record);
      return begins2;
    });
    return { text: `${[header, ...records].join("\n")}
`, lines: lines3 };
  };
  var height2 = (record) => 1 + (record.match(/\r\n|\r|\n/g)?.length ?? 0);
  var block = (text, apart3 = "	") => {
    const marks5 = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    const cells2 = marks5.matchAll(
      RegExp(
        `(?:^|(?<=[${apart3}
]))(?:"((?:[^"]|"")*)"(?=[${apart3}
]|$)|([^${apart3}
]*))(${apart3}|
|$)`,
        "g"
      )
    );
    const rows3 = [[]];
    for (const [, held4, plain2 = "", end3] of cells2) {
      rows3.at(-1)?.push(held4 === void 0 ? plain2 : held4.replaceAll('""', '"'));
      if (end3 === "\n") rows3.push([]);
    }
    return rows3;
  };

  // scripts/notes/kept.js
  var store2 = createStore("anachrony-notes", "notes");
  var shelf = (film4) => film4 || "shipped";
  var notes = async (film4) => await get(shelf(film4), store2) ?? [];
  var change = (film4, make) => update(shelf(film4), (held4) => make(held4 ?? []), store2);
  var keep = (film4, note3) => change(film4, (held4) => [...held4.filter(({ id }) => id !== note3.id), note3]);
  var remove = (film4, away5) => change(film4, (held4) => held4.filter(({ id }) => id !== away5));
  var adopt2 = (film4, more) => change(film4, (held4) => {
    const known2 = new Set(held4.map(({ id }) => id));
    return [...held4, ...more.filter(({ id }) => !known2.has(id))];
  });
  var forget = (film4) => del(shelf(film4), store2);
  var sizes2 = async () => {
    const all7 = (
      /** @type {[string, Note[]][]} */
      await entries(store2)
    );
    return new Map(
      all7.map(([film4, held4]) => [film4, { size: JSON.stringify(held4).length, notes: held4.length }])
    );
  };
  var COLUMNS = ["work", "event", "named", "at", "words", "written"];
  var table = (all7) => {
    const cells2 = (note3) => Object.fromEntries(Object.entries(note3).map(([name3, said5]) => [name3, inert(said5)]));
    return written(
      COLUMNS,
      all7.map((note3) => ({ key: note3.id, cells: cells2(note3) }))
    ).text;
  };

  // scripts/server.js
  var FIRST2 = 250;
  var LONGEST = 5e3;
  var AWAY = [502, 503, 504];
  var patient = (fetch2, told7, pause3) => async (what, options) => {
    for (let wait2 = FIRST2; ; wait2 = Math.min(wait2 * 2, LONGEST)) {
      const answer = await fetch2(what, options).catch(unreached);
      told7(!answer);
      if (answer) return answer;
      await pause3(wait2);
    }
  };
  var unreached = (error) => {
    if (error instanceof TypeError) return void 0;
    throw error;
  };
  var behind = (fetch2) => async (what, options) => {
    const answer = await fetch2(what, options);
    if (AWAY.includes(answer.status)) throw new TypeError(answer.statusText);
    return answer;
  };
  var asked = (what, options) => behind(window.fetch)(what, options);
  var failure = (status) => {
    if (status === 413) return say("too_large_here");
    return say(status < 500 ? "unknown" : "failed", { status });
  };
  var dash = (what) => /\/_dash-(layout|dependencies|update-component)\b/.test(
    what instanceof Request ? what.url : String(what)
  );
  var say2 = (away5) => ready("#away", (notice) => {
    if (notice.hidden !== away5) return;
    notice.hidden = !away5;
    if (!away5) compare();
  });
  var compare = async () => {
    if (said("film")) return;
    const answer = await window.fetch("serves").catch(() => void 0);
    const serves = answer?.ok ? await answer.text() : void 0;
    const another = find("another");
    another.hidden = !serves || serves === document.documentElement.dataset["serves"];
    another.onclick = () => window.location.assign(window.location.pathname);
  };
  var pause = (wait2) => new Promise((resolve) => {
    const again5 = () => {
      window.removeEventListener("online", again5);
      resolve(void 0);
    };
    setTimeout(again5, wait2);
    window.addEventListener("online", again5);
  });
  var speak2 = (ours2 = (fetch2) => fetch2) => {
    const plain2 = window.fetch.bind(window);
    const patiently = patient(ours2(behind(plain2)), say2, pause);
    window.fetch = (what, options) => (dash(what) ? patiently : plain2)(what, options);
  };

  // scripts/shelf.js
  var store3 = createStore("anachrony", "films");
  var SECRET = "anachrony.reader";
  var reader = () => {
    const held4 = window.localStorage.getItem(SECRET);
    if (held4) return held4;
    const made = random(16);
    window.localStorage.setItem(SECRET, made);
    return made;
  };
  var here = () => (said("film") ?? "").slice(0, 16);
  var version = null;
  var current = () => version ?? here();
  var turn = (hash) => {
    version = hash;
  };
  var keeping = Promise.resolve();
  var held = async (film4) => {
    await keeping;
    return film4 ? get(film4, store3) : void 0;
  };
  var films = async () => {
    const found4 = (
      /** @type {Film[]} */
      (await entries(store3)).map(([, film4]) => film4)
    );
    return found4.sort((one, other2) => other2.opened - one.opened);
  };
  var keep2 = async (film4) => {
    await set2(film4.film, film4, store3);
    window.navigator.storage?.persist?.();
  };
  var renew = (now2, packed3) => {
    const whole2 = (table6) => (before2) => ({
      ...{ opened: Date.now(), ...before2 },
      ...{ ...now2, table: table6 }
    });
    const kept6 = packed3.then((table6) => update(now2.film, whole2(table6), store3));
    keeping = kept6.catch(() => {
    });
    return kept6;
  };
  var forget2 = (film4) => Promise.all([del(film4, store3), clear(film4), forget(film4)]);
  var gzipped = (bytes2) => new Response(bytes2.stream().pipeThrough(new CompressionStream("gzip"))).blob();
  var about = ({ name: name3, takes }, more) => encodeURIComponent(JSON.stringify({ name: name3, takes, ...more }));

  // scripts/project.js
  var Refused = class extends Error {
  };
  var cause = (error) => {
    if (error instanceof Refused) return error.message;
    return say(error instanceof TypeError ? "unreached" : "unkept");
  };
  var answered = async (where, options) => {
    const answer = await asked(where, { method: "POST", ...options });
    const refused3 = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (refused3) throw new Refused((await answer.json()).refused);
    if (!answer.ok) throw new Refused(failure(answer.status));
    return answer;
  };
  var packed = async (film4) => {
    const view = changed(window.location.search, { film: null });
    const headers2 = { "Anachrony-Carried": about(film4, { view, size: film4.table.size }) };
    const written8 = keepsNothing() ? {} : { notes: await notes(film4.film), desk: await along2(film4.film) };
    const body = new Blob([film4.table, await gzipped(new Blob([JSON.stringify(written8)]))]);
    const answer = await answered("project", { headers: headers2, body });
    return answer.blob();
  };
  var unpacked = async (file2, signal) => handedOver(await answered("unpack", { body: file2, signal }));
  var brought = async () => handedOver(await answered("brought", { method: "GET", cache: "no-store" }));
  var handedOver = async (answer) => {
    const said5 = JSON.parse(decodeURIComponent(answer.headers.get("Anachrony-Carried") ?? "{}"));
    const body = await answer.blob();
    const written8 = JSON.parse(await body.slice(said5.size).text());
    return { ...said5, table: body.slice(0, said5.size), ...written8 };
  };

  // scripts/watch/frames.js
  var STANDARD = [
    [24e3, 1001],
    [24, 1],
    [25, 1],
    [3e4, 1001],
    [30, 1],
    [48, 1],
    [50, 1],
    [6e4, 1001],
    [60, 1]
  ];
  var [NEAR, OFF] = [0.03, 0.12];
  var rate = (times2) => {
    const sorted = inOrder(times2);
    const guess = 1 / Math.min(...gaps(sorted).filter((gap2) => gap2 > 5e-3));
    const fit = STANDARD.map((one) => ({ one, off: off(sorted, one) })).filter(({ one, off: far2 }) => Math.abs(number(one) / guess - 1) < NEAR && far2 < OFF).sort((one, other2) => one.off - other2.off);
    return fit[0]?.one ?? null;
  };
  var inOrder = (times2) => [...new Set(times2)].sort((one, other2) => one - other2);
  var gaps = (sorted) => sorted.slice(1).map((time2, at5) => time2 - (sorted[at5] ?? 0));
  var widest = (times2) => Math.max(0, ...gaps(inOrder(times2)));
  var off = ([first4 = 0, ...rest4], fraction) => Math.max(
    0,
    ...rest4.map((time2) => {
      const frames3 = (time2 - first4) * number(fraction);
      return Math.abs(frames3 - Math.round(frames3));
    })
  );
  var number = ([over3, under4]) => over3 / under4;
  var anchor = ([first4 = 0, ...rest4], fraction) => {
    const over3 = rest4.map((time2) => {
      const frames3 = (time2 - first4) * number(fraction);
      return (frames3 - Math.round(frames3)) / number(fraction);
    });
    return first4 + over3.reduce((sum, one) => sum + one, 0) / (rest4.length + 1);
  };
  var WRITTEN2 = 6e-4;
  var middle = (time2, begin6, fraction) => {
    const frames3 = Math.floor((time2 + WRITTEN2 - begin6) * number(fraction));
    return begin6 + (frames3 + 0.5) / number(fraction);
  };
  var beside2 = (shown10, by, fraction) => shown10 + (by + 0.5) / number(fraction);
  var called2 = (fraction) => String(Math.round(number(fraction) * 1e3) / 1e3);

  // scripts/watch/copy.js
  var heard = new EventTarget();
  var video = null;
  var opening = null;
  var source = "";
  var shown2 = 0;
  var begin2 = 0;
  var frames = null;
  var gap = 0;
  var Imageless = class extends Error {
  };
  var Gone2 = class extends Error {
  };
  var at = () => shown2;
  var speed = () => frames;
  var address = () => source;
  var frame = () => frames ? frames[1] / frames[0] : Math.max(gap, 1 / 23.976);
  var tick = (_, { mediaTime }) => {
    shown2 = mediaTime;
    heard.dispatchEvent(new Event("frame"));
    video?.requestVideoFrameCallback(tick);
  };
  var open = async (place5, file2) => {
    close();
    [opening, source] = [place5, URL.createObjectURL(file2)];
    place5.src = source;
    const broken2 = breaks(place5, file2);
    await Promise.race([loaded(place5), broken2]);
    if (opening !== place5) return false;
    if (!place5.videoWidth) throw new Imageless();
    const times2 = await Promise.race([counted(place5), broken2]);
    if (opening !== place5) return false;
    [video, opening] = [place5, null];
    frames = rate(times2);
    gap = widest(times2.slice(0, NEIGHBOURS));
    begin2 = frames ? anchor(times2, frames) : 0;
    place5.onended = () => heard.dispatchEvent(new Event("ended"));
    place5.onerror = () => heard.dispatchEvent(new Event("lost"));
    place5.requestVideoFrameCallback(tick);
    await seen(place5, 0);
    return true;
  };
  var loaded = (place5) => new Promise((resolve) => {
    place5.onloadeddata = resolve;
  });
  var breaks = (place5, file2) => new Promise((_, reject) => {
    place5.onerror = async () => reject(await reads(file2) ? new Error("unplayable") : new Gone2());
  });
  var reads = async (file2) => {
    const first4 = await file2.slice(0, 1).arrayBuffer().catch(() => null);
    return Boolean(first4?.byteLength);
  };
  var counted = async (place5) => {
    await measured(place5);
    return sample(place5);
  };
  var close = () => {
    const place5 = video ?? opening;
    if (!place5) return;
    place5.onerror = null;
    place5.removeAttribute("src");
    place5.load();
    URL.revokeObjectURL(source);
    [video, opening, frames, shown2] = [null, null, null, 0];
  };
  var BEYOND = 1e9;
  var measured = (place5) => new Promise((resolve) => {
    const known2 = () => Number.isFinite(place5.duration) && resolve(place5.duration);
    place5.ondurationchange = known2;
    if (!known2()) place5.currentTime = BEYOND;
  });
  var NEIGHBOURS = 10;
  var sample = async (place5) => {
    const { duration } = place5;
    const near2 = Array.from({ length: NEIGHBOURS }, (_, one) => duration / 2 + one * 0.011);
    const far2 = [0.02, 0.21, 0.37, 0.68, 0.93].map((part) => part * duration);
    const times2 = [];
    for (const time2 of [...near2, ...far2]) times2.push(await seen(place5, time2));
    return times2;
  };
  var PATIENCE2 = 400;
  var seen = (place5, time2) => new Promise((resolve) => {
    let last3 = shown2;
    place5.requestVideoFrameCallback((_, { mediaTime }) => {
      last3 = shown2 = mediaTime;
      resolve(mediaTime);
    });
    place5.onseeked = () => setTimeout(() => resolve(last3), PATIENCE2);
    place5.currentTime = time2;
  });
  var seek = (time2) => {
    if (!video) return;
    const aim = frames ? middle(time2, begin2, frames) : time2;
    video.currentTime = Math.min(Math.max(aim, 0), video.duration);
  };
  var step = (by) => {
    if (video) video.currentTime = Math.max(0, beside2(shown2, by, frames ?? [24, 1]));
  };
  var play = () => video?.play().catch(() => heard.dispatchEvent(new Event("refused")));
  var pause2 = () => video?.pause();
  var pace = (fast) => {
    if (video) video.playbackRate = fast;
  };
  var mute = (silent) => {
    if (video) video.muted = silent;
  };
  var there2 = () => video !== null;
  var plays = () => video !== null && !video.paused;

  // scripts/desk/typed.js
  var columns = ({ columns: had2, more }, rows3) => {
    const filled2 = more.filter(({ name: name3 }) => rows3.some((row3) => cell(row3, name3)));
    return [...had2, ...filled2];
  };
  var table2 = (base2, rows3) => written(
    columns(base2, rows3).map(({ name: name3 }) => name3),
    rows3
  );
  var safe = (base2, rows3) => {
    const safely = (cells2) => Object.fromEntries(Object.entries(cells2).map((one) => one.map(inert)));
    const names2 = columns(base2, rows3).map(({ name: name3 }) => inert(name3));
    return written(
      names2,
      rows3.map(({ key: key2, cells: cells2 }) => ({ key: key2, cells: safely(cells2) }))
    ).text;
  };
  var packed2 = (text) => gzipped(new Blob([text]));
  var asTyped = async (film4) => {
    const [own2, journal] = await Promise.all([held(film4.film), kept2(film4.film)]);
    if (!journal) return own2 ?? film4;
    const { name: name3, takes } = journal.base;
    return {
      ...own2 ?? film4,
      name: name3,
      takes,
      table: await packed2(table2(journal.base, standing2(journal)).text)
    };
  };

  // scripts/desk/film.js
  var laid = null;
  var heard2 = new EventTarget();
  var tell = (name3, detail = "") => heard2.dispatchEvent(new CustomEvent(name3, { detail }));
  var here2 = () => laid;
  var rows = () => laid?.rows ?? [];
  var lay = async (film4, base2) => {
    await keeping2;
    const left3 = unkept.splice(0);
    const known2 = film4 ? await kept2(film4).catch(() => void 0) : void 0;
    laid = { film: film4, shipped: !film4, ...known2 ? stands(known2, base2) : fresh2(base2) };
    tell("laid");
    if (writer === film4) resume(left3);
  };
  var fresh2 = (base2) => ({ base: base2, rows: base2.rows, steps: [], at: 0, begun: false });
  var stands = (known2, base2) => ({
    ...known2,
    base: spoken(known2.base, base2),
    rows: standing2(known2),
    begun: true
  });
  var spoken = (before2, now2) => {
    const labels = new Map([...now2.columns, ...now2.more].map(({ name: name3, label: label2 }) => [name3, label2]));
    const anew2 = (one) => ({
      ...one,
      label: labels.get(one.name) ?? one.label
    });
    return { ...before2, columns: before2.columns.map(anew2), more: before2.more.map(anew2) };
  };
  var again2 = async () => {
    if (!laid) return;
    await lay(laid.film, laid.base);
    tell("rows");
  };
  var clear2 = () => {
    laid = null;
  };
  var keeping2 = Promise.resolve();
  var unkept = [];
  var writer = "";
  var failed = false;
  var allKept = () => unkept.length && failed ? null : !unkept.length;
  var settled = () => keeping2;
  var waiting = () => unkept;
  var put3 = (film4, change3) => {
    unkept.push(change3);
    failed = false;
    keeping2 = keeping2.then(() => all(film4)).then(
      () => "kept",
      (error) => error instanceof Gone ? anewKept(film4) : cause2(error)
    ).then((how) => became(film4, how));
    return keeping2;
  };
  var cause2 = (error) => error instanceof Overtaken ? "overtaken" : "unkept";
  var anewKept = async (film4) => {
    const { steps: every2, at: at5 } = film4;
    const changes2 = every2.map((step4, from2) => ({ from: from2, at: from2 + 1, step: step4 }));
    unkept.splice(0, unkept.length, ...changes2, { from: every2.length, at: at5 });
    const held4 = shelved(film4).then(() => begin(film4.film, film4.base));
    return held4.then(() => all(film4)).then(() => "again", cause2);
  };
  var became = (film4, how) => {
    writer = film4.shipped ? "" : film4.film;
    failed = how === "unkept";
    if (how === "overtaken") unkept.length = 0;
    tell(how);
  };
  var all = async (film4) => {
    if (!film4.begun) await own(film4);
    for (let [first4] = unkept; first4; [first4] = unkept) {
      await write(film4.film, first4);
      unkept.shift();
    }
  };
  var own = async (film4) => {
    if (film4.shipped) {
      await shelved(film4);
      film4.shipped = false;
      tell("own");
    }
    await begin(film4.film, film4.base);
    film4.begun = true;
  };
  var shelved = async (film4) => {
    const { base: base2 } = film4;
    film4.film ||= random(8);
    await inherit(film4.film);
    const [blob, title2] = [new Blob([table2(base2, base2.rows).text]), named2()];
    const about2 = { name: base2.name, title: title2, takes: base2.takes, notes: [], opened: Date.now() };
    await keep2({ film: film4.film, ...about2, table: await gzipped(blob) });
  };
  var owned = async () => {
    await keeping2;
    if (laid && !laid.begun) await own(laid);
    return laid?.film ?? "";
  };
  var named2 = () => document.getElementById("heading")?.textContent ?? "";
  var act = (what, event, make) => {
    if (!laid) return;
    try {
      const now2 = make(laid.rows);
      const change3 = between(laid.rows, now2);
      if (!change3) return;
      const step4 = { what, event, when: Date.now(), ...change3 };
      goes(laid, further(laid, step4), step4);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      speak3(error.message, error.hints);
    }
  };
  var headed = (column) => {
    const { columns: columns3 = [], more = [] } = laid?.base ?? {};
    return [...columns3, ...more].find(({ name: name3 }) => name3 === column)?.label ?? column;
  };
  var NAMED = ["screen_start", "screen_end", "story_end", "story_order"];
  var speak3 = (word, hints = {}) => {
    const columns3 = NAMED.map((name3) => [name3, headed(name3)]);
    const { column = "" } = hints;
    tell(
      "said",
      say(`desk.${word}`, { ...Object.fromEntries(columns3), ...hints, column: headed(column) })
    );
  };
  var called3 = (key2) => laid && cell(row(laid.rows, key2), "event") || say("desk.nameless");
  var last = () => laid?.steps[laid.at - 1];
  var next = () => laid?.steps[laid.at];
  var undo = () => go2(back2);
  var redo = () => go2(again);
  var go2 = (way) => {
    const now2 = laid && way(laid);
    if (laid && now2 && now2 !== laid) goes(laid, now2);
  };
  var goes = (film4, now2, step4) => {
    const { at: from2 } = film4;
    Object.assign(film4, now2);
    put3(film4, { from: from2, at: now2.at, ...step4 && { step: step4 } });
    tell("rows");
  };
  var resume = (changes2) => {
    for (const change3 of changes2) if (laid && laid.at === change3.from) anew(laid, change3);
  };
  var anew = (film4, { from: from2, at: at5, step: step4 }) => {
    if (!step4) return at5 < from2 ? undo() : redo();
    goes(film4, further(film4, step4), step4);
  };
  var name = ({ what, event }) => say(`desk.step_${what}`, { event });

  // scripts/desk/ahead.js
  var LOOK = 4;
  var PATIENCE3 = 1250;
  var keys = [];
  var awaited = /* @__PURE__ */ new Map();
  var looks = false;
  var hold2 = (ready2) => {
    if (awaited.has(ready2) || ready2()) return;
    awaited.set(ready2, PATIENCE3);
    soon();
  };
  var soon = () => {
    if (!looks) setTimeout(look, LOOK);
    looks = true;
  };
  var look = () => {
    looks = false;
    for (const [ready2, left3] of awaited) {
      if (left3 && !ready2()) awaited.set(ready2, left3 - 1);
      else awaited.delete(ready2);
    }
    while (keys.length && !awaited.size) press(
      /** @type {Key} */
      keys.shift()
    );
    if (awaited.size) soon();
  };
  var release = () => {
    awaited.clear();
    look();
  };
  var field = () => null;
  var write2 = (found4) => {
    field = found4;
  };
  var press = (pressed3) => {
    const open6 = field();
    if (open6 && written2(open6, pressed3)) return;
    const there5 = open6 ?? document.activeElement ?? document.body;
    const whole2 = { ...pressed3, bubbles: true, cancelable: true };
    there5.dispatchEvent(new KeyboardEvent("keydown", whole2));
  };
  var written2 = (open6, { key: key2, ctrlKey, metaKey, altKey }) => {
    const [start2, end3] = [open6.selectionStart ?? 0, open6.selectionEnd ?? 0];
    if (ctrlKey || metaKey || altKey) return false;
    if (key2 === "Backspace")
      open6.setRangeText("", start2 === end3 ? Math.max(0, start2 - 1) : start2, end3, "end");
    else if (key2.length === 1) open6.setRangeText(key2, start2, end3, "end");
    else return false;
    return true;
  };
  var ours = ({ isTrusted, isComposing, key: key2 }) => isTrusted && !isComposing && key2 !== "Process" && key2 !== "Dead";
  var take = (event) => {
    if (awaited.size && ours(event) && over(event, "#sheet, body")) keep3(event);
  };
  var put4 = (event, ready2) => {
    if (!ours(event)) return;
    keep3(event);
    hold2(ready2);
    if (!awaited.size) look();
  };
  var keep3 = (event) => {
    const { key: key2, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    keys.push({ key: key2, code, ctrlKey, metaKey, altKey, shiftKey });
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  // scripts/desk/breaks.js
  var BREAK = /\r\n?|\n/g;
  var SIGN = "↵";
  var inLine = (text) => text.replaceAll(BREAK, SIGN);
  var meant = (line4, before2) => {
    if (line4 === inLine(before2)) return before2;
    return before2 === inLine(before2) ? line4 : line4.replaceAll(SIGN, "\n");
  };

  // scripts/desk/cells.js
  var nameOf = (column) => named3(column.getColId());
  var named3 = (id) => id.replace(/^ (?=.)/, "");
  var columnOf = (api2, name3) => api2?.getColumns().find((one) => nameOf(one) === name3);
  var seen2 = (api2) => api2?.getAllDisplayedColumns() ?? [];
  var cellOf = (api2, element2) => {
    const place5 = element2?.closest("#grid .ag-cell");
    const key2 = place5?.closest(".ag-row")?.getAttribute("row-id");
    const column = api2?.getAllGridColumns()[Number(place5?.getAttribute("aria-colindex")) - 1];
    return key2 && column ? { key: key2, column: nameOf(column) } : null;
  };
  var fieldOf = (api2, { rowIndex, column }) => {
    const row3 = `#grid .ag-row[row-index="${rowIndex}"] input.typing`;
    const all7 = (
      /** @type {NodeListOf<HTMLInputElement>} */
      document.querySelectorAll(row3)
    );
    return [...all7].find((one) => cellOf(api2, one)?.column === nameOf(column));
  };

  // scripts/desk/sending.js
  var BRIEF = 1e3;
  var had = null;
  var change2 = (before2, now2) => {
    const { from: from2, before: to, now: end3 } = stretch(before2, now2);
    return { from: from2, to, put: now2.slice(from2, end3) };
  };
  var sent = async (base2, text) => {
    const bytes2 = new TextEncoder().encode(text);
    const found4 = (had && await changed2(base2, had, bytes2)) ?? await asked2(base2, bytes2);
    had = found4.film ? { film: found4.film, bytes: bytes2 } : found4.refused ? null : had;
    return found4;
  };
  var changed2 = async (base2, { film: film4, bytes: before2 }, bytes2) => {
    const { from: from2, to, put: put5 } = change2(before2, bytes2);
    const found4 = await asked2(base2, put5, { since: film4, from: from2, to });
    return found4.forgotten ? null : found4;
  };
  var asked2 = async (base2, bytes2, more) => {
    const plain2 = bytes2.length <= BRIEF;
    const whole2 = new Blob([
      /** @type {any} */
      bytes2
    ]);
    const body = plain2 ? whole2 : await gzipped(whole2);
    const said5 = about(base2, { ...more, plain: plain2 });
    const headers2 = { "Anachrony-Carried": said5, "Anachrony-Reader": reader() };
    const answer = await asked("edited", { method: "POST", body, headers: headers2 });
    return answer.ok ? answer.json() : { refused: failure(answer.status) };
  };

  // scripts/desk/judging.js
  var heard3 = new EventTarget();
  var cells = /* @__PURE__ */ new Map();
  var shown3 = /* @__PURE__ */ new Map();
  var readable = [];
  var faults = [];
  var when = 0;
  var page = "";
  var aside = false;
  var until = 0;
  var TURN = 3e3;
  drawn(() => {
    until = 0;
  });
  var state = "";
  var of = (key2, column) => cells.get(`${key2}
${column}`);
  var wrong = () => faults;
  var placed = ({ key: key2, column: name3, said: said5 }) => {
    const row3 = rows().findIndex((one) => one.key === key2) + 1;
    if (!row3) return said5;
    return say(name3 ? "desk.where" : "desk.where_row", { row: row3, column: headed(name3), said: said5 });
  };
  var since = () => when;
  var waits = () => state;
  var stands2 = () => readable;
  var turning = () => busy || performance.now() < until;
  var outgrown = () => aside;
  var idOf = (key2) => shown3.get(key2);
  var rowOf = (event) => [...shown3].find(([, called5]) => called5 === event)?.[0];
  var named4 = (rows3, ids) => new Map(rows3.map(({ key: key2 }, at5) => [key2, ids[at5] ?? ""]));
  var start = (ids, controls) => {
    [cells, faults, shown3, page, state] = [/* @__PURE__ */ new Map(), [], ids, JSON.stringify(controls), ""];
    [when, aside] = [Date.now(), false];
    heard3.dispatchEvent(new Event("begun"));
  };
  var [wanted, busy] = [false, false];
  var [FIRST3, LONGEST2] = [250, 5e3];
  var judge = async () => {
    wanted = true;
    if (busy) return;
    busy = true;
    try {
      for (let wait2 = FIRST3; wanted && here2(); wait2 = await tried(wait2)) wanted = false;
    } finally {
      busy = false;
    }
  };
  var tried = async (wait2) => {
    if (await read(
      /** @type {Laid} */
      here2()
    ).catch(unreached2)) return FIRST3;
    wanted = true;
    turnTo("unreached");
    await new Promise((resolve) => setTimeout(resolve, wait2));
    return Math.min(wait2 * 2, LONGEST2);
  };
  var unreached2 = (error) => {
    if (error instanceof TypeError) return false;
    throw error;
  };
  var turnTo = (now2) => {
    state = now2;
    heard3.dispatchEvent(new Event("said"));
  };
  var read = async (laid9) => {
    const { base: base2, rows: rows3 } = laid9;
    const { text, lines: lines3 } = table2(base2, rows3);
    const found4 = await sent(base2, text);
    if (here2() === laid9) await take2(laid9, rows3, lines3, text, found4);
    return true;
  };
  var take2 = async (laid9, rows3, lines3, text, answer) => {
    const keys2 = new Map(lines3.map((line4, at5) => [line4, rows3[at5]?.key]));
    const all7 = (answer.cells ?? []).map((one) => ({ ...one, key: keys2.get(one.line) ?? "" }));
    const marked4 = cells.size > 0 || all7.length > 0;
    cells = new Map(all7.toReversed().map((one) => [`${one.key}
${one.column}`, one]));
    faults = all7.filter((one) => one.refuses);
    if (answer.refused)
      faults = [{ line: 0, column: "", said: answer.refused, refuses: true, becomes: "" }];
    turnTo("");
    if (marked4) heard3.dispatchEvent(new Event("marked"));
    if (answer.film) await stand2(laid9, rows3, text, answer).catch(unkept2);
  };
  var unkept2 = () => heard3.dispatchEvent(new Event("unkept"));
  var stand2 = async (laid9, rows3, text, answer) => {
    if (!laid9.begun) await settled();
    const { film: version2 = "", title: title2 = "", notes: notes3 = [], ids = [], page: controls } = answer;
    const { name: name3, takes } = laid9.base;
    const now2 = { film: laid9.film, title: title2, name: name3, takes, notes: notes3, version: version2 };
    const kept6 = renew(now2, packed2(text));
    when = Date.now();
    const before2 = shown3;
    [shown3, readable] = [named4(rows3, ids), rows3];
    show(laid9.film, version2, before2);
    aside = page !== JSON.stringify(controls);
    await kept6;
  };
  var follow = (name3, version2) => {
    turn(version2);
    edit({ film: `${name3}-${version2}` }, true);
  };
  var show = (name3, version2, before2) => {
    turn(version2);
    until = performance.now() + TURN;
    const keys2 = new Map([...before2].map(([key2, id]) => [id, key2]));
    const now2 = (id) => shown3.get(keys2.get(id) ?? "");
    const query = new URLSearchParams(window.location.search);
    const event = query.getAll("event").flatMap((id) => now2(id) ?? []);
    const first4 = query.getAll("first").flatMap((ruling) => {
      const at5 = ruling.lastIndexOf(":");
      const id = now2(ruling.slice(0, at5));
      return id === void 0 ? [] : id + ruling.slice(at5);
    });
    edit({ film: `${name3}-${version2}`, event, first: first4 }, true);
    heard3.dispatchEvent(new CustomEvent("turned", { detail: { film: name3, version: version2 } }));
  };

  // scripts/desk/orders.js
  var rank = (of3, column) => {
    const text = cell(of3, column).trim().replace(",", ".");
    return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  var ranked = (rows3, column) => rows3.some((one) => rank(one, column) !== null);
  var after = (there5, made, column) => {
    const held4 = rank(there5, column);
    return held4 === null ? made : put(made, { [column]: String(held4 + 0.5) });
  };
  var renumbered = (rows3, column, work) => {
    const values = distinct(rows3, column, work);
    const numbers = new Map(values.map((value, at5) => [value, String(at5 + 1)]));
    return rows3.map((one) => {
      const held4 = cell(one, "work") === work ? rank(one, column) : null;
      return held4 === null ? one : put(one, { [column]: numbers.get(held4) ?? "" });
    });
  };
  var distinct = (rows3, column, work) => {
    const own2 = rows3.filter((one) => cell(one, "work") === work);
    const values = own2.map((one) => rank(one, column)).filter((value) => value !== null);
    return [...new Set(values)].sort((one, other2) => one - other2);
  };
  var beside3 = (rows3, key2, by, order3) => {
    const column = `${order3}_order`;
    const one = row(rows3, key2);
    const [held4, work] = [rank(one, column), cell(one, "work")];
    if (held4 === null) throw new Refusal("unranked", { column });
    const values = distinct(rows3, column, work);
    const mates = rows3.filter((each) => cell(each, "work") === work && rank(each, column) === held4);
    const passed2 = mates.length > 1 ? held4 : values[values.indexOf(held4) + by];
    if (passed2 === void 0) return rows3;
    const ranks2 = renumbered(set3(rows3, key2, column, passed2 + by / 2), column, work);
    return order3 === "screen" ? along3(rows3, ranks2, key2, by, passed2) : ranks2;
  };
  var set3 = (rows3, key2, column, value) => rows3.with(place(rows3, key2), put(row(rows3, key2), { [column]: String(value) }));
  var along3 = (before2, ranks2, key2, by, passed2) => {
    const work = cell(row(before2, key2), "work");
    const others3 = before2.filter(
      (one) => one.key !== key2 && cell(one, "work") === work && rank(one, "screen_order") === passed2
    );
    const edge2 = by < 0 ? others3[0] : others3.at(-1);
    if (!edge2) return ranks2;
    const rest4 = ranks2.toSpliced(place(ranks2, key2), 1);
    return rest4.toSpliced(place(rest4, edge2.key) + (by < 0 ? 0 : 1), 0, row(ranks2, key2));
  };

  // scripts/desk/moments.js
  var UNITS = ["second", "minute", "day", "month", "year"];
  var LONG = { second: 1, minute: 60, day: 86400, month: 2629746, year: 31556952 };
  var DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?([~?%]?)$/;
  var DAY = /^D(-?\d+)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?()$/;
  var read2 = (text) => {
    const [date, day] = [DATE.exec(text.trim()), DAY.exec(text.trim())];
    if (day) {
      const [, count, hour2, minute2, second2, sign3 = ""] = day;
      const at6 = (Number(count) - 1) * LONG.day + clock2(hour2, minute2, second2);
      return { at: at6, unit: second2 ? "second" : hour2 ? "minute" : "day", days: true, sign: sign3 };
    }
    if (!date) return null;
    const [, year, month, on3, hour, minute, second, sign2 = ""] = date;
    if (!real(month, on3)) return null;
    const at5 = civil(Number(year), Number(month ?? 1) - 1, Number(on3 ?? 1));
    const unit2 = second ? "second" : hour ? "minute" : on3 ? "day" : month ? "month" : "year";
    return { at: at5 + clock2(hour, minute, second), unit: unit2, days: false, sign: sign2 };
  };
  var real = (month = "01", on3 = "01") => month >= "01" && month <= "12" && on3 >= "01";
  var clock2 = (hour = "0", minute = "0", second = "0") => Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  var civil = (year, month, day) => (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month, day) / 1e3;
  var spelt = ({ at: at5, unit: unit2, days: days2, sign: sign2 }) => {
    const hour = new Date(at5 * 1e3).toISOString().slice(-13, unit2 === "second" ? -5 : -8);
    const fine = unit2 === "second" || unit2 === "minute";
    if (days2) return `D${Math.floor(at5 / LONG.day) + 1}${fine ? ` ${hour}` : ""}`;
    const date = new Date(at5 * 1e3);
    const [year, month, on3] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const whole2 = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
    const parts3 = [whole2, two(month), two(on3)].slice(0, { year: 1, month: 2 }[String(unit2)] ?? 3);
    return parts3.join("-") + (fine ? `T${hour}` : "") + sign2;
  };
  var two = (part) => String(part).padStart(2, "0");
  var later = (moment6, unit2, by) => {
    if (unit2 !== "month" && unit2 !== "year") return { ...moment6, at: moment6.at + by * LONG[unit2] };
    const date = new Date(moment6.at * 1e3);
    const months = by * (unit2 === "year" ? 12 : 1);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
    const last3 = new Date(civil(year, month + 1, 0) * 1e3).getUTCDate();
    const at5 = civil(year, month, Math.min(date.getUTCDate(), last3));
    return { ...moment6, at: at5 + (moment6.at % LONG.day + LONG.day) % LONG.day };
  };

  // scripts/desk/places.js
  var FINER = 3;
  var moment2 = (one, edge2) => {
    const text = cell(one, `story_${edge2}`);
    const found4 = read2(text);
    if (text && !found4) throw new Refusal("story_unread", { text });
    return found4;
  };
  var placed2 = (one) => {
    const [start2, end3] = [moment2(one, "start"), moment2(one, "end")];
    if (!start2) throw new Refusal("undated");
    return { start: start2, end: end3 };
  };
  var coarser = (one, other2) => UNITS.indexOf(one) < UNITS.indexOf(other2) ? other2 : one;
  var moved = (rows3, key2, which, by) => {
    const one = row(rows3, key2);
    const { start: start2, end: end3 } = placed2(one);
    if (which === "end" && !end3) throw new Refusal("story_endless");
    const ends3 = { ...which !== "end" && { start: start2 }, ...which !== "start" && end3 && { end: end3 } };
    const unit2 = Object.values(ends3).reduce(
      (before2, held4) => coarser(before2, held4.unit),
      "second"
    );
    const cells2 = Object.entries(ends3).map(([edge2, held4]) => [
      `story_${edge2}`,
      spelt(later(held4, unit2, by))
    ]);
    return rows3.with(place(rows3, key2), put(one, Object.fromEntries(cells2)));
  };
  var dropped = (rows3, key2, by, near2) => {
    const { start: start2 } = placed2(row(rows3, key2));
    const there5 = start2.at + by;
    const [mark4] = others(rows3, key2).sort((one, other2) => far(one, there5) - far(other2, there5));
    if (mark4 && far(mark4, there5) <= near2) return laid2(rows3, key2, mark4.text, mark4.at);
    const aimed = UNITS.find((unit3) => LONG[unit3] >= near2 / FINER) ?? "year";
    const unit2 = coarser(start2.unit, aimed);
    const text = spelt({ ...start2, at: there5, unit: unit2 });
    return laid2(rows3, key2, text, read2(text)?.at ?? there5);
  };
  var far = ({ at: at5 }, there5) => Math.abs(at5 - there5);
  var beside4 = (rows3, key2, by) => {
    const { start: start2 } = placed2(row(rows3, key2));
    const [mark4] = others(rows3, key2).filter(({ at: at5 }) => (at5 - start2.at) * by > 0).sort((one, other2) => far(one, start2.at) - far(other2, start2.at));
    return mark4 ? laid2(rows3, key2, mark4.text, mark4.at) : rows3;
  };
  var along4 = (rows3, key2, other2) => {
    const there5 = row(rows3, other2);
    const { start: start2 } = placed2(there5);
    if (start2.days !== placed2(row(rows3, key2)).start.days) throw new Refusal("undated");
    return laid2(rows3, key2, cell(there5, "story_start"), start2.at);
  };
  var others = (rows3, key2) => {
    const one = row(rows3, key2);
    const { start: start2 } = placed2(one);
    return rows3.filter((other2) => other2.key !== key2 && cell(other2, "work") === cell(one, "work")).map((other2) => ({ text: cell(other2, "story_start"), found: read2(cell(other2, "story_start")) })).flatMap(({ text, found: found4 }) => found4?.days === start2.days ? [{ text, at: found4.at }] : []);
  };
  var laid2 = (rows3, key2, text, at5) => {
    const one = row(rows3, key2);
    const { start: start2, end: end3 } = placed2(one);
    const by = at5 - start2.at;
    const last3 = end3 && spelt(later(end3, end3.unit, Math.round(by / LONG[end3.unit])));
    const cells2 = { story_start: text, ...last3 && { story_end: last3 } };
    return rows3.with(place(rows3, key2), put(one, cells2));
  };

  // scripts/desk/rows.js
  var unused = (rows3, wanted3) => {
    const taken3 = new Set(rows3.map((one) => cell(one, "event")));
    let name3 = wanted3;
    for (let count = 2; taken3.has(name3); count += 1) name3 = `${wanted3} (${count})`;
    return name3;
  };
  var typed = (rows3, key2, column, text) => rows3.map((one) => one.key === key2 ? put(one, { [column]: text }) : one);
  var pasted = (rows3, key2, columns3, block2) => {
    const count = Math.max(...block2.map((texts) => 1 + texts.findLastIndex(Boolean)));
    if (count > columns3.length) {
      throw new Refusal("too_wide", { count: `${count}`, room: `${columns3.length}` });
    }
    return unheaded(block2, columns3).reduce((before2, texts, down) => {
      const at5 = place(rows3, key2) + down;
      const taken3 = columns3.slice(0, texts.length).map((name3, across2) => [name3, texts[across2] ?? ""]);
      const cells2 = Object.fromEntries(taken3);
      const held4 = before2[at5];
      if (!held4) return [...before2, { key: fresh(), cells: cells2 }];
      return before2.with(at5, put(held4, cells2));
    }, rows3);
  };
  var unheaded = (block2, columns3) => {
    const [first4 = [], ...others3] = block2;
    const named9 = first4.filter(Boolean).length > 1 && first4.every((text, at5) => names(text, columns3[at5]));
    return named9 ? others3 : block2;
  };
  var names = (text, column = "") => ["", column].includes(text.trim().toLowerCase().replaceAll(" ", "_"));
  var behind2 = (rows3, key2, made) => {
    const there5 = row(rows3, key2);
    const told7 = ranked(rows3, "screen_order") ? after(there5, made, "screen_order") : made;
    const all7 = rows3.toSpliced(place(rows3, key2) + 1, 0, told7);
    return told7 === made ? all7 : renumbered(all7, "screen_order", cell(there5, "work"));
  };
  var added = (rows3, key2, name3) => {
    const event = unused(rows3, name3);
    if (key2 === null) return [...rows3, { key: fresh(), cells: { event } }];
    const work = cell(row(rows3, key2), "work");
    const cells2 = work ? { work, event } : { event };
    return behind2(rows3, key2, { key: fresh(), cells: cells2 });
  };
  var duplicated = (rows3, key2) => behind2(rows3, key2, put({ key: fresh(), cells: row(rows3, key2).cells }, blank(rows3, ["id"])));
  var blank = (rows3, columns3) => Object.fromEntries(
    columns3.filter((column) => rows3.some((one) => cell(one, column))).map((column) => [column, ""])
  );
  var deleted = (rows3, key2) => rows3.toSpliced(place(rows3, key2), 1);
  var SINGLE = ["id"];
  var unmeasured = (one) => cell(one, "screen_duration") ? { screen_duration: "" } : {};
  var split = (rows3, key2, moment6, end3) => {
    const whole2 = row(rows3, key2);
    const event = unused(rows3, cell(whole2, "event"));
    const first4 = put(whole2, { screen_end: moment6, ...unmeasured(whole2) });
    const own2 = { event, screen_start: moment6, screen_end: end3, ...unmeasured(whole2) };
    const second = { key: fresh(), cells: { ...whole2.cells, ...own2, ...blank(rows3, SINGLE) } };
    return rows3.toSpliced(place(rows3, key2), 1, first4, second);
  };
  var SEVERAL = ["characters", "source", "note"];
  var merged = (rows3, key2, end3) => {
    const at5 = place(rows3, key2);
    const [first4, second] = [row(rows3, key2), rows3[at5 + 1]];
    if (!second || cell(first4, "work") !== cell(second, "work")) throw new Refusal("no_next");
    const timed2 = cell(first4, "screen_start") ? { screen_end: end3, ...unmeasured(first4) } : {};
    const cells2 = { ...together(first4, second), ...timed2, ...estimated(first4, second) };
    return rows3.toSpliced(at5, 2, put(first4, cells2));
  };
  var estimated = (first4, second) => {
    const [one, other2] = [first4, second].map((each) => cell(each, "certainty") === "measured");
    if (one === other2) return {};
    return { certainty: "estimated", ...one && { screen_margin: "" } };
  };
  var together = (first4, second) => {
    const said5 = Object.keys(second.cells).filter((column) => !column.startsWith("screen_"));
    const cells2 = said5.map((column) => [
      column,
      joint(column, cell(first4, column), cell(second, column))
    ]);
    return Object.fromEntries(cells2);
  };
  var joint = (column, held4, more) => {
    if (SEVERAL.includes(column)) return both(held4, more);
    return column === "story_end" ? more || held4 : held4 || more;
  };
  var both = (one, other2) => {
    const [held4, more] = [one, other2].map((text) => text.split(";").map((part) => part.trim()));
    const further3 = more?.filter((part) => part && !held4?.includes(part)) ?? [];
    return [one, ...further3].filter(Boolean).join("; ");
  };
  var moved2 = (rows3, key2, by, order3) => {
    const work = cell(row(rows3, key2), "work");
    const own2 = rows3.filter((one) => cell(one, "work") === work);
    if (ranked(own2, `${order3}_order`)) return beside3(rows3, key2, by, order3);
    const timed2 = own2.some((one) => cell(one, `${order3}_start`));
    if (order3 === "story" && timed2) return moved(rows3, key2, "both", by);
    if (timed2) throw new Refusal("screen_timed");
    if (order3 === "story") throw new Refusal("story_unranked");
    return inFile(rows3, key2, by);
  };
  var beginning = (rows3, key2, other2) => {
    const work = cell(row(rows3, key2), "work");
    const own2 = rows3.filter((one) => cell(one, "work") === work);
    if (key2 === other2 || !own2.some((one) => one.key === other2)) return rows3;
    if (!ranked(own2, "story_order")) return along4(rows3, key2, other2);
    let now2 = rows3;
    for (const way = apart(now2, key2, other2); way && apart(now2, key2, other2) === way; ) {
      now2 = beside3(now2, key2, way, "story");
    }
    return now2;
  };
  var apart = (rows3, key2, other2) => {
    const [one, there5] = [key2, other2].map((each) => rank(row(rows3, each), "story_order"));
    if (one === null || there5 === null) throw new Refusal("unranked", { column: "story_order" });
    return (
      /** @type {-1 | 0 | 1} */
      Math.sign((there5 ?? 0) - (one ?? 0))
    );
  };
  var inFile = (rows3, key2, by) => {
    const at5 = place(rows3, key2);
    const there5 = at5 + by;
    if (!rows3[there5]) return rows3;
    return rows3.toSpliced(at5, 1).toSpliced(there5, 0, row(rows3, key2));
  };

  // scripts/desk/meaning.js
  var PAUSE = 150;
  var line = element("output", { className: "meant", hidden: true });
  var field2 = null;
  var resting2;
  var asked3 = async (text) => {
    const own2 = here2();
    if (!own2) return "";
    const headers2 = { "Anachrony-Carried": about(own2.base) };
    const answer = await fetch("meant", { method: "POST", body: text, headers: headers2 });
    return answer.ok ? (await answer.json()).said : "";
  };
  var say3 = async () => {
    const [of3, text] = [field2, field2?.value ?? ""];
    const said5 = text.trim() ? await asked3(text).catch(() => "") : "";
    if (!of3 || of3 !== field2 || of3.value !== text) return;
    const { left: left3, bottom } = of3.getBoundingClientRect();
    line.textContent = said5;
    line.style.left = `${left3}px`;
    line.style.top = `${bottom + 2}px`;
    line.hidden = !said5;
  };
  var mean = (input, column) => {
    if (!/^story_(start|end)$/.test(column)) return;
    field2 = input;
    const soon3 = () => {
      clearTimeout(resting2);
      resting2 = window.setTimeout(say3, PAUSE);
    };
    input.addEventListener("input", soon3);
    soon3();
  };
  var hush = (input) => {
    if (input !== field2) return;
    clearTimeout(resting2);
    field2 = null;
    line.hidden = true;
  };
  ready("#desk", () => document.body.append(line));

  // scripts/desk/offers.js
  var MOST2 = 200;
  var SEVERAL2 = ["characters"];
  var offered = (rows3, column, words7, text = "") => {
    if (/_(start|end|margin|order|duration|begin)$/.test(column)) return [];
    const held4 = rows3.map((row3) => cell(row3, column));
    const all7 = SEVERAL2.includes(column) ? further2(held4.flatMap(parts), text) : [...words7, ...held4];
    return [...new Set(all7)].filter(Boolean).slice(0, MOST2);
  };
  var parts = (text) => text.split(";").map((part) => part.trim());
  var further2 = (names2, text) => {
    const had2 = parts(text).slice(0, -1);
    return names2.filter((name3) => name3 && !had2.includes(name3)).map((name3) => [...had2, name3].join("; "));
  };

  // scripts/desk/typing.js
  var Typing = class {
    /** @param {import("./grid.js").Cell & { value: string, eventKey: string | null }} params */
    init({ value, eventKey, colDef }) {
      const column = named3(colDef.colId);
      this.input = document.createElement("input");
      this.input.className = "typing";
      this.before = value;
      this.input.value = eventKey?.length === 1 ? eventKey : eventKey === "Backspace" ? "" : inLine(value);
      this.whole = eventKey?.length !== 1;
      this.input.setAttribute("aria-label", column);
      const list2 = document.createElement("datalist");
      list2.id = "desk-offered";
      offer(list2, column, "");
      this.input.addEventListener("input", () => offer(list2, column, this.input?.value ?? ""));
      this.input.setAttribute("list", list2.id);
      this.gui = document.createElement("div");
      this.gui.className = "typing-place";
      this.gui.append(this.input, list2);
    }
    getGui() {
      return this.gui;
    }
    afterGuiAttached() {
      if (!this.input) return;
      this.input.focus();
      if (this.whole) this.input.select();
      mean(this.input, this.input.getAttribute("aria-label") ?? "");
    }
    destroy() {
      hush(this.input);
    }
    getValue() {
      return meant(this.input?.value ?? "", this.before ?? "");
    }
  };
  var offer = (list2, column, text) => {
    const words7 = called(here2()?.base.words ?? {}, column) ?? [];
    const known2 = offered(rows(), column, words7, text);
    list2.replaceChildren(
      ...known2.map((one) => Object.assign(document.createElement("option"), { value: one }))
    );
  };

  // scripts/desk/grid.js
  var heard4 = new EventTarget();
  var api = null;
  var writing = false;
  var cursor = null;
  var late = false;
  var force = false;
  var inside = false;
  var narrow = window.matchMedia("(max-width: 700px)");
  var touched = window.matchMedia("(pointer: coarse)");
  var FINGER = 44;
  var SMALL = [{ key: "event", newWidth: 120 }];
  var NUMBER = " ";
  var SOON = 60;
  var here3 = () => cursor;
  var from = (column) => {
    const own2 = seen2(api).map(nameOf).filter((name3) => name3 !== NUMBER);
    return own2.slice(Math.max(0, own2.indexOf(column)));
  };
  var write3 = (whether) => {
    writing = whether;
    api?.refreshCells({ force: true });
    heard4.dispatchEvent(new Event("laid"));
  };
  var writes = () => writing;
  var paint = (marked4 = false) => {
    force ||= marked4;
    late = typing();
    if (late) return;
    show2();
    api?.setGridOption("rowData", [...rows()]);
    api?.refreshCells({ force });
    force = false;
    hold3();
  };
  var show2 = () => {
    const { base: base2, rows: rows3 = [] } = here2() ?? {};
    const filled2 = new Set(base2 && columns(base2, rows3).map(({ name: name3 }) => name3));
    const unseen = (api?.getColumns() ?? []).filter((one) => !one.isVisible());
    const now2 = unseen.filter((one) => filled2.has(nameOf(one)));
    if (now2.length) api?.setColumnsVisible(now2, true);
  };
  var unfold = (column) => {
    const key2 = cursor?.key ?? rows()[0]?.key;
    const one = columnOf(api, column);
    if (one) api?.setColumnsVisible([one], true);
    if (key2) go3(key2, column);
  };
  var hold3 = () => window.setTimeout(back3, SOON);
  var back3 = () => {
    if (!cursor || !adrift()) return;
    const { key: key2, column } = cursor;
    const at5 = rows().findIndex((row3) => row3.key === key2);
    focus(at5, column);
  };
  var focus = (at5, column) => {
    const one = columnOf(api, column);
    if (one && at5 >= 0) api?.setFocusedCell(at5, one);
  };
  var adrift = () => inside && cursor !== null && !typing() && document.activeElement === document.body;
  var caught = () => {
    back3();
    return !adrift();
  };
  var see = (at5) => {
    if (rows()[at5]) api?.ensureIndexVisible(at5);
  };
  var settle = () => {
    if (typing()) api?.stopEditing();
  };
  var typing = () => (api?.getEditingCells() ?? []).length > 0;
  var take3 = () => {
    begin3();
    ready("#grid", async () => {
      api = await window.dash_ag_grid?.getApiAsync("grid") ?? null;
      api?.addEventListener("cellEditingStopped", () => {
        heard4.dispatchEvent(new Event("closed"));
        window.setTimeout(() => late ? paint() : back3(), SOON);
      });
      api?.addEventListener("gridPreDestroyed", () => {
        api = null;
        if (here2()) window.setTimeout(take3);
      });
      api?.addEventListener("rowDragEnd", ({ node, overIndex, event }) => {
        if (!node?.data) return;
        const order3 = event instanceof MouseEvent && event.shiftKey ? "story" : "screen";
        const detail = { key: node.data.key, to: overIndex, order: order3 };
        heard4.dispatchEvent(new CustomEvent("dragged", { detail }));
      });
      if (touched.matches) api?.setGridOption("rowHeight", FINGER);
      if (narrow.matches) api?.setColumnWidths(SMALL);
      paint();
      if (cursor) go3(cursor.key, cursor.column);
    });
  };
  var begin3 = () => {
    const [first4, second] = rows();
    if (cursor || !first4 || second) return;
    [cursor, inside] = [{ key: first4.key, column: "event" }, true];
  };
  var leave2 = () => {
    [api, cursor, writing] = [null, null, false];
    heard4.dispatchEvent(new Event("laid"));
  };
  var go3 = (key2, column) => {
    settle();
    const at5 = rows().findIndex((row3) => row3.key === key2);
    if (at5 < 0) return;
    const one = columnOf(api, column);
    api?.ensureIndexVisible(at5);
    if (one) api?.ensureColumnVisible(one);
    focus(at5, column);
    cursor = { key: key2, column };
    hold2(() => {
      const there5 = cellOf(api, document.activeElement);
      return there5?.key === key2 && there5.column === column;
    });
  };
  var enter = () => go3(cursor?.key ?? rows()[0]?.key ?? "", cursor?.column ?? "event");
  var type = (key2, column) => {
    go3(key2, column);
    const rowIndex = rows().findIndex((row3) => row3.key === key2);
    const colKey = columnOf(api, column);
    if (colKey && rowIndex >= 0) api?.startEditingCell({ rowIndex, colKey });
    wait();
  };
  var wrong2 = ({ data, colDef }) => of(data.key, named3(colDef.colId));
  var field3 = () => {
    const [open6] = api?.getEditingCells() ?? [];
    const found4 = open6 && fieldOf(api, open6);
    if (found4 && found4 !== document.activeElement) found4.focus();
    return found4 ?? null;
  };
  write2(field3);
  var half = () => {
    const input = field3();
    const one = rows().find(({ key: key2 }) => key2 === cursor?.key);
    if (!input || !one || !cursor) return null;
    const before2 = cell(one, cursor.column);
    return { ...cursor, before: before2, text: meant(input.value, before2) };
  };
  var opened = () => !typing() || field3() !== null;
  var compose = (event) => {
    const there5 = typing() ? null : cellOf(api, over(event, "#grid .ag-cell"));
    if (there5 && writing && there5.column !== NUMBER) type(there5.key, there5.column);
  };
  var wait = () => hold2(opened);
  document.addEventListener("keydown", wait);
  document.addEventListener("focusin", (event) => {
    inside = Boolean(over(event, "#grid"));
    const there5 = cellOf(api, document.activeElement);
    if (!there5) return;
    cursor = there5;
    heard4.dispatchEvent(new Event("cursor"));
  });
  document.addEventListener(
    "pointerdown",
    (event) => {
      inside = inside && Boolean(over(event, "#grid"));
      release();
    },
    true
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (adrift()) return put4(event, caught);
      if (event.key === "Process") compose(event);
      if (over(event, "#sheet")) wait();
      take(event);
    },
    true
  );
  var known = [];
  var byKey = /* @__PURE__ */ new Map();
  var standing3 = (data) => {
    const rows3 = rows();
    if (rows3 !== known) [known, byKey] = [rows3, new Map(rows3.map((row3) => [row3.key, row3]))];
    return byKey.get(data.key) ?? data;
  };
  var functions = {
    Typing,
    writes,
    text: ({ data, colDef }) => cell(standing3(data), named3(colDef.colId)),
    faulty: (params) => wrong2(params)?.refuses === true,
    noted: (params) => wrong2(params)?.refuses === false,
    why: (params) => wrong2(params)?.said ?? null,
    /** @param {Cell & { newValue: unknown }} params */
    typed: ({ data, colDef, newValue }) => {
      const [column, text] = [named3(colDef.colId), String(newValue ?? "")];
      act("type", called3(data.key), (rows3) => typed(rows3, data.key, column, text));
      return false;
    },
    /** Whether a key is ours, or that of a word being composed, and not the grid's. @param {{ event: KeyboardEvent }} params */
    ours: ({ event }) => event.isComposing || event.altKey || (event.ctrlKey || event.metaKey) && /^(Enter|Delete|Backspace|[yz])$/i.test(event.key)
  };

  // scripts/desk/choosing.js
  var chosen;
  heard3.addEventListener("begun", () => {
    chosen = rowOf(said("event") ?? "");
  });
  window.addEventListener("popstate", () => {
    const key2 = rowOf(said("event") ?? "");
    if (key2 === chosen) return;
    chosen = key2;
    if (!key2 || !here2() || typing() || key2 === here3()?.key) return;
    go3(key2, here3()?.column ?? "event");
  });
  var resting3;
  var REST = 400;
  var chosenHere = () => {
    clearTimeout(resting3);
    resting3 = window.setTimeout(() => {
      if (turning()) return chosenHere();
      const id = idOf(here3()?.key ?? "");
      if (!id || id === said("event") || there2()) return;
      chosen = here3()?.key;
      edit({ event: id }, true);
    }, REST);
  };
  heard4.addEventListener("cursor", chosenHere);

  // scripts/desk/half.js
  var slot = () => `anachrony.desk.half ${here()}`;
  window.addEventListener("pagehide", () => {
    const [typing2, done4] = [half(), waiting()];
    if (!typing2 && !done4.length) return;
    try {
      window.localStorage.setItem(slot(), JSON.stringify({ typing: typing2, done: done4 }));
    } catch {
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (here2() && allKept() === null) event.preventDefault();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) window.localStorage.removeItem(slot());
  });
  var OFTEN = 250;
  var soon2 = false;
  var written3 = () => {
    soon2 = false;
    putHalf(here(), half()).catch(() => {
    });
  };
  var write4 = (event) => {
    if (soon2 || !over(event, "#grid input.typing")) return;
    soon2 = true;
    window.setTimeout(written3, OFTEN);
  };
  document.addEventListener("input", write4);
  document.addEventListener("focusout", write4);
  var finish = async () => {
    if (!writes()) return;
    const { typing: left3, done: done4 = [] } = JSON.parse(window.localStorage.getItem(slot()) ?? "{}");
    const typing2 = left3 ?? await halfOf(here()).catch(() => void 0);
    window.localStorage.removeItem(slot());
    if (typing2) putHalf(here(), null).catch(() => {
    });
    resume(done4);
    if (typing2) retype(typing2);
  };
  var retype = ({ key: key2, column, text, before: before2 }) => {
    const one = rows().find((row3) => row3.key === key2);
    if (!one || cell(one, column) !== before2) return;
    act("type", called3(key2), (rows3) => typed(rows3, key2, column, text));
  };

  // scripts/desk/panes.js
  var KEY = "F6";
  var first = (place5) => () => (
    /** @type {HTMLElement | null} */
    find(place5).querySelector(":is(button, input):not(:disabled)")?.focus()
  );
  var PARTS = [
    ["#sheet", enter],
    ["#tools", first("tools")],
    ["#watch", first("watch")],
    ["#stage", () => find("stage").focus()]
  ];
  document.addEventListener("keydown", (event) => {
    if (event.key !== KEY || !here2() || over(event, "dialog")) return;
    event.preventDefault();
    settle();
    const there5 = PARTS.filter(([place5]) => !document.querySelector(place5)?.matches("[hidden]"));
    const at5 = there5.findIndex(([place5]) => over(event, place5));
    const by = event.shiftKey ? -1 : 1;
    const [, enter3] = there5.at((at5 + by) % there5.length) ?? [];
    enter3?.();
  });

  // scripts/desk/pasting.js
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain");
    const { key: key2, column } = here3() ?? {};
    if (!writes() || !key2 || !column || !text || !over(event, "#sheet")) return;
    if (event.target instanceof HTMLInputElement && !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    settle();
    const columns3 = from(column);
    act("paste", called3(key2), (rows3) => pasted(rows3, key2, columns3, block(text)));
  });

  // scripts/desk/sight.js
  var AIR = 12;
  var extent = (event) => {
    const boxes = [];
    marks((mark4, row3) => row3 === event && boxes.push(mark4.getBoundingClientRect()));
    if (!boxes.length) return null;
    return {
      top: Math.min(...boxes.map(({ top }) => top)) - AIR,
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + AIR
    };
  };
  var see2 = (event) => {
    if (find("desk").hidden || !document.activeElement?.closest("#sheet")) return;
    const found4 = extent(event);
    if (!found4) return;
    const below3 = Math.max(0, found4.bottom - find("desk").getBoundingClientRect().top);
    const by = found4.top - below3 < 0 ? found4.top : below3;
    if (by) window.scrollBy({ top: by, behavior: "instant" });
  };
  var now = () => [said("event"), said("film")].join();
  var last2 = "";
  var due = false;
  window.addEventListener("popstate", () => {
    if (now() === last2) return;
    [last2, due] = [now(), true];
    see2(said("event") ?? "");
  });
  drawn(() => {
    if (due) see2(said("event") ?? "");
    due = false;
  });

  // scripts/desk/tabs.js
  var heard5 = new EventTarget();
  var channel = new BroadcastChannel("anachrony-desk");
  channel.onmessage = ({ data }) => heard5.dispatchEvent(new CustomEvent("done", { detail: data }));
  var tell2 = (what) => channel.postMessage(what);
  var leave3 = () => {
  };
  var ask = (film4) => {
    leave3();
    const { locks } = window.navigator;
    if (!locks || !film4) return Promise.resolve(true);
    const waiting5 = new AbortController();
    let free2 = () => {
    };
    const end3 = new Promise((resolve) => free2 = () => resolve(void 0));
    leave3 = () => {
      free2();
      waiting5.abort();
    };
    return held2(locks, `anachrony-desk ${film4}`, end3, waiting5.signal);
  };
  var held2 = (locks, name3, end3, signal) => new Promise((resolve) => {
    const later3 = () => {
      heard5.dispatchEvent(new Event("writes"));
      return end3;
    };
    locks.request(name3, { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      if (lock) return end3;
      locks.request(name3, { signal }, later3).catch(() => {
      });
    }).catch(() => resolve(true));
  });
  var yielded = () => leave3();

  // scripts/telling.js
  var BANDS = { image: ["both", "image"], sound: ["both", "sound"], music: ["music"] };
  var bands = ({ start: start2, track }) => {
    const all7 = start2.map((_, place5) => place5).sort((one, other2) => at2(start2, one) - at2(start2, other2));
    const of3 = (band) => all7.filter((place5) => BANDS[band].includes(track[place5] ?? ""));
    return { image: of3("image"), sound: of3("sound"), music: of3("music") };
  };
  var under2 = ({ start: start2, end: end3 }, places2, moment6) => {
    let [low, high] = [0, places2.length];
    while (low < high) {
      const middle2 = low + high >> 1;
      if (at2(start2, at2(places2, middle2)) <= moment6) low = middle2 + 1;
      else high = middle2;
    }
    const place5 = places2[low - 1];
    return place5 !== void 0 && moment6 < at2(end3, place5) ? place5 : -1;
  };
  var elsewhere = ({ start: start2, told: told7 }, places2, other2) => {
    const far2 = (place5) => Math.abs(at2(start2, place5) - at2(start2, other2));
    const alike = places2.filter((place5) => place5 !== other2 && told7[place5] === told7[other2]);
    return alike.reduce((best, place5) => best < 0 || far2(place5) < far2(best) ? place5 : best, -1);
  };
  var happened = ({ rank: rank2, start: start2 }, places2) => places2.filter((place5) => typeof rank2[place5] === "number").sort(
    (one, other2) => Number(rank2[one]) - Number(rank2[other2]) || at2(start2, one) - at2(start2, other2)
  );
  var within = ({ start: start2, end: end3 }, place5, moment6) => at2(start2, place5) <= moment6 && moment6 < at2(end3, place5);
  var ahead2 = (film4, places2, moment6) => {
    const every2 = happened(film4, places2);
    const here5 = every2.findIndex((place5) => within(film4, place5, moment6));
    return every2.slice(Math.max(here5, 0));
  };
  var stepped = ({ row: row3, start: start2, end: end3 }, places2, { chosen: chosen8, moment: moment6, by }) => {
    const now2 = places2.findIndex((place5) => row3[place5] === chosen8);
    const begun3 = places2.findLastIndex((place5) => at2(start2, place5) <= moment6);
    const left3 = begun3 >= 0 && at2(end3, at2(places2, begun3)) <= moment6;
    const here5 = now2 >= 0 ? now2 : begun3 + (by < 0 ? Number(left3) : -1);
    return at2(places2, Math.min(Math.max(here5 + by, 0), places2.length - 1));
  };
  var at2 = (column, place5) => (
    /** @type {number} */
    column[place5]
  );

  // scripts/clocks.js
  var when2 = ({ story: story2, told: told7 }, place5) => story2[at2(told7, place5)] ?? "";
  var screen2 = ({ ranked: ranked2, words: words7 }, moment6) => ranked2 ? words7.place.replace("{at}", String(Math.floor(moment6) + 1)) : clock(moment6);
  var apart2 = ({ told: told7 }, { image: image2, sound }) => image2 >= 0 && sound >= 0 && told7[image2] !== told7[sound];
  var set4 = (telling, under4, moment6) => {
    find("clock-screen").textContent = moment6;
    for (const [band, place5] of Object.entries(under4)) {
      const holder = find(`clock-${band}`);
      const words7 = place5 < 0 ? telling.words.nothing : when2(telling, place5);
      if (holder.textContent !== words7) holder.textContent = words7;
      holder.parentElement.hidden = place5 < 0 && band === "music";
    }
    find("clocks").classList.toggle("apart", apart2(telling, under4));
  };

  // scripts/course.js
  var next2 = (film4, { order: order3, round: round2 }, moment6) => {
    if (round2 >= 0) {
      const start2 = at2(film4.start, round2);
      const within4 = moment6 >= start2 && moment6 < at2(film4.end, round2);
      return { order: order3, moment: within4 ? moment6 : start2, over: false };
    }
    if (!order3.length) return { order: order3, moment: moment6, over: moment6 >= film4.last };
    return onward(film4, order3, moment6);
  };
  var onward = (film4, [first4 = 0, ...rest4], moment6) => {
    const beyond = moment6 - at2(film4.end, first4);
    const [following] = rest4;
    if (beyond < 0) return { order: [first4, ...rest4], moment: moment6, over: false };
    if (following === void 0) return { order: [], moment: at2(film4.end, first4), over: true };
    return onward(film4, rest4, at2(film4.start, following) + beyond);
  };

  // scripts/strip.js
  var BANDS2 = { both: [0, 1], image: [0, 0.6], sound: [0.66, 1], music: [0.9, 1] };
  var paint2 = (film4) => {
    const canvas = (
      /** @type {HTMLCanvasElement | null} */
      document.querySelector("#strip canvas")
    );
    const pen = canvas?.getContext("2d");
    if (!film4 || !canvas?.clientWidth || !pen) return;
    const scale = window.devicePixelRatio || 1;
    [canvas.width, canvas.height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
    const { first: first4 = 0, last: last3 } = film4;
    const px2 = canvas.width / (last3 - first4);
    for (let place5 = 0; place5 < film4.start.length; place5 += 1) {
      const [top, foot] = BANDS2[film4.track[place5] ?? "both"] ?? [0, 1];
      const [start2, end3] = [at2(film4.start, place5) - first4, at2(film4.end, place5) - first4];
      pen.fillStyle = film4.fills[at2(film4.fill, place5)] ?? "";
      pen.fillRect(
        start2 * px2,
        top * canvas.height,
        Math.max((end3 - start2) * px2, 1),
        (foot - top) * canvas.height
      );
    }
  };
  var laid3 = () => meta().screen && graph()?._fullLayout ? screen() : void 0;
  var frame2 = (film4) => {
    const view = (
      /** @type {HTMLElement | null} */
      document.querySelector("#strip .view")
    );
    if (!view || !film4) return;
    const axis2 = along() ? laid3() : void 0;
    const { first: first4 = 0, last: last3 } = film4;
    const [start2, end3] = axis2 ? shown() : [first4, last3];
    view.hidden = !axis2 || end3 - start2 > (last3 - first4) * 0.999;
    if (view.hidden) align(film4, meta().screen?.axis === "x" ? axis2 : void 0);
    Object.assign(view.style, {
      left: `${100 * (start2 - first4) / (last3 - first4)}%`,
      width: `${100 * (end3 - start2) / (last3 - first4)}%`
    });
  };
  var align = (film4, axis2) => {
    const { style, parentElement } = find("strip");
    const whole2 = (
      /** @type {HTMLElement} */
      parentElement.clientWidth
    );
    const { first: first4 = 0, last: last3 } = film4;
    const edge2 = (moment6) => axis2 ? Math.round(axis2._offset + axis2.d2p(moment6)) : moment6 > first4 && whole2;
    const [left3, right] = [`${Number(edge2(first4))}px`, `${whole2 - Number(edge2(last3))}px`];
    if (style.marginLeft === left3 && style.marginRight === right) return;
    Object.assign(style, { marginLeft: left3, marginRight: right });
    paint2(film4);
  };
  var hairline = (moment6) => {
    const line4 = (
      /** @type {HTMLElement | null} */
      document.querySelector("#stage .hairline")
    );
    if (!line4) return;
    const [{ screen: screen4 }, chart, axis2] = [meta(), graph(), laid3()];
    const place5 = moment6 * (screen4?.way ?? 1);
    const [first4 = 0, final = 0] = axis2?.range.map(Number) ?? [];
    const there5 = screen4 && chart && axis2 && place5 >= first4 && place5 <= final;
    line4.style.display = there5 ? "block" : "none";
    if (!there5) return;
    line4.classList.toggle("resting", moment6 <= (screen4.first ?? 0));
    const here5 = axis2._offset + axis2.d2p(place5);
    const [from2, to] = extent2(
      screen4,
      /** @type {FullLayout} */
      chart._fullLayout
    );
    const flat = screen4.axis === "x";
    const [left3, top] = flat ? [here5, from2] : [from2, here5];
    line4.style.transform = `translate(${chart.offsetLeft + left3}px, ${chart.offsetTop + top}px)`;
    Object.assign(line4.style, {
      width: "",
      height: "",
      [flat ? "height" : "width"]: `${to - from2}px`,
      clipPath: flat ? broken(screen4, chart, from2, to) : ""
    });
  };
  var broken = ({ clear: clear4 }, chart, from2, to) => {
    if (!clear4) return "";
    const { yaxis } = (
      /** @type {FullLayout} */
      chart._fullLayout
    );
    const px2 = (place5) => yaxis._offset + yaxis.d2p(place5) - from2;
    const words7 = clear4.map(([low, high]) => [px2(high), px2(low)]).sort(([a = 0], [b = 0]) => a - b);
    const edges = [0, ...words7.flat(), to - from2];
    const corners = edges.map(
      (at5, side) => side % 2 ? `4px ${at5}px, -3px ${at5}px` : `-3px ${at5}px, 4px ${at5}px`
    );
    return `polygon(${corners.join(", ")})`;
  };
  var extent2 = ({ axis: axis2, within: within4, line: line4 }, { xaxis, yaxis }) => {
    const other2 = axis2 === "x" ? yaxis : xaxis;
    const part = line4 ?? within4?.slice(axis2 === "x" ? 2 : 0).slice(0, 2);
    if (!part) return [other2._offset, other2._offset + other2._length];
    const ends3 = part.map((end3) => other2._offset + other2.d2p(end3));
    return [Math.min(...ends3) - 8, Math.max(...ends3) + 8];
  };

  // scripts/playhead.js
  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  var film = null;
  var places = { image: [], sound: [], music: [] };
  var image = [];
  var at3 = 0;
  var below = -1;
  var slider = () => (
    /** @type {HTMLInputElement} */
    document.querySelector("#strip input")
  );
  var picked = (id) => (
    /** @type {HTMLInputElement} */
    document.querySelector(`#${id} input:checked`).value
  );
  var read3 = (moment6) => film ? screen2(film, moment6) : "";
  var spelled = () => at3 ? film?.ranked ? String(Math.floor(at3)) : clock(at3) : null;
  var stands3 = () => at3;
  var played = () => film;
  var heard6 = new EventTarget();
  var player = null;
  var lead = (copy2) => {
    stop();
    player = copy2;
  };
  var load = (telling) => {
    const same2 = telling?.work === film?.work;
    if (!same2 || !player) stop();
    if (!same2) at3 = 0;
    film = telling;
    if (!telling) return;
    places = bands(telling);
    image = places.image.length ? places.image : bands({ ...telling, track: all2(telling) }).image;
    const given = said("at");
    ready("#strip input", (input) => {
      const { first: first4 = 0, last: last3, ranked: ranked2, words: words7 } = telling;
      Object.assign(input, { min: first4, max: last3, step: ranked2 ? 1 : 0.1 });
      input.setAttribute("aria-label", words7.playhead);
      paint2(film);
      frame2(film);
      move(given === null || same2 ? Math.min(at3, last3) : seconds(given), same2);
      heard6.dispatchEvent(new Event("load"));
    });
  };
  var all2 = ({ track }) => track.map(() => "both");
  var move = (moment6, led = false) => {
    if (!film) return;
    at3 = Math.min(Math.max(moment6, film.first ?? 0), film.ranked ? film.last - 1e-3 : film.last);
    slider().value = String(at3);
    slider().setAttribute("aria-valuetext", read3(at3));
    tell3(film);
    hairline(at3);
    if (!led) player?.seek(at3);
  };
  var tell3 = (telling) => {
    const now2 = there3();
    set4(telling, now2, read3(at3));
    const place5 = Object.values(now2).find((one) => one >= 0) ?? -1;
    if (place5 === below) return;
    below = place5;
    find("under").textContent = telling.event[below] ?? "";
    point();
  };
  var there3 = () => ({ image: on("image"), sound: on("sound"), music: on("music") });
  var on = (band) => film ? under2(film, places[band], at3) : -1;
  var point = () => {
    const seen5 = below >= 0 && !along();
    if (!seen5 && !document.querySelector("#chart .under")) return;
    marks((mark4, row3) => mark4.classList.toggle("under", seen5 && row3 === film?.row[below]));
  };
  var resting4;
  var rest2 = () => {
    clearTimeout(resting4);
    resting4 = window.setTimeout(() => edit({ at: spelled() }, true), 400);
  };
  var set5 = (moment6) => {
    if (film && round >= 0 && !within(film, round, moment6)) repeat(false);
    move(moment6);
    if (playing) plan();
    rest2();
  };
  var go4 = (row3) => {
    const place5 = film?.row.indexOf(row3) ?? -1;
    if (film && place5 >= 0) set5(at2(film.start, place5));
  };
  var step2 = (by) => {
    if (!film || !image.length) return;
    choose(stepped(film, image, { chosen: said("event"), moment: at3, by }));
  };
  var choose = (place5) => {
    if (!film || place5 < 0) return;
    const start2 = at2(film.start, place5);
    move(start2);
    if (playing) plan();
    walk(film.row[place5] ?? null, spelled());
    const { screen: screen4, story: story2 } = film.words;
    const words7 = [
      film.event[place5],
      `${screen4} ${read3(start2)}`,
      `${story2} ${when2(film, place5)}`
    ];
    find("live").textContent = words7.join(" · ");
  };
  var [playing, before] = [0, 0];
  var order = [];
  var round = -1;
  var tick2 = (now2) => {
    const speed2 = Number(picked("speed"));
    const passed2 = before ? (now2 - before) / 1e3 : 0;
    if (!calm.matches || !before || passed2 >= 0.5) {
      before = now2;
      reach(at3 + passed2 * (film?.ranked ? speed2 / 10 : speed2));
    }
    if (playing) playing = window.requestAnimationFrame(tick2);
  };
  var follow2 = (moment6) => {
    (playing ? reach : move)(moment6, true);
    return at3;
  };
  var reach = (to, led) => {
    if (!film) return;
    const then = next2(film, { order, round }, to);
    const jumped = then.order[0] !== order[0];
    order = then.order;
    if (!then.over || !jumped) move(then.moment, led);
    if (then.over) return stop();
    if (jumped) announce();
  };
  var announce = () => {
    const [place5] = order;
    if (!film || place5 === void 0) return;
    const detail = [film.event[place5], when2(film, place5)].filter(Boolean).join(" · ");
    heard6.dispatchEvent(new CustomEvent("jump", { detail }));
  };
  var repeat = (wanted3) => {
    const chosen8 = film?.row.indexOf(said("event") ?? "") ?? -1;
    round = wanted3 ? chosen8 < 0 ? below : chosen8 : -1;
    if (film && round >= 0 && !within(film, round, at3)) set5(at2(film.start, round));
    heard6.dispatchEvent(new CustomEvent("loop", { detail: round >= 0 }));
  };
  var voice = () => {
    const { sound } = there3();
    if (!film || !apart2(film, there3())) return null;
    const place5 = elsewhere(film, places.image, sound);
    const shown10 = place5 < 0 ? null : { start: at2(film.start, place5), end: at2(film.end, place5) };
    return { words: when2(film, sound), shown: shown10 };
  };
  var plan = () => {
    order = [];
    if (!film || picked("play-order") !== "story") return;
    const [first4] = order = ahead2(film, image, at3);
    if (first4 !== void 0 && !within(film, first4, at3)) at3 = at2(film.start, first4);
  };
  var play2 = () => {
    if (!film) return;
    plan();
    if (order.length === 1) {
      order = happened(film, image);
      at3 = at2(
        film.start,
        /** @type {number} */
        order[0]
      );
    }
    if (!order.length && at3 >= film.last - 1e-3) at3 = film.first ?? 0;
    [playing, before] = [player ? -1 : window.requestAnimationFrame(tick2), 0];
    if (player) move(at3);
    player?.play();
    announce();
    name2();
  };
  var stop = () => {
    if (!playing) return;
    window.cancelAnimationFrame(playing);
    player?.pause();
    [playing, order] = [0, []];
    name2();
    rest2();
  };
  var ended = () => {
    if (!film || round < 0 || !playing) return stop();
    reach(at2(film.end, round));
    player?.play();
  };
  var name2 = () => {
    const button2 = find("play");
    button2.textContent = playing ? "❚❚" : "▶";
    button2.setAttribute("aria-label", (playing ? film?.words.pause : film?.words.play) ?? "");
  };
  var back4 = (given) => {
    if (!film) return;
    stop();
    clearTimeout(resting4);
    move(given === null ? 0 : seconds(given));
  };
  var hands = {
    toggle: () => playing ? stop() : play2(),
    there: () => film !== null,
    further: (far2, by) => far2 ? set5(at3 + by * (film?.ranked ? 1 : 60)) : step2(by),
    to: set5,
    first: () => set5(film?.first ?? 0),
    last: () => set5(film?.last ?? 0),
    mark: () => choose(below),
    back: back4,
    ordered: () => playing && plan()
  };
  var lines = {
    line: () => hairline(at3),
    mark: point,
    strip: () => paint2(film),
    frame: () => frame2(film)
  };

  // scripts/desk/clocks.js
  var seconds2 = (text) => {
    const parts3 = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/.exec(text.trim());
    if (!parts3) return null;
    const [, hours = "0", minutes = "0", rest4 = "0"] = parts3;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest4.replace(",", "."));
  };
  var spelt2 = (time2) => {
    const thousandths = Math.round(time2 * 1e3);
    const rest4 = String(thousandths % 1e3).padStart(3, "0").replace(/0+$/, "");
    const whole2 = clock(Math.floor(thousandths / 1e3));
    return rest4 ? `${whole2}.${rest4}` : whole2;
  };
  var ends = (row3) => {
    const [start2, length] = ["screen_start", "screen_duration"].map(
      (name3) => seconds2(cell(row3, name3))
    );
    if (cell(row3, "screen_end") || !length || start2 === null || start2 === void 0) {
      return cell(row3, "screen_end");
    }
    return spelt2(start2 + length);
  };
  var end = (one, other2) => {
    const [first4, second] = [ends(one), ends(other2)];
    return second && (seconds2(first4) ?? 0) > (seconds2(second) ?? Infinity) ? first4 : second;
  };
  var begin4 = (rows3) => seconds2(rows3.map((one) => cell(one, "screen_begin")).find(Boolean) ?? "") ?? 0;

  // scripts/brought.js
  var KEPT = "anachrony.brought";
  var [film2 = "", project = ""] = (document.documentElement.dataset["brings"] ?? "").split(
    " "
  );
  var all3 = () => {
    try {
      return JSON.parse(window.localStorage.getItem(KEPT) ?? "{}");
    } catch {
      return {};
    }
  };
  var taken2 = async () => {
    const mine = project && all3()[project];
    if (!mine) return "";
    const own2 = await held(mine).catch(() => void 0);
    return own2 ? mine : "";
  };
  var take4 = (from2, mine) => {
    try {
      window.localStorage.setItem(KEPT, JSON.stringify({ ...all3(), [from2]: mine }));
    } catch {
    }
  };
  var answers = (lost3) => project !== "" && [null, film2].includes(new URLSearchParams(lost3 ?? "").get("film"));

  // scripts/coming.js
  var WORDS = "anachrony.coming";
  var MOMENT = 700;
  var announced = () => window.sessionStorage.setItem(WORDS, say("drawing"));
  if (here()) {
    const words7 = window.sessionStorage.getItem(WORDS) ?? "";
    const notice = element("div", { className: "coming", role: "status" });
    const slow = setTimeout(() => {
      document.body.append(notice);
      notice.append(words7, element("progress", {}));
    }, MOMENT);
    ready(
      "#chart",
      () => drawn(() => {
        if (!graph()?.layout?.meta) return;
        clearTimeout(slow);
        notice.remove();
      })
    );
  }

  // scripts/carry.js
  var FILM = "Anachrony-Film";
  var lost = null;
  var missed = () => lost;
  var served = async () => {
    const film4 = await taken2();
    const { pathname, search } = window.location;
    if (film4) window.history.replaceState(null, "", pathname + changed(search, { film: film4 }));
    return film4;
  };
  var found = (async () => {
    const film4 = here() || await served();
    const own2 = film4 ? await held(film4).catch(() => void 0) : void 0;
    turn(own2?.version ?? film4);
    if (!film4 || own2) return;
    lost = window.location.search;
    window.history.replaceState(null, "", window.location.pathname);
  })();
  var carrying = (fetch2) => async (what, options = {}) => {
    await found;
    const film4 = here();
    if (!film4) return fetch2(what, options);
    const headers2 = new Headers(options.headers);
    headers2.set(FILM, current() || film4);
    headers2.set("Anachrony-Reader", reader());
    const answer = await fetch2(what, { ...options, headers: headers2 });
    const own2 = answer.headers.get(FILM) === "missing" ? await held(film4) : void 0;
    return own2 ? fetch2(what, laden(own2, options, headers2)) : answer;
  };
  var laden = (film4, options, headers2) => {
    const { body, method = "GET" } = options;
    headers2.set("Anachrony-Carried", about(film4, { size: film4.table.size, method }));
    return { ...options, headers: headers2, method: "POST", body: new Blob([film4.table, String(body ?? "")]) };
  };
  var show3 = (film4, view = "") => {
    announced();
    const again5 = lost !== null && new URLSearchParams(lost).get("film") === film4;
    window.location.search = again5 && lost ? lost : changed(view, { film: film4 || null });
  };

  // scripts/unfinished.js
  var store4 = createStore("anachrony-asked", "tables");
  var KEPT2 = "anachrony.asked";
  var SHOWN = "anachrony.asking";
  var MOST3 = 5;
  var all4 = () => {
    try {
      return JSON.parse(window.localStorage.getItem(KEPT2) ?? "[]");
    } catch {
      return [];
    }
  };
  var write5 = (asked7) => {
    try {
      window.localStorage.setItem(KEPT2, JSON.stringify(asked7));
    } catch {
    }
  };
  var others2 = (name3) => all4().filter(({ file: file2 }) => file2.name !== name3);
  var unfinished = () => all4().filter(({ title: title2 }) => title2 === "asked");
  var stands4 = ({ file: file2, title: title2, at: at5, trail, typed: typed3 }) => {
    const bare = ({ takes, step: step4 }) => ({ takes, step: step4 });
    const kept6 = { file: file2, title: title2, at: bare(at5), trail: trail.map(bare), typed: typed3 };
    const [rest4, beyond] = [others2(file2.name).slice(0, MOST3 - 1), others2(file2.name).slice(MOST3 - 1)];
    beyond.forEach((one) => thrown(one.file.name));
    write5([kept6, ...rest4]);
  };
  var keep4 = (asked7, table6) => {
    stands4(asked7);
    window.sessionStorage.setItem(SHOWN, asked7.file.name);
    set2(asked7.file.name, table6, store4).catch(() => {
    });
  };
  var thrown = (name3) => {
    write5(others2(name3));
    return del(name3, store4).catch(() => {
    });
  };
  var table3 = (name3) => get(name3, store4).catch(() => void 0);
  var shown4 = () => {
    const name3 = window.sessionStorage.getItem(SHOWN);
    window.sessionStorage.removeItem(SHOWN);
    return all4().find(({ file: file2 }) => file2.name === name3);
  };
  left.addEventListener("close", () => window.sessionStorage.removeItem(SHOWN));

  // scripts/desk/keeping.js
  var number2 = (value, digits = 0) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
  var size = (bytes2) => bytes2 < 1e6 ? say("desk.kilobytes", { size: number2(Math.max(1, bytes2 / 1e3)) }) : say("desk.megabytes", { size: number2(bytes2 / 1e6, 1) });
  var item = ({ film: film4, title: title2, name: name3, table: packed3 }, done4) => {
    const whole2 = size(packed3.size + done4.size);
    const said5 = say("desk.kept_film", { title: title2, file: name3, size: whole2, count: done4.steps });
    const away5 = async () => {
      await forget2(film4);
      if (film4 === here()) show3("");
      else await keeping3();
    };
    return element("li", {}, said5, " ", sure(say("desk.delete_film"), say("remove_all"), away5));
  };
  var shipped = ({ size: many, notes: count }) => {
    const away5 = async () => {
      await forget2(SHIPPED);
      if (here()) await keeping3();
      else window.location.reload();
    };
    const said5 = say("desk.kept_shipped", { size: size(many), count });
    return element("li", {}, said5, " ", sure(say("desk.delete_film"), say("remove_shipped"), away5));
  };
  var beside5 = async () => {
    const [steps2, written8] = await Promise.all([sizes(), sizes2()]);
    const found4 = (film4) => {
      const [done4, said5] = [steps2.get(film4), written8.get(film4)];
      const whole2 = (done4?.size ?? 0) + (said5?.size ?? 0);
      return { size: whole2, steps: done4?.steps ?? 0, notes: said5?.notes ?? 0 };
    };
    return found4;
  };
  var half2 = async ({ file: { name: name3 } }) => {
    const away5 = async () => {
      await thrown(name3);
      await keeping3();
    };
    const whole2 = size((await table3(name3))?.size ?? 0);
    return element(
      "li",
      {},
      ...[say("desk.kept_asked", { file: name3, size: whole2 }), " "],
      sure(say("desk.delete_film"), say("remove_asked"), away5)
    );
  };
  var room = async () => {
    const { usage, quota } = await window.navigator.storage?.estimate?.() ?? {};
    if (usage === void 0 || quota === void 0) return [];
    return [element("p", {}, say("desk.kept_whole", { usage: size(usage), quota: size(quota) }))];
  };
  var keeping3 = () => listed().catch(
    () => dialogue(say("desk.kept_title"), element("p", { role: "alert" }, say("unkept")))
  );
  var listed = async () => {
    const halves = Promise.all(all4().map(half2));
    const [own2, left3, done4, whole2] = await Promise.all([films(), halves, beside5(), room()]);
    const others3 = done4(SHIPPED).size ? [shipped(done4(SHIPPED))] : [];
    const list2 = [...own2.map((one) => item(one, done4(one.film))), ...others3, ...left3];
    const nothing = element("li", {}, say("desk.kept_nothing"));
    dialogue(
      say("desk.kept_title"),
      element("ul", {}, ...list2.length ? list2 : [nothing]),
      ...whole2,
      element("p", { className: "hint" }, say("kept"))
    );
  };

  // scripts/desk/shifts.js
  var stretch2 = (one) => {
    const start2 = seconds2(cell(one, "screen_start"));
    if (start2 === null) throw new Refusal("untimed");
    return { start: start2, end: seconds2(ends(one)) };
  };
  var laid4 = (rows3, key2, to) => {
    const one = row(rows3, key2);
    const { start: start2, end: end3 } = { ...stretch2(one), ...to };
    if (start2 < 0 || end3 !== null && end3 <= start2) throw new Refusal("crossed");
    const written8 = (column, moment6) => moment6 === null || seconds2(cell(one, column)) === moment6 ? {} : { [column]: spelt2(moment6) };
    const times2 = { ...written8("screen_start", start2), ...written8("screen_end", end3) };
    if (!Object.keys(times2).length) return rows3;
    const length = cell(one, "screen_duration") ? { screen_duration: "" } : {};
    return rows3.with(place(rows3, key2), put(one, { ...times2, ...length, ...estimated2(one) }));
  };
  var estimated2 = (one) => cell(one, "certainty") === "measured" ? { certainty: "estimated", screen_margin: "" } : {};
  var shifted = (rows3, key2, which, by) => {
    const { start: start2, end: end3 } = stretch2(row(rows3, key2));
    if (which === "end" && end3 === null) throw new Refusal("endless");
    const to = which === "end" ? {} : { start: start2 + by };
    return laid4(rows3, key2, which === "start" || end3 === null ? to : { ...to, end: end3 + by });
  };
  var marks2 = (rows3, key2) => rows3.filter((one) => one.key !== key2).flatMap((one) => [seconds2(cell(one, "screen_start")), seconds2(ends(one))]).filter((one) => one !== null);
  var sent2 = (rows3, key2, edge2, by, all7) => {
    const from2 = stretch2(row(rows3, key2))[edge2];
    if (from2 === null) throw new Refusal("endless");
    const beyond = all7.filter((one) => (one - from2) * by > 5e-4);
    const mark4 = by > 0 ? Math.min(...beyond) : Math.max(...beyond);
    return Number.isFinite(mark4) ? laid4(rows3, key2, { [edge2]: mark4 }) : rows3;
  };
  var snapped = (moment6, all7, near2) => {
    const [mark4] = [...all7].sort((one, other2) => Math.abs(one - moment6) - Math.abs(other2 - moment6));
    if (mark4 !== void 0 && Math.abs(mark4 - moment6) <= near2) return mark4;
    const fine = near2 >= 3 ? 1 : 10;
    return Math.round(moment6 * fine) / fine;
  };

  // scripts/watch/buttons.js
  var pressed = (name3, use3) => {
    const one = button(name3, () => {
      const on3 = one.getAttribute("aria-pressed") !== "true";
      one.setAttribute("aria-pressed", String(on3));
      use3(on3);
    });
    one.setAttribute("aria-pressed", "false");
    return one;
  };
  var signed = (sign2, name3, use3, className = "quiet") => {
    const one = button(sign2, use3, className);
    one.setAttribute("aria-label", name3);
    return one;
  };

  // scripts/watch/caption.js
  var LONG2 = 4e3;
  var caption2 = element("div", { className: "where", hidden: true });
  var gone;
  heard6.addEventListener("jump", (event) => {
    caption2.textContent = /** @type {CustomEvent<string>} */
    event.detail;
    caption2.hidden = false;
    clearTimeout(gone);
    gone = window.setTimeout(() => {
      caption2.hidden = true;
    }, LONG2);
  });

  // scripts/watch/sync.js
  var KNOWN = (
    /** @type {readonly Fraction[]} */
    [
      [1, 1],
      [25, 24],
      [24, 25],
      [1001, 1e3],
      [1e3, 1001],
      [1001, 960],
      [960, 1001]
    ]
  );
  var sync = (points2, frame3) => {
    const [first4, last3] = [earliest(points2), earliest(points2, -1)];
    if (!first4 || !last3) return { speed: [1, 1], begin: 0, points: 0 };
    const speed2 = first4 === last3 ? KNOWN[0] : between2(first4, last3, frame3);
    const [over3, under4] = speed2 ?? [1, 1];
    return {
      speed: [over3, under4],
      begin: first4.copy - first4.screen * under4 / over3,
      points: points2.length
    };
  };
  var earliest = (points2, place5 = 0) => [...points2].sort((one, other2) => one.copy - other2.copy).at(place5);
  var between2 = (first4, last3, frame3) => {
    const [copy2, screen4] = [last3.copy - first4.copy, last3.screen - first4.screen];
    if (copy2 <= 0 || screen4 <= 0) return [1, 1];
    const doubt = 2 * frame3 / copy2;
    const near2 = KNOWN.map((one) => ({ one, far: Math.abs(one[0] / one[1] - screen4 / copy2) })).filter(({ far: far2 }) => far2 <= doubt).sort((one, other2) => one.far - other2.far);
    return near2[0]?.one ?? [Math.round(screen4 * 1e3), Math.round(copy2 * 1e3)];
  };
  var screen3 = ({ speed: [over3, under4], begin: begin6 }, copy2) => (copy2 - begin6) * over3 / under4;
  var copy = ({ speed: [over3, under4], begin: begin6 }, moment6) => begin6 + moment6 * under4 / over3;

  // scripts/watch/voice.js
  var look2 = element("video", { playsInline: true, muted: true, preload: "auto" });
  var words3 = element("span", {});
  var stretch3 = null;
  var place2 = element("div", { className: "voice", hidden: true }, look2, words3);
  var wanted2 = false;
  var want = (on3) => {
    wanted2 = on3;
    if (!on3) away();
  };
  var away = () => {
    place2.hidden = true;
    look2.pause();
    stretch3 = null;
  };
  var follow3 = (address3, copied2, plays2) => {
    const now2 = wanted2 ? voice() : null;
    if (!now2) return away();
    place2.hidden = false;
    words3.textContent = say(now2.shown ? "desk.voice" : "desk.voice_unseen", { time: now2.words });
    look2.hidden = !now2.shown;
    if (!now2.shown) return void 0;
    if (look2.src !== address3) look2.src = address3;
    const [start2, end3] = [copied2(now2.shown.start), copied2(now2.shown.end)];
    if (stretch3?.start !== start2 || look2.currentTime >= end3) look2.currentTime = start2;
    stretch3 = { start: start2, end: end3 };
    return plays2 ? look2.play().catch(() => {
    }) : look2.pause();
  };
  var close2 = () => {
    want(false);
    look2.removeAttribute("src");
  };

  // scripts/watch/watch.js
  var heard7 = new EventTarget();
  var points = [];
  var sync2 = sync([], 0);
  var file = "";
  var size2 = 0;
  var failed2 = "";
  var moment3 = () => there2() ? screen3(sync2, at()) : null;
  var tabled = (at5) => screen3(sync2, at5);
  var source2 = () => {
    const frames3 = speed();
    const many = { points: points.length };
    const margin = frames3 ? "1f" : `${Math.ceil(frame() * 1e3)}ms`;
    return {
      margin,
      source: frames3 ? say("desk.own_copy", { ...many, fps: called2(frames3) }) : say("desk.own_copy_unsteady", many)
    };
  };
  var player2 = {
    play,
    pause: pause2,
    seek: (to) => seek(copy(sync2, to))
  };
  var beside6 = () => follow3(address(), (to) => copy(sync2, to), plays());
  heard.addEventListener("frame", () => {
    const now2 = screen3(sync2, at());
    const there5 = follow2(Math.max(now2, 0));
    if (Math.abs(there5 - Math.max(now2, 0)) > 2 * frame()) player2.seek(there5);
    beside6();
  });
  heard.addEventListener("ended", () => ended());
  heard.addEventListener("refused", () => stop());
  var chosen2 = said("event");
  window.addEventListener("popstate", () => {
    const now2 = said("event");
    if (now2 !== chosen2 && now2 !== null && there2() && !plays()) go4(now2);
    chosen2 = now2;
  });
  var take5 = (all7) => {
    points = all7;
    sync2 = sync(all7, frame());
    note(here(), { file, size: size2, points }).catch(() => {
    });
    follow2(Math.max(screen3(sync2, at()), 0));
    tell4();
  };
  var point2 = (text) => {
    const screen4 = seconds2(text);
    if (screen4 === null) return tell4(say("desk.no_clock", { text }));
    const now2 = at();
    const other2 = points.findLast((one) => Math.abs(one.copy - now2) > frame());
    if (other2 && (other2.copy - now2) * (other2.screen - screen4) <= 0) {
      return tell4(say("desk.points_cross", spelled2(other2)));
    }
    return take5([...other2 ? [other2] : [], { copy: now2, screen: screen4 }]);
  };
  var spelled2 = (one) => ({ copy: spelt2(one.copy), screen: spelt2(one.screen) });
  var words4 = () => {
    const { speed: speed2, begin: begin6 } = sync2;
    const [up2, down] = speed2;
    const from2 = say(begin6 < 0 ? "desk.sync_before" : "desk.sync_after", {
      begin: spelt2(Math.abs(begin6))
    });
    const fast = up2 === down ? say("desk.sync_same") : say("desk.sync_speed", { speed: `${up2}/${down}` });
    return points.length ? `${fast} ${from2}` : say("desk.sync_none");
  };
  var SPEEDS = [0.25, 0.5, 1, 2, 4];
  var loop = null;
  heard6.addEventListener("loop", (event) => {
    loop?.setAttribute("aria-pressed", String(
      /** @type {CustomEvent<boolean>} */
      event.detail
    ));
  });
  var paces = () => {
    const one = element(
      "select",
      { className: "quiet" },
      ...SPEEDS.map(
        (speed2) => element("option", { value: String(speed2), selected: speed2 === 1 }, `×${speed2}`)
      )
    );
    one.setAttribute("aria-label", say("desk.pace"));
    one.addEventListener("change", () => pace(Number(one.value)));
    return one;
  };
  var hands2 = () => {
    loop = pressed(say("desk.loop"), repeat);
    const other2 = pressed(say("desk.voices"), (on3) => {
      want(on3);
      beside6();
    });
    return [
      signed("‹", say("desk.frame_before"), () => step(-1)),
      signed("›", say("desk.frame_next"), () => step(1)),
      paces(),
      pressed(say("desk.mute"), mute),
      loop,
      other2,
      chooser(),
      signed("×", say("desk.close_film"), shut, "icon")
    ];
  };
  var pointing = () => {
    const clock4 = element("input", {
      type: "text",
      className: "quiet clock",
      placeholder: "0:18:30"
    });
    clock4.setAttribute("aria-label", say("desk.this_frame"));
    const set6 = button(say("desk.this_frame"), () => point2(clock4.value || spelt2(stands3())));
    return [set6, clock4];
  };
  var panel = () => {
    close2();
    repeat(false);
    const video2 = element("video", { playsInline: true, preload: "auto" });
    video2.addEventListener("click", () => find("play").click());
    const screen4 = element("div", { className: "screen" }, video2, caption2);
    find("watch").replaceChildren(screen4, place2, ...below2());
    find("watch").hidden = false;
    heard7.dispatchEvent(new Event("panel"));
    return video2;
  };
  var below2 = () => [
    element("div", { className: "hands" }, ...hands2()),
    element("div", { className: "hands" }, ...pointing()),
    element("div", { className: "hands", id: "stamps", hidden: true }),
    element("div", { className: "sync", id: "sync", role: "status" })
  ];
  var chooser = () => {
    const input = element("input", { type: "file", accept: "video/*", className: "unseen" });
    input.addEventListener("change", () => input.files?.[0] && open2(input.files[0]));
    return element("label", { className: "choose" }, say("desk.choose_film"), input);
  };
  var tell4 = (more = "") => {
    const list2 = points.map(
      (one, at5) => element(
        "li",
        {},
        say("desk.point", spelled2(one)),
        sure(
          say("desk.forget_point"),
          say("desk.forget_really"),
          () => take5(points.toSpliced(at5, 1))
        )
      )
    );
    const frames3 = speed();
    const about2 = frames3 ? say("desk.fps", { file, fps: called2(frames3) }) : say("desk.no_fps", { file });
    find("sync").replaceChildren(failed2 || more || `${about2} ${words4()}`, element("ul", {}, ...list2));
  };
  var open2 = async (picked2) => {
    const video2 = panel();
    [file, size2, failed2, points] = [picked2.name, picked2.size, "", []];
    find("sync").textContent = say("desk.counting", { file });
    try {
      if (!await open(video2, picked2)) return void 0;
    } catch (error) {
      return lost2(cause3(error));
    }
    return opened2();
  };
  var opened2 = async () => {
    const known2 = await noted(here()).catch(() => void 0);
    points = known2?.file === file && known2.size === size2 ? known2.points : [];
    sync2 = sync(points, frame());
    lead(player2);
    player2.seek(stands3());
    return tell4();
  };
  var cause3 = (error) => {
    if (error instanceof Gone2) return "lost";
    return error instanceof Imageless ? "imageless" : "unplayable";
  };
  var lost2 = (why) => {
    stop();
    lead(null);
    close();
    [failed2, points] = [say(`desk.${why}`, { file }), []];
    tell4();
  };
  heard.addEventListener("lost", () => lost2("lost"));
  var shut = () => {
    stop();
    lead(null);
    repeat(false);
    close2();
    close();
    find("watch").hidden = true;
  };
  document.addEventListener("click", (event) => {
    if (!over(event, "#film") || !find("watch").hidden) return;
    panel();
    find("sync").textContent = say("desk.watch_hint");
    find("watch").querySelector(".choose input")?.focus();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      const by = { ".": 1, ",": -1 }[event.key];
      if (!by || taken(event) || !there2()) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
      step(by);
    },
    true
  );

  // scripts/desk/cuts.js
  var cuts = (text) => {
    const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r|\n/, 1);
    const apart3 = (
      /** @type {const} */
      [",", ";", "	"].find(
        (sign2) => header.split(sign2).includes("screen_start")
      )
    );
    if (!apart3) return [];
    const names2 = header.split(apart3);
    const columns3 = ["screen_start", "screen_end"].map((name3) => names2.indexOf(name3));
    const times2 = block(text, apart3).slice(1).flatMap((cells2) => columns3.map((at5) => seconds2(cells2[at5] ?? ""))).filter((time2) => time2 !== null);
    return [...new Set(times2)].sort((one, other2) => one - other2);
  };

  // scripts/desk/shots.js
  var all5 = [];
  var read4 = async () => {
    all5 = await cutsOf(here()).catch(() => []);
  };
  var marks3 = () => all5.map((one) => tabled(one) + begin4(rows()));
  var shots = () => {
    const last3 = all5.at(-1);
    const known2 = last3 === void 0 ? [] : [say("desk.shots", { count: all5.length, last: spelt2(last3) })];
    show4(...known2.map((said5) => element("p", { role: "status" }, said5)));
  };
  var show4 = (...said5) => {
    const input = element("input", { type: "file", accept: ".csv,text/csv", className: "unseen" });
    input.autofocus = true;
    input.addEventListener("change", () => input.files?.[0] && take6(input.files[0]));
    const choose2 = element("label", { className: "choose" }, say("desk.shots_choose"), input);
    dialogue(say("desk.shots_title"), ...said5, element("p", {}, say("desk.shots_hint")), choose2);
  };
  var take6 = async (file2) => {
    const found4 = cuts(await file2.text());
    if (!found4.length) {
      const said5 = say("desk.shots_none", { file: file2.name });
      return show4(element("p", { role: "alert" }, said5));
    }
    all5 = found4;
    await putCuts(await owned(), found4).catch(
      () => heard2.dispatchEvent(new Event("unkept"))
    );
    return shots();
  };
  heard2.addEventListener("laid", read4);

  // scripts/desk/stamps.js
  var EDGES = (
    /** @type {const} */
    ["start", "end"]
  );
  var other = (edge2) => edge2 === "start" ? "end" : "start";
  var stamped = (rows3, key2, which, stamp2) => rows3.with(place(rows3, key2), marked(row(rows3, key2), which, stamp2));
  var turned2 = (rows3, key2, stamp2, name3) => {
    const ended2 = stamped(rows3, key2, "end", stamp2);
    const at5 = place(rows3, key2);
    const next4 = rows3[at5 + 1];
    const there5 = next4 && cell(next4, "work") === cell(row(rows3, key2), "work");
    const all7 = there5 ? ended2 : added(ended2, key2, name3);
    return stamped(all7, all7[at5 + 1]?.key ?? "", "start", stamp2);
  };
  var marked = (one, which, { moment: moment6, source: source4, margin, words: words7 }) => {
    const held4 = parts2(one, words7);
    const there5 = words7.alone(other(which), source4);
    const both2 = held4.includes(there5) || measured2(one) && held4.includes(source4);
    const left3 = held4.filter((part) => part !== source4 && !says(part, words7[which]));
    const said5 = both2 ? [...left3.filter((part) => part !== there5), source4] : [...left3, words7.alone(which, source4)];
    const length = cell(one, "screen_duration") && which === "end" ? { screen_duration: "" } : {};
    return put(one, {
      [`screen_${which}`]: moment6,
      source: said5.join("; "),
      ...length,
      ...both2 ? { certainty: "measured", screen_margin: margin } : {}
    });
  };
  var parts2 = (one, { here: here5 }) => cell(one, "source").split(";").map((part) => here5(part.trim())).filter(Boolean);
  var says = (part, forms2) => forms2.some(([head = "", tail = ""]) => part.startsWith(head) && part.endsWith(tail));
  var cut = (rows3, key2, stamp2, words7) => {
    const at5 = place(rows3, key2);
    const halves = rows3.slice(at5, at5 + 2).map((one, second) => {
      const which = second ? "start" : "end";
      if (!stamp2) return loose(one, [which], words7);
      const own2 = parts2(one, words7).filter((part) => !says(part, words7[which]));
      return marked(put(one, source3(one, own2, words7)), which, stamp2);
    });
    return rows3.toSpliced(at5, 2, ...halves);
  };
  var unstamped = (before2, now2, words7) => now2.map((one, at5) => {
    const was = before2[at5];
    const ends3 = EDGES.filter(
      (edge2) => was && cell(one, `screen_${edge2}`) !== cell(was, `screen_${edge2}`)
    );
    return one === was ? one : loose(one, ends3, words7);
  });
  var unstampedBetween = (rows3, key2, words7) => {
    const at5 = place(rows3, key2);
    const two2 = rows3.slice(at5, at5 + 2);
    if (two2.every(measured2)) return rows3;
    const apart3 = two2.map((one, second) => loose(one, [second ? "start" : "end"], words7));
    return rows3.toSpliced(at5, 2, ...apart3);
  };
  var loose = (one, ends3, words7) => {
    const kept6 = EDGES.filter((edge2) => !ends3.includes(edge2));
    const held4 = parts2(one, words7).flatMap((part) => {
      const alone3 = EDGES.find((edge2) => says(part, words7[edge2]));
      if (alone3) return ends3.includes(alone3) ? [] : [part];
      if (!ends3.length || !says(part, words7.whole)) return [part];
      return kept6.length ? kept6.map((edge2) => words7.alone(edge2, part)) : [part];
    });
    const unsure = ends3.length && measured2(one) ? { certainty: "estimated", screen_margin: "" } : {};
    return put(one, { ...source3(one, held4, words7), ...unsure });
  };
  var source3 = (one, held4, words7) => held4.join() === parts2(one, words7).join() ? {} : { source: held4.join("; ") };
  var measured2 = (one) => cell(one, "certainty") === "measured";
  var estimated3 = (one) => Boolean(cell(one, "screen_start")) && !measured2(one);
  var progress = (rows3) => {
    const timed2 = rows3.filter((one) => cell(one, "screen_start"));
    return { all: timed2.length, done: timed2.filter((one) => !estimated3(one)).length };
  };
  var open3 = (one, words7) => {
    if (!estimated3(one)) return [];
    const held4 = parts2(one, words7);
    return EDGES.filter((edge2) => !held4.some((part) => says(part, words7[edge2])));
  };
  var marks4 = (rows3, words7) => {
    const found4 = [];
    for (const [at5, one] of rows3.entries()) {
      const begins2 = seconds2(cell(one, "screen_start"));
      const next4 = cell(rows3[at5 + 1] ?? one, "screen_start");
      const when3 = { start: begins2, end: seconds2(ends(one) || next4) };
      for (const edge2 of open3(one, words7)) {
        const last3 = found4.at(-1);
        const met = edge2 === "start" && last3?.edge === "end" && last3.key === rows3[at5 - 1]?.key;
        if (!met || last3?.at !== begins2) found4.push({ key: one.key, edge: edge2, at: when3[edge2] });
      }
    }
    return found4;
  };
  var next3 = (rows3, cursor2, words7) => {
    const places2 = new Map(rows3.map(({ key: key2 }, at6) => [key2, 2 * at6]));
    const behind4 = { screen_start: 0, screen_end: 1 }[cursor2?.column ?? ""] ?? -1;
    const here5 = (places2.get(cursor2?.key ?? "") ?? 0) + behind4;
    const all7 = marks4(rows3, words7);
    const at5 = (one) => (places2.get(one.key) ?? 0) + EDGES.indexOf(one.edge);
    return all7.find((one) => at5(one) > here5) ?? all7[0];
  };

  // scripts/desk/sourced.js
  var HOLE = "\0";
  var alone = (edge2, source4) => say(`desk.${edge2}_alone`, { source: source4 });
  var forms = (edge2) => ["own_copy", "own_copy_unsteady"].map((word) => {
    const source4 = say(`desk.${word}`, { fps: HOLE, points: HOLE });
    const said5 = edge2 ? alone(edge2, source4) : source4;
    return [said5.slice(0, said5.indexOf(HOLE)), said5.slice(said5.lastIndexOf(HOLE) + 1)];
  });
  var every;
  var all6 = () => {
    const ways2 = ["own_copy", "own_copy_unsteady"];
    const edges = (
      /** @type {const} */
      ["start", "end", void 0]
    );
    every ??= say("desk.languages").split(" ").flatMap(
      (tongue) => ways2.flatMap((way) => edges.map((edge2) => ({ way, edge: edge2, form: form(tongue, way, edge2) })))
    );
    return every;
  };
  var form = (tongue, way, edge2) => {
    const source4 = say(`desk.${way} ${tongue}`);
    const said5 = edge2 ? say(`desk.${edge2}_alone ${tongue}`, { source: source4 }) : source4;
    const plain2 = said5.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return new RegExp(`^${plain2.replace(/\{(\w+)\}/g, "(?<$1>[^;]+?)")}$`);
  };
  var here4 = (part) => {
    for (const { way, edge: edge2, form: said5 } of all6()) {
      const { groups } = said5.exec(part) ?? {};
      const source4 = groups && say(`desk.${way}`, groups);
      if (source4) return edge2 ? alone(edge2, source4) : source4;
    }
    return part;
  };
  var words5 = () => ({
    ...{ whole: forms(), start: forms("start"), end: forms("end") },
    ...{ alone, here: here4 }
  });
  var byHand = (before2, now2) => unstamped(before2, now2, words5());

  // scripts/desk/nudging.js
  var end2 = (column) => (
    /** @type {"start" | "end" | undefined} */
    /_(start|end)$/.exec(column)?.[1]
  );
  var step3 = (by) => (rows3, key2, column) => column.startsWith("story_") ? moved(rows3, key2, end2(column) ?? "both", Math.round(by * 10)) : shifted(rows3, key2, end2(column) ?? "both", by);
  var frames2 = (by) => (rows3, key2, column) => {
    if (!there2()) throw new Refusal("frame_unknown");
    return shifted(rows3, key2, end2(column) ?? "both", by * frame());
  };
  var on2 = (by) => (rows3, key2, column) => sent2(rows3, key2, end2(column) ?? "start", by, [...marks2(rows3, key2), ...marks3()]);
  var beside7 = (by) => (rows3, key2) => beside4(rows3, key2, by);
  var ALT = {
    ArrowLeft: step3(-0.1),
    ArrowRight: step3(0.1),
    Comma: frames2(-1),
    Period: frames2(1)
  };
  var ALT_SHIFT = {
    ArrowLeft: step3(-1),
    ArrowRight: step3(1),
    Comma: on2(-1),
    Period: on2(1),
    PageUp: beside7(-1),
    PageDown: beside7(1)
  };
  var nudged = (code, shift) => {
    const nudge = (shift ? ALT_SHIFT : ALT)[code];
    return nudge ? () => use(nudge) : null;
  };
  var use = (nudge) => {
    const { key: key2, column = "" } = here3() ?? {};
    if (key2) act("shift", called3(key2), (rows3) => byHand(rows3, nudge(rows3, key2, column)));
  };

  // scripts/desk/stamping.js
  var BEFORE = 2;
  var stamp = () => {
    const now2 = moment3();
    return now2 === null ? null : { moment: spelt2(now2 + begin4(rows())), ...source2(), words: words5() };
  };
  var mark = (which) => {
    const before2 = rows();
    const key2 = here3()?.key ?? "";
    const at5 = before2.findIndex((one) => one.key === key2);
    const name3 = at5 < 0 ? say("desk.new_event") : called3(key2);
    act("stamp", name3, (rows3) => marked2(rows3, at5 < 0 ? null : key2, which));
    if (rows() === before2) return;
    if (at5 < 0) go5(rows().at(-1)?.key);
    else if (which === "next") go5(rows()[at5 + 1]?.key);
  };
  var marked2 = (rows3, key2, which) => {
    const now2 = stamp();
    if (!now2) throw new Refusal("no_copy");
    const name3 = say("desk.new_event");
    if (key2 !== null && which === "next") return turned2(rows3, key2, now2, name3);
    if (key2 !== null) return stamped(rows3, key2, which === "end" ? "end" : "start", now2);
    const more = added(rows3, rows3.at(-1)?.key ?? null, name3);
    return stamped(more, more.at(-1)?.key ?? "", which === "end" ? "end" : "start", now2);
  };
  var go5 = (key2, column = "screen_start") => key2 && go3(key2, column);
  var tell5 = () => {
    const from2 = here3();
    if (!from2) return;
    type(from2.key, "story_start");
    const back8 = () => {
      const { key: key2, column } = here3() ?? {};
      if (key2 === from2.key && column === "story_start") go3(key2, from2.column);
    };
    heard4.addEventListener("closed", back8, { once: true });
  };
  var walk2 = () => {
    const there5 = next3(rows(), here3(), words5());
    if (!there5) return speak3("walked");
    const { key: key2, edge: edge2, at: at5 } = there5;
    go5(key2, `screen_${edge2}`);
    const about2 = at5 ?? seconds2(cell(row(rows(), key2), "screen_start"));
    if (about2 !== null) hands.to(Math.max(0, about2 - begin4(rows()) - BEFORE));
    return speak3(`walk_${edge2}`, { event: called3(key2) });
  };
  var KEYS = {
    i: () => mark("start"),
    o: () => mark("end"),
    n: () => mark("next"),
    t: tell5,
    w: walk2
  };
  var BUTTONS = { stamp_start: "i", stamp_end: "o", stamp_next: "n", stamp_story: "t" };
  var show5 = () => {
    const panel2 = document.getElementById("stamps");
    if (!panel2) return;
    panel2.hidden = !here2() || !writes();
    panel2.title = say("desk.stamp_keys");
    const made = Object.entries(BUTTONS).map(
      ([word, key2]) => button(say(`desk.${word}`), () => KEYS[key2]?.())
    );
    panel2.replaceChildren(...made, button(say("desk.walk", progress(rows())), walk2));
  };
  heard2.addEventListener("rows", show5);
  heard4.addEventListener("laid", show5);
  heard7.addEventListener("panel", show5);
  document.addEventListener(
    "keydown",
    (event) => {
      const use3 = KEYS[event.key.toLowerCase()];
      if (!use3 || taken(event) || !here2() || !writes() || moment3() === null) return;
      event.preventDefault();
      event.stopPropagation();
      use3();
    },
    true
  );

  // scripts/desk/differences.js
  var differences = (before2, now2) => {
    const [had2, has] = [before2, now2].map((rows3) => new Map(rows3.map((one) => [one.key, one])));
    const whole2 = { column: "", before: "", now: "" };
    const found4 = now2.flatMap((one) => {
      const then = had2?.get(one.key);
      if (!then) return [{ event: cell(one, "event"), what: (
        /** @type {const} */
        "new"
      ), ...whole2 }];
      return then === one ? [] : changes(then, one);
    });
    const gone2 = before2.filter(({ key: key2 }) => !has?.has(key2));
    return [
      ...found4,
      ...gone2.map((one) => ({
        event: cell(one, "event"),
        what: (
          /** @type {const} */
          "gone"
        ),
        ...whole2
      }))
    ];
  };
  var changes = (then, one) => [.../* @__PURE__ */ new Set([...Object.keys(then.cells), ...Object.keys(one.cells)])].filter((column) => cell(then, column) !== cell(one, column)).map((column) => ({
    event: cell(one, "event"),
    what: "changed",
    column,
    before: cell(then, column),
    now: cell(one, column)
  }));

  // scripts/desk/versions.js
  var MOST4 = 300;
  var moment4 = (when3) => new Date(when3).toLocaleString(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
    hour12: false
  });
  var versions2 = () => listed2().catch(unkept3);
  var unkept3 = () => dialogue(say("desk.versions"), element("p", { role: "alert" }, say("desk.unkept")));
  var listed2 = async () => {
    const name3 = element("input", { type: "text", required: true, maxLength: 80, autofocus: true });
    const label2 = element("label", { className: "named" }, say("desk.version_name"), " ", name3);
    const keep6 = element("button", { className: "quiet" }, say("desk.version_keep"));
    const form2 = element("form", {}, label2, " ", keep6);
    form2.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (name3.value.trim()) await kept3(name3.value.trim());
    });
    const list2 = (await versions(await owned())).map(item2);
    dialogue(
      say("desk.versions"),
      ...writes() ? [form2] : [],
      element("ul", {}, ...list2.length ? list2 : [element("li", {}, say("desk.version_none"))])
    );
  };
  var kept3 = async (name3) => {
    try {
      await putVersion(await owned(), { name: name3, when: Date.now(), rows: rows() });
    } catch {
      return unkept3();
    }
    return versions2();
  };
  var item2 = (version2) => {
    const { name: name3, when: when3, rows: rows3 } = version2;
    const said5 = say("desk.version", { name: name3, time: moment4(when3), count: rows3.length });
    const compare3 = button(say("desk.compare"), () => compared(version2));
    const restore = button(say("desk.restore"), () => restored(version2));
    const away5 = sure(say("desk.version_delete"), say("desk.version_really"), () => deleted2(when3));
    const hands3 = writes() ? [compare3, " ", restore] : [compare3];
    return element("li", {}, said5, " ", ...hands3, " ", away5);
  };
  var deleted2 = async (when3) => {
    await forgotten(await owned(), when3);
    await versions2();
  };
  var restored = ({ name: name3, rows: rows3 }) => {
    leave();
    act("restore", name3, () => rows3);
  };
  var line2 = ({ event, what, column, before: before2, now: now2 }) => element(
    "tr",
    {},
    element("th", { scope: "row" }, event || say("desk.nameless")),
    element("td", {}, headed(column) || say(`desk.row_${what}`)),
    element("td", {}, before2),
    element("td", {}, now2)
  );
  var table4 = (when3, found4) => {
    const head = ["", "", say("desk.then", { time: moment4(when3) }), say("desk.now")];
    const heads = head.map((text) => element("th", { scope: "col" }, text));
    return element(
      "table",
      { className: "compared" },
      element("tr", {}, ...heads),
      ...found4.map(line2)
    );
  };
  var compared = ({ name: name3, when: when3, rows: rows3 }) => {
    const found4 = differences(rows3, rows());
    dialogue(
      say("desk.compared", { name: name3 }),
      element("p", {}, say("desk.differences", { count: found4.length })),
      ...found4.length ? [table4(when3, found4.slice(0, MOST4))] : [],
      button(say("desk.versions"), versions2)
    );
  };

  // scripts/desk/tools.js
  var parted = (rows3, key2) => {
    const whole2 = row(rows3, key2);
    const [start2, stop2] = [seconds2(cell(whole2, "screen_start")), seconds2(ends(whole2))];
    if (start2 === null) throw new Refusal("untimed");
    const now2 = stands3() + begin4(rows3);
    if (now2 <= start2 || stop2 !== null && now2 >= stop2) {
      throw new Refusal("outside", { moment: spelt2(now2) });
    }
    return cut(split(rows3, key2, spelt2(now2), ends(whole2)), key2, stamp(), words5());
  };
  var joined = (rows3, key2) => {
    const [one, other2] = [row(rows3, key2), rows3[place(rows3, key2) + 1]];
    return merged(unstampedBetween(rows3, key2, words5()), key2, other2 ? end(one, other2) : "");
  };
  var EDITS = {
    add: (rows3, key2) => added(rows3, key2, say("desk.new_event")),
    duplicate: duplicated,
    split: parted,
    merge: joined,
    delete: deleted,
    told_earlier: (rows3, key2) => moved2(rows3, key2, -1, "screen"),
    told_later: (rows3, key2) => moved2(rows3, key2, 1, "screen"),
    happens_earlier: (rows3, key2) => moved2(rows3, key2, -1, "story"),
    happens_later: (rows3, key2) => moved2(rows3, key2, 1, "story")
  };
  var use2 = (what) => {
    if (!writes()) return;
    settle();
    const before2 = rows();
    if (!before2.length) return what === "add" ? begun() : void 0;
    const key2 = here3()?.key ?? before2.at(-1)?.key ?? "";
    const known2 = before2.some((one) => one.key === key2);
    if (!known2) return;
    const event = what === "add" ? say("desk.new_event") : called3(key2);
    act(what, event, (rows3) => (EDITS[what] ?? same)(rows3, key2));
    if (rows() !== before2) follow4(before2, key2, what);
  };
  var same = (rows3) => rows3;
  var begun = () => {
    const name3 = say("desk.new_event");
    act("add", name3, (rows3) => added(rows3, null, name3));
    go3(rows()[0]?.key ?? "", "event");
  };
  var follow4 = (before2, key2, what) => {
    const now2 = rows();
    const at5 = before2.findIndex((one) => one.key === key2);
    const there5 = ["add", "duplicate", "split"].includes(what) ? now2[at5 + 1]?.key : key2;
    const left3 = now2.some((one) => one.key === there5) ? there5 : now2[Math.min(at5, now2.length - 1)]?.key;
    if (left3) go3(left3, what === "add" ? "event" : here3()?.column ?? "event");
  };
  heard4.addEventListener("dragged", (event) => {
    const { key: key2, to, order: order3 } = (
      /** @type {CustomEvent<{ key: string, to: number, order: string }>} */
      event.detail
    );
    const from2 = rows().findIndex((one) => one.key === key2);
    const there5 = rows()[to]?.key;
    if (!writes() || !there5 || from2 === to) return;
    if (order3 === "story") {
      act("shift", called3(key2), (rows3) => beginning(rows3, key2, there5));
      return;
    }
    const by = to < from2 ? -1 : 1;
    act(by < 0 ? "told_earlier" : "told_later", called3(key2), (rows3) => {
      let now2 = rows3;
      for (let left3 = Math.abs(to - from2); left3 > 0; left3 -= 1) now2 = moved2(now2, key2, by, "screen");
      return now2;
    });
  });
  var back5 = () => seen3(last(), undo);
  var again3 = () => seen3(next(), redo);
  var seen3 = (step4, go6) => {
    go6();
    if (step4) see(step4.at);
  };
  var BUTTONS2 = Object.keys(EDITS);
  var tools = ({ close: close4, save: save3, more }) => {
    const [undo2, redo2] = [button("", back5), button("", again3)];
    const edits = BUTTONS2.map((what) => button(say(`desk.${what}`), () => use2(what)));
    const others3 = Object.entries({ save: save3, versions: versions2, shots_title: shots, kept_title: keeping3 });
    const whole2 = others3.map(([word, act2]) => button(say(`desk.${word}`), act2, "quiet whole"));
    const done4 = button(say("desk.done"), close4, "quiet done");
    find("tools").replaceChildren(undo2, redo2, ...edits, columns2(more), ...whole2, done4);
    find("tools").title = say("desk.keys");
    return naming(undo2, redo2);
  };
  var naming = (undo2, redo2) => {
    const name3 = () => {
      label(undo2, "undo", last());
      label(redo2, "redo", next());
    };
    name3();
    return name3;
  };
  var label = (made, way, step4) => {
    const text = step4 ? say(`desk.${way}_step`, { step: name(step4) }) : say(`desk.${way}`);
    Object.assign(made, { textContent: text, title: text, disabled: !step4 || !writes() });
  };
  var columns2 = (more) => {
    const first4 = element("option", { value: "" }, say("desk.column"));
    const others3 = (here2()?.base.more ?? []).map(
      ({ name: name3, label: text }) => element("option", { value: name3 }, text === name3 ? name3 : `${text} (${name3})`)
    );
    const choice = element("select", { className: "quiet" }, first4, ...others3);
    choice.setAttribute("aria-label", say("desk.column"));
    choice.addEventListener("change", () => {
      more(choice.value);
      choice.value = "";
    });
    return choice;
  };
  var ALT2 = {
    KeyD: "duplicate",
    KeyS: "split",
    KeyM: "merge",
    ArrowUp: "told_earlier",
    ArrowDown: "told_later"
  };
  var ALT_SHIFT2 = { ArrowUp: "happens_earlier", ArrowDown: "happens_later" };
  var CTRL = { Enter: "add", Delete: "delete", Backspace: "delete" };
  document.addEventListener("keydown", (event) => {
    if (!here2() || !over(event, "#desk, body")) return;
    const { target, code, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const open6 = target instanceof HTMLInputElement && target.matches(".typing");
    if (open6 && control && CTRL[code] === "add") return pressed2(event, () => use2("add"));
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    if (control && code === "KeyZ") return pressed2(event, shiftKey ? again3 : back5);
    if (control && code === "KeyY") return pressed2(event, again3);
    if (!over(event, "#sheet, #stage")) return;
    const nudge = altKey && !control ? nudged(code, shiftKey) : null;
    if (nudge) return pressed2(event, nudge);
    if (!over(event, "#sheet")) return;
    const what = altKey ? (shiftKey ? ALT_SHIFT2 : ALT2)[code] : control ? CTRL[code] : void 0;
    if (what) pressed2(event, () => use2(what));
  });
  var pressed2 = (event, act2) => {
    event.preventDefault();
    if (writes()) act2();
  };

  // scripts/desk/desk.js
  var OPEN = "anachrony.desk";
  var named5 = () => {
  };
  var note2 = "";
  var follows = false;
  var asked4 = async () => {
    const own2 = await held(here());
    const headers2 = own2 ? { "Anachrony-Carried": about(own2) } : {};
    const what = own2 ? "rows" : `rows${window.location.search}`;
    const answer = await asked(what, {
      method: "POST",
      ...own2 ? { body: own2.table } : {},
      headers: headers2
    });
    return answer.ok ? answer.json() : { refused: failure(answer.status) };
  };
  var base = ({ name: name3, takes, columns: had2, more, words: words7, cells: cells2 }) => ({
    ...{ name: name3, takes, columns: had2, more, words: words7 },
    rows: cells2.map((one, at5) => ({ key: keyAt(at5), cells: one }))
  });
  var standing4 = () => follows ? say("desk.other_tab") : "";
  var open4 = async () => {
    try {
      const answer = await asked4();
      if (answer.refused !== void 0) return refused(answer.refused);
      await lay2(answer);
      refresh();
      if (here2()?.begun && writes()) judge();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      refused(say("unreached"));
    }
  };
  var lay2 = async (answer) => {
    await lay(here(), base(answer));
    start(await charted2(answer), answer.page);
    laid5();
    write3(await ask(here()));
    follows = !writes();
    await finish();
    note2 = left2() || standing4() || (touched.matches ? say("desk.by_touch") : "");
  };
  var left2 = () => {
    const { at: at5 = 0, steps: steps2 = [] } = here2() ?? {};
    const last3 = writes() ? steps2[at5 - 1] : void 0;
    return last3 ? say("desk.restored", { time: clock3(last3.when), count: at5 }) : "";
  };
  var refused = (why) => {
    find("desk").hidden = false;
    find("said").textContent = say("desk.refused", { why });
  };
  var charted2 = async ({ ids, cells: cells2 }) => {
    const journal = await kept2(here()).catch(() => void 0);
    const rows3 = journal ? rows() : cells2.map((_, at5) => ({ key: keyAt(at5) }));
    return named4(rows3, ids);
  };
  var begun2 = () => window.sessionStorage.setItem(OPEN, "open");
  var laid5 = () => {
    const own2 = here2();
    if (!own2) return;
    shown5();
    set("columns", "data", possible(own2));
    named5 = tools({ close: close3, save: save2, more: unfold });
    take3();
  };
  var shown5 = () => {
    find("desk").hidden = false;
    find("edit").setAttribute("aria-expanded", "true");
    document.body.classList.add("at-the-desk");
    begun2();
  };
  var possible = ({ base: { columns: had2, more }, rows: rows3 }) => [...had2, ...more].map((one) => ({
    ...one,
    hide: more.includes(one) && !rows3.some((row3) => cell(row3, one.name))
  }));
  var close3 = () => {
    find("desk").hidden = true;
    find("edit").setAttribute("aria-expanded", "false");
    document.body.classList.remove("at-the-desk");
    window.sessionStorage.removeItem(OPEN);
    if (outgrown()) window.location.reload();
    yielded();
    clear2();
    leave2();
    follows = false;
    set("columns", "data", []);
    set("painted", "data", true);
  };
  var clock3 = (when3) => new Date(when3).toLocaleTimeString(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false
  });
  var refresh = () => {
    named5();
    const faults2 = wrong();
    const list2 = faults2.slice(0, 5).map((one) => element("li", {}, placed(one), ...written4(one)));
    find("said").replaceChildren(...note2 ? [element("b", {}, note2), " "] : [], stand3());
    if (list2.length) find("said").append(element("ul", {}, ...list2));
    behind3(faults2[0] && placed(faults2[0]), clock3(since()));
  };
  var stand3 = () => {
    const all7 = allKept();
    if (!all7) return all7 === null ? "" : say("desk.keeping");
    const [faulty, waits2] = [wrong().length > 0, waits()];
    const where = keepsNothing() ? "kept_nowhere" : "kept";
    const follow5 = faulty && waits2 !== "unreached" ? "" : say(`desk.${waits2 || where}`);
    const time2 = clock3(since());
    return [follow5, faulty ? say("desk.as_of", { time: time2 }) : ""].filter(Boolean).join(" ");
  };
  var written4 = ({ key: key2, column, becomes }) => {
    if (!key2 || !becomes || !writes()) return [];
    const take7 = () => act("type", called3(key2), (rows3) => typed(rows3, key2, column, becomes));
    return [" ", button(say("desk.write", { text: becomes }), take7)];
  };
  var behind3 = (fault, time2) => {
    const place5 = find("behind");
    place5.hidden = !fault;
    place5.textContent = fault ? say("desk.behind", { time: time2, said: fault }) : "";
  };
  var unkept4 = () => {
    note2 = say("desk.unkept");
    refresh();
    find("said").append(" ", button(say("desk.save_now"), save2));
  };
  var save2 = async () => {
    const own2 = here2();
    if (!own2) return;
    const { name: name3, takes } = own2.base;
    const nothing = { film: own2.film, name: name3, title: name3, takes, notes: [], opened: 0 };
    const { text } = table2(own2.base, own2.rows);
    const called5 = (ending) => name3.replace(/(\.[^.]*)?$/, ending);
    try {
      give(await packed({ ...nothing, table: await packed2(text) }), called5(say("project")));
    } catch {
      give(new Blob([safe(own2.base, own2.rows)]), called5(".csv"));
      note2 = say("desk.saved_table", { file: called5(".csv") });
      refresh();
    }
  };
  heard2.addEventListener("rows", () => {
    note2 = standing4();
    if (writes()) judge();
    paint();
    refresh();
  });
  heard2.addEventListener("said", (event) => {
    note2 = /** @type {CustomEvent<string>} */
    event.detail;
    refresh();
  });
  heard2.addEventListener("unkept", unkept4);
  heard2.addEventListener("overtaken", async () => {
    write3(false);
    follows = true;
    await again2();
    note2 = say("desk.overtaken");
    refresh();
  });
  heard2.addEventListener("again", () => {
    note2 = say("desk.kept_again");
    refresh();
  });
  heard2.addEventListener("kept", () => {
    tell2({ film: here2()?.film ?? "" });
    if (here2()) refresh();
  });
  heard2.addEventListener("own", () => {
    const name3 = here2()?.film ?? "";
    turn(name3);
    const query = changed(window.location.search, { film: name3, work: null, beside: null });
    window.history.replaceState(null, "", window.location.pathname + query);
    ask(name3);
  });
  heard3.addEventListener("unkept", unkept4);
  heard3.addEventListener("said", () => {
    hold3();
    refresh();
  });
  heard3.addEventListener("marked", () => paint(true));
  heard3.addEventListener("turned", (event) => {
    tell2(
      /** @type {CustomEvent} */
      event.detail
    );
  });
  heard5.addEventListener("writes", async () => {
    await again2();
    write3(true);
    follows = false;
    await finish();
    note2 = standing4();
    refresh();
    judge();
  });
  heard5.addEventListener("done", async (event) => {
    const { film: name3, version: version2 } = (
      /** @type {CustomEvent} */
      event.detail
    );
    if (name3 !== here()) return;
    if (version2 && version2 !== current()) follow(name3, version2);
    if (here2() && !writes()) await again2();
  });
  document.addEventListener("click", (event) => {
    if (!over(event, "#edit")) return;
    if (here2()) close3();
    else open4().then(charts);
  });
  var charts = () => document.querySelector(".row")?.scrollIntoView();
  ready("#edit", (opens) => {
    speak(JSON.parse(opens.dataset["words"] ?? "{}"));
    if (window.sessionStorage.getItem(OPEN))
      ready("#heading:not(:empty)", () => {
        open4().then(() => window.scrollY || charts());
      });
  });

  // scripts/desk/retold.js
  var retold = (before2, now2) => {
    const had2 = new Map(before2.map((one) => [one.key, one]));
    return now2.flatMap((one) => {
      const was = had2.get(one.key);
      if (!was || was === one) return [];
      const change3 = { key: one.key, screen: shown6(was, one), story: told3(was, one) };
      return change3.screen || change3.story ? [change3] : [];
    });
  };
  var shown6 = (was, one) => {
    const [from2, to] = [ends2(was), ends2(one)];
    const same2 = from2 && to && from2[0] === to[0] && from2[1] === to[1];
    return from2 && to && !same2 && to[1] >= to[0] ? { from: from2, to } : null;
  };
  var ends2 = (one) => {
    try {
      const { start: start2, end: end3 } = stretch2(one);
      return end3 === null ? null : [start2, end3];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return null;
    }
  };
  var told3 = (was, one) => {
    const [from2, to] = [was, one].map((each) => read2(cell(each, "story_start")));
    if (!from2 || !to || from2.unit !== to.unit || from2.days !== to.days) return null;
    return from2.at === to.at ? null : [from2.at, to.at];
  };
  var LEAST = 3;
  var fitted = (part, { from: from2, to }) => {
    const scale = Math.max(to[1] - to[0], LEAST) / Math.max(from2[1] - from2[0], LEAST);
    return { by: to[0] + (part - from2[0]) * scale - part, scale };
  };

  // scripts/desk/at_once.js
  var NEAR2 = 5;
  var PLACED = /^(?:translate\(([-\d.]+), ?([-\d.]+)\))?$/;
  var shown7 = [];
  var coming = null;
  var moved3 = /* @__PURE__ */ new Set();
  var across = (ends3) => {
    const { axis: side = "x", way = 1 } = meta().screen ?? {};
    const laid9 = axis(side);
    const first4 = begin4(rows());
    const [one = 0, other2 = 0] = ends3.map((end3) => laid9?.d2p((end3 - first4) * way) ?? 0);
    return one < other2 ? [one, other2] : [other2, one];
  };
  var extent3 = (side, { left: left3, right, top, bottom }) => {
    const from2 = px(side, { x: left3, y: top }) - (axis(side)?._offset ?? 0);
    return [from2, from2 + (side === "x" ? right - left3 : bottom - top)];
  };
  var found2 = (changes2) => {
    const side = meta().screen?.axis ?? "x";
    const all7 = new Map(changes2.map(({ key: key2 }) => [idOf(key2) ?? "", []]));
    const put5 = (mark4, event) => {
      const own2 = event ? all7.get(event) : void 0;
      const [placed3, x = 0, y = 0] = PLACED.exec(mark4.getAttribute("transform") ?? "") ?? [];
      if (!own2 || !(mark4 instanceof SVGElement) || placed3 === void 0) return;
      const [low, high] = extent3(side, mark4.getBoundingClientRect());
      const rigid = Boolean(placed3) || mark4.matches(".textpoint");
      own2.push({ mark: mark4, low, high, rigid, at: [Number(x), Number(y)] });
    };
    marks(put5);
    outlines((mark4) => put5(mark4, alone2()));
    return all7;
  };
  var alone2 = () => {
    const [event, other2] = new URLSearchParams(window.location.search).getAll("event");
    return other2 === void 0 ? event : void 0;
  };
  var up = (story2) => {
    const time2 = meta().story;
    if (!story2 || !time2?.dated) return 0;
    const [from2, to] = story2.map((moment6) => height(time2, moment6));
    const laid9 = axis(time2.axis);
    return from2 === null || to === null || !laid9 ? null : laid9.d2p(to ?? 0) - laid9.d2p(from2 ?? 0);
  };
  var move2 = ({ screen: screen4, story: story2 }, all7) => {
    const { axis: side = "x" } = meta().screen ?? {};
    const by = up(story2);
    const shift = screen4 && { from: across(screen4.from), to: across(screen4.to) };
    if (by === null || shift && !all7.some((one) => !one.rigid && lies(one, shift.from))) return;
    for (const { mark: mark4, low, high, rigid, at: at5 } of all7) {
      if (shift && !within2({ low, high }, shift.from)) continue;
      const way = shift ? fitted(rigid ? (low + high) / 2 : low, shift) : { by: 0, scale: 1 };
      const [x, y] = side === "x" ? [way.by, by] : [by, way.by];
      const scale = rigid ? "" : side === "x" ? `scale(${way.scale}, 1)` : `scale(1, ${way.scale})`;
      mark4.style.transformBox = "fill-box";
      mark4.style.transform = `translate(${at5[0] + x}px, ${at5[1] + y}px) ${scale}`;
      moved3.add(mark4);
    }
  };
  var lies = ({ low, high }, [first4, last3]) => Math.abs(low - first4) < NEAR2 && Math.abs(high - last3) < NEAR2;
  var within2 = ({ low, high }, [first4, last3]) => low > first4 - NEAR2 && high < last3 + NEAR2;
  var back6 = () => {
    for (const mark4 of moved3) mark4.style.transform = "";
    moved3.clear();
  };
  var show6 = () => {
    back6();
    const time2 = meta().screen;
    const shows = graph() && time2 && !time2.ranked && !wrong().length;
    if (!here2() || !shows) return;
    const changes2 = retold(shown7, rows());
    if (!changes2.length) return;
    const all7 = found2(changes2);
    for (const change3 of changes2) move2(change3, all7.get(idOf(change3.key) ?? "") ?? []);
  };
  heard2.addEventListener("rows", show6);
  heard3.addEventListener("begun", () => {
    [shown7, coming] = [rows(), null];
  });
  heard3.addEventListener("said", () => {
    if (wrong().length) back6();
  });
  heard3.addEventListener("turned", () => {
    coming = stands2();
  });
  drawn(() => {
    [shown7, coming] = [coming ?? shown7, null];
    show6();
  });

  // scripts/desk/dragging.js
  var NEAR3 = 6;
  var FAR = 4;
  var held3 = null;
  var line3 = element("div", { className: "dragged", hidden: true });
  var bars = () => {
    const id = idOf(here3()?.key ?? "");
    const found4 = [];
    marks((mark4, event) => {
      if (id && event === id) found4.push(mark4.getBoundingClientRect());
    });
    return found4.sort((one, other2) => other2.width * other2.height - one.width * one.height);
  };
  var under3 = (place5) => {
    const { axis: axis2 = "x", way = 1 } = meta().screen ?? {};
    return unit(axis2, place5) * way + begin4(rows());
  };
  var wide = () => Math.abs(screen().p2d(1) - screen().p2d(0));
  var beside8 = (low, place5, high) => low - NEAR3 <= place5 && place5 <= high + NEAR3;
  var edge = (key2, place5) => {
    const time2 = meta().screen;
    const [box] = bars();
    if (!time2 || time2.ranked || !box) return null;
    const across2 = time2.axis === "x";
    const off2 = across2 ? !beside8(box.top, place5.y, box.bottom) : !beside8(box.left, place5.x, box.right);
    const { start: start2, end: end3 } = timed(key2);
    const far2 = (one) => one === null ? Infinity : Math.abs(under3(place5) - one) / wide();
    if (off2 || Math.min(far2(start2), far2(end3)) > NEAR3) return null;
    return far2(end3) <= far2(start2) ? "end" : "start";
  };
  var timed = (key2) => {
    try {
      return stretch2(row(rows(), key2));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { start: null, end: null };
    }
  };
  var storied = ({ x, y }) => {
    const time2 = meta().story;
    const over3 = bars().some(
      (box) => beside8(box.left, x, box.right) && beside8(box.top, y, box.bottom)
    );
    if (!time2 || !over3) return null;
    const [left3, right, foot, top] = time2.within ?? [-Infinity, Infinity, -Infinity, Infinity];
    const [across2, up2] = [unit("x", { x, y }), unit("y", { x, y })];
    return left3 <= across2 && across2 <= right && foot <= up2 && up2 <= top ? time2 : null;
  };
  var at4 = (place5) => {
    const key2 = here3()?.key;
    if (!here2() || !key2 || !writes() || !rows().some((one) => one.key === key2)) {
      return null;
    }
    const found4 = { key: key2, edge: edge(key2, place5), storied: storied(place5) };
    return found4.edge || found4.storied ? found4 : null;
  };
  var along5 = (key2, which) => (place5) => {
    const all7 = [...marks2(rows(), key2), ...marks3()];
    const moment6 = snapped(under3(place5), all7, NEAR3 * wide());
    return { said: spelt2(moment6), make: (rows3) => laid4(rows3, key2, { [which]: moment6 }) };
  };
  var told4 = (key2, time2, from2) => (place5) => {
    const there5 = (one) => story(time2, unit(time2.axis, one));
    const by = there5(place5) - there5(from2);
    const side = { ...place5, [time2.axis]: place5[time2.axis] + NEAR3 };
    const make = (rows3) => time2.dated ? dropped(rows3, key2, by, Math.abs(there5(side) - there5(place5))) : passed(rows3, key2, Math.round(by));
    return { said: read5(make, key2, time2.dated ? "story_start" : "story_order"), make };
  };
  var passed = (rows3, key2, by) => {
    let now2 = rows3;
    for (let left3 = Math.abs(by); left3; left3 -= 1) now2 = moved2(now2, key2, by < 0 ? -1 : 1, "story");
    return now2;
  };
  var read5 = (make, key2, column) => {
    try {
      return cell(row(make(rows()), key2), column);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return "–";
    }
  };
  var grasp = (event) => {
    const found4 = event.button === 0 && !event.shiftKey ? at4(hand(event)) : null;
    if (!found4) return;
    event.preventDefault();
    event.stopPropagation();
    held3 = { ...found4, from: hand(event), way: null, last: null };
  };
  var ways = ({ key: key2, from: from2, edge: which, storied: time2 }, now2) => {
    const [x, y] = [Math.abs(now2.x - from2.x), Math.abs(now2.y - from2.y)];
    if (Math.max(x, y) < FAR) return null;
    const side = x >= y ? "x" : "y";
    const screened2 = which && (meta().screen?.axis === side || !time2);
    if (screened2) return along5(key2, which);
    return time2 && (time2.axis === side || !which) ? told4(key2, time2, from2) : null;
  };
  var move3 = (event) => {
    if (!held3) return;
    const place5 = hand(event);
    held3.way ??= ways(held3, place5);
    if (!held3.way) return;
    held3.last = place5;
    line3.textContent = held3.way(place5).said;
    line3.style.left = `${event.clientX + 12}px`;
    line3.style.top = `${event.clientY - 28}px`;
    line3.hidden = false;
  };
  var drop = () => {
    if (!held3) return;
    const { key: key2, way, last: last3 } = held3;
    const done4 = way && last3 && way(last3);
    away2();
    if (done4) act("shift", called3(key2), (rows3) => byHand(rows3, done4.make(rows3)));
  };
  var away2 = () => {
    held3 = null;
    line3.hidden = true;
  };
  var sides = (event) => {
    const found4 = at4(hand(event));
    if (!found4) return "";
    return found4.edge ? meta().screen?.axis ?? "" : found4.storied?.axis ?? "";
  };
  ready("#stage", (stage) => {
    document.body.append(line3);
    stage.addEventListener("mousedown", grasp, true);
    stage.addEventListener("mousemove", (event) => {
      if (!held3) stage.dataset["edge"] = sides(event);
    });
    document.addEventListener("mousemove", move3);
    document.addEventListener("mouseup", drop);
    document.addEventListener("keydown", ({ key: key2 }) => key2 === "Escape" && away2());
  });

  // scripts/columns.js
  var KEPT3 = "anachrony.columns";
  var FORM = "door-columns";
  var MOST5 = 50;
  var headers = (columns3) => columns3.map(({ called: called5 }) => called5).join("\n");
  var kept4 = () => {
    try {
      return JSON.parse(window.localStorage.getItem(KEPT3) ?? "[]");
    } catch {
      return [];
    }
  };
  var remembered = (columns3) => kept4().find(([known2]) => known2 === headers(columns3))?.[1] ?? [];
  var remember = (columns3, takes) => {
    const said5 = takes.filter(([name3]) => name3 !== "leave" && name3 !== "mend");
    const others3 = kept4().filter(([known2]) => known2 !== headers(columns3));
    const all7 = said5.length ? [[headers(columns3), said5], ...others3] : others3;
    try {
      window.localStorage.setItem(KEPT3, JSON.stringify(all7.slice(0, MOST5)));
    } catch {
    }
  };
  var besides = (takes, columns3) => {
    const free2 = !columns3.some(({ called: called5 }) => called5 === "rows");
    return takes.filter(
      ([name3, value]) => !["own", "map"].includes(name3) || free2 && value === "event=rows"
    );
  };
  var chooser2 = (columns3, takes, take7, tried2) => {
    const rows3 = columns3.map(row2);
    const others3 = besides(takes, columns3);
    const read7 = () => [
      ...others3,
      ...rows3.flatMap(({ column, select }) => said3(column, select.value))
    ];
    const form2 = element("form", { className: "columns", id: FORM }, ...rows3.map(({ line: line4 }) => line4));
    form2.addEventListener("submit", (event) => {
      event.preventDefault();
      take7(read7());
    });
    form2.addEventListener("change", () => {
      once(rows3);
      tried2(read7());
    });
    const taking = element("button", { className: "quiet first", autofocus: true }, say("read_so"));
    taking.setAttribute("form", FORM);
    return { form: form2, button: taking, takes: read7 };
  };
  var named6 = (called5) => `column:${called5}`;
  var chosen3 = (columns3, takes, typed3) => {
    const choices = columns3.flatMap((column) => {
      const ours2 = typed3[named6(column.called)];
      return ours2 === void 0 || ours2 === column.ours ? [] : [{ column, ours: ours2 }];
    });
    const anew2 = new Set(choices.map(({ column }) => column.called));
    const of3 = ([name3, value]) => name3 === "own" ? value : value.slice(value.indexOf("=") + 1);
    const others3 = takes.filter((take7) => !["own", "map"].includes(take7[0]) || !anew2.has(of3(take7)));
    return [...others3, ...choices.flatMap(({ column, ours: ours2 }) => said3(column, ours2))];
  };
  var row2 = (column, at5) => {
    const id = `${FORM}-${at5}`;
    const names2 = Object.entries(JSON.parse(say("columns_of")));
    const options = names2.map(([value, name3]) => element("option", { value }, name3));
    const select = element(
      "select",
      { id, name: named6(column.called) },
      element("option", { value: "" }, say("its_own")),
      ...options
    );
    select.value = column.ours;
    const why = element("span", { className: "why", id: `${id}-why` }, column.why);
    select.addEventListener("change", () => why.replaceChildren());
    const cells2 = element("span", { className: "hint", id: `${id}-cells` }, column.cells);
    select.setAttribute("aria-describedby", `${cells2.id} ${why.id}`);
    const called5 = element("label", { htmlFor: id }, column.called);
    return { column, select, line: element("div", {}, called5, cells2, select, why) };
  };
  var once = (rows3) => {
    const taken3 = /* @__PURE__ */ new Map();
    for (const { column, select } of rows3) {
      const other2 = select.value ? taken3.get(select.value) : void 0;
      select.setCustomValidity(other2 ? say("twice", { other: other2 }) : "");
      taken3.set(select.value, column.called);
    }
  };
  var said3 = ({ called: called5, own: own2 }, ours2) => {
    if (ours2 === "") return [["own", called5]];
    return ours2 === own2 ? [] : [["map", `${ours2}=${called5}`]];
  };
  var opener = (show8) => button(say("columns"), show8);

  // scripts/findings.js
  var KINDS = ["fault", "proposal", "note"];
  var list = (findings, taking) => {
    const kinds = KINDS.map((kind) => findings.filter((one) => one.kind === kind)).filter(
      ({ length }) => length
    );
    return kinds.flatMap((alike) => {
      const items = alike.map((finding) => item3(finding, taking));
      const head = kinds.length > 1 ? [element("h3", {}, say(`kind_${alike[0]?.kind}`))] : [];
      return [...head, element("ul", { className: "findings" }, ...items)];
    });
  };
  var item3 = ({ kind, said: sentence, takes: ways2, column, cells: cells2 }, taking) => {
    const answers2 = ways2.map((way) => {
      const answer = way.take[1] ? button(way.said, () => taking(way.take)) : written5(way, taking);
      return way.reads ? element("div", { className: "reads" }, answer, " ", way.reads) : answer;
    });
    const mending = cells2.length ? [mended(column, cells2, taking)] : [];
    return element("li", { className: kind }, sentence, " ", ...answers2, ...mending);
  };
  var place3 = (column, line4) => `mend:${line4}:${column}`;
  var mends = (findings, typed3) => findings.flatMap(
    ({ column, cells: cells2 }) => cells2.flatMap(({ line: line4, text }) => {
      const written8 = typed3[place3(column, line4)] ?? text;
      return written8 === text ? [] : [["mend", `${line4}:${column}=${written8}`]];
    })
  );
  var mended = (column, cells2, taking) => {
    const inputs = cells2.map(
      ({ line: line4, text }) => element("input", { type: "text", name: place3(column, line4), value: text, autocomplete: "off" })
    );
    const labels = cells2.map(
      ({ line: line4 }, at5) => element("label", {}, say("line", { line: line4 }), " ", inputs[at5] ?? "")
    );
    const form2 = element("form", { className: "mending" }, ...labels);
    form2.append(element("button", { className: "quiet" }, say("mend")));
    form2.addEventListener("submit", (event) => {
      event.preventDefault();
      if (inputs.some(({ value, defaultValue }) => value !== defaultValue)) taking();
    });
    return form2;
  };
  var written5 = ({ take: [name3], said: label2 }, taking) => {
    const input = element("input", { type: "text", name: `write:${name3}`, required: true });
    const form2 = element("form", {}, element("label", {}, label2, " ", input), " ");
    form2.append(element("button", { className: "quiet" }, say("take")));
    form2.addEventListener("submit", (event) => {
      event.preventDefault();
      taking([name3, input.value.trim()]);
    });
    return form2;
  };

  // scripts/sketch.js
  var sketching = ({ asked: { file: file2 }, table: table6 }, place5) => {
    let off2 = new AbortController();
    left.addEventListener("close", () => off2.abort(), { once: true });
    return async (takes) => {
      off2.abort();
      const { signal } = off2 = new AbortController();
      const dark = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark";
      const headers2 = {
        "Anachrony-Carried": about({ name: file2.name, takes }),
        "Anachrony-Reader": reader()
      };
      try {
        const answer = await fetch(`sketch?theme=${dark ? "night" : "paper"}`, {
          ...{ method: "POST", body: table6, headers: headers2, signal }
        });
        const { picture: picture2 } = answer.ok ? await answer.json() : {};
        if (!signal.aborted) shown8(place5, picture2);
      } catch {
      }
    };
  };
  var shown8 = (place5, picture2) => {
    if (!picture2) return place5.replaceChildren();
    const drawn2 = new DOMParser().parseFromString(picture2, "image/svg+xml").documentElement;
    drawn2.setAttribute("role", "img");
    drawn2.setAttribute("aria-label", say("sketch"));
    return place5.replaceChildren(drawn2, element("figcaption", { className: "hint" }, say("sketch")));
  };

  // scripts/asking.js
  var SEPARATORS = [",", ";", "	", "|"];
  var STEPS = (
    /** @type {const} */
    ["laid", "columns", "found"]
  );
  var of2 = ({ findings = [] }, step4) => findings.filter((finding) => finding.step === step4);
  var first2 = (answer) => {
    const asks = (step4) => of2(answer, step4).some(({ kind }) => kind !== "note");
    return STEPS.find(asks) ?? "found";
  };
  var ask2 = (asking) => {
    const { at: at5 } = asking.asked;
    const step4 = at5.step ??= first2(asking.answer);
    const picture2 = element("figure", { className: "sketch" });
    const drawn2 = sketching(asking, picture2);
    const shown10 = { laid: laid6, columns: named7, found: found3 }[step4](asking, drawn2);
    const place5 = element("div", { className: "step" }, ...shown10.parts);
    const ways2 = element("p", { className: "ways" }, ...shown10.ways ?? [], ...asking.ways);
    dialogue(
      asking.title,
      ...between3(asking, step4),
      place5,
      element("div", { className: "foot" }, ways2, picture2)
    );
    drawn2(shown10.takes ?? at5.takes);
    filled(place5, asking);
  };
  var between3 = (asking, step4) => {
    const { asked: asked7, answer, changed: changed3 } = asking;
    const holds = { laid: answer.shape, columns: answer.columns?.length, found: false };
    const there5 = STEPS.filter((one) => holds[one] || of2(answer, one).length);
    const way = there5.map((one) => {
      const turn3 = button(say(`step_${one}`), () => {
        asked7.at.step = one;
        changed3();
        ask2(asking);
      });
      if (one === step4) turn3.setAttribute("aria-current", "step");
      return element("li", {}, turn3);
    });
    return there5.length > 1 ? [element("ol", { className: "steps" }, ...way)] : [];
  };
  var filled = (place5, { asked: { typed: typed3 }, changed: changed3 }) => {
    const fields = place5.querySelectorAll(":is(input, select)[name]");
    for (const field4 of fields) {
      const value = typed3[field4.name];
      if (value === void 0 || value === field4.value) continue;
      field4.value = value;
      field4.dispatchEvent(new Event("change", { bubbles: true }));
    }
    place5.addEventListener("input", ({ target }) => {
      const { name: name3, value } = (
        /** @type {HTMLInputElement} */
        target
      );
      typed3[name3] = value;
      changed3();
    });
  };
  var besides2 = ({ asked: { at: at5, typed: typed3 }, answer }) => [
    ...chosen3(answer.columns ?? [], at5.takes, typed3),
    ...mends(answer.findings ?? [], typed3)
  ];
  var ofLayout = (name3) => name3 === "header" || name3 === "separator";
  var ofCells = (name3) => !ofLayout(name3);
  var laid6 = (asking) => {
    const { asked: asked7, answer, open: open6 } = asking;
    const taking = (...more) => open6([...asked7.at.takes, ...more], () => false);
    return {
      parts: [...list(of2(answer, "laid"), taking), ...answer.shape ? shaped(asking) : []]
    };
  };
  var shaped = ({ asked: { at: at5 }, answer, open: open6 }) => {
    const shape = answer.shape ?? { header: 1, separator: "," };
    const header = element("input", {
      type: "number",
      name: "header",
      min: "0",
      max: "9999",
      value: String(shape.header)
    });
    const separator = element("select", { name: "separator" }, ...SEPARATORS.map(mark2));
    separator.value = shape.separator;
    const sheets = !shape.separator;
    const form2 = element(
      "form",
      { className: "laid" },
      element("label", {}, say("header_line"), " ", header),
      ...sheets ? [] : [element("label", {}, say("separator"), " ", separator)],
      element("button", { className: "quiet" }, say("read_so"))
    );
    form2.addEventListener("submit", (event) => {
      event.preventDefault();
      const others3 = at5.takes.filter(([name3]) => name3 !== "header" && name3 !== "separator");
      const marked4 = (
        /** @type {Takes} */
        sheets ? [] : [["separator", separator.value]]
      );
      open6([...others3, ["header", header.value || "1"], ...marked4], ofLayout);
    });
    return [
      element("p", { className: "hint" }, say("laid_why")),
      form2,
      firstRows(answer.columns ?? [])
    ];
  };
  var mark2 = (value) => element("option", { value }, value === "	" ? say("tab") : value);
  var firstRows = (all7) => {
    const count = Math.max(0, ...all7.map(({ rows: rows4 }) => rows4.length));
    const cells2 = (tag, texts) => element("tr", {}, ...texts.map((text) => element(tag === "th" ? "th" : "td", {}, text)));
    const names2 = all7.map(({ called: called5 }) => called5);
    const rows3 = [...Array(count).keys()].map((at5) => all7.map((column) => column.rows[at5] ?? ""));
    const table6 = element("table", {}, cells2("th", names2), ...rows3.map((row3) => cells2("td", row3)));
    const scroller = element("div", { className: "first-rows", tabIndex: 0 }, table6);
    scroller.setAttribute("role", "region");
    scroller.setAttribute("aria-label", say("first_rows"));
    return scroller;
  };
  var named7 = ({ asked: { at: at5, typed: typed3 }, answer, open: open6 }, drawn2) => {
    const written8 = mends(answer.findings ?? [], typed3);
    const take7 = (takes) => open6([...takes, ...written8], ofCells);
    const chosen8 = chooser2(answer.columns ?? [], at5.takes, take7, drawn2);
    const missing = of2(answer, "columns").filter(({ kind }) => kind === "fault");
    const hint = element("p", { className: "hint" }, say("columns_why"));
    return {
      parts: [...list(missing, () => {
      }), hint, chosen8.form],
      ways: [chosen8.button],
      takes: chosen8.takes()
    };
  };
  var found3 = (asking) => {
    const { findings = [], leave: leave4 = [] } = asking.answer;
    const taking = (...more) => asking.open([...besides2(asking), ...more], ofCells);
    const likeliest = findings.flatMap(
      ({ kind, takes: [way] }) => way && kind === "proposal" ? [way.take] : []
      // a fault is no guess
    );
    const every2 = button(say("take_all"), () => taking(...likeliest), "quiet first");
    every2.autofocus = true;
    const without = button(
      say("leave_out", { count: leave4.length }),
      () => taking(["leave", leave4.join(",")])
    );
    const ways2 = [...likeliest.length > 1 ? [every2] : [], ...leave4.length ? [without] : []];
    return {
      parts: list(of2(asking.answer, "found"), taking),
      ways: ways2,
      takes: [...besides2(asking), ...likeliest]
    };
  };

  // scripts/beside.js
  var READ = { kind: "note", step: "found", said: "", takes: [], column: "", cells: [] };
  var beside9 = (door, film4, edited2, its) => {
    const named9 = Boolean(film4.columns && !film4.version && !edited2);
    if (film4.notes.length || film4.offers?.length) noted2(door, film4, named9, its);
    if (named9) naming2(door, film4, its);
    saving(door, film4, its);
  };
  var naming2 = (door, film4, { ask: ask5 }) => door.after(
    opener(() => ask5(...again4(film4), { title: "columns_title", step: "columns" }))
  );
  var again4 = ({
    film: film4,
    name: name3,
    table: table6,
    takes,
    columns: all7 = [],
    shape,
    offers = [],
    notes: notes3
  }) => {
    const said5 = notes3.map((note3) => ({ ...READ, said: note3 }));
    const answer = { columns: [...all7], ...shape && { shape }, findings: [...offers, ...said5] };
    return [{ film: film4, name: name3, table: table6, view: window.location.search }, takes, answer];
  };
  var saving = (door, film4, { refused: refused3 }) => {
    const save3 = async () => {
      try {
        give(
          await packed(await asTyped(film4)),
          film4.name.replace(/(\.[^.]*)?$/, say("project"))
        );
      } catch (error) {
        refused3(film4.name, cause(error));
      }
    };
    const saved = button(say("save"), save3);
    saved.title = say("save_as", { file: film4.name });
    door.after(saved);
  };
  var noted2 = (door, film4, named9, { ask: ask5, chooser: chooser4 }) => {
    const { offers = [], notes: notes3 } = film4;
    const all7 = [...offers.map(({ said: said5 }) => said5), ...notes3];
    const list2 = all7.map((note3) => element("li", { className: "note" }, note3));
    const read7 = () => dialogue(
      say("noted", { file: film4.name }),
      element("ul", { className: "findings" }, ...list2),
      chooser4()
    );
    const look3 = () => named9 && offers.length ? ask5(...again4(film4), { title: "noted", step: "found" }) : read7();
    door.after(button(say("look", { count: all7.length }), look3));
  };

  // scripts/dropping.js
  var files = ({ dataTransfer }) => Boolean(dataTransfer?.types.includes("Files"));
  var film3 = ({ type: type2 }) => type2.startsWith("video/");
  var dropped2 = (use3, watch) => {
    const { classList } = document.documentElement;
    window.addEventListener("dragover", (event) => {
      if (!files(event)) return;
      event.preventDefault();
      classList.add("dropping");
    });
    window.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) classList.remove("dropping");
    });
    window.addEventListener("drop", (event) => {
      if (!files(event)) return;
      event.preventDefault();
      classList.remove("dropping");
      const all7 = [...event.dataTransfer?.files ?? []];
      const [table6, copy2] = [all7.find((one) => !film3(one)), all7.find(film3)];
      if (table6) use3(table6);
      else if (copy2) watch(copy2);
    });
  };

  // scripts/beginning.js
  var COLUMNS2 = "event,screen_start,screen_end,story_start,story_end,strand,city,characters";
  var free = async (title2) => {
    const taken3 = new Set((await films().catch(() => [])).map((film4) => film4.name));
    let name3 = `${title2}.csv`;
    for (let count = 2; taken3.has(name3); count += 1) name3 = `${title2} (${count}).csv`;
    return name3;
  };
  var beginning2 = (open6) => {
    const title2 = element("input", { type: "text", required: true, maxLength: 120, autofocus: true });
    const label2 = element("label", { className: "named" }, say("title"), " ", title2);
    const form2 = element(
      "form",
      {},
      label2,
      " ",
      element("button", { className: "quiet" }, say("begin"))
    );
    form2.addEventListener("submit", async (event) => {
      event.preventDefault();
      const called5 = title2.value.trim();
      if (!called5) return;
      const cells2 = `${say("desk.new_event")}${",".repeat(COLUMNS2.split(",").length - 1)}`;
      begun2();
      open6(new File([`${COLUMNS2}
${cells2}
`], await free(called5), { type: "text/csv" }));
    });
    dialogue(say("new"), form2, element("p", { className: "hint" }, say("new_why")));
  };
  var beginner = (open6) => button(say("new"), () => beginning2(open6));

  // scripts/offer.js
  var chooser3 = (open6) => {
    const input = element("input", {
      type: "file",
      accept: `.csv,.tsv,.txt,.xlsx,.ods,${say("project")}`,
      className: "unseen"
    });
    input.addEventListener("change", () => input.files?.[0] && open6(input.files[0]));
    return element("label", { className: "choose" }, say("choose"), input);
  };
  var offer2 = async (door) => {
    const own2 = await films().catch(() => []);
    const mine = own2.map((film4) => owned2(film4, door));
    const table6 = element("a", { href: "table.csv", download: "film.csv" }, say("empty"));
    const shipped2 = button(say("shipped"), () => show3(""));
    dialogue(
      say("open"),
      element("p", {}, chooser3(door.open), " ", say("drop")),
      element("p", { className: "hint" }, say("limits")),
      ...unfinished().map((left3) => goingOn(left3, door)),
      ...mine.length ? [element("h3", {}, say("yours")), element("ul", {}, ...mine)] : [],
      element("p", { className: "ways" }, beginner(door.open), table6, shipped2),
      element("p", { className: "hint" }, say("kept"))
    );
  };
  var owned2 = ({ film: film4, title: title2, name: name3 }, door) => {
    const removed = async () => {
      await forget2(film4);
      if (film4 === here()) show3("");
      else await offer2(door);
    };
    return element(
      "li",
      {},
      button(title2, () => show3(film4), "film"),
      ` ${name3} `,
      sure(say("remove"), say("remove_all"), removed)
    );
  };
  var goingOn = (left3, door) => {
    const { name: name3 } = left3.file;
    const away5 = async () => {
      await thrown(name3);
      await offer2(door);
    };
    return element(
      "p",
      { className: "ways" },
      button(say("go_on", { file: name3 }), () => door.goOn(left3)),
      sure(say("remove"), say("remove_asked"), away5)
    );
  };

  // scripts/door.js
  var calledOff = new AbortController();
  var first3 = calledOff;
  left.addEventListener("close", () => calledOff.abort());
  var open5 = async (file2, takes = [], how = {}) => {
    calledOff.abort();
    const { signal } = calledOff = new AbortController();
    if (file2 instanceof File && file2.size > Number(say("largest"))) {
      return refused2(file2.name, say("too_large", { most: Number(say("largest")) / 1e6 }));
    }
    const slow = setTimeout(() => waiting2(file2.name), 700);
    try {
      const opening2 = file2 instanceof File ? { name: file2.name, table: await gzipped(file2) } : file2;
      if (file2 instanceof File && file2.name.toLowerCase().endsWith(say("project"))) {
        const saved = await unpacked(opening2.table, signal);
        return open5(saved, saved.takes);
      }
      const answer = await asked5({ name: file2.name, takes }, opening2.table, signal);
      clearTimeout(slow);
      if (!signal.aborted) await answered2(opening2, takes, how, answer);
    } catch (error) {
      if (!signal.aborted) refused2(file2.name, cause(error), back7(file2, how));
    } finally {
      clearTimeout(slow);
    }
  };
  var waiting2 = (file2) => dialogue(say("reading", { file: file2 }), element("progress", {}), button(say("cancel"), leave));
  var answered2 = async (file2, takes, how, answer) => {
    const { columns: found4 = [], shape, film: film4, title: title2 = file2.name, notes: notes3 = [], offers = [] } = answer;
    const before2 = takes.length || how.afresh ? [] : remembered(found4);
    if (!film4 && before2.length) return open5(file2, before2, { recalled: true });
    const why = film4 ? [] : unanswerable(answer);
    if (why.length) return refused2(file2.name, why.join("\n"), back7(file2, how));
    if (!film4) return ask3(file2, takes, answer, { ...how, title: "asked" });
    remember(found4, takes);
    const look3 = how.recalled ? [say("as_before"), ...notes3] : notes3;
    const { name: name3, table: table6 } = file2;
    const now2 = { film: film4, name: name3, title: title2, takes, table: table6, columns: found4, shape, notes: look3, offers };
    const done4 = (await kept2(film4))?.steps.length;
    if (done4) return edited(now2, file2, done4);
    return shelved2(now2, file2);
  };
  var unanswerable = ({ refused: why, findings = [], columns: found4 = [], shape }) => {
    if (why) return [why];
    const hopeless = !shape && !found4.length && findings.every(({ takes }) => !takes.length);
    return hopeless ? findings.map(({ said: said5 }) => said5) : [];
  };
  var shelved2 = async (now2, file2) => {
    const { film: film4 } = now2;
    const [before2, { notes: notes3, desk }] = [file2.film, await written6(file2, film4)];
    await keep2({ ...now2, opened: Date.now() });
    if (notes3) await adopt2(film4, notes3);
    if (desk) await adopt(film4, file2.served ? await lacking(film4, desk) : desk);
    if (before2 && before2 !== film4) await forget2(before2);
    await thrown(file2.name);
    enter2(film4, file2);
  };
  var enter2 = (film4, { view, served: served2 }) => {
    if (served2) take4(served2, film4);
    show3(film4, served2 && window.location.search || view);
  };
  var written6 = async (file2, film4) => {
    const { film: before2 } = file2;
    if (!before2 || before2 === film4) return file2;
    return { notes: await notes(before2), desk: await along2(before2) };
  };
  var edited = (now2, file2, count) => {
    const on3 = () => enter2(now2.film, { ...file2, view: "" });
    const besides3 = () => shelved2({ ...now2, film: random(8), version: now2.film }, file2);
    dialogue(
      say("edited"),
      element("p", {}, say("edited_why", { title: now2.title, file: now2.name, count })),
      element("p", {}, button(say("edited_on"), on3), " ", button(say("edited_beside"), besides3))
    );
  };
  var asked5 = async (film4, body, signal) => {
    const headers2 = { "Anachrony-Carried": about(film4), "Anachrony-Reader": reader() };
    const answer = await asked("open", { method: "POST", body, headers: headers2, signal });
    return answer.ok ? answer.json() : { refused: failure(answer.status) };
  };
  var ask3 = ({ table: table6, ...file2 }, takes, answer, how) => {
    const { title: title2, step: step4, trail = [], typed: typed3 = {} } = how;
    const at5 = { takes, step: step4, answer };
    const all7 = { file: file2, title: title2, at: at5, trail, typed: typed3 };
    const opening2 = { ...file2, table: table6 };
    const last3 = back7(opening2, all7);
    const anew2 = () => open5(opening2, [], { afresh: true, trail: [...trail, at5] });
    const ways2 = [
      ...last3 ? [button(say("back"), last3)] : [],
      ...takes.length && !last3 ? [button(say("afresh"), anew2)] : [],
      chooser3(open5)
    ];
    keep4(all7, table6);
    ask2({
      ...{ asked: all7, table: table6, answer, ways: ways2, title: say(title2, { file: file2.name }) },
      open: (other2, spent) => {
        const rest4 = Object.entries(typed3).filter(([name3]) => !spent(name3));
        open5(opening2, other2, { trail: [...trail, at5], typed: Object.fromEntries(rest4), was: typed3 });
      },
      changed: () => stands4(all7)
    });
  };
  var back7 = (file2, { trail = [], typed: typed3 = {}, was = typed3 }) => {
    const last3 = trail.at(-1);
    if (!last3 || file2 instanceof File) return void 0;
    const { takes, step: step4, answer } = last3;
    const how = { trail: trail.slice(0, -1), step: step4, typed: was };
    return answer ? () => ask3(file2, takes, answer, { ...how, title: "asked" }) : () => open5(file2, takes, { ...how, afresh: true });
  };
  var goOn = async ({ file: file2, at: { takes, step: step4 }, trail, typed: typed3 }) => {
    const idle2 = calledOff;
    const table6 = await table3(file2.name);
    if (calledOff !== idle2) return;
    if (table6) await open5({ ...file2, table: table6 }, takes, { trail, step: step4, typed: typed3, afresh: true });
    else await thrown(file2.name);
  };
  var refused2 = (name3, why, last3) => dialogue(
    say("refused", { file: name3 }),
    element("p", { role: "alert" }, why),
    element(
      "p",
      { className: "ways" },
      ...last3 ? [button(say("back"), last3)] : [],
      chooser3(open5)
    )
  );
  document.addEventListener("click", (event) => {
    if (over(event, "#door")) offer2({ open: open5, goOn });
  });
  dropped2(open5, open2);
  ready("#door", async (door) => {
    speak(JSON.parse(door.dataset["words"] ?? "{}"));
    const comes = answers(missed());
    if (missed() !== null && !comes) {
      dialogue(say("not_here"), element("p", {}, say("not_here_why")), chooser3(open5));
    }
    const film4 = await held(here()).catch(() => void 0);
    if (film4)
      beside9(door, film4, await kept2(film4.film), { ask: ask3, chooser: () => chooser3(open5), refused: refused2 });
    await resumed(film4);
    if (comes && !here() && !keepsNothing()) await bring();
  });
  var bring = async () => {
    const saved = await brought().catch(() => void 0);
    if (saved && calledOff === first3) await open5({ ...saved, served: project }, saved.takes);
  };
  var resumed = async (film4) => {
    const shown10 = shown4();
    if (!shown10 || missed() !== null) return;
    const { file: file2, title: title2, at: at5, typed: typed3 } = shown10;
    if (calledOff !== first3) return;
    if (title2 === "asked") await goOn(shown10);
    else if (film4 && film4.film === file2.film) ask3(...again4(film4), { title: title2, step: at5.step, typed: typed3 });
  };

  // scripts/fingers.js
  var REACH = 22;
  var SWIPE = 48;
  var away3 = ({ clientX, clientY }, mark4) => {
    const { left: left3, right, top, bottom } = mark4.getBoundingClientRect();
    const across2 = Math.max(left3 - clientX, 0, clientX - right);
    return Math.hypot(across2, Math.max(top - clientY, 0, clientY - bottom));
  };
  var nearest = (spot) => {
    let best = [REACH, null];
    marks((mark4, row3) => {
      const far2 = row3 === void 0 ? REACH : away3(spot, mark4);
      if (row3 !== void 0 && far2 < best[0]) best = [far2, row3];
    });
    return best[1];
  };
  charted((chart) => {
    let finger = null;
    chart.addEventListener(
      "pointerdown",
      (event) => {
        finger = event.pointerType === "touch" ? event : null;
      },
      true
    );
    chart.on("plotly_click", ({ points: [point3] }) => {
      if (point3?.customdata !== void 0) finger = null;
    });
    chart.addEventListener("click", (event) => {
      const chosen8 = finger && over(event, ".draglayer") ? nearest(finger) : null;
      finger = null;
      if (chosen8 !== null) edit({ event: chosen8 });
    });
  });
  ready(".details", (sheet) => {
    let from2 = null;
    const down = ({ changedTouches: [touch] }) => from2 === null || !touch ? 0 : Math.max(touch.clientY - from2, 0);
    const leave4 = () => {
      from2 = null;
      sheet.style.translate = "";
    };
    sheet.addEventListener(
      "touchstart",
      (event) => {
        const lies2 = window.getComputedStyle(sheet).position === "fixed" && sheet.scrollTop <= 0;
        const held4 = lies2 && event.touches.length === 1 && !over(event, "textarea, input");
        from2 = held4 ? event.touches[0]?.clientY ?? null : null;
      },
      { passive: true }
    );
    sheet.addEventListener(
      "touchmove",
      (event) => {
        sheet.style.translate = `0 ${down(event)}px`;
      },
      { passive: true }
    );
    sheet.addEventListener("touchend", (event) => {
      if (down(event) > SWIPE) edit({ event: null });
      leave4();
    });
    sheet.addEventListener("touchcancel", leave4);
  });

  // scripts/hands.js
  var STRIP = '<canvas aria-hidden="true"></canvas><div class="view" hidden></div><input type="range" value="0">';
  var redrawn = () => {
    lines.line();
    lines.mark();
    lines.frame();
  };
  ready("#strip", (strip) => {
    strip.innerHTML = STRIP;
    const slider2 = (
      /** @type {HTMLInputElement} */
      strip.querySelector("input")
    );
    slider2.addEventListener("input", () => {
      stop();
      hands.to(Number(slider2.value));
    });
    drawn(() => window.requestAnimationFrame(redrawn));
    charted(
      (chart) => chart.on("plotly_relayouting", () => {
        lines.line();
        lines.frame();
      })
    );
  });
  window.addEventListener("resize", () => {
    lines.strip();
    lines.line();
  });
  document.addEventListener("click", (event) => {
    if (over(event, "#play")) hands.toggle();
  });
  document.addEventListener("change", (event) => {
    if (over(event, "#play-order")) hands.ordered();
  });
  window.addEventListener("popstate", (event) => {
    if (event.isTrusted) hands.back(said("at"));
  });

  // scripts/keys.js
  var KEYS2 = {
    " ": hands.toggle,
    ArrowRight: ({ shiftKey }) => hands.further(shiftKey, 1),
    ArrowLeft: ({ shiftKey }) => hands.further(shiftKey, -1),
    Home: hands.first,
    End: hands.last,
    Enter: hands.mark,
    Escape: () => edit({ event: null }),
    "+": () => zoom(0.6, stands3()),
    "-": () => zoom(1 / 0.6, stands3()),
    0: () => whole()
  };
  document.addEventListener("keydown", (event) => {
    const { target, ctrlKey, metaKey, altKey } = event;
    const stamping = event.key === " " && over(event, "#grid .ag-cell") && !taken(event);
    const free2 = target === document.body || target === find("stage") || stamping;
    if (!free2 || !hands.there() || ctrlKey || metaKey || altKey) return;
    const use3 = KEYS2[event.key === "=" ? "+" : event.key];
    if (!use3) return;
    event.preventDefault();
    use3(event);
  });

  // scripts/later.js
  var { React } = window;
  var address2 = document.currentScript?.dataset.grid ?? "";
  var AGAIN = 1e3;
  var arrive = () => void 0;
  var arrived = new Promise((resolve) => {
    arrive = resolve;
  });
  var fetched = () => {
    const script = document.createElement("script");
    script.src = address2;
    script.onload = () => {
      const real2 = (
        /** @type {GridLibrary} */
        window.dash_ag_grid
      );
      window.dash_ag_grid = { ...real2, AgGrid: Grid };
      arrive(real2);
    };
    script.onerror = () => setTimeout(fetched, AGAIN);
    document.head.append(script);
  };
  var asked6 = false;
  var ask4 = () => {
    if (!asked6) fetched();
    asked6 = true;
  };
  var Grid = (props) => {
    const place5 = React.useRef(null);
    const [real2, use3] = React.useState(
      /** @type {GridLibrary | null} */
      null
    );
    React.useEffect(() => {
      arrived.then(use3);
      if (place5.current) near(place5.current, ask4);
    }, []);
    if (real2) return React.createElement(real2.AgGrid, props);
    return React.createElement("div", { ref: place5, style: props.style });
  };
  Grid.dashRenderType = true;
  window.dash_ag_grid = {
    AgGrid: Grid,
    getApiAsync: async (id) => (await arrived).getApiAsync(id)
  };

  // scripts/leaving.js
  var WAYS = [
    { of: "#more, #more_panel", out: "#more[aria-expanded=true]", back: "more" },
    { of: "#tour-again, #tour", out: "#tour:not([hidden]) [data-close=tour]", back: "tour-again" },
    { of: "#film, #watch", out: "#watch:not([hidden]) .icon", back: "film" }
  ];
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || over(event, "input[aria-expanded=true]")) return;
      for (const { of: of3, out, back: back8 } of WAYS) {
        const way = over(event, of3) && document.querySelector(out);
        if (!(way instanceof HTMLElement)) continue;
        event.stopPropagation();
        way.click();
        find(back8).focus();
      }
    },
    true
  );

  // scripts/opening.js
  var WORDS2 = 2e3;
  var PATIENCE4 = 15e3;
  var away4 = () => {
    document.getElementById("opening")?.remove();
    const early2 = window.early;
    if (early2) click(early2.pageX - window.scrollX, early2.pageY - window.scrollY);
    delete window.early;
  };
  var click = (clientX, clientY) => {
    const place5 = document.elementFromPoint(clientX, clientY);
    const how = { bubbles: true, cancelable: true, view: window, clientX, clientY };
    const control = place5?.closest("button, a, input, [tabindex]");
    if (control instanceof HTMLElement) control.focus();
    for (const name3 of ["mousemove", "mousedown", "mouseup", "click"]) {
      place5?.dispatchEvent(new MouseEvent(name3, how));
    }
  };
  var said4 = () => {
    if (find("lead").textContent) away4();
    else if (document.getElementById("opening")) setTimeout(said4, 30);
  };
  if (document.getElementById("opening")) {
    setTimeout(away4, PATIENCE4);
    ready("#chart", () => {
      drawn(() => {
        if (!graph()?.data?.length) return;
        setTimeout(away4, WORDS2);
        requestAnimationFrame(said4);
      });
    });
  }

  // scripts/window.js
  var SCHEME = "data-mantine-color-scheme";
  var AROUND = 250;
  var [LETTERS, LEAST2] = [720, 240];
  var presented = () => {
    if (!document.fullscreenElement || window.innerWidth < LETTERS) return {};
    const tall = Math.min(window.innerHeight, LETTERS) - AROUND;
    return { tall: Math.max(LEAST2, tall) };
  };
  var told5 = "";
  var tell6 = () => {
    if (!window.dash_clientside.set_props) {
      setTimeout(tell6, 20);
      return false;
    }
    const holder = document.getElementById("chart");
    if (!holder) return false;
    const width = Math.max(320, Math.round(holder.clientWidth / 20) * 20);
    const dark = document.documentElement.getAttribute(SCHEME) === "dark";
    const data = { width, theme: dark ? "night" : "paper", ...presented() };
    if (JSON.stringify(data) === told5) return false;
    told5 = JSON.stringify(data);
    set("window", "data", data);
    return true;
  };
  var waiting3;
  window.addEventListener("resize", () => {
    clearTimeout(waiting3);
    waiting3 = window.setTimeout(tell6, 120);
  });
  new MutationObserver(tell6).observe(document.documentElement, { attributeFilter: [SCHEME] });
  ready("#chart", tell6);
  ready("#heading", (heading) => {
    const name3 = () => {
      if (heading.textContent) document.title = `${heading.textContent} · anachrony`;
    };
    new MutationObserver(name3).observe(heading, {
      childList: true,
      characterData: true,
      subtree: true
    });
  });

  // scripts/paper.js
  var WIDE = 1060;
  var PATIENCE5 = 5e3;
  var ground = () => getComputedStyle(document.documentElement).getPropertyValue("--ground").trim().toLowerCase();
  var painted2 = (use3) => {
    const [chart, before2, end3] = [find("chart"), meta(), Date.now() + PATIENCE5];
    const look3 = () => {
      const { height: height3 = 0, paper_bgcolor = "" } = graph()?._fullLayout ?? {};
      const fits = Math.abs(height3 - chart.clientHeight) < 2;
      const drawn2 = meta() !== before2 && fits && paper_bgcolor.toLowerCase() === ground();
      if (drawn2 || Date.now() > end3)
        setTimeout(use3, 400);
      else setTimeout(look3, 50);
    };
    look3();
  };
  var print = () => {
    const before2 = document.documentElement.getAttribute("data-mantine-color-scheme") ?? "light";
    const chart = find("chart");
    document.documentElement.classList.add("on-paper");
    chart.style.width = `${WIDE}px`;
    document.documentElement.setAttribute("data-mantine-color-scheme", "light");
    const drawn2 = tell6() ? painted2 : setTimeout;
    drawn2(() => {
      window.print();
      document.documentElement.classList.remove("on-paper");
      chart.style.width = "";
      document.documentElement.setAttribute("data-mantine-color-scheme", before2);
      window.dispatchEvent(new Event("resize"));
    });
  };
  document.addEventListener("click", (event) => {
    if (over(event, "[data-paper]")) print();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey)
      return;
    event.preventDefault();
    print();
  });

  // scripts/present.js
  var AROUND2 = 128;
  var figure = () => (
    /** @type {HTMLElement} */
    document.querySelector("figure.chart")
  );
  var rest3 = () => [...figure().children].reduce(
    (sum, one) => sum + (one instanceof HTMLElement && one.id !== "stage" ? one.offsetHeight : 0),
    0
  );
  var title = () => [find("heading"), document.querySelector(".card[data-checked] .question")].map((one) => one?.textContent).filter(Boolean).join(" · ");
  var chosen4 = () => {
    const said5 = find("details");
    return said5.querySelector(".example") ? "" : said5.querySelector("h2")?.textContent?.trim() ?? "";
  };
  var named8 = () => {
    figure().dataset.title = title();
    figure().dataset.chosen = chosen4();
  };
  var [LEAST3, MOST6] = [0.5, 2.2];
  var SMALL2 = 600;
  var larger = () => {
    const tall = parseFloat(find("chart").style.height) || 600;
    const fitting = window.innerHeight / (tall + rest3() + AROUND2);
    const least = Math.min(window.innerWidth, window.innerHeight) < SMALL2 ? 1 : LEAST3;
    return Math.max(least, Math.min(fitting, MOST6));
  };
  var enlarge = () => {
    named8();
    let zoom2 = 1;
    figure().style.setProperty("zoom", "1");
    for (const turn3 of document.fullscreenElement === figure() ? [1, 2, 3, 4, 5] : []) {
      zoom2 = turn3 === 1 ? larger() : Math.min(zoom2, larger());
      figure().style.setProperty("zoom", String(zoom2));
    }
    window.dispatchEvent(new Event("resize"));
  };
  var turn2 = (by) => {
    const cards2 = (
      /** @type {HTMLElement[]} */
      [...document.querySelectorAll(".cards .card")]
    );
    const at5 = cards2.findIndex((card) => card.dataset.checked !== void 0);
    cards2[(at5 + by + cards2.length) % cards2.length]?.click();
    find("stage").focus();
  };
  ready("[data-present]", (button2) => button2.hidden = !document.fullscreenEnabled);
  document.addEventListener("click", async (event) => {
    if (!over(event, "[data-present]")) return;
    await figure().requestFullscreen();
    find("stage").focus({ preventScroll: true });
  });
  var turned3 = new MutationObserver(enlarge);
  var told6 = new MutationObserver(named8);
  document.addEventListener("fullscreenchange", () => {
    turned3.disconnect();
    told6.disconnect();
    if (document.fullscreenElement) {
      for (const words7 of ["details", "heading"]) told6.observe(find(words7), { childList: true });
      turned3.observe(find("chart"), { attributeFilter: ["style"] });
      for (const card of document.querySelectorAll(".cards .card"))
        turned3.observe(card, { attributeFilter: ["data-checked"] });
    }
    enlarge();
  });
  document.addEventListener("keydown", (event) => {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (!by || !document.fullscreenElement) return;
    event.preventDefault();
    turn2(by);
  });

  // scripts/reader.js
  var TOUR = "anachrony.tour";
  document.addEventListener(
    "click",
    (event) => {
      const camera = over(event, ".modebar-group:first-child > .modebar-btn");
      const claim = over(event, "a[data-events]");
      if (!camera && !claim) return;
      event.preventDefault();
      event.stopPropagation();
      if (camera) find("download").click();
      else edit({ event: claim?.dataset.events?.split("\n") ?? null });
    },
    true
  );
  charted(
    (chart) => chart.on("plotly_click", ({ points: [point3] }) => {
      if (point3?.customdata !== void 0) edit({ event: point3.customdata });
    })
  );
  var opened3 = (event) => {
    const ids = over(event, ".opens .ag-row")?.getAttribute("row-id");
    if (ids) edit({ event: ids.split("\n") });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter") opened3(event);
  });
  document.addEventListener("click", opened3);
  document.addEventListener("click", (event) => {
    const filters = over(event, "#clear")?.dataset.filters?.split(" ");
    if (!filters) return;
    const filtered2 = named().filter((key2) => filters.includes(key2) || key2.startsWith("column."));
    edit(Object.fromEntries(filtered2.map((key2) => [key2, null])));
  });
  document.addEventListener("click", (event) => {
    const other2 = over(event, "a.language");
    if (!(other2 instanceof HTMLAnchorElement)) return;
    other2.href = (other2.getAttribute("href") ?? "").replace(/\?.*/, "") + window.location.search;
  });
  document.addEventListener("click", (event) => {
    const every2 = over(event, "a.every");
    if (!(every2 instanceof HTMLAnchorElement)) return;
    every2.href = `works/${changed("", { film: said("film"), work: said("work") })}`;
  });
  document.addEventListener("click", (event) => {
    const [closed, again5] = [over(event, "[data-close=tour]"), over(event, "#tour-again")];
    if (closed) {
      window.localStorage.setItem(TOUR, "closed");
      find("tour").hidden = true;
    }
    if (!again5) return;
    find("tour").hidden = !find("tour").hidden;
    find("tour").scrollIntoView({ block: "nearest" });
  });
  ready("#tour", (tour) => {
    tour.hidden = window.localStorage.getItem(TOUR) === "closed";
  });

  // scripts/scene.js
  var MARKS = "a[data-events], .opens .ag-row";
  var calm2 = window.matchMedia("(prefers-reduced-motion: reduce)");
  var narrow2 = window.matchMedia("(max-width: 1100px)");
  var seen4 = (stage) => {
    const { top, bottom } = stage.getBoundingClientRect();
    const sheet = narrow2.matches ? 0.5 : 1;
    return top >= 0 && Math.min(bottom, top + 200) <= sheet * window.innerHeight;
  };
  var scrolled = () => calm2.matches ? "auto" : "smooth";
  var lead2 = () => {
    const stage = find("stage");
    if (seen4(stage)) return;
    stage.scrollIntoView({ block: "start", behavior: scrolled() });
  };
  var chosen5 = () => {
    const ids = new Set(new URLSearchParams(window.location.search).getAll("event"));
    const places2 = [];
    marks((mark4, row3) => {
      if (row3 !== void 0 && ids.has(row3)) places2.push(mark4.getBoundingClientRect());
    });
    return places2.filter(({ height: height3 }) => height3).sort((one, other2) => one.top - other2.top)[0];
  };
  var uncovered = () => {
    const [place5, sheet] = [chosen5(), document.querySelector(".details")?.getBoundingClientRect()];
    if (!place5 || !sheet?.height || !narrow2.matches) return;
    if (place5.top >= 0 && place5.bottom <= sheet.top) return;
    window.scrollBy({ top: place5.top - sheet.top / 2, behavior: scrolled() });
  };
  ready(
    "#details",
    (details) => new MutationObserver(uncovered).observe(details, { childList: true, subtree: true })
  );
  document.addEventListener(
    "click",
    (event) => {
      if (over(event, "[data-close=event]")) edit({ event: null });
      if (over(event, MARKS)) lead2();
    },
    true
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && over(event, MARKS)) lead2();
  });

  // scripts/typing.js
  var typed2 = false;
  var searches = () => document.activeElement?.id === "choose-text";
  var ofSearch = (address3) => {
    const { pathname, search } = new URL(address3 ?? "", window.location.href);
    const nothing = { text: null };
    const same2 = changed(search, nothing) === changed(window.location.search, nothing);
    return pathname === window.location.pathname && same2 && search !== window.location.search;
  };
  var push = window.history.pushState.bind(window.history);
  window.history.pushState = (state2, unused2, address3) => {
    const now2 = searches() && ofSearch(address3);
    if (now2 && typed2) window.history.replaceState(state2, unused2, address3);
    else push(state2, unused2, address3);
    typed2 = now2;
  };
  var done2 = () => {
    typed2 = false;
  };
  document.addEventListener("focusout", done2);
  window.addEventListener("popstate", (event) => event.isTrusted && done2());

  // scripts/notes/signs.js
  var ROOM = 15;
  var signs = [];
  var sign = (number3, style) => {
    const made = element("span", { className: "noted" }, String(number3));
    Object.assign(made.style, style);
    return made;
  };
  var layer = (within4) => {
    const found4 = within4.querySelector(".noted-on");
    if (found4) return found4;
    const made = element("div", { className: "noted-on" });
    made.setAttribute("aria-hidden", "true");
    within4.append(made);
    return made;
  };
  var clear3 = (all7) => {
    const kept6 = [];
    for (const one of all7) {
      const met = kept6.some(
        ({ left: left3, top }) => Math.abs(left3 - one.left) < ROOM && Math.abs(top - one.top) < ROOM
      );
      if (!met) kept6.push(one);
    }
    return kept6;
  };
  var along6 = (first4, last3) => {
    const strip = find("strip");
    const placed3 = signs.map(({ number: number3, place: place5 }) => ({ number: number3, part: (place5 - first4) / (last3 - first4), top: 9 })).filter(({ part }) => part >= 0 && part <= 1).map((one) => ({ ...one, left: one.part * strip.clientWidth }));
    const made = clear3(placed3).map(
      ({ number: number3, part, top }) => sign(number3, { left: `${part * 100}%`, top: `${top}px` })
      // each view has a strip of its own width
    );
    layer(strip).replaceChildren(...made);
  };
  var marked3 = (chart, wanted3) => {
    const ground2 = chart.getBoundingClientRect();
    const larger2 = ground2.width / (chart._fullLayout?.width || ground2.width);
    const found4 = /* @__PURE__ */ new Map();
    if (!wanted3.size) return found4;
    marks((mark4, event) => {
      if (event === void 0 || !wanted3.has(event) || found4.has(event)) return;
      const { left: left3, top, width, height: height3 } = mark4.getBoundingClientRect();
      const middle2 = (left3 + width / 2 - ground2.left) / larger2;
      const above = (top - ground2.top) / larger2 - 8;
      if (width + height3 > 0) found4.set(event, { left: middle2, top: above });
    }, chart);
    return found4;
  };
  var moment5 = (chart, place5) => {
    const [time2, full] = [chart.layout.meta?.screen, chart._fullLayout];
    if (!time2 || !full || Number.isNaN(place5)) return null;
    const { xaxis, yaxis } = full;
    const axis2 = time2.axis === "x" ? xaxis : yaxis;
    const here5 = axis2._offset + axis2.d2p(place5 * time2.way);
    if (!(here5 >= axis2._offset - 1 && here5 <= axis2._offset + axis2._length + 1)) return null;
    const edge2 = { left: xaxis._offset + 8, top: yaxis._offset + 8 };
    return time2.axis === "x" ? { ...edge2, left: here5 } : { ...edge2, top: here5 };
  };
  var spots = (chart, all7) => {
    const at5 = marked3(chart, new Set(all7.map(({ event }) => event).filter(Boolean)));
    return all7.flatMap(({ number: number3, place: place5, event }) => {
      const spot = event ? at5.get(event) : moment5(chart, place5);
      return spot ? [{ number: number3, ...spot }] : [];
    });
  };
  var over2 = () => {
    const chart = graph();
    if (!chart?._fullLayout) return;
    const made = clear3(spots(chart, signs)).map(
      ({ number: number3, left: left3, top }) => sign(number3, { left: `${left3}px`, top: `${top}px` })
    );
    layer(find("stage")).replaceChildren(...made);
  };
  var draw = (all7, { first: first4 = 0, last: last3 }) => {
    signs = all7;
    along6(first4, last3);
    over2();
  };
  drawn(() => {
    if (signs.length) window.requestAnimationFrame(over2);
  });

  // scripts/notes/notes.js
  var notes2 = [];
  var place4 = ({ event, at: at5 }) => {
    if (!event) return seconds(at5);
    return played()?.start[played()?.row.indexOf(event) ?? -1] ?? NaN;
  };
  var called4 = ({ event, named: named9, at: at5 }) => {
    const now2 = played()?.event[played()?.row.indexOf(event) ?? -1];
    return event ? now2 ?? named9 : at5;
  };
  var read6 = async () => {
    const film4 = played();
    if (!film4) return;
    const all7 = await notes(here()).catch(() => []);
    const last3 = Number.MAX_VALUE;
    const at5 = (note3) => Number.isNaN(place4(note3)) ? last3 : place4(note3);
    notes2 = all7.filter(({ work }) => work === film4.work).sort((one, other2) => at5(one) - at5(other2));
    show7();
  };
  var listed3 = (note3) => element(
    "li",
    {},
    button(called4(note3), () => lead3(note3)),
    element("span", { className: "words" }, note3.words),
    button(say("note.change"), () => write6(note3))
  );
  var lead3 = (note3) => {
    if (!note3.event) return hands.to(seconds(note3.at));
    go4(note3.event);
    edit({ event: note3.event });
  };
  var numbered = () => notes2.map((note3, at5) => ({
    number: at5 + 1,
    place: place4(note3),
    event: note3.event,
    called: called4(note3),
    words: note3.words
  }));
  var show7 = () => {
    const list2 = find("notes");
    const save3 = button(
      say("note.download"),
      () => give(new Blob(["\uFEFF", table(notes2)], { type: "text/csv" }), "notes.csv")
    );
    list2.hidden = !notes2.length;
    list2.replaceChildren(
      element("h3", {}, say("note.notes")),
      element("ol", {}, ...notes2.map(listed3)),
      save3
    );
    chosen6();
    key();
    const film4 = played();
    if (film4) draw(numbered(), film4);
  };
  var chosen6 = () => {
    const mine = notes2.filter(({ event }) => event && event === said("event"));
    find("own-notes").replaceChildren(
      ...mine.map(
        (note3) => element("p", {}, element("b", {}, `${notes2.indexOf(note3) + 1} `), note3.words)
      )
    );
  };
  var key = () => {
    const [list2, there5] = [find("key"), document.querySelector("#key .of-notes")];
    if (!notes2.length) return there5?.remove();
    if (there5 || !list2.children.length) return;
    const row3 = element("li", { className: "of-notes" }, say("note.sign"));
    row3.prepend(element("span", { className: "noted" }, "1"));
    list2.append(row3);
  };
  var blank2 = () => {
    const film4 = played();
    const event = said("event") ?? "";
    const at5 = film4?.row.indexOf(event) ?? -1;
    const named9 = film4?.event[at5] ?? find("details").querySelector("h2")?.firstChild?.textContent ?? "";
    const day = (/* @__PURE__ */ new Date()).toLocaleDateString("sv");
    const id = [...window.crypto.getRandomValues(new Uint8Array(8))].join("-");
    return {
      id,
      work: film4?.work ?? "",
      event,
      named: event && named9.trim(),
      at: event ? "" : spelled() ?? (film4?.ranked ? "0" : clock(0)),
      words: "",
      written: day
    };
  };
  var write6 = (note3) => {
    const field4 = element("textarea", { value: note3.words, rows: 5, autofocus: true });
    field4.setAttribute("aria-label", say("note.label"));
    const form2 = element("form", { className: "note" }, field4);
    const keep6 = element("button", { type: "submit", className: "quiet" }, say("note.keep"));
    const away5 = sure(
      say("note.remove"),
      say("note.really"),
      () => done3(remove(here(), note3.id))
    );
    form2.append(element("p", {}, keep6, " ", ...note3.words ? [away5] : []));
    form2.addEventListener("submit", (event) => {
      event.preventDefault();
      const words7 = field4.value.trim();
      done3(words7 ? keep(here(), { ...note3, words: words7 }) : remove(here(), note3.id));
    });
    field4.addEventListener("keydown", ({ key: pressed3, ctrlKey, metaKey }) => {
      if (pressed3 === "Enter" && (ctrlKey || metaKey)) form2.requestSubmit();
    });
    const title2 = note3.event ? "note.on_event" : "note.on_moment";
    const hint = element("p", { className: "hint" }, say("note.hint"));
    dialogue(say(title2, { event: called4(note3), moment: note3.at }), form2, hint);
  };
  var done3 = async (change3) => {
    try {
      await change3;
      leave();
      await read6();
    } catch {
      dialogue(say("unkept"));
    }
  };
  document.addEventListener("click", (event) => {
    if (over(event, "[data-note]") && played()) write6(blank2());
  });
  document.addEventListener("keydown", (event) => {
    const { key: pressed3, target, ctrlKey, metaKey, altKey } = event;
    const free2 = target === document.body || target === find("stage");
    if (pressed3.toLowerCase() !== "n" || !free2 || ctrlKey || metaKey || altKey || !played()) return;
    event.preventDefault();
    write6(blank2());
  });
  window.addEventListener("popstate", chosen6);
  heard6.addEventListener("load", read6);
  heard2.addEventListener("own", async () => {
    await adopt2(here(), await notes(""));
    await read6();
  });
  ready("#notes", ({ dataset }) => {
    speak(JSON.parse(dataset["words"] ?? "{}"));
    new MutationObserver(key).observe(find("key"), { childList: true });
    read6();
  });

  // scripts/notes/pictured.js
  var LINE = 1.4;
  var laid7 = async ({ figure: figure2, width, height: height3 }, notes3) => {
    const div = document.createElement("div");
    div.style.cssText = `position: fixed; left: -9999px; top: 0; width: ${width}px; height: ${height3}px;`;
    document.body.append(div);
    const { data, layout } = structuredClone(
      /** @type {Figure} */
      figure2
    );
    await window.Plotly.newPlot(div, data, { ...layout, width, height: height3 }, { staticPlot: true });
    const chart = (
      /** @type {Graph} */
      /** @type {unknown} */
      div
    );
    const found4 = { full: chart._fullLayout, signs: spots(chart, notes3) };
    div.remove();
    return found4;
  };
  var lines2 = (words7, room2, size3) => {
    const pen = (
      /** @type {CanvasRenderingContext2D} */
      document.createElement("canvas").getContext("2d")
    );
    pen.font = `${size3}px "Anachrony Sans"`;
    const found4 = [];
    for (const word of words7.split(/\s+/)) {
      const longer = found4.length ? `${found4.at(-1)} ${word}` : word;
      if (found4.length && pen.measureText(longer).width <= room2) found4[found4.length - 1] = longer;
      else found4.push(word);
    }
    return found4;
  };
  var plain = (words7) => words7.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  var noted3 = async (picture2, notes3) => {
    if (!notes3.length) return picture2;
    const { full, signs: signs2 } = await laid7(picture2, notes3);
    if (!full) return picture2;
    const { size: size3 } = full.font;
    const said5 = notes3.flatMap(
      ({ number: number3, called: called5, words: words7 }) => lines2(`${number3} ${called5}: ${words7}`, picture2.width - 4 * size3, size3)
    );
    const more = [...signs2.map((sign2) => atItsMark(sign2, full)), underAll(said5, full)];
    return grown(picture2, more, Math.ceil((said5.length * LINE + 1.5) * size3));
  };
  var ON_PAPER = { xref: "paper", yref: "paper", x: 0, showarrow: false };
  var FAMILY = "Anachrony Sans";
  var atItsMark = ({ number: number3, left: left3, top }, { _size: around, font, paper_bgcolor: ground2 }) => ({
    ...ON_PAPER,
    y: 1,
    text: String(number3),
    xshift: left3 - around.l,
    yshift: around.t - top,
    font: { color: font.color, family: FAMILY, size: font.size * 0.85 },
    bgcolor: ground2,
    bordercolor: font.color,
    borderpad: 1.5
  });
  var underAll = (said5, { _size: around, font: { color, size: size3 } }) => ({
    ...ON_PAPER,
    y: 0,
    text: said5.map(plain).join("<br>"),
    align: "left",
    xanchor: "left",
    yanchor: "top",
    xshift: 1.25 * size3 - around.l,
    yshift: -around.b,
    font: { color, family: FAMILY, size: size3 }
  });
  var grown = (picture2, more, px2) => {
    const figure2 = (
      /** @type {Figure} */
      picture2.figure
    );
    const { margin, annotations = [] } = figure2.layout;
    const height3 = picture2.height + px2;
    const layout = {
      ...figure2.layout,
      margin: { ...margin, b: margin.b + px2 },
      annotations: [...annotations, ...more],
      height: height3
    };
    return { ...picture2, figure: { ...figure2, layout }, height: height3 };
  };

  // scripts/quiet.js
  var painted3 = new Promise((use3) => {
    drawn(() => {
      if (graph()?.data?.length) use3(true);
    });
  });
  var idle = () => new Promise((use3) => (window.requestIdleCallback ?? setTimeout)(use3));
  var waiting4 = (rest4) => {
    let latest = 0;
    return async () => {
      const mine = latest += 1;
      const edits = document.body.classList.contains("at-the-desk");
      await painted3;
      if (edits) await new Promise((use3) => setTimeout(use3, rest4));
      await idle();
      return mine === latest;
    };
  };

  // scripts/small.js
  var pictures = waiting4(3e3);
  var words6 = waiting4(1500);
  var small = async (read7, seen5, before2) => {
    const had2 = before2?.read === read7 && before2?.theme === seen5?.theme;
    if (had2) owed = null;
    if (!read7 || !seen5 || had2 || !await pictures()) return unchanged();
    const asked7 = { read: read7, theme: seen5.theme };
    return document.body.classList.contains("at-the-desk") ? later2(asked7) : asked7;
  };
  var owed = null;
  var watched = false;
  var later2 = (asked7) => {
    owed = asked7;
    const place5 = document.querySelector(".cards");
    const seen5 = () => {
      watched = false;
      if (owed) set("small", "data", owed);
      owed = null;
    };
    if (place5 && !watched) near(place5, seen5, "0px");
    watched = true;
    return unchanged();
  };
  var worded = (read7) => document.body.classList.contains("at-the-desk") ? words6().then((still) => still ? read7 : unchanged()) : read7;

  // scripts/table.js
  var rows2 = null;
  var within3 = (bits, row3) => ((bits[row3 >> 3] ?? 0) >> (row3 & 7) & 1) === 1;
  var there4 = false;
  var filtered = () => there4 && rows2 !== null;
  var kept5 = ({ data: { row: row3 } }) => rows2 === null || within3(rows2, row3);
  var spoken2 = globalThis.document?.documentElement.lang;
  var { compare: compare2 } = new Intl.Collator(spoken2, { numeric: true });
  var order2 = (one, other2, _, __, descending) => {
    const [blank3, also] = [one, other2].map((said5) => said5 === null || said5 === "");
    if (blank3 || also) return (Number(blank3) - Number(also)) * (descending ? -1 : 1);
    return typeof one === "number" ? one - Number(other2) : compare2(String(one), String(other2));
  };
  var keep5 = (chosen8) => {
    rows2 = chosen8 === null ? null : bytes(chosen8);
    if (!document.getElementById("table")) return;
    const later3 = window.requestIdleCallback ?? setTimeout;
    later3(
      () => grid()?.then((api2) => {
        api2.onFilterChanged();
        narrow3(api2);
      })
    );
  };
  var grid = () => window.dash_ag_grid?.getApiAsync("table");
  var narrow3 = (api2) => {
    const works = /* @__PURE__ */ new Set();
    api2.forEachNodeAfterFilter(({ data }) => works.add(data.work));
    if (!works.size) return;
    const said5 = /* @__PURE__ */ new Set(["event", "telling", "moment"]);
    api2.forEachNode(({ data }) => {
      for (const [field4, value] of works.has(data.work) ? Object.entries(data) : []) {
        if (value !== null && value !== "") said5.add(field4);
      }
    });
    const turned4 = (shown10) => api2.getColumns().filter((one) => said5.has(one.getColDef().field) === shown10 && one.isVisible() !== shown10).map((one) => one.getColId());
    const [come, go6] = [turned4(true), turned4(false)];
    if (!come.length && !go6.length) return;
    api2.setColumnsVisible(come, true);
    api2.setColumnsVisible(go6, false);
    api2.sizeColumnsToFit();
  };
  var laid8 = () => ready(
    "#table",
    () => grid()?.then((api2) => {
      there4 = true;
      api2.onFilterChanged();
      narrow3(api2);
    })
  );

  // scripts/views.js
  var CARD = "[role=radio]";
  var STEPS2 = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
  var early = false;
  var settled2 = () => {
    early = false;
  };
  var cards = (row3) => [.../** @type {NodeListOf<HTMLElement>} */
  row3.querySelectorAll(CARD)];
  var shown9 = (row3) => {
    const card = (
      /** @type {HTMLElement | null} */
      row3.querySelector("[data-checked]")
    );
    if (card) row3.scrollLeft = card.offsetLeft - (row3.clientWidth - card.offsetWidth) / 2;
  };
  var mark3 = (row3, chosen8) => {
    for (const card of cards(row3)) {
      card.setAttribute("aria-checked", String(card === chosen8));
      card.toggleAttribute("data-checked", card === chosen8);
    }
  };
  var chosen7 = (row3, event) => {
    const card = over(event, CARD);
    if (!early || !card) return;
    event.stopPropagation();
    mark3(row3, card);
    edit({ view: card.querySelector(".small")?.id.replace("small-", "") ?? null });
  };
  var walked2 = (row3, event) => {
    const card = over(event, CARD);
    const step4 = STEPS2[event.key];
    if (!early || !card || !step4) return;
    event.stopPropagation();
    event.preventDefault();
    const every2 = cards(row3);
    const next4 = every2.at((every2.indexOf(card) + step4) % every2.length);
    next4?.focus();
    next4?.click();
  };
  var begin5 = (row3) => {
    const named9 = document.getElementById(`small-${said("view")}`)?.closest(CARD);
    if (!named9 || named9.hasAttribute("data-checked")) return;
    early = true;
    mark3(row3, named9);
    row3.addEventListener("click", (event) => chosen7(row3, event), true);
    row3.addEventListener("keydown", (event) => walked2(row3, event), true);
  };
  ready(".cards", (row3) => {
    begin5(row3);
    new MutationObserver(() => shown9(row3)).observe(row3, {
      attributeFilter: ["data-checked"],
      subtree: true
    });
    shown9(row3);
  });

  // scripts/anachrony.js
  var written7 = /* @__PURE__ */ new WeakMap();
  var calls = {
    /** @param {import("./contract").Picture} picture */
    save: async (picture2) => save(await noted3(picture2, numbered())),
    small,
    worded,
    /** @param {Shown} shown */
    show: ({ controls, told: told7 }) => {
      settled2();
      for (const [id, prop, value] of controls) set(id, prop, value);
      return told7;
    },
    /** @param {readonly string[] | null} rows */
    dim: (rows3) => {
      stand(rows3);
      return unchanged();
    },
    /** @param {string | null} chosen */
    rows: (chosen8) => {
      keep5(chosen8);
      return unchanged();
    },
    /** @param {unknown} _ @param {boolean} opened */
    more: (_, opened4) => {
      find("more").setAttribute("aria-expanded", String(!opened4));
      return !opened4;
    },
    /** @param {(Written | null | undefined)[]} pages */
    write: (...pages) => {
      for (const [id, html] of pages.flatMap((page2) => Object.entries(page2 ?? {}))) {
        const place5 = find(id);
        if (written7.get(place5) === html) continue;
        place5.innerHTML = html;
        written7.set(place5, html);
      }
      return unchanged();
    },
    /** @param {unknown} drawn @param {boolean} before */
    painted: (drawn2, before2) => {
      const place5 = find("place");
      if (before2 || !drawn2 || place5.dataset.waiting) return unchanged();
      place5.dataset.waiting = "yes";
      near(place5, () => {
        set("painted", "data", true);
        laid8();
      });
      return unchanged();
    },
    /** @param {Telling | null} telling */
    telling: (telling) => {
      load(telling);
      return unchanged();
    }
  };
  var table5 = { filtered, kept: kept5, order: order2 };
  speak2(carrying);
  window.anachrony = { calls, edit, graph, lens: { along }, meta, table: table5 };
  window.dash_clientside = Object.assign(window.dash_clientside ?? {}, { anachrony: calls });
  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions ?? {}, { clock });
  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions ?? {}, {
    anachrony: table5,
    desk: functions
  });
})();
