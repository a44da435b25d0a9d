/* What a column offers while one types into it: its words, and what stands in it; of several to a cell, each alone. */
import { cell } from "./table.js";

/** @typedef {import("./table.js").Rows} Rows */

const MOST = 200;
const SEVERAL = ["characters"];

/**
 * What can be taken where a text stands by now.
 * @param {Rows} rows
 * @param {string} column
 * @param {readonly string[]} words that the contract has for it
 * @param {string} [text]
 */
export const offered = (rows, column, words, text = "") => {
  if (/_(start|end|margin|order|duration|begin)$/.test(column)) return [];
  const held = rows.map((row) => cell(row, column));
  const all = SEVERAL.includes(column) ? further(held.flatMap(parts), text) : [...words, ...held];

  return [...new Set(all)].filter(Boolean).slice(0, MOST);
};

/** @param {string} text */
const parts = (text) => text.split(";").map((part) => part.trim());

/** What stands there with one more. @param {readonly string[]} names @param {string} text */
const further = (names, text) => {
  const had = parts(text).slice(0, -1);

  return names
    .filter((name) => name && !had.includes(name))
    .map((name) => [...had, name].join("; "));
};
