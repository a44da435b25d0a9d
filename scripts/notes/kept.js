/* What readers wrote of events and of moments of a film, kept in this browser: of the shipped films too. */
import { createStore, del, entries, get, update } from "idb-keyval";
import { inert, written } from "../desk/csv.js";

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {string} work it is of
 * @property {string} event its id; blank where the note is of a moment
 * @property {string} named what the event was called then
 * @property {string} at the moment of the telling, as the address spells it
 * @property {string} words
 * @property {string} written which day, as ISO 8601 has it
 */

const store = createStore("anachrony-notes", "notes");
const shelf = (/** @type {string} */ film) => film || "shipped";

/**
 * The notes on a film, as they were written.
 * @param {string} film blank: the shipped ones
 * @returns {Promise<Note[]>}
 */
export const notes = async (film) => (await get(shelf(film), store)) ?? [];

/**
 * Change the notes on a film, whatever another tab does.
 * @param {string} film
 * @param {(held: Note[]) => Note[]} make
 */
const change = (film, make) => update(shelf(film), (held) => make(held ?? []), store);

/**
 * Keep a note, in the place of the one with its id.
 * @param {string} film
 * @param {Note} note
 */
export const keep = (film, note) =>
  change(film, (held) => [...held.filter(({ id }) => id !== note.id), note]);

/** @param {string} film @param {string} away the id of a note */
export const remove = (film, away) => change(film, (held) => held.filter(({ id }) => id !== away));

/**
 * Keep notes that come with a film, beside those that are there.
 * @param {string} film
 * @param {readonly Note[]} more
 */
export const adopt = (film, more) =>
  change(film, (held) => {
    const known = new Set(held.map(({ id }) => id));

    return [...held, ...more.filter(({ id }) => !known.has(id))];
  });

/** @param {string} film */
export const forget = (film) => del(shelf(film), store);

/** How much is kept of every film: characters, and notes. */
export const sizes = async () => {
  const all = /** @type {[string, Note[]][]} */ (await entries(store));

  return new Map(
    all.map(([film, held]) => [film, { size: JSON.stringify(held).length, notes: held.length }]),
  );
};

const COLUMNS = ["work", "event", "named", "at", "words", "written"];

/**
 * Notes as a table, none of whose cells a spreadsheet runs.
 * @param {readonly Note[]} all
 */
export const table = (all) => {
  const cells = (/** @type {Note} */ note) =>
    Object.fromEntries(Object.entries(note).map(([name, said]) => [name, inert(said)]));

  return written(
    COLUMNS,
    all.map((note) => ({ key: note.id, cells: cells(note) })),
  ).text;
};
