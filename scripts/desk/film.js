/* The film on the desk: its rows as they stand, every step done to them, undone and done again. A step is kept before it is
   read by anyone else. */
import { say } from "../dialog.js";
import { random } from "../random.js";
import { gzipped, keep } from "../shelf.js";
import { Gone, Overtaken, begin, inherit, kept, standing, write } from "./journal.js";
import * as steps from "./steps.js";
import { Refusal, cell, row } from "./table.js";
import { table } from "./typed.js";

/** @typedef {import("./journal.js").Base} Base */
/** @typedef {import("./steps.js").Step} Step */
/** @typedef {import("./table.js").Rows} Rows */
/**
 * @typedef {object} Laid
 * @property {string} film what it is called; blank while it is a shipped one that nobody changed
 * @property {boolean} shipped whether the shelf has not got it
 * @property {Base} base
 * @property {Rows} rows
 * @property {readonly Step[]} steps
 * @property {number} at how many of them are done
 * @property {boolean} begun whether the journal has it
 */

/** @typedef {{ from: number, at: number, step?: Step }} Change where a film stood, where it stands, and the step if it is new */

/** @type {Laid | null} */
let laid = null;

/** Hears of a film that is laid here ("laid"), of every change of the rows ("rows"), of what is said of it, as why a step is refused ("said"), lost ("unkept") or overtaken, and of a film kept again that was deleted ("again"). */
export const heard = new EventTarget();
const tell = (/** @type {string} */ name, detail = "") =>
  heard.dispatchEvent(new CustomEvent(name, { detail }));

export const here = () => laid;
export const rows = () => laid?.rows ?? [];

/**
 * Lay a film on the desk: as the journal has it, or as it came.
 * @param {string} film
 * @param {Base} base
 */
export const lay = async (film, base) => {
  await keeping;
  const left = unkept.splice(0);
  const known = film ? await kept(film).catch(() => undefined) : undefined;
  laid = { film, shipped: !film, ...(known ? stands(known, base) : fresh(base)) };
  tell("laid");
  if (writer === film) resume(left);
};

/** @param {Base} base a table to which nothing was done yet */
const fresh = (base) => ({ base, rows: base.rows, steps: [], at: 0, begun: false });

/** @param {import("./journal.js").Kept} known @param {Base} base as the page has it now */
const stands = (known, base) => ({
  ...known,
  base: spoken(known.base, base),
  rows: standing(known),
  begun: true,
});

/**
 * A table that was laid before, its columns called what the page calls them now: it may speak another language.
 * @param {Base} before
 * @param {Base} now
 * @returns {Base}
 */
const spoken = (before, now) => {
  const labels = new Map([...now.columns, ...now.more].map(({ name, label }) => [name, label]));
  const anew = (/** @type {import("./journal.js").Column} */ one) => ({
    ...one,
    label: labels.get(one.name) ?? one.label,
  });

  return { ...before, columns: before.columns.map(anew), more: before.more.map(anew) };
};

/** Take it as the journal has it by now. */
export const again = async () => {
  if (!laid) return;
  await lay(laid.film, laid.base);
  tell("rows");
};

export const clear = () => {
  laid = null;
};

/** Of everything that is to be kept, one after another. @type {Promise<unknown>} */
let keeping = Promise.resolve();
/** Those that are not kept yet, the first first: one that cannot be is kept with the next. @type {Change[]} */
const unkept = [];
let writer = ""; // the film they were done to
let failed = false; // whether the last try did

/** Whether everything that was done is kept; null where it can't be. */
export const allKept = () => (unkept.length && failed ? null : !unkept.length);

/** Ends once all that was done is kept, or can't be. */
export const settled = () => keeping;

/** What is being kept: a page that goes now has to keep it elsewhere. @returns {readonly Change[]} */
export const waiting = () => unkept;

/**
 * Keep a change; say so where that cannot be.
 * @param {Laid} film
 * @param {Change} change
 */
const put = (film, change) => {
  unkept.push(change);
  failed = false;
  keeping = keeping
    .then(() => all(film))
    .then(
      () => "kept",
      (error) => (error instanceof Gone ? anewKept(film) : cause(error)),
    )
    .then((how) => became(film, how));

  return keeping;
};

/** @param {unknown} error */
const cause = (error) => (error instanceof Overtaken ? "overtaken" : "unkept");

