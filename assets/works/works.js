"use strict";
(() => {
  // scripts/address.js
  var changed = (search, changes) => {
    const query = new URLSearchParams(search);
    for (const [key, values2] of Object.entries(changes)) {
      query.delete(key);
      for (const value2 of [values2 ?? []].flat()) query.append(key, String(value2));
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
    return customStore("readonly", (store4) => promisifyRequest(store4.get(key)));
  }

  // scripts/desk/journal.js
  var store = createStore("anachrony-desk", "journal");

  // scripts/random.js
  var random = (bytes) => [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // scripts/notes/kept.js
  var store2 = createStore("anachrony-notes", "notes");

  // scripts/shelf.js
  var store3 = createStore("anachrony", "films");
  var SECRET = "anachrony.reader";
  var reader = () => {
    const held2 = window.localStorage.getItem(SECRET);
    if (held2) return held2;
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
  var held = async (film2) => {
    await keeping;
    return film2 ? get(film2, store3) : void 0;
  };
  var about = ({ name, takes }, more) => encodeURIComponent(JSON.stringify({ name, takes, ...more }));

  // scripts/brought.js
  var KEPT = "anachrony.brought";
  var [film = "", project = ""] = (document.documentElement.dataset["brings"] ?? "").split(
    " "
  );
  var all = () => {
    try {
      return JSON.parse(window.localStorage.getItem(KEPT) ?? "{}");
    } catch {
      return {};
    }
  };
  var taken = async () => {
    const mine = project && all()[project];
    if (!mine) return "";
    const own = await held(mine).catch(() => void 0);
    return own ? mine : "";
  };

  // scripts/dialog.js
  var element = (tag, props, ...children) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...children);
    return made;
  };
  var left = new EventTarget();

  // scripts/page.js
  var find = (id) => (
    /** @type {HTMLElement} */
    document.getElementById(id)
  );
  var ready = (selector, use) => {
    const found2 = (
      /** @type {Found | null} */
      document.querySelector(selector)
    );
    if (found2) use(found2);
    else setTimeout(ready, 30, selector, use);
  };

  // scripts/marks.js
  var DRAWN = "#chart .js-plotly-plot .main-svg";
  var graph = () => (
    /** @type {Graph | null} */
    document.querySelector("#chart .js-plotly-plot")
  );
  var charted = (use) => ready(DRAWN, () => use(
    /** @type {Graph} */
    graph()
  ));
  var uses = [];
  charted((chart) => {
    chart.on("plotly_afterplot", () => {
      for (const use of uses) use();
    });
  });
  var drawn = (use) => {
    uses.push(use);
    charted(use);
  };
  var marks = (use, chart = find("chart")) => {
    for (const group of chart.querySelectorAll(".trace")) {
      const trace = bound(group)?.[0]?.trace;
      for (const mark2 of trace ? group.querySelectorAll(".point, .textpoint") : []) {
        use(mark2, trace.customdata?.[bound(mark2).i], trace);
      }
    }
  };
  var bound = (element2) => Reflect.get(element2, "__data__");
  var standing = null;
  var dim = () => marks((mark2, row, trace) => {
    const dimmed = standing !== null && row !== void 0 && !standing.has(row);
    if (dimmed !== mark2.classList.contains("dimmed")) mark2.classList.toggle("dimmed", dimmed);
    if (!dimmed) return;
    mark2.classList.toggle("over", trace.unselected?.marker?.opacity === 0);
  });
  drawn(dim);

  // scripts/coming.js
  var WORDS = "anachrony.coming";
  var MOMENT = 700;
  if (here()) {
    const words2 = window.sessionStorage.getItem(WORDS) ?? "";
    const notice2 = element("div", { className: "coming", role: "status" });
    const slow = setTimeout(() => {
      document.body.append(notice2);
      notice2.append(words2, element("progress", {}));
    }, MOMENT);
    ready(
      "#chart",
      () => drawn(() => {
        if (!graph()?.layout?.meta) return;
        clearTimeout(slow);
        notice2.remove();
      })
    );
  }

  // scripts/carry.js
  var FILM = "Anachrony-Film";
  var lost = null;
  var served = async () => {
    const film2 = await taken();
    const { pathname, search } = window.location;
    if (film2) window.history.replaceState(null, "", pathname + changed(search, { film: film2 }));
    return film2;
  };
  var found = (async () => {
    const film2 = here() || await served();
    const own = film2 ? await held(film2).catch(() => void 0) : void 0;
    turn(own?.version ?? film2);
    if (!film2 || own) return;
    lost = window.location.search;
    window.history.replaceState(null, "", window.location.pathname);
  })();
  var carrying = (fetch) => async (what, options = {}) => {
    await found;
    const film2 = here();
    if (!film2) return fetch(what, options);
    const headers = new Headers(options.headers);
    headers.set(FILM, current() || film2);
    headers.set("Anachrony-Reader", reader());
    const answer = await fetch(what, { ...options, headers });
    const own = answer.headers.get(FILM) === "missing" ? await held(film2) : void 0;
    return own ? fetch(what, laden(own, options, headers)) : answer;
  };
  var laden = (film2, options, headers) => {
    const { body, method = "GET" } = options;
    headers.set("Anachrony-Carried", about(film2, { size: film2.table.size, method }));
    return { ...options, headers, method: "POST", body: new Blob([film2.table, String(body ?? "")]) };
  };

  // scripts/server.js
  var FIRST = 250;
  var LONGEST = 5e3;
  var AWAY = [502, 503, 504];
  var patient = (fetch, told2, pause2) => async (what, options) => {
    for (let wait = FIRST; ; wait = Math.min(wait * 2, LONGEST)) {
      const answer = await fetch(what, options).catch(unreached);
      told2(!answer);
      if (answer) return answer;
      await pause2(wait);
    }
  };
  var unreached = (error) => {
    if (error instanceof TypeError) return void 0;
    throw error;
  };
  var behind = (fetch) => async (what, options) => {
    const answer = await fetch(what, options);
    if (AWAY.includes(answer.status)) throw new TypeError(answer.statusText);
    return answer;
  };
  var pause = (wait) => new Promise((resolve) => {
    const again = () => {
      window.removeEventListener("online", again);
      resolve(void 0);
    };
    setTimeout(again, wait);
    window.addEventListener("online", again);
  });

  // scripts/works/choosing.js
  var chosen = (measured2, { director, kind, from, to }) => [...measured2.works.keys()].filter((at) => {
    const year2 = parseInt(measured2.year[at] ?? "", 10);
    return (!director || measured2.director[at] === director) && (!kind || measured2.kind[at] === kind) && !(year2 < from || year2 > to) && !(Number.isNaN(year2) && !(Number.isNaN(from) && Number.isNaN(to)));
  });
  var plotted = (names2, measures2, wanted) => {
    const values2 = (name) => new Set((measures2[name] ?? []).filter((one2) => one2 !== null)).size;
    const known = (name) => values2(name) > 0;
    const free = names2.filter((name) => known(name) && !wanted.includes(name));
    const others = [.../* @__PURE__ */ new Set([...free.filter((name) => values2(name) > 1), ...free])];
    return wanted.map((name) => known(name) ? name : others.shift() ?? name);
  };
  var said2 = (column, language2) => [...new Set(column)].filter(Boolean).sort(new Intl.Collator(language2).compare);

  // scripts/works/likeness.js
  var BAND = 0.1;
  var distance = (one2, other, most = Infinity) => {
    const size = one2.length;
    const reach = Math.max(1, Math.round(BAND * size));
    let [above, row] = [new Float64Array(size + 1).fill(Infinity), new Float64Array(size + 1)];
    above[0] = 0;
    for (let i = 0; i < size; i += 1) {
      const least = step(one2[i] ?? 0, other, above, row.fill(Infinity), i, reach);
      if (least > most * 200 * size) return Infinity;
      [above, row] = [row, above];
    }
    return (above[size] ?? Infinity) / (200 * size);
  };
  var step = (story, other, above, row, i, reach) => {
    const last = Math.min(other.length - 1, i + reach);
    let least = Infinity;
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      const apart2 = Math.abs(story - /** @type {number} */
      other[j]);
      const along = (
        /** @type {number} */
        above[j] + 2 * apart2
      );
      const waiting = Math.min(
        /** @type {number} */
        above[j + 1],
        /** @type {number} */
        row[j]
      ) + apart2;
      const cost = Math.min(along, waiting);
      row[j + 1] = cost;
      least = Math.min(least, cost);
    }
    return least;
  };
  var nearest = (shapes, at, count2) => {
    const one2 = shapes[at];
    const near = [];
    if (!one2) return near;
    for (const [place, shape] of shapes.entries()) {
      if (!shape || place === at) continue;
      const found2 = { place, distance: distance(one2, shape, near[count2 - 1]?.distance) };
      if (found2.distance >= (near[count2 - 1]?.distance ?? Infinity)) continue;
      near.push(found2);
      near.sort((a, b) => a.distance - b.distance);
      near.length = Math.min(near.length, count2);
    }
    return near;
  };

  // scripts/works/parts.js
  var select = (name, label, options, value2) => {
    const held2 = element("select", { name });
    for (const [key, called] of options) held2.append(element("option", { value: key }, called));
    held2.value = value2;
    return element("label", {}, label, held2);
  };
  var year = (name, label, value2) => {
    const held2 = element("input", { name, type: "number", step: "1" });
    held2.value = Number.isNaN(value2) ? "" : String(value2);
    return element("label", {}, label, held2);
  };
  var picture = (shape) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    made.setAttribute("viewBox", "0 -2 100 104");
    made.setAttribute("preserveAspectRatio", "none");
    made.setAttribute("aria-hidden", "true");
    const step2 = 100 / (shape?.length ?? 1);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const runs = (shape ?? []).map(
      (story, at) => `${at ? "L" : "M"}${at * step2} ${100 - story}H${(at + 1) * step2}`
    );
    path.setAttribute("d", runs.join(""));
    made.append(path);
    return made;
  };
  var entry = (measured2, at, beside3) => {
    const button = element("button", {}, measured2.works[at] ?? "");
    button.dataset.work = String(at);
    const made = [measured2.director[at], measured2.year[at]].filter(Boolean).join(", ");
    const about2 = element("span", { className: "hint" }, [made, beside3].filter(Boolean).join(" · "));
    return element("li", {}, picture(measured2.shapes[at]), element("span", {}, button, about2));
  };
  var hold = (form, values2) => {
    for (const [name, value2] of Object.entries(values2)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
        field.value = String(value2 || "");
    }
  };
  var filled = (phrase, blanks) => phrase.replace(/\{(\w+)\}/g, (_, name) => {
    const blank = blanks[name];
    return typeof blank === "number" ? blank.toLocaleString(document.documentElement.lang) : String(blank);
  });

  // scripts/works/listing.js
  var LISTED = 50;
  var listing = (measured2, places, beside3, words2) => {
    const list2 = element("ol", {});
    const hint = element("p", { className: "hint" });
    const more = element("button", { type: "button", className: "quiet" }, words2.more ?? "");
    const grown = () => {
      const from = list2.childElementCount;
      const next = places.slice(from, from + LISTED);
      list2.append(...next.map((at) => entry(measured2, at, beside3(at))));
      const count2 = list2.childElementCount;
      more.hidden = hint.hidden = count2 >= places.length;
      hint.textContent = filled(words2.first ?? "", { count: count2, all: places.length });
      return list2.children[from]?.querySelector("button");
    };
    more.addEventListener("click", () => grown()?.focus());
    grown();
    return [hint, list2, more];
  };

  // scripts/works/names.js
  var LINE = 15;
  var GAP = 3;
  var DEEP = 4;
  var named = (marks2, names2, wide, room) => {
    const taken2 = [...marks2];
    return marks2.map((mark2, at) => {
      const places = folded(names2[at] ?? "").flatMap((lines) => beside(mark2, lines, wide, room));
      const found2 = places.find(({ box: box2 }) => inside(box2, room) && taken2.every(apart(box2)));
      if (found2) taken2.push(found2.box);
      return found2;
    });
  };
  var folded = (name) => {
    const middle = (name.length - 1) / 2;
    const breaks = [...name.matchAll(/\s+/g)].map(({ index }) => index);
    const [at] = breaks.sort((one2, other) => Math.abs(one2 - middle) - Math.abs(other - middle));
    return at === void 0 ? [[name]] : [[name], [name.slice(0, at), name.slice(at).trim()]];
  };
  var beside = (mark2, lines, wide, room) => {
    const half = Math.max(...lines.map(wide)) / 2;
    const high = LINE * lines.length;
    const middle = (mark2.left + mark2.right) / 2;
    const x = Math.min(Math.max(middle, room.left + half), room.right - half);
    const level = (mark2.top + mark2.bottom - high) / 2;
    const tops = (
      /** @type {const} */
      [
        [x, mark2.bottom + GAP],
        [x, mark2.top - GAP - high],
        [mark2.right + 2 * GAP + half, level],
        [mark2.left - 2 * GAP - half, level]
      ]
    );
    return tops.map(([centre, top]) => standing2(lines, centre, top, half));
  };
  var standing2 = (lines, x, top, half) => {
    const box2 = { left: x - half, right: x + half, top, bottom: top + LINE * lines.length };
    return { lines, x, y: top + LINE - DEEP, box: box2 };
  };
  var inside = (box2, room) => box2.left >= room.left && box2.right <= room.right && box2.top >= room.top && box2.bottom <= room.bottom;
  var apart = (one2) => (other) => one2.right < other.left || other.right < one2.left || one2.bottom < other.top || other.bottom < one2.top;

  // scripts/works/scales.js
  var LENGTHS = (
    /** @type {const} */
    [
      ["years", 31556952],
      ["days", 86400],
      ["hours", 3600],
      ["minutes", 60],
      ["seconds", 1]
    ]
  );
  var STORY = [0, 60, 3600, 86400, ...[1, 10, 100, 1e3, 1e4, 1e5, 1e6].map((n) => n * 31556952)];
  var AIR = 0.06;
  var TICKS = 6;
  var bent = (unit) => unit === "story s" ? {
    there: (one2) => Math.log10(1 + one2),
    back: (one2) => 10 ** one2 - 1
  } : { there: (one2) => one2, back: (one2) => one2 };
  var axis = (values2, unit, first, last) => {
    const { there, back } = bent(unit);
    let [low, high] = [Infinity, -Infinity];
    for (const one2 of values2) [low, high] = [Math.min(low, there(one2)), Math.max(high, there(one2))];
    if (!(low < high)) [low, high] = Number.isFinite(low) ? [low - 0.5, low + 0.5] : [0, 1];
    const air = AIR * (high - low);
    [low, high] = [low - air, high + air];
    const px = (one2) => first + (there(one2) - low) / (high - low) * (last - first);
    const value2 = (at) => back(low + (at - first) / (last - first) * (high - low));
    const within2 = (one2) => there(one2) >= low && there(one2) <= high;
    return { px, value: value2, ticks: (unit === "story s" ? STORY : even(low, high, unit)).filter(within2) };
  };
  var even = (low, high, unit) => {
    const rough = (high - low) / TICKS;
    const tens = 10 ** Math.floor(Math.log10(rough));
    const round = tens * ([1, 2, 5].find((by) => by * tens >= rough) ?? 10);
    const step2 = unit === "1" || unit === "screen s" ? round : Math.max(1, round);
    const begin2 = Math.ceil(low / step2);
    return Array.from(
      { length: Math.floor(high / step2) - begin2 + 1 },
      (_, at) => (begin2 + at) * step2
    );
  };
  var spoken = (value2, unit, language2, words2) => {
    if (value2 === null || value2 === void 0) return "–";
    if (unit === "distance") return number(value2, language2, 3);
    if (unit === "1") return number(value2, language2, 2);
    if (!unit.endsWith(" s")) return number(value2, language2, 0);
    const [name, length] = LENGTHS.find(([, seconds]) => value2 >= seconds) ?? ["seconds", 1];
    return `${number(value2 / length, language2, 1)} ${words2[name]}`;
  };
  var number = (value2, language2, most) => new Intl.NumberFormat(language2, { maximumFractionDigits: most }).format(value2).replace("-", "−");

  // scripts/works/plot.js
  var FEW = 60;
  var MANY = 1e3;
  var [WIDE, HIGH, NAME, DOT] = [58, 34, 14, 4];
  var CLEAR = 0.65;
  var MARGIN = { left: 64, right: 16, top: 30, bottom: 46 };
  var laid = (measured2, places, [across, up], { width, height }) => {
    const [xs, ys] = [measured2.measures[across.name] ?? [], measured2.measures[up.name] ?? []];
    const known = places.filter((at) => typeof xs[at] === "number" && typeof ys[at] === "number");
    const values2 = (column) => known.map((at) => column[at] ?? 0);
    const few = known.length <= FEW;
    const [beside3, over] = few ? [WIDE / 2, HIGH / 2] : [0, 0];
    const x = axis(values2(xs), across.unit, MARGIN.left + beside3, width - MARGIN.right - beside3);
    const y = axis(values2(ys), up.unit, height - MARGIN.bottom - over, MARGIN.top + over);
    const spots = known.map((at) => ({
      place: at,
      x: x.px(xs[at] ?? 0),
      y: y.px(ys[at] ?? 0),
      small: false
    }));
    if (few) curved(spots, measured2);
    return { x, y, spots, by: (
      /** @type {const} */
      [across, up]
    ), width, height };
  };
  var curved = (spots, measured2) => {
    const taken2 = [];
    for (const spot of spots) {
      const far = (one2, wide, high) => one2 === spot || Math.abs(one2.x - spot.x) > wide || Math.abs(one2.y - spot.y) > high;
      const free = taken2.every((one2) => far(one2, WIDE + 8, HIGH + NAME + 6)) && spots.every((one2) => far(one2, WIDE / 2 + 2 * DOT, HIGH / 2 + 2 * DOT));
      spot.small = Boolean(measured2.shapes[spot.place]) && free;
      if (spot.small) taken2.push(spot);
    }
  };
  var under = ({ spots }, x, y) => {
    const far = (one2) => one2.small && Math.abs(one2.x - x) < WIDE / 2 && Math.abs(one2.y - y) < HIGH / 2 + 4 ? 0 : Math.hypot(one2.x - x, one2.y - y);
    let [best, least] = [
      /** @type {number | undefined} */
      void 0,
      10
    ];
    for (const one2 of spots) if (far(one2) < least) [best, least] = [one2.place, far(one2)];
    return best;
  };
  var beside2 = ({ spots }, at) => {
    const here2 = spots.find(({ place }) => place === at);
    const near = spots.filter(({ x, y }) => here2 && Math.hypot(x - here2.x, y - here2.y) < DOT / 2);
    return near.length - 1;
  };
  var draw = (pen, plot2, measured2, { standing: standing3, one: looked2 }, ink2) => {
    pen.clearRect(0, 0, plot2.width, plot2.height);
    axes(pen, plot2, ink2);
    for (const out of [false, true]) {
      const spots = plot2.spots.filter(({ place }) => standing3.has(place) === out);
      pen.fillStyle = pen.strokeStyle = ink2.colour(out ? "river" : "ash");
      dots(
        pen,
        spots.filter(({ small }) => !small),
        plot2.spots.length > MANY ? 1.5 : DOT
      );
      for (const spot of spots) if (spot.small) curve(pen, spot, measured2);
    }
    if (plot2.spots.length <= FEW) names(pen, plot2, measured2, ink2);
    const one2 = plot2.spots.find(({ place }) => place === looked2);
    if (one2) ring(pen, one2, ink2);
  };
  var dots = (pen, spots, size) => {
    pen.globalAlpha = CLEAR;
    for (const { x, y } of spots) {
      if (size < 2) {
        pen.fillRect(x - size, y - size, 2 * size, 2 * size);
        continue;
      }
      pen.beginPath();
      pen.arc(x, y, size, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.globalAlpha = 1;
  };
  var curve = (pen, { place, x, y }, measured2) => {
    const shape = measured2.shapes[place] ?? [];
    const [left2, foot] = [x - WIDE / 2, y + HIGH / 2];
    pen.lineWidth = 1.2;
    pen.beginPath();
    shape.forEach((story, at) => {
      const [from, to] = [left2 + at / shape.length * WIDE, left2 + (at + 1) / shape.length * WIDE];
      const up = foot - story / 100 * HIGH;
      pen.lineTo(from, up);
      pen.lineTo(to, up);
    });
    pen.stroke();
  };
  var mark = ({ x, y, small }) => {
    const [wide, high] = small ? [WIDE / 2, HIGH / 2] : [DOT, DOT];
    return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
  };
  var names = (pen, { spots, width, height }, measured2, ink2) => {
    const room = { left: MARGIN.left, right: width, top: MARGIN.top, bottom: height - MARGIN.bottom };
    const works = spots.map(({ place }) => measured2.works[place] ?? "");
    pen.font = `12px ${ink2.colour("serif")}`;
    pen.textAlign = "center";
    pen.fillStyle = ink2.colour("ink");
    pen.strokeStyle = ink2.colour("ground");
    pen.lineWidth = 4;
    const wide = (text) => pen.measureText(text).width;
    for (const name of named(spots.map(mark), works, wide, room)) {
      name?.lines.forEach((line2, at) => {
        pen.strokeText(line2, name.x, name.y + at * LINE);
        pen.fillText(line2, name.x, name.y + at * LINE);
      });
    }
  };
  var ring = (pen, { x, y, small }, ink2) => {
    pen.strokeStyle = ink2.colour("ink");
    pen.lineWidth = 2;
    pen.beginPath();
    if (small) pen.rect(x - WIDE / 2 - 4, y - HIGH / 2 - 4, WIDE + 8, HIGH + 8);
    else pen.arc(x, y, 7, 0, 2 * Math.PI);
    pen.stroke();
  };
  var axes = (pen, { x, y, by: [across, up], width, height }, ink2) => {
    const floor = height - MARGIN.bottom;
    pen.lineWidth = 1;
    pen.strokeStyle = ink2.colour("faint");
    pen.fillStyle = ink2.colour("quiet");
    pen.font = `12px ${ink2.colour("sans")}`;
    pen.textAlign = "center";
    let free = MARGIN.left - 30;
    for (const tick of x.ticks) {
      const [at, said3] = [x.px(tick), ink2.tick(across, tick)];
      line(pen, [at, MARGIN.top], [at, floor]);
      const half = pen.measureText(said3).width / 2;
      if (at - half < free || at + half > width) continue;
      pen.fillText(said3, at, floor + 17);
      free = at + half + 8;
    }
    pen.textAlign = "right";
    for (const tick of y.ticks) {
      line(pen, [MARGIN.left, y.px(tick)], [width - MARGIN.right, y.px(tick)]);
      pen.fillText(ink2.tick(up, tick), MARGIN.left - 6, y.px(tick) + 4);
    }
    pen.fillStyle = ink2.colour("ink");
    pen.font = `14px ${ink2.colour("serif")}`;
    pen.fillText(across.said, width - MARGIN.right, height - 8);
    pen.textAlign = "left";
    pen.fillText(up.said, 0, 14);
  };
  var line = (pen, from, to) => {
    pen.beginPath();
    pen.moveTo(...from);
    pen.lineTo(...to);
    pen.stroke();
  };

  // scripts/works/laying.js
  var ALIKE = 10;
  var DRAGGED = 4;
  var CHOSEN = ["director", "kind", "from", "to", "box", "work"];
  var narrow = window.matchMedia("(max-width: 700px)");
  var main = find("works");
  var { works: words, measures, kinds } = JSON.parse(main.dataset.words ?? "{}");
  var language = document.documentElement.lang;
  var axes2 = () => {
    const called = (named2) => measures.find(({ name }) => name === named2);
    const names2 = measures.map(({ name }) => name);
    const found2 = plotted(names2, measured.measures, ["kendall_tau", "analepsis_share"]);
    return (
      /** @type {[Measure, Measure]} */
      ["x", "y"].map((axis2, at) => called(said(axis2)) ?? called(found2[at]))
    );
  };
  var choice = () => ({
    director: said("director") ?? "",
    kind: said("kind") ?? "",
    from: parseInt(said("from") ?? "", 10),
    to: parseInt(said("to") ?? "", 10)
  });
  var measured;
  var canvas = element("canvas", { role: "img", ariaLabel: words.chart ?? "" });
  var tip = element("div", { className: "tip", hidden: true });
  var box = element("div", { className: "box", hidden: true });
  var stage = element("div", { className: "plot" }, canvas, box, tip);
  var controls = element("form", { className: "choices" });
  var count = element("p", { className: "hint", role: "status" });
  var one = element("section", { className: "one", ariaLive: "polite" });
  var list = element("section", { className: "list" });
  var plot;
  var ink = () => {
    const style = window.getComputedStyle(document.documentElement);
    return {
      colour: (name) => style.getPropertyValue(`--${name}`),
      tick: ({ unit }, value2) => spoken(value2, unit, language, words)
    };
  };
  var value = (by, at) => spoken(measured.measures[by.name]?.[at], by.unit, language, words);
  var told = (by, at) => filled(words.value ?? "", { name: by.said, value: value(by, at) });
  var values = (at) => plot.by.map((by) => value(by, at)).join(", ");
  var brushed = () => {
    const ends2 = (said("box") ?? "").split(",").map(Number);
    return ends2.length === 4 && ends2.every(Number.isFinite) ? ends2 : void 0;
  };
  var within = (ends2) => {
    if (!ends2) return plot.spots.map(({ place }) => place);
    const [left2 = 0, right = 0, low = 0, high = 0] = ends2;
    const [x, y] = plot.by.map(({ name }) => measured.measures[name] ?? []);
    const inside2 = (at) => {
      const [across, up] = [x?.[at] ?? NaN, y?.[at] ?? NaN];
      return across >= left2 && across <= right && up >= low && up <= high;
    };
    return plot.spots.map(({ place }) => place).filter(inside2);
  };
  var looked = () => {
    const at = measured.works.indexOf(said("work") ?? "");
    return at < 0 ? void 0 : at;
  };
  var paint = () => {
    const size = { width: stage.clientWidth, height: stage.clientHeight };
    const places = chosen(measured, choice());
    plot = laid(measured, places, axes2(), size);
    const standing3 = within(brushed());
    const sharp = window.devicePixelRatio || 1;
    [canvas.width, canvas.height] = [size.width * sharp, size.height * sharp];
    const pen = (
      /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d")
    );
    pen.scale(sharp, sharp);
    draw(pen, plot, measured, { standing: new Set(standing3), one: looked() }, ink());
    counted(places.length);
    listed(standing3);
    looking(looked());
  };
  var counted = (shown) => {
    const without = shown - plot.spots.length;
    const parts = [filled(words.count ?? "", { shown, all: measured.works.length })];
    if (without) parts.push(filled(words.without ?? "", { count: without }));
    count.textContent = parts.join(". ").replace(/\.?$/, ".");
    const clear2 = controls.elements.namedItem("clear");
    if (clear2 instanceof HTMLElement) clear2.hidden = !CHOSEN.some(said);
  };
  var listed = (standing3) => {
    const [across] = plot.by;
    const column = measured.measures[across.name] ?? [];
    const sorted = standing3.sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
    list.replaceChildren(
      element("h2", {}, (brushed() ? words.chosen : words.every) ?? ""),
      element("p", { className: "hint" }, plot.by.map((by) => by.said).join(", ")),
      ...sorted.length ? listing(measured, sorted, values, words) : [element("p", { className: "hint" }, words.none ?? "")]
    );
  };
  var looking = (at) => {
    one.replaceChildren();
    if (at === void 0) return;
    const name = measured.works[at] ?? "";
    const made = [measured.director[at], measured.year[at]].filter(Boolean).join(", ");
    const page = `../${changed("", { work: name, film: said("film") })}`;
    const near = nearest(measured.shapes, at, ALIKE).map(
      ({ place, distance: distance2 }) => entry(measured, place, spoken(distance2, "distance", language, words))
    );
    one.append(
      element("h2", {}, name),
      element("p", { className: "hint" }, made),
      picture(measured.shapes[at]),
      element("p", { className: "hint" }, words.curve ?? ""),
      element("p", {}, ...plot.by.flatMap((by) => [told(by, at), element("br", {})])),
      element("p", {}, element("a", { href: page }, words.open ?? "")),
      element("h3", {}, words.near ?? ""),
      near.length ? element("ol", {}, ...near) : element("p", { className: "hint" }, words.none ?? ""),
      element("p", { className: "hint how" }, words.how ?? "")
    );
  };
  var offer = () => {
    const [across, up] = axes2();
    const every = measures.map(({ name, said: called }) => (
      /** @type {const} */
      [name, called]
    ));
    const which = ofWhich();
    controls.replaceChildren(
      select("x", words.across ?? "", every, across.name),
      select("y", words.up ?? "", every, up.name),
      ...narrow.matches && which.length ? [folded2(which, Object.values(choice()).some(Boolean))] : which,
      element("button", { type: "button", className: "quiet", name: "clear" }, words.clear ?? "")
    );
  };
  var ofWhich = () => {
    const { director, kind, from, to } = choice();
    const all2 = (
      /** @type {const} */
      ["", words.all ?? ""]
    );
    const makers = said2(measured.director, language).map(
      (name) => (
        /** @type {const} */
        [name, name]
      )
    );
    const sorts = said2(measured.kind, language).map(
      (name) => (
        /** @type {const} */
        [name, kinds[name] ?? name]
      )
    );
    return [
      ...makers.length > 1 ? [select("director", words.director ?? "", [all2, ...makers], director)] : [],
      ...sorts.length > 1 ? [select("kind", words.kind ?? "", [all2, ...sorts], kind)] : [],
      ...new Set(measured.year).size > 1 ? [
        year("from", `${words.year}, ${(words.from ?? "").toLowerCase()}`, from),
        year("to", words.to ?? "", to)
      ] : []
    ];
  };
  var folded2 = (which, open) => element("details", { open }, element("summary", {}, words.which ?? ""), ...which);
  controls.addEventListener("change", (event) => {
    const { name, value: now } = (
      /** @type {HTMLInputElement} */
      event.target
    );
    edit({ [name]: now || null, ...name === "x" || name === "y" ? { box: null } : {} });
  });
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    edit(Object.fromEntries(CHOSEN.map((key) => [key, null])));
  });
  main.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-work]") : null;
    if (button instanceof HTMLElement)
      edit({ work: measured.works[Number(button.dataset.work)] ?? null });
  });
  var begun;
  canvas.addEventListener("pointerdown", ({ offsetX: x, offsetY: y, pointerId }) => {
    begun = { x, y };
    canvas.setPointerCapture(pointerId);
  });
  canvas.addEventListener("pointermove", ({ offsetX: x, offsetY: y }) => {
    const at = begun ? void 0 : under(plot, x, y);
    tip.hidden = at === void 0;
    if (at !== void 0) {
      const [name, others] = [measured.works[at] ?? "", beside2(plot, at)];
      const called = others ? filled(words.beside ?? "", { name, count: others }) : name;
      tip.textContent = filled(words.value ?? "", { name: called, value: values(at) });
    }
    Object.assign(tip.style, { left: `${Math.min(x + 12, plot.width - 180)}px`, top: `${y + 14}px` });
    if (begun) drawn2(begun, { x, y });
  });
  canvas.addEventListener("pointerleave", () => {
    tip.hidden = true;
  });
  canvas.addEventListener("pointerup", ({ offsetX: x, offsetY: y }) => {
    const from = begun;
    begun = void 0;
    box.hidden = true;
    if (!from) return;
    if (Math.hypot(x - from.x, y - from.y) >= DRAGGED) return edit({ box: ends(from, { x, y }) });
    const at = under(plot, x, y);
    edit(at === void 0 ? { box: null } : { work: measured.works[at] ?? null });
  });
  var drawn2 = (from, to) => {
    box.hidden = false;
    const [left2, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    Object.assign(box.style, {
      left: `${left2}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`
    });
  };
  var ends = (from, to) => {
    const sorted = (a, b) => [
      Math.min(a, b),
      Math.max(a, b)
    ];
    const across = sorted(plot.x.value(from.x), plot.x.value(to.x));
    const up = sorted(plot.y.value(from.y), plot.y.value(to.y));
    return [...across, ...up].map((end) => Number(end.toPrecision(5))).join(",");
  };
  var lay = (given, notice2) => {
    measured = given;
    find("back").setAttribute("href", `../${changed("", { film: said("film") })}`);
    notice2.replaceWith(controls, count, element("div", { className: "seen" }, stage, one, list));
    offer();
    paint();
    window.addEventListener("popstate", () => {
      const [{ name: x }, { name: y }] = axes2();
      hold(controls, { ...choice(), x, y });
      paint();
    });
    window.addEventListener("resize", paint);
  };

  // scripts/works/works.js
  var notice = (
    /** @type {HTMLElement} */
    find("works").querySelector("[role=status]")
  );
  var loading = notice.textContent;
  var begin = async () => {
    const told2 = (away) => {
      notice.textContent = (away ? notice.dataset.away : loading) ?? "";
    };
    const asked = patient(carrying(behind(window.fetch.bind(window))), told2, pause);
    const answer = await asked("measured");
    await document.fonts.ready;
    lay(await answer.json(), notice);
  };
  void begin();
})();
