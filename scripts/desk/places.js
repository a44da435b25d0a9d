/* Places in story time that are moved by hand, along the chart or by keys: rows in, rows out. What is written no finer than a
   month is moved by months; nothing is made more exact than it was, or than a hand can aim. */
import { LONG, UNITS, later, read, spelt } from "./moments.js";
import { Refusal, cell, place, put, row } from "./table.js";

/** @typedef {import("./moments.js").Moment} Moment */
/** @typedef {import("./moments.js").Unit} Unit */
/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {"start" | "end"} Edge */

const FINER = 3; // times as fine as what is near, a hand aims

/** @param {Row} one @param {Edge} edge @returns {Moment | null} null where it is not said */
const moment = (one, edge) => {
  const text = cell(one, `story_${edge}`);
  const found = read(text);
  if (text && !found) throw new Refusal("story_unread", { text });

  return found;
};

/** @param {Row} one */
const placed = (one) => {
  const [start, end] = [moment(one, "start"), moment(one, "end")];
  if (!start) throw new Refusal("undated");

  return { start, end };
};

/** The coarser of two units. @param {Unit} one @param {Unit} other */
const coarser = (one, other) => (UNITS.indexOf(one) < UNITS.indexOf(other) ? other : one);

/**
 * Move a row in the story, or one end of it, by so many of the units it is written in.
 * @param {Rows} rows
 * @param {string} key
 * @param {Edge | "both"} which
 * @param {number} by
 * @returns {Rows}
 */
export const moved = (rows, key, which, by) => {
  const one = row(rows, key);
  const { start, end } = placed(one);
  if (which === "end" && !end) throw new Refusal("story_endless");
  const ends = { ...(which !== "end" && { start }), ...(which !== "start" && end && { end }) };
  const unit = Object.values(ends).reduce(
    (/** @type {Unit} */ before, held) => coarser(before, held.unit),
    "second",
  );
  const cells = Object.entries(ends).map(([edge, held]) => [
    `story_${edge}`,
    spelt(later(held, unit, by)),
  ]);

  return rows.with(place(rows, key), put(one, Object.fromEntries(cells)));
};

/**
 * Put a row elsewhere in the story: where a hand that aims to within `near` s brings it, `by` s from where it was. Near where
 * another event begins it takes that one's time as it is written.
 * @param {Rows} rows
 * @param {string} key
 * @param {number} by
 * @param {number} near
 * @returns {Rows}
 */
export const dropped = (rows, key, by, near) => {
  const { start } = placed(row(rows, key));
  const there = start.at + by;
  const [mark] = others(rows, key).sort((one, other) => far(one, there) - far(other, there));
  if (mark && far(mark, there) <= near) return laid(rows, key, mark.text, mark.at);
  const aimed = UNITS.find((unit) => LONG[unit] >= near / FINER) ?? "year";
  const unit = coarser(start.unit, aimed);
  const text = spelt({ ...start, at: there, unit });

  return laid(rows, key, text, read(text)?.at ?? there);
};

/** @param {{ at: number }} one @param {number} there */
const far = ({ at }, there) => Math.abs(at - there);

/**
 * Let a row begin when another does, the next after it in the story (1) or before (-1).
 * @param {Rows} rows
 * @param {string} key
 * @param {number} by
 */
export const beside = (rows, key, by) => {
  const { start } = placed(row(rows, key));
  const [mark] = others(rows, key)
    .filter(({ at }) => (at - start.at) * by > 0)
    .sort((one, other) => far(one, start.at) - far(other, start.at));

  return mark ? laid(rows, key, mark.text, mark.at) : rows;
};

/**
 * Let a row begin when another does, as that is written.
 * @param {Rows} rows
 * @param {string} key
 * @param {string} other
 */
export const along = (rows, key, other) => {
  const there = row(rows, other);
  const { start } = placed(there);
  if (start.days !== placed(row(rows, key)).start.days) throw new Refusal("undated");

  return laid(rows, key, cell(there, "story_start"), start.at);
};

/** When the others of the work begin, as they are written. @param {Rows} rows @param {string} key */
const others = (rows, key) => {
  const one = row(rows, key);
  const { start } = placed(one);

  return rows
    .filter((other) => other.key !== key && cell(other, "work") === cell(one, "work"))
    .map((other) => ({ text: cell(other, "story_start"), found: read(cell(other, "story_start")) }))
    .flatMap(({ text, found }) => (found?.days === start.days ? [{ text, at: found.at }] : []));
};

/**
 * A row that begins as is written, and lasts as long as before.
 * @param {Rows} rows
 * @param {string} key
 * @param {string} text
 * @param {number} at s
 */
const laid = (rows, key, text, at) => {
  const one = row(rows, key);
  const { start, end } = placed(one);
  const by = at - start.at;
  const last = end && spelt(later(end, end.unit, Math.round(by / LONG[end.unit])));
  const cells = { story_start: text, ...(last && { story_end: last }) };

  return rows.with(place(rows, key), put(one, cells));
};
