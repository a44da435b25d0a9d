/* Keys that move what the cursor is in, as a hand drags it along the chart: along screen time by 0.1 s, 1 s, a frame, to the
   next cut or end of another event; along story time by what it is written in, or to where another begins. */
import * as copy from "../watch/copy.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import * as places from "./places.js";
import { marks, sent, shifted } from "./shifts.js";
import * as shots from "./shots.js";
import { byHand } from "./sourced.js";
import { Refusal } from "./table.js";

/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {(rows: Rows, key: string, column: string) => Rows} Nudge */

/** The end that a cursor is in. @param {string} column */
const end = (column) =>
  /** @type {"start" | "end" | undefined} */ (/_(start|end)$/.exec(column)?.[1]);

/** @param {number} by @returns {Nudge} */
const step = (by) => (rows, key, column) =>
  column.startsWith("story_")
    ? places.moved(rows, key, end(column) ?? "both", Math.round(by * 10))
    : shifted(rows, key, end(column) ?? "both", by);

/** @param {number} by frames @returns {Nudge} */
const frames = (by) => (rows, key, column) => {
  if (!copy.there()) throw new Refusal("frame_unknown");

  return shifted(rows, key, end(column) ?? "both", by * copy.frame());
};

/** @param {number} by @returns {Nudge} */
const on = (by) => (rows, key, column) =>
  sent(rows, key, end(column) ?? "start", by, [...marks(rows, key), ...shots.marks()]);

/** @param {number} by @returns {Nudge} */
const beside = (by) => (rows, key) => places.beside(rows, key, by);

/** By what is pressed with Alt, and with Alt and Shift. @type {Record<string, Nudge>} */
const ALT = {
  ArrowLeft: step(-0.1),
  ArrowRight: step(0.1),
  Comma: frames(-1),
  Period: frames(1),
};
/** @type {Record<string, Nudge>} */
const ALT_SHIFT = {
  ArrowLeft: step(-1),
  ArrowRight: step(1),
  Comma: on(-1),
  Period: on(1),
  PageUp: beside(-1),
  PageDown: beside(1),
};

/**
 * What a key pressed with Alt does, if it moves what the cursor is in.
 * @param {string} code
 * @param {boolean} shift
 */
export const nudged = (code, shift) => {
  const nudge = (shift ? ALT_SHIFT : ALT)[code];

  return nudge ? () => use(nudge) : null;
};

/** @param {Nudge} nudge */
const use = (nudge) => {
  const { key, column = "" } = grid.here() ?? {};
  if (key) film.act("shift", film.called(key), (rows) => byHand(rows, nudge(rows, key, column)));
};
