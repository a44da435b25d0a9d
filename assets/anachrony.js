"use strict";
(() => {
  // scripts/address.js
  var changed = (search, changes) => {
    const query = new URLSearchParams(search);
    for (const [key, values] of Object.entries(changes)) {
      query.delete(key);
      for (const value of [values ?? []].flat()) query.append(key, String(value));
    }
    const said3 = query.toString().replace(/%(3A|3B|2C|2F)/g, decodeURIComponent);
    return said3 ? `?${said3}` : "";
  };
  var edit = (changes, quietly = false) => {
    const { pathname, search } = window.location;
    const address = pathname + changed(search, changes);
    if (address === pathname + search) return;
    if (quietly) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
  };
  var said = (key) => new URLSearchParams(window.location.search).get(key);
  var named = () => [...new URLSearchParams(window.location.search).keys()];

  // scripts/page.js
  var find = (id) => (
    /** @type {HTMLElement} */
    document.getElementById(id)
  );
  var over = ({ target }, selector) => target instanceof Element ? target.closest(selector) : null;
  var ready = (selector, use) => {
    const found2 = (
      /** @type {Found | null} */
      document.querySelector(selector)
    );
    if (found2) use(found2);
    else setTimeout(ready, 30, selector, use);
  };
  var near = (place, use) => {
    const watch = new IntersectionObserver(
      ([seen2]) => {
        if (!seen2?.isIntersecting) return;
        watch.disconnect();
        use();
      },
      { rootMargin: "300px" }
    );
    watch.observe(place);
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
  var charted = (use) => ready(DRAWN, () => use(
    /** @type {Graph} */
    graph()
  ));
  var drawn = (use) => charted((chart) => {
    chart.on("plotly_afterplot", use);
    use();
  });
  var marks = (use) => {
    for (const group of document.querySelectorAll("#chart .trace")) {
      const trace = bound(group)?.[0]?.trace;
      for (const mark of trace ? group.querySelectorAll(".point, .textpoint") : []) {
        use(mark, trace.customdata?.[bound(mark).i], trace);
      }
    }
  };
  var bound = (element2) => Reflect.get(element2, "__data__");
  var standing = null;
  var dim = () => marks((mark, row, trace) => {
    const dimmed = standing !== null && row !== void 0 && !standing.has(Number(row));
    if (dimmed !== mark.classList.contains("dimmed")) mark.classList.toggle("dimmed", dimmed);
    if (!dimmed) return;
    mark.classList.toggle("over", trace.unselected?.marker?.opacity === 0);
  });
  var stand = (rows2) => {
    standing = rows2 && new Set(rows2);
    dim();
  };
  drawn(dim);

  // scripts/times.js
  var clock = (seconds2) => {
    const whole2 = Math.round(seconds2);
    const two = (number) => String(number).padStart(2, "0");
    return `${Math.floor(whole2 / 3600)}:${two(Math.floor(whole2 / 60) % 60)}:${two(whole2 % 60)}`;
  };
  var seconds = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) || 0;
  var rising = ([one = 0, other = 0]) => one <= other ? [one, other] : [other, one];
  var spell = (ends, ranked) => {
    const fine = ranked || ends[1] - ends[0] < 120;
    const plain = (end) => end.toFixed(2).replace(/\.?0+$/, "") || "0";
    return ends.map(fine ? plain : clock).join("-");
  };
  var story = ({ heights, knots }, place) => {
    const above = heights.findIndex((one) => one >= place);
    const at3 = above < 0 ? heights.length - 1 : Math.max(above, 1);
    const [low, high] = [heights[at3 - 1] ?? 0, heights[at3] ?? 0];
    const [first, second] = [knots[at3 - 1] ?? 0, knots[at3] ?? 0];
    const part = (place - low) / (high - low || 1);
    return first + Math.min(Math.max(part, 0), 1) * (second - first);
  };
  var dates = (ends) => {
    const [start, end] = ends.map((one) => new Date(one * 1e3).toISOString().slice(0, 19));
    return start === end ? null : `${start}/${end}`;
  };
  var days = (ends) => {
    const [start, end] = ends.map((one) => {
      const hour = new Date((one % 86400 + 86400) % 86400 * 1e3).toISOString().slice(11, 19);
      return `D${Math.floor(one / 86400) + 1}T${hour}`;
    });
    return start === end ? null : `${start}/${end}`;
  };
  var ranks = ([low, high]) => {
    const [first, final] = [Math.ceil(low - 0.3) + 1, Math.floor(high + 0.3) + 1];
    return first <= final ? `${first}-${final}` : null;
  };
  var told = (time2, ends) => {
    const [first = 0, final = 0] = [time2.heights[0], time2.heights.at(-1)];
    if (ends[1] < first || ends[0] <= first && ends[1] >= final) return null;
    const spelt = time2.counted ? days : dates;
    return (time2.dated ? spelt : ranks)(rising(ends.map((end) => story(time2, end))));
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
  var shown = () => rising(screen().range.map((end) => Math.min(Math.max(end * time().way, 0), time().last)));
  var resting;
  var rest = () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      if (!along()) return;
      const [start, end] = shown();
      const all2 = start <= 0 && end >= time().last * 0.9999;
      edit({ zoom: all2 || end <= start ? null : spell([start, end], time().ranked) }, true);
    }, 180);
  };
  var go = (start, end) => {
    const { axis: side, way, last } = time();
    const length = Math.min(Math.max(end - start, last / 5e3), last);
    const from = Math.min(Math.max(start, 0), last - length);
    window.Plotly.relayout(graph(), {
      [`${side}axis.range`]: rising([from * way, (from + length) * way])
    });
  };
  var zoom = (factor, about2) => {
    if (!along()) return;
    const [start, end] = shown();
    const middle = about2 ?? (start + end) / 2;
    go(middle - (middle - start) * factor, middle + (end - middle) * factor);
  };
  var whole = () => edit({ zoom: null }, true);
  var px = (side, place) => {
    const { left: left2, top } = (
      /** @type {HTMLElement} */
      graph().getBoundingClientRect()
    );
    return place[side] - { x: left2, y: top }[side];
  };
  var unit = (side, place) => {
    const laid2 = (
      /** @type {Axis} */
      axis(side)
    );
    return laid2.p2d(px(side, place) - laid2._offset);
  };
  var hand = ({ clientX: x, clientY: y }) => ({ x, y });
  var moment = (place) => unit(time().axis, place) * time().way;
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
        const { left: left2, width } = strip.getBoundingClientRect();
        zoom(turned(event), time().last * (event.clientX - left2) / width);
      },
      { passive: false }
    )
  );
  var pinched = (stage) => {
    let pinch = null;
    const move2 = (event) => {
      const [one, other] = [...event.touches].map(hand);
      if (event.touches.length !== 2 || !one || !other || !along()) {
        pinch = null;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const apart = Math.max(Math.hypot(one.x - other.x, one.y - other.y), 20);
      const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
      if (pinch !== null) zoom(pinch / apart, moment(middle));
      pinch = apart;
    };
    stage.addEventListener("touchmove", move2, { passive: false, capture: true });
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
    chart.on("plotly_relayout", (change) => {
      if (along() && Object.keys(change).some((key) => key.startsWith(`${time().axis}axis.`))) rest();
    });
    chart.on("plotly_doubleclick", whole);
  });
  drawn(() => find("stage").classList.toggle("still", !along()));

  // scripts/brush.js
  var SIDES = ["x", "y"];
  var screened = (time2, ends) => {
    const within2 = ends.map((end2) => Math.min(Math.max(end2 * time2.way, 0), time2.last));
    const [start, end] = rising(within2);
    return start < end ? spell([start, end], time2.ranked) : null;
  };
  var times = () => {
    const { screen: screen2, story: story2 } = meta();
    const found2 = [];
    if (screen2 && !screen2.ranked) {
      found2.push({ name: "screen", time: screen2, spelled: (ends) => screened(screen2, ends) });
    }
    if (story2) found2.push({ name: "story", time: story2, spelled: (ends) => told(story2, ends) });
    return found2;
  };
  var brushable = (place) => times().filter(({ time: { within: within2 } }) => {
    if (!within2) return true;
    const [x, y] = [unit("x", place), unit("y", place)];
    return within2[0] <= x && x <= within2[1] && within2[2] <= y && y <= within2[3];
  });
  var brush = (from, to) => {
    const changes = {};
    for (const { name: name2, time: time2, spelled: spelled2 } of brushable(from)) {
      changes[name2] = spelled2(rising([from, to].map((place) => unit(time2.axis, place))));
    }
    edit(changes);
  };
  var covered = (side, from, to) => {
    const held2 = brushable(from);
    if (held2.some(({ time: time2 }) => time2.axis === side)) {
      return rising([from, to].map((place) => px(side, place)));
    }
    const { _offset: start, _length: length, d2p } = (
      /** @type {Axis} */
      axis(side)
    );
    const within2 = held2[0]?.time.within;
    if (!within2) return [start, start + length];
    return rising(
      (side === "x" ? within2.slice(0, 2) : within2.slice(2)).map((end) => start + d2p(end))
    );
  };
  var brushing = false;
  var hold = (pressed) => {
    brushing = pressed;
    find("brush").setAttribute("aria-pressed", String(pressed));
    find("stage").classList.toggle("brushing", pressed);
  };
  ready("#stage", (stage) => {
    let from = null;
    let held2 = "";
    const lying = () => JSON.stringify(meta());
    const box = (
      /** @type {HTMLElement} */
      stage.querySelector(".brush")
    );
    const leave2 = () => {
      from = null;
      box.style.display = "none";
    };
    const begin = (event, place, shift = false) => {
      const there = over(event, ".draglayer, .nsewdrag") && brushable(place).length;
      if (!(brushing || shift) || !there) return;
      event.preventDefault();
      event.stopPropagation();
      [from, held2] = [place, lying()];
    };
    const drag = (place) => {
      if (!from || !brushable(from).length) return;
      const [left2 = 0, right = 0] = covered("x", from, place);
      const [top = 0, foot = 0] = covered("y", from, place);
      Object.assign(box.style, {
        display: "block",
        left: `${left2}px`,
        width: `${right - left2}px`,
        top: `${top}px`,
        height: `${foot - top}px`
      });
    };
    const drop = (place) => {
      if (!from) return;
      const start = from;
      const sides = SIDES.filter((side) => brushable(start).some(({ time: time2 }) => time2.axis === side));
      if (sides.some((side) => Math.abs(place[side] - start[side]) > 4)) brush(start, place);
      leave2();
      hold(false);
    };
    drawn(() => {
      if (from && lying() !== held2) leave2();
    });
    stage.addEventListener("mousedown", (event) => begin(event, hand(event), event.shiftKey), true);
    window.addEventListener("mousemove", (event) => drag(hand(event)));
    window.addEventListener("mouseup", (event) => drop(hand(event)));
    const touched = (event, use) => {
      const [finger] = event.changedTouches;
      if (finger) use(hand(finger));
    };
    const firm = { capture: true, passive: false };
    stage.addEventListener(
      "touchstart",
      (event) => touched(event, (place) => begin(event, place, event.shiftKey)),
      firm
    );
    stage.addEventListener(
      "touchmove",
      (event) => {
        if (from) event.preventDefault();
        touched(event, drag);
      },
      firm
    );
    stage.addEventListener("touchend", (event) => touched(event, drop));
    stage.addEventListener("touchcancel", leave2);
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !(from || brushing)) return;
        event.stopImmediatePropagation();
        leave2();
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
  function get(key, customStore = defaultGetStore()) {
    return customStore("readonly", (store2) => promisifyRequest(store2.get(key)));
  }
  function set2(key, value, customStore = defaultGetStore()) {
    return customStore("readwrite", (store2) => {
      store2.put(value, key);
      return promisifyRequest(store2.transaction);
    });
  }
  function del(key, customStore = defaultGetStore()) {
    return customStore("readwrite", (store2) => {
      store2.delete(key);
      return promisifyRequest(store2.transaction);
    });
  }
  function eachCursor(store2, callback) {
    store2.openCursor().onsuccess = function() {
      if (!this.result)
        return;
      callback(this.result);
      this.result.continue();
    };
    return promisifyRequest(store2.transaction);
  }
  function entries(customStore = defaultGetStore()) {
    return customStore("readonly", (store2) => {
      if (store2.getAll && store2.getAllKeys) {
        return Promise.all([
          promisifyRequest(store2.getAllKeys()),
          promisifyRequest(store2.getAll())
        ]).then(([keys, values]) => keys.map((key, i) => [key, values[i]]));
      }
      const items = [];
      return eachCursor(store2, (cursor) => items.push([cursor.key, cursor.value])).then(() => items);
    });
  }

  // scripts/shelf.js
  var store = createStore("anachrony", "films");
  var SECRET = "anachrony.reader";
  var reader = () => {
    const held2 = window.localStorage.getItem(SECRET);
    if (held2) return held2;
    const bits = window.crypto.getRandomValues(new Uint8Array(16));
    const made = [...bits].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    window.localStorage.setItem(SECRET, made);
    return made;
  };
  var here = () => said("film") ?? "";
  var held = (film2) => get(film2, store);
  var films = async () => {
    const found2 = (
      /** @type {Film[]} */
      (await entries(store)).map(([, film2]) => film2)
    );
    return found2.sort((one, other) => other.opened - one.opened);
  };
  var keep = async (film2) => {
    await set2(film2.film, film2, store);
    await window.navigator.storage?.persist?.();
  };
  var forget = (film2) => del(film2, store);
  var gzipped = (bytes2) => new Response(bytes2.stream().pipeThrough(new CompressionStream("gzip"))).blob();
  var about = ({ name: name2, takes }, more) => encodeURIComponent(JSON.stringify({ name: name2, takes, ...more }));

  // scripts/carry.js
  var FILM = "Anachrony-Film";
  var lost = null;
  var missed = () => lost;
  var found = (async () => {
    const film2 = here();
    if (!film2 || await held(film2).catch(() => void 0)) return;
    lost = window.location.search;
    window.history.replaceState(null, "", window.location.pathname);
  })();
  var carrying = (fetch2) => async (what, options = {}) => {
    await found;
    const film2 = here();
    if (!film2) return fetch2(what, options);
    const headers = new Headers(options.headers);
    headers.set(FILM, film2);
    headers.set("Anachrony-Reader", reader());
    const answer = await fetch2(what, { ...options, headers });
    const own = answer.headers.get(FILM) === "missing" ? await held(film2) : void 0;
    return own ? fetch2(what, laden(own, options, headers)) : answer;
  };
  var laden = (film2, options, headers) => {
    const { body, method = "GET" } = options;
    headers.set("Anachrony-Carried", about(film2, { size: film2.table.size, method }));
    return { ...options, headers, method: "POST", body: new Blob([film2.table, String(body ?? "")]) };
  };
  var show = (film2, view = "") => {
    const again = lost !== null && new URLSearchParams(lost).get("film") === film2;
    window.location.search = again && lost ? lost : changed(view, { film: film2 || null });
  };

  // scripts/dialog.js
  var words = {};
  var speak = (own) => {
    words = own;
  };
  var say = (name2, filled = {}) => Object.entries(filled).reduce(
    (phrase, [key, value]) => phrase.replace(`{${key}}`, String(value)),
    words[name2] ?? ""
  );
  var element = (tag, props, ...children) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...children);
    return made;
  };
  var button = (name2, onclick, className = "quiet") => element("button", { type: "button", className, onclick }, name2);
  var left = new EventTarget();
  var dialog = null;
  var dialogue = (title, ...parts) => {
    if (!dialog) {
      dialog = element("dialog", { className: "door" });
      dialog.setAttribute("aria-labelledby", "door-title");
      dialog.addEventListener("close", () => left.dispatchEvent(new Event("close")));
      document.body.append(dialog);
    }
    const close = button("×", leave, "icon");
    close.setAttribute("aria-label", say("close"));
    dialog.replaceChildren(element("h2", { id: "door-title" }, title), close, ...parts);
    if (!dialog.open) dialog.showModal();
  };
  var leave = () => dialog?.close();

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
  var lettered = (words2) => {
    const letters = [...new Set(`a${words2}`)].join("");
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const loaded = Promise.all(FACES.map((face) => document.fonts.load(face, letters)));
    return Promise.race([loaded.catch(() => null), late]);
  };

  // scripts/painting.js
  var outlined = async (figure, { width, height }) => {
    await lettered(said2(figure));
    const url = await window.Plotly.toImage(figure, { format: "svg", width, height });
    return decodeURIComponent(url.slice(url.indexOf(",") + 1));
  };
  var dressed = (svg, faces) => {
    const bold = /font-weight: ?(?:bold|[6-9]00)/.test(svg);
    const worn = faces.filter(({ family, weight }) => svg.includes(family) && (weight < 600 || bold));
    const root = svg.indexOf(">") + 1;
    const style = `<defs><style>${worn.map(({ rule }) => rule).join("")}</style></defs>`;
    return svg.slice(0, root) + style + svg.slice(root);
  };
  var painted = async (svg, { width, height, scale }) => {
    const image2 = new Image();
    image2.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image2.decode();
    const canvas = Object.assign(document.createElement("canvas"), {
      width: width * scale,
      height: height * scale
    });
    canvas.getContext("2d")?.drawImage(image2, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("no picture")));
    });
  };
  var picture = async (figure, faces, size, format) => {
    const svg = dressed(await outlined(figure, size), faces);
    return format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : painted(svg, size);
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
  var give = (file, name2) => {
    const link = Object.assign(document.createElement("a"), { download: name2 });
    link.href = URL.createObjectURL(file);
    link.click();
    URL.revokeObjectURL(link.href);
  };
  var save = async ({ figure, faces, name: name2, about: about2, format, ...size }) => {
    const drawn2 = await picture(figure, faces, size, format);
    give(labelled(await drawn2.arrayBuffer(), about2, format), `${name2}.${format}`);
    return name2;
  };

  // scripts/project.js
  var Refused = class extends Error {
  };
  var answered = async (where, options) => {
    const answer = await fetch(where, { method: "POST", ...options });
    const refused2 = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (refused2) throw new Refused((await answer.json()).refused);
    if (!answer.ok) throw new TypeError(answer.statusText);
    return answer;
  };
  var packed = async (film2) => {
    const view = changed(window.location.search, { film: null });
    const headers = { "Anachrony-Carried": about(film2, { view }) };
    const answer = await answered("project", { headers, body: film2.table });
    return answer.blob();
  };
  var unpacked = async (file, signal) => {
    const answer = await answered("unpack", { body: file, signal });
    const said3 = decodeURIComponent(answer.headers.get("Anachrony-Carried") ?? "{}");
    return { ...JSON.parse(said3), table: await answer.blob() };
  };

  // scripts/door.js
  var calledOff = new AbortController();
  left.addEventListener("close", () => calledOff.abort());
  var open = async (file, takes = []) => {
    calledOff.abort();
    const mine = calledOff = new AbortController();
    const { signal } = mine;
    if (file instanceof File && file.size > Number(say("largest"))) {
      return refused(file.name, say("too_large", { most: Number(say("largest")) / 1e6 }));
    }
    const slow = setTimeout(() => {
      dialogue(
        say("reading", { file: file.name }),
        element("progress", {}),
        button(say("cancel"), leave)
      );
    }, 700);
    try {
      const table2 = file instanceof File ? await gzipped(file) : file.table;
      if (file instanceof File && file.name.toLowerCase().endsWith(say("project"))) {
        const saved = await unpacked(table2, signal);
        return open(saved, saved.takes);
      }
      const answer = await asked({ name: file.name, takes }, table2, signal);
      if (signal.aborted) return;
      if (!answer.film) return answered2(file, takes, answer);
      const { film: film2, title = file.name, notes = [] } = answer;
      await keep({ film: film2, name: file.name, title, takes, notes, table: table2, opened: Date.now() });
      show(film2, file instanceof File ? "" : file.view);
    } catch (error) {
      if (!signal.aborted) refused(file.name, cause(error));
    } finally {
      clearTimeout(slow);
    }
  };
  var cause = (error) => {
    if (error instanceof Refused) return error.message;
    return say(error instanceof TypeError ? "unreached" : "unkept");
  };
  var asked = async (film2, body, signal) => {
    const headers = { "Anachrony-Carried": about(film2), "Anachrony-Reader": reader() };
    const answer = await fetch("open", { method: "POST", body, headers, signal });
    if (!answer.ok) return { refused: say(answer.status === 413 ? "too_large_here" : "unknown") };
    return answer.json();
  };
  var answered2 = (file, takes, { findings = [], leave: lines = [], refused: said3 }) => {
    if (said3) return refused(file.name, said3);
    const taking = (...more) => open(file, [...takes, ...more]);
    const list = findings.map(({ kind, said: sentence, takes: ways }) => {
      const answers = ways.map(
        (way) => way.take[1] ? button(way.said, () => taking(way.take)) : written(way, taking)
      );
      return element("li", { className: kind }, sentence, " ", ...answers);
    });
    const likeliest = findings.flatMap(
      ({ kind, takes: [first] }) => first && kind === "proposal" ? [first.take] : []
      // a fault is no guess
    );
    const all2 = button(say("take_all"), () => taking(...likeliest));
    const without = button(
      say("leave_out", { count: lines.length }),
      () => taking(["leave", lines.join(",")])
    );
    return dialogue(
      say("asked", { file: file.name }),
      element("ul", { className: "findings" }, ...list),
      element(
        "p",
        {},
        ...likeliest.length > 1 ? [all2, " "] : [],
        ...lines.length ? [without, " "] : [],
        chooser()
      )
    );
  };
  var written = ({ take: [name2], said: label }, taking) => {
    const input = element("input", { type: "text", required: true });
    const form = element("form", {}, element("label", {}, label, " ", input), " ");
    form.append(element("button", { className: "quiet" }, say("take")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      taking([name2, input.value.trim()]);
    });
    return form;
  };
  var refused = (name2, why) => dialogue(say("refused", { file: name2 }), element("p", { role: "alert" }, why), chooser());
  var chooser = () => {
    const input = element("input", {
      type: "file",
      accept: `.csv,.tsv,.txt,.xlsx,${say("project")}`,
      className: "unseen"
    });
    input.addEventListener("change", () => input.files?.[0] && open(input.files[0]));
    const label = element("label", { className: "choose" }, say("choose"), input);
    return label;
  };
  var shelf = async () => {
    const own = await films().catch(() => []);
    const list = own.map(
      (film2) => element(
        "li",
        {},
        button(film2.title, () => show(film2.film), "film"),
        ` ${film2.name} `,
        button(say("remove"), async () => {
          await forget(film2.film);
          if (film2.film === here()) show("");
          else await shelf();
        })
      )
    );
    const mine = list.length ? [element("h3", {}, say("yours")), element("ul", {}, ...list)] : [];
    const table2 = element("a", { href: "table.csv", download: "film.csv" }, say("empty"));
    const shipped = button(say("shipped"), () => show(""));
    dialogue(
      say("open"),
      element("p", {}, chooser(), " ", say("drop")),
      element("p", { className: "hint" }, say("limits")),
      ...mine,
      element("p", {}, table2, " · ", shipped),
      element("p", { className: "hint" }, say("kept"))
    );
  };
  document.addEventListener("click", (event) => {
    if (over(event, "#door")) shelf();
  });
  var files = ({ dataTransfer }) => Boolean(dataTransfer?.types.includes("Files"));
  window.addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    document.documentElement.classList.add("dropping");
  });
  window.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.documentElement.classList.remove("dropping");
  });
  window.addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    document.documentElement.classList.remove("dropping");
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
  ready("#door", async (door) => {
    speak(JSON.parse(door.dataset["words"] ?? "{}"));
    if (missed() !== null) {
      dialogue(say("not_here"), element("p", {}, say("not_here_why")), chooser());
    }
    const film2 = await held(here()).catch(() => void 0);
    if (film2?.notes.length) noted(door, film2);
    if (film2) saving(door, film2);
  });
  var saving = (door, film2) => {
    const save2 = async () => {
      try {
        give(await packed(film2), film2.name.replace(/(\.[^.]*)?$/, say("project")));
      } catch (error) {
        refused(film2.name, cause(error));
      }
    };
    const saved = button(say("save"), save2);
    saved.title = say("save_as", { file: film2.name });
    door.after(saved);
  };
  var noted = (door, film2) => {
    const list = film2.notes.map((note) => element("li", { className: "note" }, note));
    const look = () => dialogue(
      say("noted", { file: film2.name }),
      element("ul", { className: "findings" }, ...list),
      chooser()
    );
    door.after(button(say("look", { count: list.length }), look));
  };
  ready("#heading", (heading) => {
    const name2 = () => {
      if (heading.textContent) document.title = `${heading.textContent} · anachrony`;
    };
    new MutationObserver(name2).observe(heading, {
      childList: true,
      characterData: true,
      subtree: true
    });
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
      else edit({ event: claim?.dataset.events?.split(" ") ?? null });
    },
    true
  );
  charted(
    (chart) => chart.on("plotly_click", ({ points: [point2] }) => {
      if (point2?.customdata !== void 0) edit({ event: point2.customdata });
    })
  );
  var opened = (event) => {
    const row = over(event, "#table .ag-row")?.getAttribute("row-id");
    if (row) edit({ event: row });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter") opened(event);
  });
  document.addEventListener("click", opened);
  document.addEventListener("click", (event) => {
    const filters = over(event, "#clear")?.dataset.filters?.split(" ");
    if (!filters) return;
    const filtered2 = named().filter((key) => filters.includes(key) || key.startsWith("column."));
    edit(Object.fromEntries(filtered2.map((key) => [key, null])));
  });
  document.addEventListener("click", (event) => {
    const other = over(event, "a.language");
    if (!(other instanceof HTMLAnchorElement)) return;
    other.href = (other.getAttribute("href") ?? "").replace(/\?.*/, "") + window.location.search;
  });
  document.addEventListener("click", (event) => {
    const [closed, again] = [over(event, "[data-close=tour]"), over(event, "#tour-again")];
    if (closed) {
      window.localStorage.setItem(TOUR, "closed");
      find("tour").hidden = true;
    }
    if (again) find("tour").hidden = !find("tour").hidden;
  });
  ready("#tour", (tour) => {
    tour.hidden = window.localStorage.getItem(TOUR) === "closed";
  });

  // scripts/scene.js
  var MARKS = "a[data-events], #table .ag-row";
  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  var seen = (stage) => {
    const { top, bottom } = stage.getBoundingClientRect();
    return top >= 0 && Math.min(bottom, top + 200) <= window.innerHeight;
  };
  var lead = () => {
    const stage = find("stage");
    if (seen(stage)) return;
    stage.scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
  };
  document.addEventListener(
    "click",
    (event) => {
      if (over(event, "[data-close=event]")) edit({ event: null });
      if (over(event, MARKS)) lead();
    },
    true
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && over(event, MARKS)) lead();
  });

  // scripts/window.js
  var SCHEME = "data-mantine-color-scheme";
  var told2 = "";
  var tell = () => {
    if (!window.dash_clientside.set_props) {
      setTimeout(tell, 20);
      return;
    }
    const holder = document.getElementById("chart");
    if (!holder) return;
    const width = Math.max(320, Math.round(holder.clientWidth / 20) * 20);
    const dark = document.documentElement.getAttribute(SCHEME) === "dark";
    const data = { width, theme: dark ? "night" : "paper" };
    if (JSON.stringify(data) === told2) return;
    told2 = JSON.stringify(data);
    set("window", "data", data);
  };
  var waiting;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(tell, 120);
  });
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: [SCHEME] });
  ready("#chart", tell);

  // scripts/telling.js
  var BANDS = { image: ["both", "image"], sound: ["both", "sound"], music: ["music"] };
  var bands = ({ start, track }) => {
    const all2 = start.map((_, place) => place).sort((one, other) => at(start, one) - at(start, other));
    const of = (band) => all2.filter((place) => BANDS[band].includes(track[place] ?? ""));
    return { image: of("image"), sound: of("sound"), music: of("music") };
  };
  var under = ({ start, end }, places2, moment2) => {
    let [low, high] = [0, places2.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (at(start, at(places2, middle)) <= moment2) low = middle + 1;
      else high = middle;
    }
    const place = places2[low - 1];
    return place !== void 0 && moment2 < at(end, place) ? place : -1;
  };
  var happened = ({ rank, start }, places2) => places2.filter((place) => typeof rank[place] === "number").sort(
    (one, other) => Number(rank[one]) - Number(rank[other]) || at(start, one) - at(start, other)
  );
  var stepped = ({ row, start, end }, places2, { chosen, moment: moment2, by }) => {
    const now = places2.findIndex((place) => row[place] === chosen);
    const begun = places2.findLastIndex((place) => at(start, place) <= moment2);
    const left2 = begun >= 0 && at(end, at(places2, begun)) <= moment2;
    const here2 = now >= 0 ? now : begun + (by < 0 ? Number(left2) : -1);
    return at(places2, Math.min(Math.max(here2 + by, 0), places2.length - 1));
  };
  var at = (column, place) => (
    /** @type {number} */
    column[place]
  );

  // scripts/strip.js
  var BANDS2 = { both: [0, 1], image: [0, 0.6], sound: [0.66, 1], music: [0.9, 1] };
  var paint = (film2) => {
    const canvas = (
      /** @type {HTMLCanvasElement} */
      document.querySelector("#strip canvas")
    );
    const pen = canvas.getContext("2d");
    if (!film2 || !pen || !canvas.clientWidth) return;
    const scale = window.devicePixelRatio || 1;
    [canvas.width, canvas.height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
    const px2 = canvas.width / film2.last;
    for (let place = 0; place < film2.start.length; place += 1) {
      const [top, foot] = BANDS2[film2.track[place] ?? "both"] ?? [0, 1];
      const [start, end] = [at(film2.start, place) * px2, at(film2.end, place) * px2];
      pen.fillStyle = film2.fills[at(film2.fill, place)] ?? "";
      pen.fillRect(
        start,
        top * canvas.height,
        Math.max(end - start, 1),
        (foot - top) * canvas.height
      );
    }
  };
  var laid = () => meta().screen && graph()?._fullLayout ? screen() : void 0;
  var frame = (film2) => {
    const view = (
      /** @type {HTMLElement | null} */
      document.querySelector("#strip .view")
    );
    if (!view || !film2) return;
    const axis2 = along() ? laid() : void 0;
    const [start, end] = axis2 ? shown() : [0, film2.last];
    view.hidden = !axis2 || end - start > film2.last * 0.999;
    if (view.hidden) align(film2, meta().screen?.axis === "x" ? axis2 : void 0);
    Object.assign(view.style, {
      left: `${100 * start / film2.last}%`,
      width: `${100 * (end - start) / film2.last}%`
    });
  };
  var align = (film2, axis2) => {
    const { style, parentElement } = find("strip");
    const whole2 = (
      /** @type {HTMLElement} */
      parentElement.clientWidth
    );
    const edge = (moment2) => axis2 ? Math.round(axis2._offset + axis2.d2p(moment2)) : moment2 && whole2;
    const [left2, right] = [`${edge(0)}px`, `${whole2 - edge(film2.last)}px`];
    if (style.marginLeft === left2 && style.marginRight === right) return;
    Object.assign(style, { marginLeft: left2, marginRight: right });
    paint(film2);
  };
  var hairline = (moment2) => {
    const line = (
      /** @type {HTMLElement} */
      document.querySelector("#stage .hairline")
    );
    const [{ screen: screen2 }, chart, axis2] = [meta(), graph(), laid()];
    const place = moment2 * (screen2?.way ?? 1);
    const [first = 0, final = 0] = axis2?.range.map(Number) ?? [];
    const there = screen2 && chart && axis2 && place >= first && place <= final;
    line.style.display = there ? "block" : "none";
    if (!there) return;
    const here2 = axis2._offset + axis2.d2p(place);
    const [from, to] = extent(
      screen2,
      /** @type {FullLayout} */
      chart._fullLayout
    );
    const flat = screen2.axis === "x";
    const [left2, top] = flat ? [here2, from] : [from, here2];
    line.style.transform = `translate(${chart.offsetLeft + left2}px, ${chart.offsetTop + top}px)`;
    Object.assign(line.style, {
      width: "",
      height: "",
      [flat ? "height" : "width"]: `${to - from}px`
    });
  };
  var extent = ({ axis: axis2, within: within2, line }, { xaxis, yaxis }) => {
    const other = axis2 === "x" ? yaxis : xaxis;
    const part = line ?? within2?.slice(axis2 === "x" ? 2 : 0).slice(0, 2);
    if (!part) return [other._offset, other._offset + other._length];
    const ends = part.map((end) => other._offset + other.d2p(end));
    return [Math.min(...ends) - 8, Math.max(...ends) + 8];
  };

  // scripts/playhead.js
  var calm2 = window.matchMedia("(prefers-reduced-motion: reduce)");
  var film = null;
  var places = { image: [], sound: [], music: [] };
  var image = [];
  var at2 = 0;
  var below = -1;
  var slider = () => (
    /** @type {HTMLInputElement} */
    document.querySelector("#strip input")
  );
  var picked = (id) => (
    /** @type {HTMLInputElement} */
    document.querySelector(`#${id} input:checked`).value
  );
  var read = (moment2) => film?.ranked ? String(Math.floor(moment2) + 1) : clock(moment2);
  var spelled = () => at2 ? film?.ranked ? String(Math.floor(at2)) : clock(at2) : null;
  var load = (telling) => {
    stop();
    if (telling?.work !== film?.work) at2 = 0;
    film = telling;
    if (!telling) return;
    places = bands(telling);
    image = places.image.length ? places.image : bands({ ...telling, track: all(telling) }).image;
    const given = said("at");
    ready("#strip input", (input) => {
      const { last, ranked, words: words2 } = telling;
      Object.assign(input, { min: 0, max: last, step: ranked ? 1 : 0.1 });
      input.setAttribute("aria-label", words2.playhead);
      paint(film);
      frame(film);
      move(given === null ? Math.min(at2, last) : seconds(given));
    });
  };
  var all = ({ track }) => track.map(() => "both");
  var move = (moment2) => {
    if (!film) return;
    at2 = Math.min(Math.max(moment2, 0), film.ranked ? film.last - 1e-3 : film.last);
    slider().value = String(at2);
    slider().setAttribute("aria-valuetext", read(at2));
    tell2(film);
    hairline(at2);
  };
  var tell2 = (telling) => {
    const { nothing } = telling.words;
    const [seen2, heard, music] = [on("image"), on("sound"), on("music")];
    find("clock-screen").textContent = read(at2);
    for (const [band, place2] of Object.entries({ image: seen2, sound: heard, music })) {
      const holder = find(`clock-${band}`);
      const words2 = place2 < 0 ? nothing : when(telling, place2);
      if (holder.textContent !== words2) holder.textContent = words2;
      holder.parentElement.hidden = place2 < 0 && band === "music";
    }
    const apart = seen2 >= 0 && heard >= 0 && telling.told[seen2] !== telling.told[heard];
    find("clocks").classList.toggle("apart", apart);
    const place = [seen2, heard, music].find((one) => one >= 0) ?? -1;
    if (place === below) return;
    below = place;
    find("under").textContent = telling.event[below] ?? "";
    point();
  };
  var on = (band) => film ? under(film, places[band], at2) : -1;
  var when = ({ story: story2, told: told3 }, place) => story2[at(told3, place)] ?? "";
  var point = () => {
    const there = below >= 0 && !along();
    if (!there && !document.querySelector("#chart .under")) return;
    marks((mark, row) => mark.classList.toggle("under", there && row === film?.row[below]));
  };
  var resting2;
  var rest2 = () => {
    clearTimeout(resting2);
    resting2 = window.setTimeout(() => edit({ at: spelled() }, true), 400);
  };
  var set3 = (moment2) => {
    move(moment2);
    if (playing) plan();
    rest2();
  };
  var step = (by) => {
    if (!film || !image.length) return;
    const event = said("event");
    choose(stepped(film, image, { chosen: event === null ? null : Number(event), moment: at2, by }));
  };
  var choose = (place) => {
    if (!film || place < 0) return;
    const start = at(film.start, place);
    move(start);
    if (playing) plan();
    edit({ event: [at(film.row, place)], at: spelled() }, true);
    const { screen: screen2, story: story2 } = film.words;
    const words2 = [film.event[place], `${screen2} ${read(start)}`, `${story2} ${when(film, place)}`];
    find("live").textContent = words2.join(" · ");
  };
  var playing = 0;
  var before = 0;
  var order = [];
  var tick = (now) => {
    const speed = Number(picked("speed"));
    const passed = before ? (now - before) / 1e3 : 0;
    if (!calm2.matches || !before || passed >= 0.5) {
      before = now;
      advance(passed * (film?.ranked ? speed / 10 : speed));
    }
    if (playing) playing = window.requestAnimationFrame(tick);
  };
  var advance = (by) => {
    if (!film) return;
    let moment2 = at2 + by;
    if (!order.length) {
      move(moment2);
      if (moment2 >= film.last) stop();
      return;
    }
    for (let first = order[0]; first !== void 0 && moment2 >= at(film.end, first); ) {
      const beyond = moment2 - at(film.end, first);
      order.shift();
      first = order[0];
      if (first === void 0) return stop();
      moment2 = at(film.start, first) + beyond;
    }
    move(moment2);
  };
  var plan = () => {
    order = [];
    if (!film || picked("play-order") !== "story") return;
    const { start, end } = film;
    const every = happened(film, image);
    const here2 = every.findIndex((place) => at(start, place) <= at2 && at2 < at(end, place));
    order = every.slice(Math.max(here2, 0));
    if (here2 < 0 && order[0] !== void 0) at2 = at(start, order[0]);
  };
  var play = () => {
    if (!film) return;
    plan();
    if (order.length === 1) {
      order = happened(film, image);
      at2 = at(
        film.start,
        /** @type {number} */
        order[0]
      );
    }
    if (!order.length && at2 >= film.last - 1e-3) at2 = 0;
    [playing, before] = [window.requestAnimationFrame(tick), 0];
    name();
  };
  var stop = () => {
    if (!playing) return;
    window.cancelAnimationFrame(playing);
    [playing, order] = [0, []];
    name();
    rest2();
  };
  var toggle = () => playing ? stop() : play();
  var name = () => {
    const button2 = find("play");
    button2.textContent = playing ? "❚❚" : "▶";
    button2.setAttribute("aria-label", (playing ? film?.words.pause : film?.words.play) ?? "");
  };
  var STRIP = '<canvas aria-hidden="true"></canvas><div class="view" hidden></div><input type="range" value="0">';
  ready("#strip", (strip) => {
    strip.innerHTML = STRIP;
    slider().addEventListener("input", () => {
      stop();
      set3(Number(slider().value));
    });
    window.addEventListener("resize", () => {
      paint(film);
      hairline(at2);
    });
    const follow = () => {
      hairline(at2);
      point();
      frame(film);
    };
    drawn(() => window.requestAnimationFrame(follow));
    charted(
      (chart) => chart.on("plotly_relayouting", () => {
        hairline(at2);
        frame(film);
      })
    );
  });
  document.addEventListener("click", (event) => {
    if (over(event, "#play")) toggle();
  });
  document.addEventListener("change", (event) => {
    if (playing && over(event, "#play-order")) plan();
  });
  window.addEventListener("popstate", (event) => {
    if (!film || !event.isTrusted) return;
    const given = said("at");
    stop();
    clearTimeout(resting2);
    move(given === null ? 0 : seconds(given));
  });
  var further = (event, by) => event.shiftKey ? set3(at2 + by * (film?.ranked ? 1 : 60)) : step(by);
  var KEYS = {
    " ": toggle,
    ArrowRight: (event) => further(event, 1),
    ArrowLeft: (event) => further(event, -1),
    Home: () => set3(0),
    End: () => set3(film?.last ?? 0),
    Enter: () => choose(below),
    Escape: () => edit({ event: null }),
    "+": () => zoom(0.6, at2),
    "-": () => zoom(1 / 0.6, at2),
    0: () => whole()
  };
  document.addEventListener("keydown", (event) => {
    const { target, ctrlKey, metaKey, altKey } = event;
    const free = target === document.body || target === find("stage");
    if (!free || !film || ctrlKey || metaKey || altKey) return;
    const use = KEYS[event.key === "=" ? "+" : event.key];
    if (!use) return;
    event.preventDefault();
    use(event);
  });

  // scripts/server.js
  var FIRST = 250;
  var LONGEST = 5e3;
  var AWAY = [502, 503, 504];
  var patient = (fetch2, told3, pause2) => async (what, options) => {
    for (let wait = FIRST; ; wait = Math.min(wait * 2, LONGEST)) {
      const answer = await fetch2(what, options).catch(unreached);
      told3(!answer);
      if (answer) return answer;
      await pause2(wait);
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
  var dash = (what) => /\/_dash-(layout|dependencies|update-component)\b/.test(
    what instanceof Request ? what.url : String(what)
  );
  var say2 = (away) => ready("#away", (notice) => {
    if (notice.hidden === away) notice.hidden = !away;
  });
  var pause = (wait) => new Promise((resolve) => {
    const again = () => {
      window.removeEventListener("online", again);
      resolve(void 0);
    };
    setTimeout(again, wait);
    window.addEventListener("online", again);
  });
  var speak2 = (ours = (fetch2) => fetch2) => {
    const plain = window.fetch.bind(window);
    const asked2 = patient(ours(behind(plain)), say2, pause);
    window.fetch = (what, options) => (dash(what) ? asked2 : plain)(what, options);
  };

  // scripts/small.js
  var painted2 = new Promise((use) => {
    drawn(() => {
      if (graph()?.data?.length) use(true);
    });
  });
  var idle = () => new Promise((use) => (window.requestIdleCallback ?? setTimeout)(use));
  var small = async (read2, seen2, before2) => {
    if (!read2 || !seen2 || before2?.read === read2 && before2.theme === seen2.theme) return unchanged();
    await painted2;
    await idle();
    return { read: read2, theme: seen2.theme };
  };

  // scripts/table.js
  var rows = null;
  var within = (bits, row) => ((bits[row >> 3] ?? 0) >> (row & 7) & 1) === 1;
  var filtered = () => rows !== null;
  var kept = ({ data: { row } }) => rows === null || within(rows, row);
  var keep2 = (chosen) => {
    rows = chosen === null ? null : bytes(chosen);
    if (!document.getElementById("table")) return;
    const later = window.requestIdleCallback ?? setTimeout;
    later(() => window.dash_ag_grid?.getApiAsync("table").then((api) => api.onFilterChanged()));
  };

  // scripts/anachrony.js
  var written2 = /* @__PURE__ */ new WeakMap();
  var calls = {
    save,
    small,
    /** @param {Shown} shown */
    show: ({ controls, told: told3 }) => {
      for (const [id, prop, value] of controls) set(id, prop, value);
      return told3;
    },
    /** @param {readonly number[] | null} rows */
    dim: (rows2) => {
      stand(rows2);
      return unchanged();
    },
    /** @param {string | null} chosen */
    rows: (chosen) => {
      keep2(chosen);
      return unchanged();
    },
    /** @param {unknown} _ @param {boolean} opened */
    more: (_, opened2) => {
      find("more").setAttribute("aria-expanded", String(!opened2));
      return !opened2;
    },
    /** @param {(Written | null | undefined)[]} pages */
    write: (...pages) => {
      for (const [id, html] of pages.flatMap((page) => Object.entries(page ?? {}))) {
        const place = find(id);
        if (written2.get(place) === html) continue;
        place.innerHTML = html;
        written2.set(place, html);
      }
      return unchanged();
    },
    /** @param {unknown} drawn @param {boolean} before */
    painted: (drawn2, before2) => {
      const place = find("place");
      if (before2 || !drawn2 || place.dataset.when === "waiting") return unchanged();
      if (place.dataset.when === "painted") return true;
      place.dataset.when = "waiting";
      near(place, () => set("painted", "data", true));
      return unchanged();
    },
    /** @param {Telling | null} telling */
    telling: (telling) => {
      load(telling);
      return unchanged();
    }
  };
  var table = { filtered, kept };
  speak2(carrying);
  window.anachrony = { calls, edit, graph, lens: { along }, meta, table };
  window.dash_clientside = Object.assign(window.dash_clientside ?? {}, { anachrony: calls });
  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions ?? {}, { clock });
  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions ?? {}, { anachrony: table });
})();
