/* What differs between two states of a table, row by row. */
import { cell } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {{ event: string, what: "new" | "gone" | "changed", column: string, before: string, now: string }} Difference */

/**
 * In the order of the table as it is now, what is gone last; a row that only moved is no difference of its cells.
 * @param {Rows} before
 * @param {Rows} now
 * @returns {Difference[]}
 */
export const differences = (before, now) => {
  const [had, has] = [before, now].map((rows) => new Map(rows.map((one) => [one.key, one])));
  const whole = { column: "", before: "", now: "" };
  const found = now.flatMap((one) => {
    const then = had?.get(one.key);
    if (!then) return [{ event: cell(one, "event"), what: /** @type {const} */ ("new"), ...whole }];

    return then === one ? [] : changes(then, one);
  });
  const gone = before.filter(({ key }) => !has?.has(key));

  return [
    ...found,
    ...gone.map((one) => ({
      event: cell(one, "event"),
      what: /** @type {const} */ ("gone"),
      ...whole,
    })),
  ];
};

/** @param {Row} then @param {Row} one @returns {Difference[]} */
const changes = (then, one) =>
  [...new Set([...Object.keys(then.cells), ...Object.keys(one.cells)])]
    .filter((column) => cell(then, column) !== cell(one, column))
    .map((column) => ({
      event: cell(one, "event"),
      what: "changed",
      column,
      before: cell(then, column),
      now: cell(one, column),
    }));
