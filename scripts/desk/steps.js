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
/** @typedef {Readonly<{ rows: Rows, steps: readonly Step[], at: number }>} Course rows, the steps to them and beyond, and how many are done */

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

/**
 * A course one step further, after which nothing can be done again.
 * @param {Course} course
 * @param {Step} step
 * @returns {Course}
 */
export const further = ({ rows, steps, at }, step) => ({
  rows: done(rows, step),
  steps: [...steps.slice(0, at), step],
  at: at + 1,
});

/**
 * A course with its last step undone; the same where there is none.
 * @param {Course} course
 * @returns {Course}
 */
export const back = (course) => {
  const { rows, steps, at } = course;
  const step = steps[at - 1];

  return step ? { rows: undone(rows, step), steps, at: at - 1 } : course;
};

/**
 * A course with its next step done again; the same where there is none.
 * @param {Course} course
 * @returns {Course}
 */
export const again = (course) => {
  const { rows, steps, at } = course;
  const step = steps[at];

  return step ? { rows: done(rows, step), steps, at: at + 1 } : course;
};
