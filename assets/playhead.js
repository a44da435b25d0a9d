/* The playhead: one moment of screen time for every view, its clocks, its strip, and playing the film as it is told or as
   it happened. All of it runs here; the address learns of the moment when the playhead rests. */
window.anachrony.playhead = (() => {
  const { graph, meta, clock, edit, ready, drawn, lens, marks } = window.anachrony;
  const BANDS = { image: ["both", "image"], sound: ["both", "sound"], music: ["music"] };
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  let film = null; // columns of the telling: row, start, end, track, fill, story, rank, event; words
  let bands = {}; // band → places in the film, by start
  let image = []; // places of what is seen, as told
  let at = 0;
  let under = -1; // the place of the event under the playhead

  const find = (id) => document.getElementById(id);
  const picked = (id) => document.querySelector(`#${id} input:checked`).value;

  /* --- reading the film --- */
  const on = (band, moment) => {
    const places = bands[band];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      film.start[places[middle]] <= moment ? (low = middle + 1) : (high = middle);
    }
    const place = places[low - 1];
    return place !== undefined && moment < film.end[place] ? place : -1;
  };
  const said = (moment) => (film.ranked ? String(Math.floor(moment) + 1) : clock(moment));

  const load = (telling) => {
    stop();
    if (telling?.work !== film?.work) at = 0;
    film = telling;
    if (!film) return;
    const all = film.start.map((_, place) => place).sort((one, other) => film.start[one] - film.start[other]);
    for (const [band, tracks] of Object.entries(BANDS)) bands[band] = all.filter((place) => tracks.includes(film.track[place]));
    image = bands.image.length ? bands.image : all;
    const given = new URLSearchParams(window.location.search).get("at");
    ready("#strip input", (slider) => {
      Object.assign(slider, { min: 0, max: film.last, step: film.ranked ? 1 : 0.1 });
      slider.setAttribute("aria-label", film.words.playhead);
      paint();
      frame();
      move(given === null ? Math.min(at, film.last) : seconds(given));
    });
  };
  const seconds = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) || 0;

  /* --- showing the moment --- */
  const move = (moment) => {
    if (!film) return;
    at = Math.min(Math.max(moment, 0), film.ranked ? film.last - 0.001 : film.last); // a rank lasts until the next
    const slider = document.querySelector("#strip input");
    slider.value = at;
    slider.setAttribute("aria-valuetext", said(at));
    tell();
    mark();
  };

  /* where image, sound and music are */
  const tell = () => {
    const now = Object.keys(BANDS).map((band) => [band, on(band, at)]);
    find("clock-screen").textContent = said(at);
    for (const [band, place] of now) {
      const holder = find(`clock-${band}`);
      const words = place < 0 ? film.words.nothing : film.story[film.told[place]];
      if (holder.textContent !== words) holder.textContent = words;
      holder.parentElement.hidden = place < 0 && band === "music";
    }
    find("clocks").classList.toggle("apart", apart(now[0][1], now[1][1]));
    const [place] = [now[0][1], now[1][1], now[2][1]].filter((one) => one >= 0);
    if ((place ?? -1) !== under) {
      under = place ?? -1;
      find("under").textContent = under < 0 ? "" : film.event[under];
      point();
    }
  };
  const apart = (seen, heard) => seen >= 0 && heard >= 0 && seen !== heard && film.told[seen] !== film.told[heard];

  /* the hairline, where screen time lies along an axis: over all of the chart, or over the part where it does */
  const mark = () => {
    const line = document.querySelector("#stage .hairline");
    const { screen } = meta();
    const axis = screen && graph()?._fullLayout && lens.screen();
    const place = at * (screen?.way ?? 1);
    const there = axis && place >= axis.range[0] && place <= axis.range[1];
    line.style.display = there ? "block" : "none";
    if (!there) return;
    const [here, across] = [axis._offset + axis.d2p(place), extent(screen)];
    const [left, top] = screen.axis === "x" ? [here, across[0]] : [across[0], here];
    line.style.transform = `translate(${graph().offsetLeft + left}px, ${graph().offsetTop + top}px)`;
    const long = `${across[1] - across[0]}px`;
    Object.assign(line.style, screen.axis === "x" ? { width: "", height: long } : { width: long, height: "" });
  };
  /* from where to where the hairline goes, in px of the chart */
  const extent = ({ axis, within, line }) => {
    const { xaxis, yaxis } = graph()._fullLayout;
    const other = axis === "x" ? yaxis : xaxis;
    const part = line ?? within?.slice(axis === "x" ? 2 : 0).slice(0, 2);
    if (!part) return [other._offset, other._offset + other._length];
    const ends = part.map((end) => other._offset + other.d2p(end));
    return [Math.min(...ends) - 8, Math.max(...ends) + 8];
  };

  /* the event under it, where the hairline does not cross it */
  const point = () => {
    const there = under >= 0 && !lens.along();
    if (!there && !document.querySelector("#chart .under")) return;
    marks((mark, row) => mark.classList.toggle("under", there && row === film.row[under]));
  };

  /* the strip: the whole film as bands of colour, and the window of the lens */
  const paint = () => {
    const canvas = document.querySelector("#strip canvas");
    if (!film || !canvas.clientWidth) return;
    const scale = window.devicePixelRatio || 1;
    [canvas.width, canvas.height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
    const pen = canvas.getContext("2d");
    const px = canvas.width / film.last;
    const rows = { both: [0, 1], image: [0, 0.6], sound: [0.66, 1], music: [0.9, 1] };
    for (let place = 0; place < film.start.length; place += 1) {
      const [top, foot] = rows[film.track[place]];
      pen.fillStyle = film.fills[film.fill[place]];
      const [start, end] = [film.start[place] * px, film.end[place] * px];
      pen.fillRect(start, top * canvas.height, Math.max(end - start, 1), (foot - top) * canvas.height);
    }
  };
  const frame = () => {
    const view = document.querySelector("#strip .view");
    if (!view || !film) return;
    const axis = lens.along() && graph()?._fullLayout && lens.screen();
    const [start, end] = axis ? lens.shown() : [0, film.last];
    view.hidden = !axis || end - start > film.last * 0.999;
    if (view.hidden) align(meta().screen?.axis === "x" ? axis : null);
    Object.assign(view.style, { left: `${(100 * start) / film.last}%`, width: `${(100 * (end - start)) / film.last}%` });
  };

  /* The strip of the whole film lies under the axis of the whole film; where there is room for that. */
  const align = (axis) => {
    const strip = find("strip");
    const whole = strip.parentElement.clientWidth;
    const [start, end] = axis ? [0, film.last].map((moment) => Math.round(axis._offset + axis.d2p(moment))) : [0, whole];
    const edges = [`${start}px`, `${whole - end}px`];
    if (strip.style.marginLeft === edges[0] && strip.style.marginRight === edges[1]) return;
    [strip.style.marginLeft, strip.style.marginRight] = edges;
    paint();
  };

  /* --- moving it --- */
  let resting;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => edit({ at: at ? (film.ranked ? String(Math.floor(at)) : clock(at)) : null }, true), 400);
  };
  const set = (moment) => {
    move(moment);
    if (playing) plan();
    rest();
  };

  const step = (by) => {
    if (!image.length) return;
    const now = image.findIndex((place) => film.row[place] === chosen());
    const begun = image.findLastIndex((place) => film.start[place] <= at);
    const left = begun >= 0 && film.end[image[begun]] <= at; // the playhead is beyond it
    const here = now >= 0 ? now : begun + (by < 0 ? Number(left) : -1);
    const next = image[Math.min(Math.max(here + by, 0), image.length - 1)];
    choose(next);
  };
  const chosen = () => {
    const event = new URLSearchParams(window.location.search).get("event");
    return event === null ? null : Number(event);
  };
  const choose = (place) => {
    if (place === undefined || place < 0) return;
    move(film.start[place]);
    if (playing) plan();
    edit({ event: [film.row[place]], at: at ? (film.ranked ? String(at) : clock(at)) : null }, true);
    const words = [film.event[place], `${film.words.screen} ${said(film.start[place])}`, `${film.words.story} ${film.story[film.told[place]]}`];
    find("live").textContent = words.join(" · ");
  };

  /* --- playing --- */
  let playing = 0; // the frame asked for
  let before = 0;
  const happened = () => image.filter((place) => film.rank[place] !== null)
    .sort((one, other) => film.rank[one] - film.rank[other] || film.start[one] - film.start[other]);

  let order = [];
  const tick = (now) => {
    const speed = Number(picked("speed"));
    const passed = before ? (now - before) / 1000 : 0;
    if (!calm.matches || !before || passed >= 0.5) { // without motion: by half seconds
      before = now;
      advance(passed * (film.ranked ? speed / 10 : speed));
    }
    if (playing) playing = window.requestAnimationFrame(tick);
  };
  const advance = (by) => {
    if (!order.length) {
      const over = at + by >= film.last;
      move(at + by);
      if (over) stop();
      return;
    }
    let moment = at + by;
    while (order.length && moment >= film.end[order[0]]) {
      const over = moment - film.end[order[0]];
      order.shift();
      if (!order.length) return stop();
      moment = film.start[order[0]] + over;
    }
    move(moment);
  };
  /* what is to be played from here as it happened, or from the beginning; nothing where it is played as it is told */
  const plan = () => {
    order = [];
    if (picked("play-order") !== "story") return;
    const all = happened();
    const here = all.findIndex((place) => film.start[place] <= at && at < film.end[place]);
    order = all.slice(Math.max(here, 0));
    if (here < 0 && order.length) at = film.start[order[0]];
  };
  const play = () => {
    if (!film) return;
    plan();
    if (order.length === 1) { // nothing follows
      order = happened();
      at = film.start[order[0]];
    }
    if (!order.length && at >= film.last - 0.001) at = 0;
    [playing, before] = [window.requestAnimationFrame(tick), 0];
    name();
  };
  const stop = () => {
    if (!playing) return;
    window.cancelAnimationFrame(playing);
    [playing, order] = [0, []];
    name();
    rest();
  };
  const name = () => {
    const button = find("play");
    button.textContent = playing ? "❚❚" : "▶";
    button.setAttribute("aria-label", playing ? film.words.pause : film.words.play);
  };

  /* --- hands --- */
  ready("#strip", (strip) => {
    strip.innerHTML = '<canvas aria-hidden="true"></canvas><div class="view" hidden></div><input type="range" value="0">';
    const slider = strip.querySelector("input");
    slider.addEventListener("input", () => { stop(); set(Number(slider.value)); });
    window.addEventListener("resize", () => { paint(); mark(); });
    const follow = () => { mark(); point(); frame(); };
    drawn(() => window.requestAnimationFrame(follow)); // when the browser lays the page out anyway
    ready("#chart .js-plotly-plot .main-svg", () => graph().on("plotly_relayouting", () => { mark(); frame(); }));
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#play")) playing ? stop() : play();
  });
  document.addEventListener("change", (event) => {
    if (playing && event.target.closest?.("#play-order")) plan();
  });
  window.addEventListener("popstate", (event) => {
    if (!film || !event.isTrusted) return; // the page's own edits follow the playhead
    const given = new URLSearchParams(window.location.search).get("at");
    stop();
    clearTimeout(resting);
    move(given === null ? 0 : seconds(given));
  });

  const KEYS = {
    " ": () => (playing ? stop() : play()),
    ArrowRight: (event) => (event.shiftKey ? set(at + (film.ranked ? 1 : 60)) : step(1)),
    ArrowLeft: (event) => (event.shiftKey ? set(at - (film.ranked ? 1 : 60)) : step(-1)),
    Home: () => set(0),
    End: () => set(film.last),
    Enter: () => choose(under),
    Escape: () => edit({ event: null }),
    "+": () => lens.zoom(0.6, at),
    "-": () => lens.zoom(1 / 0.6, at),
    0: () => lens.whole(),
  };
  document.addEventListener("keydown", (event) => {
    const free = event.target === document.body || event.target.id === "stage";
    if (!free || !film || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key === "=" ? "+" : event.key;
    if (!KEYS[key]) return;
    event.preventDefault();
    KEYS[key](event);
  });

  return { load };
})();
