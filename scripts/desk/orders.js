/* The two orders of a table that is told in ranks: of the telling (screen_order) and of the story (story_order). One is
   changed without a look at the other; afterwards its ranks run from 1 without a gap. */
import { Refusal, cell, place, put, row } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */

/**
 * The rank of a row; null where it has none that can be read.
 * @param {Row} of
 * @param {string} column
 */
export const rank = (of, column) => {
  const text = cell(of, column).trim().replace(",", ".");

  return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
};

/**
 * Whether a table has such ranks.
 * @param {Rows} rows
 * @param {string} column
 */
export const ranked = (rows, column) => rows.some((one) => rank(one, column) !== null);

/**
 * A row with the rank behind another's, to be renumbered.
 * @param {Row} there
 * @param {Row} made
 * @param {string} column
 */
export const after = (there, made, column) => {
  const held = rank(there, column);

  return held === null ? made : put(made, { [column]: String(held + 0.5) });
};

/**
 * The ranks of a work from 1 without gaps; equal ones stay equal, what cannot be read stays as typed.
 * @param {Rows} rows
 * @param {string} column
 * @param {string} work
 * @returns {Rows}
 */
export const renumbered = (rows, column, work) => {
  const values = distinct(rows, column, work);
  const numbers = new Map(values.map((value, at) => [value, String(at + 1)]));

  return rows.map((one) => {
    const held = cell(one, "work") === work ? rank(one, column) : null;

    return held === null ? one : put(one, { [column]: numbers.get(held) ?? "" });
  });
};

/** @param {Rows} rows @param {string} column @param {string} work */
const distinct = (rows, column, work) => {
  const own = rows.filter((one) => cell(one, "work") === work);
  const values = own.map((one) => rank(one, column)).filter((value) => value !== null);

  return [...new Set(values)].sort((one, other) => one - other);
};

/**
 * Move a row past the next rank of an order, up (-1) or down (1): out of a rank that it shares, else past its neighbour.
 * In the order of the telling it moves in the table as well, which is read from above.
 * @param {Rows} rows
 * @param {string} key
 * @param {-1 | 1} by
 * @param {"screen" | "story"} order
 * @returns {Rows}
 */
export const beside = (rows, key, by, order) => {
  const column = `${order}_order`;
  const one = row(rows, key);
  const [held, work] = [rank(one, column), cell(one, "work")];
  if (held === null) throw new Refusal("unranked", { column });

  const values = distinct(rows, column, work);
  const mates = rows.filter((each) => cell(each, "work") === work && rank(each, column) === held);
  const passed = mates.length > 1 ? held : values[values.indexOf(held) + by];
  if (passed === undefined) return rows;

  const ranks = renumbered(set(rows, key, column, passed + by / 2), column, work);

  return order === "screen" ? along(rows, ranks, key, by, passed) : ranks;
};

/** @param {Rows} rows @param {string} key @param {string} column @param {number} value */
const set = (rows, key, column, value) =>
  rows.with(place(rows, key), put(row(rows, key), { [column]: String(value) }));

/**
 * A row put beside those it passed in the telling.
 * @param {Rows} before
 * @param {Rows} ranks
 * @param {string} key
 * @param {-1 | 1} by
 * @param {number} passed
 */
const along = (before, ranks, key, by, passed) => {
  const work = cell(row(before, key), "work");
  const others = before.filter(
    (one) => one.key !== key && cell(one, "work") === work && rank(one, "screen_order") === passed,
  );
  const edge = by < 0 ? others[0] : others.at(-1);
  if (!edge) return ranks;

  const rest = ranks.toSpliced(place(ranks, key), 1);

  return rest.toSpliced(place(rest, edge.key) + (by < 0 ? 0 : 1), 0, row(ranks, key));
};
