/* The playhead: one moment of screen time for every view, its clocks, its strip, and playing the film as it is told or as
   it happened. All of it runs here; the address learns of the moment when the playhead rests. */
import { edit, said } from "./address.js";
import { along, whole, zoom } from "./lens.js";
import { charted, drawn, marks } from "./marks.js";
import { find, over, ready } from "./page.js";
import { frame, hairline, paint } from "./strip.js";
import { at as of, bands, happened, stepped, under } from "./telling.js";
import { clock, seconds } from "./times.js";

/** @typedef {import("./contract").Telling} Telling */
/** @typedef {import("./telling.js").Band} Band */

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/** @type {Telling | null} */
let film = null;
/** @type {Record<Band, number[]>} */
let places = { image: [], sound: [], music: [] };
/** @type {number[]} what is seen or, where nothing is, all; as told */
let image = [];
let at = 0; // the moment: screen s, or a rank
let below = -1; // the place of the event under the playhead

const slider = () => /** @type {HTMLInputElement} */ (document.querySelector("#strip input"));
const picked = (/** @type {string} */ id) =>
  /** @type {HTMLInputElement} */ (document.querySelector(`#${id} input:checked`)).value;
const read = (/** @type {number} */ moment) =>
  film?.ranked ? String(Math.floor(moment) + 1) : clock(moment);
const spelled = () => (at ? (film?.ranked ? String(Math.floor(at)) : clock(at)) : null);

/** The moment: screen s, or a rank. */
export const stands = () => at;

/**
 * Take a work's telling; the moment stays, where it is the same work.
 * @param {Telling | null} telling
 */
export const load = (telling) => {
  stop();
  if (telling?.work !== film?.work) at = 0;
  film = telling;
  if (!telling) return;

  places = bands(telling);
  image = places.image.length ? places.image : bands({ ...telling, track: all(telling) }).image;
  const given = said("at");
  ready("#strip input", (/** @type {HTMLInputElement} */ input) => {
    const { last, ranked, words } = telling;
    Object.assign(input, { min: 0, max: last, step: ranked ? 1 : 0.1 });
    input.setAttribute("aria-label", words.playhead);
    paint(film);
    frame(film);
    move(given === null ? Math.min(at, last) : seconds(given));
  });
};
const all = (/** @type {Telling} */ { track }) => track.map(() => "both");

/* --- showing the moment --- */

/** @param {number} moment */
const move = (moment) => {
  if (!film) return;
  at = Math.min(Math.max(moment, 0), film.ranked ? film.last - 0.001 : film.last); // a rank lasts until the next
  slider().value = String(at);
  slider().setAttribute("aria-valuetext", read(at));
  tell(film);
  hairline(at);
};

/**
 * Where image, sound and music are.
 * @param {Telling} telling
 */
const tell = (telling) => {
  const { nothing } = telling.words;
  const [seen, heard, music] = [on("image"), on("sound"), on("music")];
  find("clock-screen").textContent = read(at);
  for (const [band, place] of Object.entries({ image: seen, sound: heard, music })) {
    const holder = find(`clock-${band}`);
    const words = place < 0 ? nothing : when(telling, place);
    if (holder.textContent !== words) holder.textContent = words;
    /** @type {HTMLElement} */ (holder.parentElement).hidden = place < 0 && band === "music";
  }
  const apart = seen >= 0 && heard >= 0 && telling.told[seen] !== telling.told[heard];
  find("clocks").classList.toggle("apart", apart);

  const place = [seen, heard, music].find((one) => one >= 0) ?? -1;
  if (place === below) return;
  below = place;
  find("under").textContent = telling.event[below] ?? "";
  point();
};
const on = (/** @type {Band} */ band) => (film ? under(film, places[band], at) : -1);
const when = (/** @type {Telling} */ { story, told }, /** @type {number} */ place) =>
  story[of(told, place)] ?? "";

/** Point out the event under it, where the hairline does not cross it. */
const point = () => {
  const there = below >= 0 && !along();
  if (!there && !document.querySelector("#chart .under")) return;
  marks((mark, row) => mark.classList.toggle("under", there && row === film?.row[below]));
};

/* --- moving it --- */

/** @type {number | undefined} */
let resting;
const rest = () => {
  clearTimeout(resting);
  resting = window.setTimeout(() => edit({ at: spelled() }, true), 400);
};

/** @param {number} moment */
const set = (moment) => {
  move(moment);
  if (playing) plan();
  rest();
};