/** Keep all of a film again that another tab deleted, as it stands here. @param {Laid} film */
const anewKept = async (film) => {
  const { steps: every, at } = film;
  const changes = every.map((step, from) => ({ from, at: from + 1, step }));
  unkept.splice(0, unkept.length, ...changes, { from: every.length, at });
  const held = shelved(film).then(() => begin(film.film, film.base));

  return held.then(() => all(film)).then(() => "again", cause);
};

/** @param {Laid} film @param {string} how the try to keep a change of it ended */
const became = (film, how) => {
  writer = film.shipped ? "" : film.film;
  failed = how === "unkept";
  if (how === "overtaken") unkept.length = 0;
  tell(how);
};

/** Keep all that is not kept yet. @param {Laid} film */
const all = async (film) => {
  if (!film.begun) await own(film);
  for (let [first] = unkept; first; [first] = unkept) {
    await write(film.film, first);
    unkept.shift();
  }
};

/**
 * A table that is edited for the first time: a shipped film becomes one of the reader's own.
 * @param {Laid} film
 */
const own = async (film) => {
  if (film.shipped) {
    await shelved(film);
    film.shipped = false;
    tell("own");
  }
  await begin(film.film, film.base);
  film.begun = true;
};

/** Have a film on the shelf. @param {Laid} film */
const shelved = async (film) => {
  const { base } = film;
  film.film ||= random(8);
  await inherit(film.film);
  const [blob, title] = [new Blob([table(base, base.rows).text]), named()];
  const about = { name: base.name, title, takes: base.takes, notes: [], opened: Date.now() };
  await keep({ film: film.film, ...about, table: await gzipped(blob) });
};

/** What the film on the desk is called, once all that was done to it is kept; a shipped one becomes the reader's own. */
export const owned = async () => {
  await keeping;
  if (laid && !laid.begun) await own(laid);

  return laid?.film ?? "";
};

const named = () => document.getElementById("heading")?.textContent ?? "";

/**
 * Do something to the rows.
 * @param {string} what by its word
 * @param {string} event that it is done to
 * @param {(rows: Rows) => Rows} make
 */
export const act = (what, event, make) => {
  if (!laid) return;
  try {
    const now = make(laid.rows);
    const change = steps.between(laid.rows, now);
    if (!change) return;
    const step = { what, event, when: Date.now(), ...change };
    goes(laid, steps.further(laid, step), step);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    speak(error.message, error.hints);
  }
};

/** What a column is headed by on the desk. @param {string} column */
export const headed = (column) => {
  const { columns = [], more = [] } = laid?.base ?? {};

  return [...columns, ...more].find(({ name }) => name === column)?.label ?? column;
};

const NAMED = ["screen_start", "screen_end", "story_end", "story_order"]; // columns that a sentence names

/** Say something of the film that is no step. @param {string} word @param {Record<string, string>} [hints] */
export const speak = (word, hints = {}) => {
  const columns = NAMED.map((name) => [name, headed(name)]);
  const { column = "" } = hints;
  tell(
    "said",
    say(`desk.${word}`, { ...Object.fromEntries(columns), ...hints, column: headed(column) }),
  );
};

/**
 * What an event is called in the name of a step.
 * @param {string} key
 */
export const called = (key) => (laid && cell(row(laid.rows, key), "event")) || say("desk.nameless");

/** The step that would be undone, or done again. */
export const last = () => laid?.steps[laid.at - 1];
export const next = () => laid?.steps[laid.at];

export const undo = () => go(steps.back);
export const redo = () => go(steps.again);

/** @param {(course: Laid) => import("./steps.js").Course} way along the steps */
const go = (way) => {
  const now = laid && way(laid);
  if (laid && now && now !== laid) goes(laid, now);
};

/** A film stands elsewhere in its course from now on. @param {Laid} film @param {import("./steps.js").Course} now @param {Step} [step] a new one */
const goes = (film, now, step) => {
  const { at: from } = film;
  Object.assign(film, now);
  put(film, { from, at: now.at, ...(step && { step }) });
  tell("rows");
};

/** Do anew what was done to the film where it stands, and what to that; what it has already is passed over. @param {readonly Change[]} changes */
export const resume = (changes) => {
  for (const change of changes) if (laid && laid.at === change.from) anew(laid, change);
};

/** @param {Laid} film @param {Change} change */
const anew = (film, { from, at, step }) => {
  if (!step) return at < from ? undo() : redo();
  goes(film, steps.further(film, step), step);
};

/** The name of a step, in a sentence. @param {Step} step */
export const name = ({ what, event }) => say(`desk.step_${what}`, { event });
