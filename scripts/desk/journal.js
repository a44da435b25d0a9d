/* The journal: what was done at the desk to each film, kept in this browser step by step as it is done. A film's table is
   its base and its steps up to where it stands, so that a step costs what it changes, and undoing survives a reload. */
import { createStore, promisifyRequest } from "idb-keyval";
import { done } from "./steps.js";

/** @typedef {import("./steps.js").Step} Step */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {{ name: string, label: string }} Column */
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
    let overtaken = false;
    const where = all.get([film, AT]);
    where.onsuccess = () => {
      if (where.result !== from) {
        overtaken = true;
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
      throw overtaken ? new Overtaken() : (error ?? new Error("aborted"));
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
