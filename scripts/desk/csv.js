/* A table as CSV, and a block of cells out of a spreadsheet. */
import { cell } from "./table.js";

/** @typedef {import("./table.js").Rows} Rows */

const RUN = /^(?:[=@\t\r＝＠]|[+\-＋－](?![\d.,:/~?%+-]*$))/; // signed numbers are none

/** Words as a cell that no spreadsheet runs: behind an apostrophe, its own sign of text. @param {string} words */
export const inert = (words) => (RUN.test(words) ? `'${words}` : words);

/** @param {string} text */
const quoted = (text) =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A table as CSV, and the line that each of its rows begins on, counted from 1.
 * @param {readonly string[]} columns
 * @param {Rows} rows
 */
export const written = (columns, rows) => {
  const header = columns.map(quoted).join(",");
  const records = rows.map((row) => columns.map((name) => quoted(cell(row, name))).join(","));
  let line = 1 + height(header);
  const lines = records.map((record) => {
    const begins = line;
    line += height(record);

    return begins;
  });

  return { text: `${[header, ...records].join("\n")}\n`, lines };
};

/** @param {string} record */
const height = (record) => 1 + (record.match(/\r\n|\r|\n/g)?.length ?? 0);

/**
 * The cells of a block as a spreadsheet hands it over, apart by tabs, or of a file of CSV, by another sign; those with breaks
 * in quotes.
 * @param {string} text
 * @param {"\t" | "," | ";"} [apart]
 * @returns {string[][]}
 */
export const block = (text, apart = "\t") => {
  const marks = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const cells = marks.matchAll(
    RegExp(
      `(?:^|(?<=[${apart}\n]))(?:"((?:[^"]|"")*)"(?=[${apart}\n]|$)|([^${apart}\n]*))(${apart}|\n|$)`,
      "g",
    ),
  );
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, held, plain = "", end] of cells) {
    rows.at(-1)?.push(held === undefined ? plain : held.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }

  return rows;
};
