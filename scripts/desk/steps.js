/* What was done at the desk, step by step, so that each can be undone: a step is the stretch of rows that it took out, and
   what it put in its place. */
import { stretch } from "./stretch.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/**
 * @typedef {object} Step
 * @property {string} what was done, by its word in the locale
 * @property {string} event that it was done to
 * @property {number} when ms
 * @property {number} at the place of the first row
 * @property {Rows} out
 * @property {Rows} in
 */

/**
 * The step from rows to other rows; null where nothing changed.
 * @param {Rows} before
 * @param {Rows} now
 * @returns {Pick<Step, "at" | "out" | "in"> | null}
 */
export const between = (before, now) => {
  const { from: at, before: last, now: end } = stretch(before, now);
  const [out, put] = [before.slice(at, last), now.slice(at, end)];

  return out.length || put.length ? { at, out, in: put } : null;
};

/**
 * Rows after a step.
 * @param {Rows} rows
 * @param {Pick<Step, "at" | "out" | "in">} step
 * @returns {Rows}
 */
export const done = (rows, step) => rows.toSpliced(step.at, step.out.length, ...step.in);

/**
 * Rows before a step.
 * @param {Rows} rows
 * @param {Pick<Step, "at" | "out" | "in">} step
 * @returns {Rows}
 */
export const undone = (rows, step) => rows.toSpliced(step.at, step.in.length, ...step.out);