/** @param {number} by */
const step = (by) => {
  if (!film || !image.length) return;
  const event = said("event");
  choose(stepped(film, image, { chosen: event === null ? null : Number(event), moment: at, by }));
};

/** @param {number} place */
const choose = (place) => {
  if (!film || place < 0) return;
  const start = of(film.start, place);
  move(start);
  if (playing) plan();
  edit({ event: [of(film.row, place)], at: spelled() }, true);

  const { screen, story } = film.words;
  const words = [film.event[place], `${screen} ${read(start)}`, `${story} ${when(film, place)}`];
  find("live").textContent = words.join(" · ");
};

/* --- playing --- */

let playing = 0; // the frame asked for
let before = 0;
/** @type {number[]} what is still to be played as it happened */
let order = [];

/** @param {number} now */
const tick = (now) => {
  const speed = Number(picked("speed"));
  const passed = before ? (now - before) / 1000 : 0;
  if (!calm.matches || !before || passed >= 0.5) {
    // without motion: by half seconds
    before = now;
    advance(passed * (film?.ranked ? speed / 10 : speed));
  }
  if (playing) playing = window.requestAnimationFrame(tick);
};

/** @param {number} by */
const advance = (by) => {
  if (!film) return;
  let moment = at + by;
  if (!order.length) {
    move(moment);
    if (moment >= film.last) stop();
    return;
  }
  for (let first = order[0]; first !== undefined && moment >= of(film.end, first);) {
    const beyond = moment - of(film.end, first);
    order.shift();
    first = order[0];
    if (first === undefined) return stop();
    moment = of(film.start, first) + beyond;
  }
  move(moment);
};

/** What is to be played from here as it happened, or from the beginning; nothing where it is played as it is told. */
const plan = () => {
  order = [];
  if (!film || picked("play-order") !== "story") return;
  const { start, end } = film;
  const every = happened(film, image);
  const here = every.findIndex((place) => of(start, place) <= at && at < of(end, place));
  order = every.slice(Math.max(here, 0));
  if (here < 0 && order[0] !== undefined) at = of(start, order[0]);
};

const play = () => {
  if (!film) return;
  plan();
  if (order.length === 1) {
    // nothing follows
    order = happened(film, image);
    at = of(film.start, /** @type {number} */ (order[0]));
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

const toggle = () => (playing ? stop() : play());

const name = () => {
  const button = find("play");
  button.textContent = playing ? "❚❚" : "▶";
  button.setAttribute("aria-label", (playing ? film?.words.pause : film?.words.play) ?? "");
};

/* --- hands --- */

const STRIP =
  '<canvas aria-hidden="true"></canvas><div class="view" hidden></div><input type="range" value="0">';

ready("#strip", (strip) => {
  strip.innerHTML = STRIP;
  slider().addEventListener("input", () => {
    stop();
    set(Number(slider().value));
  });
  window.addEventListener("resize", () => {
    paint(film);
    hairline(at);
  });
  const follow = () => {
    hairline(at);
    point();
    frame(film);
  };
  drawn(() => window.requestAnimationFrame(follow)); // when the browser lays the page out anyway
  charted((chart) =>
    chart.on("plotly_relayouting", () => {
      hairline(at);
      frame(film);
    }),
  );
});

document.addEventListener("click", (event) => {
  if (over(event, "#play")) toggle();
});
document.addEventListener("change", (event) => {
  if (playing && over(event, "#play-order")) plan();
});
window.addEventListener("popstate", (event) => {
  if (!film || !event.isTrusted) return; // the page's own edits follow the playhead
  const given = said("at");
  stop();
  clearTimeout(resting);
  move(given === null ? 0 : seconds(given));
});

const further = (/** @type {KeyboardEvent} */ event, /** @type {number} */ by) =>
  event.shiftKey ? set(at + by * (film?.ranked ? 1 : 60)) : step(by);

/** @type {Record<string, (event: KeyboardEvent) => void>} */
const KEYS = {
  " ": toggle,
  ArrowRight: (event) => further(event, 1),
  ArrowLeft: (event) => further(event, -1),
  Home: () => set(0),
  End: () => set(film?.last ?? 0),
  Enter: () => choose(below),
  Escape: () => edit({ event: null }),
  "+": () => zoom(0.6, at),
  "-": () => zoom(1 / 0.6, at),
  0: () => whole(),
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
