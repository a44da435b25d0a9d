/* Screen times that are moved by hand, along the chart or by keys: rows in, rows out. What a hand moves is no longer measured. */
import { ends, seconds, spelt } from "./clocks.js";
import { Refusal, cell, place, put, row } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {"start" | "end"} Edge */

/**
 * Where the ends of a row are, s on the table's clocks; the end is null where it is not said.
 * @param {Row} one
 */
export const stretch = (one) => {
  const start = seconds(cell(one, "screen_start"));
  if (start === null) throw new Refusal("untimed");

  return { start, end: seconds(ends(one)) };
};

/**
 * Put one end of a row, or both, at other moments, s.
 * @param {Rows} rows
 * @param {string} key
 * @param {Partial<Record<Edge, number>>} to
 * @returns {Rows}
 */
export const laid = (rows, key, to) => {
  const one = row(rows, key);
  const { start, end } = { ...stretch(one), ...to };
  if (start < 0 || (end !== null && end <= start)) throw new Refusal("crossed");
  const written = (/** @type {string} */ column, /** @type {number | null} */ moment) =>
    moment === null || seconds(cell(one, column)) === moment ? {} : { [column]: spelt(moment) };
  const times = { ...written("screen_start", start), ...written("screen_end", end) };
  if (!Object.keys(times).length) return rows;
  const length = cell(one, "screen_duration") ? { screen_duration: "" } : {};

  return rows.with(place(rows, key), put(one, { ...times, ...length, ...estimated(one) }));
};

/** @param {Row} one */
const estimated = (one) =>
  cell(one, "certainty") === "measured" ? { certainty: "estimated", screen_margin: "" } : {};

/**
 * Move a row, or one end of it, by some s.
 * @param {Rows} rows
 * @param {string} key
 * @param {Edge | "both"} which
 * @param {number} by
 */
export const shifted = (rows, key, which, by) => {
  const { start, end } = stretch(row(rows, key));
  if (which === "end" && end === null) throw new Refusal("endless");
  const to = which === "end" ? {} : { start: start + by };

  return laid(rows, key, which === "start" || end === null ? to : { ...to, end: end + by });
};

/**
 * Where the others begin and end, s: what an end can snap to.
 * @param {Rows} rows
 * @param {string} key
 */
export const marks = (rows, key) =>
  rows
    .filter((one) => one.key !== key)
    .flatMap((one) => [seconds(cell(one, "screen_start")), seconds(ends(one))])
    .filter((one) => one !== null);

/**
 * Send an end on to the next mark behind it (1), or back to the one before it (-1); there it stays where there is none.
 * @param {Rows} rows
 * @param {string} key
 * @param {Edge} edge
 * @param {number} by
 * @param {readonly number[]} all
 */
export const sent = (rows, key, edge, by, all) => {
  const from = stretch(row(rows, key))[edge];
  if (from === null) throw new Refusal("endless");
  const beyond = all.filter((one) => (one - from) * by > 0.0005); // a thousandth is as fine as it is written
  const mark = by > 0 ? Math.min(...beyond) : Math.max(...beyond);

  return Number.isFinite(mark) ? laid(rows, key, { [edge]: mark }) : rows;
};

/**
 * A moment, or the mark beside it where one is near; else on the grid of what a hand can aim at.
 * @param {number} moment
 * @param {readonly number[]} all
 * @param {number} near s
 */
export const snapped = (moment, all, near) => {
  const [mark] = [...all].sort((one, other) => Math.abs(one - moment) - Math.abs(other - moment));
  if (mark !== undefined && Math.abs(mark - moment) <= near) return mark;
  const fine = near >= 3 ? 1 : 10; // a tenth of a second, where a px is not wider

  return Math.round(moment * fine) / fine;
};
