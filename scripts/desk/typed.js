/* A film as it stands on the desk, also where it cannot be read yet. */
import { gzipped, held } from "../shelf.js";
import { inert, written } from "./csv.js";
import { kept, standing } from "./journal.js";
import { cell } from "./table.js";

/** @typedef {import("../shelf.js").Film} Film */
/** @typedef {import("./journal.js").Base} Base */
/** @typedef {import("./table.js").Rows} Rows */

/**
 * The columns that a table is written with: those it had, and of the others those with something in them.
 * @param {Base} base
 * @param {Rows} rows
 */
export const columns = ({ columns: had, more }, rows) => {
  const filled = more.filter(({ name }) => rows.some((row) => cell(row, name)));

  return [...had, ...filled];
};

/**
 * A table as CSV, with the line of every row.
 * @param {Base} base
 * @param {Rows} rows
 */
export const table = (base, rows) =>
  written(
    columns(base, rows).map(({ name }) => name),
    rows,
  );

/**
 * A table as CSV that no spreadsheet runs.
 * @param {Base} base
 * @param {Rows} rows
 */
export const safe = (base, rows) => {
  const safely = (/** @type {Readonly<Record<string, string>>} */ cells) =>
    Object.fromEntries(Object.entries(cells).map((one) => one.map(inert)));
  const names = columns(base, rows).map(({ name }) => inert(name));

  return written(
    names,
    rows.map(({ key, cells }) => ({ key, cells: safely(cells) })),
  ).text;
};

/** @param {string} text */
export const packed = (text) => gzipped(new Blob([text]));

/**
 * A film with its table as it was typed last.
 * @param {Film} film
 * @returns {Promise<Film>}
 */
export const asTyped = async (film) => {
  const [own, journal] = await Promise.all([held(film.film), kept(film.film)]);
  if (!journal) return own ?? film;
  const { name, takes } = journal.base;

  return {
    ...(own ?? film),
    name,
    takes,
    table: await packed(table(journal.base, standing(journal)).text),
  };
};
