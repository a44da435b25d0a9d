/* Stamping: a frame of one's own copy becomes a time of the table. A row is measured once both of its ends are: until then
   its source says which one is, and what it was sure of stays as it was. */
import { added } from "./rows.js";
import { cell, place, put, row } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {{ moment: string, source: string, margin: string, alone: { start: string, end: string } }} Stamp */

/**
 * Stamp an end of a row.
 * @param {Rows} rows
 * @param {string} key
 * @param {"start" | "end"} which
 * @param {Stamp} stamp
 * @returns {Rows}
 */
export const stamped = (rows, key, which, stamp) =>
  rows.with(place(rows, key), marked(row(rows, key), which, stamp));

/**
 * End a row and begin the one below at the same frame: a new one, where the work has none.
 * @param {Rows} rows
 * @param {string} key
 * @param {Stamp} stamp
 * @param {string} name of a new event
 * @returns {Rows}
 */
export const turned = (rows, key, stamp, name) => {
  const ended = stamped(rows, key, "end", stamp);
  const at = place(rows, key);
  const next = rows[at + 1];
  const there = next && cell(next, "work") === cell(row(rows, key), "work");
  const all = there ? ended : added(ended, key, name);

  return stamped(all, all[at + 1]?.key ?? "", "start", stamp);
};

/**
 * @param {Row} one
 * @param {"start" | "end"} which
 * @param {Stamp} stamp
 */
const marked = (one, which, { moment, source, margin, alone }) => {
  const held = parts(one);
  const other = which === "start" ? alone.end : alone.start;
  const both = held.includes(other) || held.includes(source);
  const left = held.filter((part) => ![alone.start, alone.end, source].includes(part));
  const said = [...left, both ? source : alone[which]].join("; ");
  const length = cell(one, "screen_duration") && which === "end" ? { screen_duration: "" } : {};

  return put(one, {
    [`screen_${which}`]: moment,
    source: said,
    ...length,
    ...(both ? { certainty: "measured", screen_margin: margin } : {}),
  });
};

/** @param {Row} one */
const parts = (one) =>
  cell(one, "source")
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

/** Whether a row has screen times that are to be measured yet. @param {Row} one */
export const estimated = (one) =>
  Boolean(cell(one, "screen_start")) && cell(one, "certainty") !== "measured";

/** How many rows with screen times there are, and how many of them are measured. @param {Rows} rows */
export const progress = (rows) => {
  const timed = rows.filter((one) => cell(one, "screen_start"));

  return { all: timed.length, done: timed.filter((one) => !estimated(one)).length };
};

/**
 * The next row to be measured behind another, from the first again after the last; none where all are.
 * @param {Rows} rows
 * @param {string} key
 */
export const next = (rows, key) => {
  const at = rows.findIndex((one) => one.key === key);

  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(estimated);
};
