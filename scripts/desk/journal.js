/* The journal: what was done at the desk to each film, kept in this browser step by step as it is done. A film's table is
   its base and its steps up to where it stands, so that a step costs what it changes, and undoing survives a reload. */
import { createStore, promisifyRequest } from "idb-keyval";
import { done } from "./steps.js";

/** @typedef {import("./steps.js").Step} Step */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {import("../contract").DeskColumn} Column */
/**
 * @typedef {object} Base a table as it was laid on the desk
 * @property {string} name of its file
 * @property {readonly (readonly [string, string])[]} takes
 * @property {readonly Column[]} columns
 * @property {readonly Column[]} more that it could have
 * @property {Readonly<Record<string, readonly string[]>>} words allowed, by column
 * @property {Rows} rows
 */
/**
 * @typedef {object} Kept
 * @property {Base} base
 * @property {readonly Step[]} steps
 * @property {number} at how many of them are done
 */

const store = createStore("anachrony-desk", "journal");

/** Another tab wrote since this one last read. */
export class Overtaken extends Error {}
/** Another tab deleted what this one read. */
export class Gone extends Error {}

const BASE = "base";
const AT = "at";
const STEP = "step";

/** All steps of a film from one on. @param {string} film */
const steps = (film, from = 0) => window.IDBKeyRange.bound([film, STEP, from], [film, STEP, []]);

/**
 * What is kept of a film.
 * @param {string} film
 * @returns {Promise<Kept | undefined>}
 */
export const kept = (film) =>
  store("readonly", async (all) => {
    const read = [all.get([film, BASE]), all.get([film, AT]), all.getAll(steps(film))];
    const [base, at, held] = await Promise.all(read.map((request) => promisifyRequest(request)));

    return base ? { base, at: Number(at), steps: held } : undefined;
  });

/**
 * Lay a table on the desk for good.
 * @param {string} film
 * @param {Base} base
 */
export const begin = (film, base) =>
  store("readwrite", (all) => {
    all.put(base, [film, BASE]);
    all.put(0, [film, AT]);

    return promisifyRequest(all.transaction);
  });

/**
 * Keep where a film now stands: a new step, after which nothing can be done again, or only another place among the steps.
 * @param {string} film
 * @param {{ from: number, at: number, step?: Step }} change
 */
export const write = (film, { from, at, step }) =>
  store("readwrite", (all) => {
    /** @type {Error | undefined} */
    let why;
    const where = all.get([film, AT]);
    where.onsuccess = () => {
      if (where.result !== from) {
        why = where.result === undefined ? new Gone() : new Overtaken();
        all.transaction.abort();
        return;
      }
      if (step) {
        all.delete(steps(film, from));
        all.put(step, [film, STEP, from]);
      }
      all.put(at, [film, AT]);
    };

    return promisifyRequest(all.transaction).catch((error) => {
      throw why ?? error ?? new Error("aborted");
    });
  });

/**
 * Forget what was done to a film.
 * @param {string} film
 */
export const clear = (film) =>
  store("readwrite", (all) => {
    all.delete(window.IDBKeyRange.bound([film], [film, []]));

    return promisifyRequest(all.transaction);
  });

/**
 * The rows as they stand.
 * @param {Kept} kept
 * @returns {Rows}
 */
export const standing = ({ base, steps: all, at }) => all.slice(0, at).reduce(done, base.rows);

/* --- what is kept beside the steps --- */

export const SHIPPED = "shipped"; // a film that has no name of its own

/** @param {string} film @param {string} what by its word */
const beside = (film, what) =>
  store("readonly", (all) => promisifyRequest(all.get([film || SHIPPED, what])));

/** @param {string} film @param {string} what @param {object | null} now nothing, from now on, where it is null */
const put = (film, what, now) =>
  store("readwrite", (all) => {
    const place = [film || SHIPPED, what];
    if (now) all.put(now, place);
    else all.delete(place);

    return promisifyRequest(all.transaction);
  });

const [NOTE, CUTS, HALF] = ["note", "cuts", "half"];

/** What is known of the copy that a film was watched in. @param {string} film */
export const noted = (film) => beside(film, NOTE);

/** @param {string} film @param {object} what */
export const note = (film, what) => put(film, NOTE, what);

/**
 * The cuts of a film, s of its file, where a table of its shots was taken.
 * @param {string} film
 * @returns {Promise<readonly number[]>}
 */
export const cutsOf = async (film) => (await beside(film, CUTS)) ?? [];

/** @param {string} film @param {readonly number[]} cuts */
export const putCuts = (film, cuts) => put(film, CUTS, cuts);

/**
 * A shipped film becomes one of the reader's own: what is known of its copy goes along.
 * @param {string} film
 */
export const inherit = (film) =>
  store("readwrite", (all) => {
    for (const what of [NOTE, CUTS]) {
      const held = all.get([SHIPPED, what]);
      held.onsuccess = () => held.result && all.put(held.result, [film, what]);
    }

    return promisifyRequest(all.transaction);
  });

/** @typedef {{ key: string, column: string, text: string, before: string }} Typing what is half typed, where, and what stood there */

/** What is half typed into a film. @param {string} film @returns {Promise<Typing | undefined>} */
export const halfOf = (film) => beside(film, HALF);

/** @param {string} film @param {Typing | null} typing */
export const putHalf = (film, typing) => put(film, HALF, typing);

/** @typedef {{ name: string, when: number, rows: Rows }} Version a film kept under a name at a moment, ms */

const VERSION = "version";

/**
 * The versions of a film, the latest first.
 * @param {string} film
 * @returns {Promise<Version[]>}
 */
export const versions = (film) =>
  store("readonly", async (all) => {
    const range = window.IDBKeyRange.bound([film, VERSION], [film, VERSION, []]);

    return (await promisifyRequest(all.getAll(range))).reverse();
  });

/** @param {string} film @param {Version} version */
export const putVersion = (film, version) =>
  store("readwrite", (all) => {
    all.put(version, [film, VERSION, version.when]);

    return promisifyRequest(all.transaction);
  });

/** @param {string} film @param {number} when it was kept */
export const forgotten = (film, when) =>
  store("readwrite", (all) => {
    all.delete([film, VERSION, when]);

    return promisifyRequest(all.transaction);
  });

/**
 * How much is kept of every film that was on the desk: characters, and steps.
 * @returns {Promise<Map<string, { size: number, steps: number }>>}
 */
export const sizes = () =>
  store("readonly", async (all) => {
    const [keys, values] = await Promise.all(
      [all.getAllKeys(), all.getAll()].map((request) => promisifyRequest(request)),
    );
    const found = new Map();
    /** @type {[string, string][]} */ (keys).forEach(([film, what], at) => {
      const { size = 0, steps: many = 0 } = found.get(film) ?? {};
      const more = JSON.stringify(values?.[at]).length;
      found.set(film, { size: size + more, steps: many + Number(what === STEP) });
    });

    return found;
  });
