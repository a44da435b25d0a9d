/* The playhead: one moment of screen time for every view, its clocks, its strip, and playing the film as it is told or as
   it happened. All of it runs here; the address learns of the moment when the playhead rests. */
import { edit, said, walk } from "./address.js";
import * as clocks from "./clocks.js";
import { next } from "./course.js";
import { along } from "./lens.js";
import { marks } from "./marks.js";
import { find, ready } from "./page.js";
import { frame, hairline, paint } from "./strip.js";
import { ahead, bands, elsewhere, happened, at as of, stepped, under, within } from "./telling.js";
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
const read = (/** @type {number} */ moment) => (film ? clocks.screen(film, moment) : "");
export const spelled = () => (at ? (film?.ranked ? String(Math.floor(at)) : clock(at)) : null);

export const stands = () => at;
export const played = () => film;

/** Hears of a film ("load"), of what happened elsewhere and is gone over to ("jump", its words), of the loop's end ("loop"). */
export const heard = new EventTarget();

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
    heard.dispatchEvent(new Event("load"));
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
  const now = there();
  clocks.set(telling, now, read(at));
  const place = Object.values(now).find((one) => one >= 0) ?? -1;
  if (place === below) return;
  below = place;
  find("under").textContent = telling.event[below] ?? "";
  point();
};

/** The places under it, in each band. */
const there = () => ({ image: on("image"), sound: on("sound"), music: on("music") });
const on = (/** @type {Band} */ band) => (film ? under(film, places[band], at) : -1);

/** Point out the event under it, where the hairline does not cross it. */
const point = () => {
  const seen = below >= 0 && !along();
  if (!seen && !document.querySelector("#chart .under")) return;
  marks((mark, row) => mark.classList.toggle("under", seen && row === film?.row[below]));
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
  if (film && round >= 0 && !within(film, round, moment)) repeat(false);
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
  walk(film.row[place] ?? null, spelled());

  const { screen, story } = film.words;
  const words = [
    film.event[place],
    `${screen} ${read(start)}`,
    `${story} ${clocks.when(film, place)}`,
  ];
  find("live").textContent = words.join(" · ");
};

/* --- playing --- */

let [playing, before] = [0, 0]; // the frame asked for; when the last one was, ms
/** @type {readonly number[]} what is still to be played as it happened */
let order = [];
let round = -1; // the place that is played again and again

/** Without motion it goes by half seconds. @param {number} now */
const tick = (now) => {
  const speed = Number(picked("speed"));
  const passed = before ? (now - before) / 1000 : 0;
  if (!calm.matches || !before || passed >= 0.5) {
    before = now;
    reach(at + passed * (film?.ranked ? speed / 10 : speed));
  }
  if (playing) playing = window.requestAnimationFrame(tick);
};

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
  const then = next(film, { order, round }, to);
  const jumped = then.order[0] !== order[0];
  order = then.order;
  if (!then.over || !jumped) move(then.moment, led);
  if (then.over) return stop();
  if (jumped) announce();
};

/** Say where what happened next is gone over to. */
const announce = () => {
  const [place] = order;
  if (!film || place === undefined) return;
  const detail = [film.event[place], clocks.when(film, place)].filter(Boolean).join(" · ");
  heard.dispatchEvent(new CustomEvent("jump", { detail }));
};

/**
 * Play one event again and again, the chosen one or else the one under the playhead; or no longer.
 * @param {boolean} wanted
 */
export const repeat = (wanted) => {
  const chosen = film?.row.indexOf(said("event") ?? "") ?? -1;
  round = wanted ? (chosen < 0 ? below : chosen) : -1;
  if (film && round >= 0 && !within(film, round, at)) set(of(film.start, round));
  heard.dispatchEvent(new CustomEvent("loop", { detail: round >= 0 }));
};

/** While one time is seen and another heard: what is heard, and where the film shows it. */
export const voice = () => {
  const { sound } = there();
  if (!film || !clocks.apart(film, there())) return null;
  const place = elsewhere(film, places.image, sound);
  const shown = place < 0 ? null : { start: of(film.start, place), end: of(film.end, place) };

  return { words: clocks.when(film, sound), shown };
};

/** What is to be played from here as it happened; nothing where it is played as it is told. */
const plan = () => {
  order = [];
  if (!film || picked("play-order") !== "story") return;
  const [first] = (order = ahead(film, image, at));
  if (first !== undefined && !within(film, first, at)) at = of(film.start, first);
};

/** From the beginning where nothing follows. */
const play = () => {
  if (!film) return;
  plan();
  if (order.length === 1) {
    order = happened(film, image);
    at = of(film.start, /** @type {number} */ (order[0]));
  }
  if (!order.length && at >= film.last - 0.001) at = film.first ?? 0;
  [playing, before] = [player ? -1 : window.requestAnimationFrame(tick), 0];
  if (player) move(at);
  player?.play();
  announce();
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

/** The player has come to its end: what is played again and again begins anew there, too. */
export const ended = () => {
  if (!film || round < 0 || !playing) return stop(); // who has stopped it wants no other round
  reach(of(film.end, round));
  player?.play();
};

const name = () => {
  const button = find("play");
  button.textContent = playing ? "❚❚" : "▶";
  button.setAttribute("aria-label", (playing ? film?.words.pause : film?.words.play) ?? "");
};

/** @param {string | null} given the moment that an address says, or none */
const back = (given) => {
  if (!film) return;
  stop();
  clearTimeout(resting);
  move(given === null ? 0 : seconds(given));
};

/** What hands do to it. */
export const hands = {
  toggle: () => (playing ? stop() : play()),
  there: () => film !== null,
  further: (/** @type {boolean} */ far, /** @type {number} */ by) =>
    far ? set(at + by * (film?.ranked ? 1 : 60)) : step(by),
  to: set,
  first: () => set(film?.first ?? 0),
  last: () => set(film?.last ?? 0),
  mark: () => choose(below),
  back,
  ordered: () => playing && plan(),
};

/** What is drawn anew with the page: its line, its mark, its strip. */
export const lines = {
  line: () => hairline(at),
  mark: point,
  strip: () => paint(film),
  frame: () => frame(film),
};
