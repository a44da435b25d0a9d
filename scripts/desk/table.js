/* A table on the desk: its rows, each with a key of its own and cells of text, under the contract's names or the file's own.
   No row is changed once made: one that stays is the same object. */

import { random } from "../random.js";

/** @typedef {Readonly<Record<string, string>>} Cells */
/** @typedef {Readonly<{ key: string, cells: Cells }>} Row */
/** @typedef {readonly Row[]} Rows */

/** Why an edit cannot be made: a rule that the page has a sentence for. */
export class Refusal extends Error {
  /** @param {string} rule @param {Record<string, string>} hints */
  constructor(rule, hints = {}) {
    super(rule);
    this.hints = hints;
  }
}

/**
 * What is called so; nothing where that is only what every object has, such as a "constructor".
 * @template Held
 * @param {Readonly<Record<string, Held>>} all
 * @param {string} name
 */
export const called = (all, name) => (Object.hasOwn(all, name) ? all[name] : undefined);

/**
 * What stands in a cell; blank where there is none.
 * @param {Row} row
 * @param {string} column
 */
export const cell = ({ cells }, column) => called(cells, column) ?? "";

/**
 * A row with other cells; the same row where nothing differs.
 * @param {Row} row
 * @param {Cells} changes
 * @returns {Row}
 */
export const put = (row, changes) => {
  const differ = Object.entries(changes).some(([column, text]) => cell(row, column) !== text);

  return differ ? { key: row.key, cells: { ...row.cells, ...changes } } : row;
};

/**
 * The place of a row.
 * @param {Rows} rows
 * @param {string} key
 */
export const place = (rows, key) => {
  const at = rows.findIndex((row) => row.key === key);
  if (at < 0) throw new Refusal("no_row");

  return at;
};

/** @param {Rows} rows @param {string} key */
export const row = (rows, key) => /** @type {Row} */ (rows[place(rows, key)]);

/** The key of a row of a table that is laid on the desk for the first time, by its place. @param {number} at */
export const keyAt = (at) => `r${at + 1}`;

/** A key that no row ever bore: one that was deleted is not another that came, in no version and after no reload. */
export const fresh = () => random(8);
