/* What a step changes of an event's two times: rows in, stretches out. */
import { read } from "./moments.js";
import { stretch } from "./shifts.js";
import { Refusal, cell } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {readonly [number, number]} Ends */
/** @typedef {{ from: Ends, to: Ends }} Shift */
/** @typedef {{ key: string, screen: Shift | null, story: Ends | null }} Change `screen` in s on the table's clocks; `story` from where to where, s */

/**
 * The events whose times are others by now, each with both ends on the screen; what cannot be told of one is left out.
 * @param {Rows} before
 * @param {Rows} now
 * @returns {Change[]}
 */
export const retold = (before, now) => {
  const had = new Map(before.map((one) => [one.key, one]));

  return now.flatMap((one) => {
    const was = had.get(one.key);
    if (!was || was === one) return [];
    const change = { key: one.key, screen: shown(was, one), story: told(was, one) };

    return change.screen || change.story ? [change] : [];
  });
};

/** @param {Row} was @param {Row} one @returns {Shift | null} */
const shown = (was, one) => {
  const [from, to] = [ends(was), ends(one)];
  const same = from && to && from[0] === to[0] && from[1] === to[1];

  return from && to && !same && to[1] >= to[0] ? { from, to } : null;
};

/** @param {Row} one @returns {Ends | null} */
const ends = (one) => {
  try {
    const { start, end } = stretch(one);

    return end === null ? null : [start, end];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;

    return null;
  }
};

/** From where to where it begins in the story, told as finely as before. @param {Row} was @param {Row} one @returns {Ends | null} */
const told = (was, one) => {
  const [from, to] = [was, one].map((each) => read(cell(each, "story_start")));
  if (!from || !to || from.unit !== to.unit || from.days !== to.days) return null;

  return from.at === to.at ? null : [from.at, to.at];
};

const LEAST = 3; // px, as wide as a bar is at least

/**
 * Where a part of a stretch goes, px, and how many times as wide it is, when the stretch goes elsewhere.
 * @param {number} part where it begins
 * @param {Shift} shift
 */
export const fitted = (part, { from, to }) => {
  const scale = Math.max(to[1] - to[0], LEAST) / Math.max(from[1] - from[0], LEAST);

  return { by: to[0] + (part - from[0]) * scale - part, scale };
};
