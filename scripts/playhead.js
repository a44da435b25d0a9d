/* The playhead: one moment of screen time for every view, its clocks, its strip, and playing the film as it is told or as
   it happened. All of it runs here; the address learns of the moment when the playhead rests. */
import { edit, said } from "./address.js";
import { along } from "./lens.js";
import { charted, drawn, marks } from "./marks.js";
import { find, over, ready } from "./page.js";
import { frame, hairline, paint } from "./strip.js";
import { ahead, bands, happened, at as of, stepped, under, within } from "./telling.js";
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

export const stands = () => at;

/** @type {import("./watch/copy.js").Player | null} what plays in the place of a clock: the reader's copy of the film */
let player = null;

/** @param {typeof player} copy that plays from now on */
export const lead = (copy) => {
  stop();
  player = copy;
};

/**
 * Take a work's telling; the moment stays, where it is the same work.
 * @param {Telling | null} telling
 */
export const load = (telling) => {
  const same = telling?.work === film?.work;
  if (!same || !player) stop();
  if (!same) at = 0;
  film = telling;
  if (!telling) return;

  places = bands(telling);
  image = places.image.length ? places.image : bands({ ...telling, track: all(telling) }).image;
  const given = said("at");
  ready("#strip input", (/** @type {HTMLInputElement} */ input) => {
    const { first = 0, last, ranked, words } = telling;
    Object.assign(input, { min: first, max: last, step: ranked ? 1 : 0.1 });
    input.setAttribute("aria-label", words.playhead);
    paint(film);
    frame(film);
    move(given === null || same ? Math.min(at, last) : seconds(given), same);
  });
};
const all = (/** @type {Telling} */ { track }) => track.map(() => "both");

/* --- showing the moment --- */

/** @param {number} moment @param {boolean} [led] by the player */
const move = (moment, led = false) => {
  if (!film) return;
  at = Math.min(Math.max(moment, film.first ?? 0), film.ranked ? film.last - 0.001 : film.last); // a rank lasts until the next
  slider().value = String(at);
  slider().setAttribute("aria-valuetext", read(at));
  tell(film);
  hairline(at);
  if (!led) player?.seek(at);
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

/** Go to where an event begins. @param {string} row its id */
export const go = (row) => {
  const place = film?.row.indexOf(row) ?? -1;
  if (film && place >= 0) set(of(film.start, place));
};

/** @param {number} by */
const step = (by) => {
  if (!film || !image.length) return;
  choose(stepped(film, image, { chosen: said("event"), moment: at, by }));
};

/** @param {number} place */
const choose = (place) => {
  if (!film || place < 0) return;
  const start = of(film.start, place);
  move(start);
  if (playing) plan();
  edit({ event: film.row[place] ?? null, at: spelled() }, true);

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
const advance = (by) => reach(at + by);

/**
 * Where the player is: the moment from which it is to go on.
 * @param {number} moment
 */
export const follow = (moment) => {
  (playing ? reach : move)(moment, true);
  return at;
};

/** @param {number} to @param {boolean} [led] */
const reach = (to, led) => {
  if (!film) return;
  let moment = to;
  if (!order.length) {
    move(moment, led);
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
  move(moment, led);
};

/** What is to be played from here as it happened, or from the beginning; nothing where it is played as it is told. */
const plan = () => {
  order = [];
  if (!film || picked("play-order") !== "story") return;
  const [first] = (order = ahead(film, image, at));
  if (first !== undefined && !within(film, first, at)) at = of(film.start, first);
};

const play = () => {
  if (!film) return;
  plan();
  if (order.length === 1) {
    // nothing follows
    order = happened(film, image);
    at = of(film.start, /** @type {number} */ (order[0]));
  }
  if (!order.length && at >= film.last - 0.001) at = film.first ?? 0;
  [playing, before] = [player ? -1 : window.requestAnimationFrame(tick), 0];
  if (player) move(at);
  player?.play();
  name();
};

export const stop = () => {
  if (!playing) return;
  window.cancelAnimationFrame(playing);
  player?.pause();
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
  const redrawn = () => {
    hairline(at);
    point();
    frame(film);
  };
  drawn(() => window.requestAnimationFrame(redrawn)); // when the browser lays the page out anyway
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
  stop();
  clearTimeout(resting);
  const given = said("at");
  move(given === null ? 0 : seconds(given));
});

/** What hands do to it. */
export const hands = {
  toggle,
  there: () => film !== null,
  further: (/** @type {boolean} */ far, /** @type {number} */ by) =>
    far ? set(at + by * (film?.ranked ? 1 : 60)) : step(by),
  to: set,
  first: () => set(film?.first ?? 0),
  last: () => set(film?.last ?? 0),
  mark: () => choose(below),
};
