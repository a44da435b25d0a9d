/* The shelf: the films a reader has opened. The browser owns them, and the secret under which the server knows them. */
import { createStore, del, entries, get, set, update } from "idb-keyval";
import { said } from "./address.js";
import { clear } from "./desk/journal.js";
import { forget as forgotten } from "./notes/kept.js";
import { random } from "./random.js";

/**
 * @typedef {object} Film a reader's own
 * @property {string} film its hash when it was opened: what it is called from then on
 * @property {string} [version] its hash as it stands, once it was edited
 * @property {string} name of its file
 * @property {string} title
 * @property {readonly (readonly [string, string])[]} takes what was taken of the proposals
 * @property {readonly string[]} notes what wants a look
 * @property {readonly import("./contract").Found[]} [offers] what wants one and can be taken
 * @property {Blob} table gzipped
 * @property {readonly import("./contract").TakenFor[]} [columns] of its file
 * @property {import("./contract").LaidOut | undefined} [shape] how its file is laid out
 * @property {number} opened when, ms
 */

const store = createStore("anachrony", "films");
const SECRET = "anachrony.reader";

/** The secret of this browser: 128 random bits, in hex. */
export const reader = () => {
  const held = window.localStorage.getItem(SECRET);
  if (held) return held;
  const made = random(16);
  window.localStorage.setItem(SECRET, made);

  return made;
};

/** What the film the page is of is called; blank where it is a shipped one. */
export const here = () => (said("film") ?? "").slice(0, 16);

/** @type {string | null} */
let version = null;

/** The hash of the film the page is of, as it stands: the address can be of an earlier state. */
export const current = () => version ?? here();

/** @param {string} hash from now on */
export const turn = (hash) => {
  version = hash;
};

/** Of what is being kept. @type {Promise<unknown>} */
let keeping = Promise.resolve();

/**
 * A film of the reader's own, where this browser has it.
 * @param {string} film
 * @returns {Promise<Film | undefined>}
 */
export const held = async (film) => {
  await keeping; // what is being kept is held already

  return film ? get(film, store) : undefined; // one that is shipped is not asked for
};

/** Every film of the reader's own, the latest first. */
export const films = async () => {
  const found = /** @type {Film[]} */ ((await entries(store)).map(([, film]) => film));

  return found.sort((one, other) => other.opened - one.opened);
};

/**
 * Keep a film; ask the browser not to clear it away.
 * @param {Film} film
 */
export const keep = async (film) => {
  await set(film.film, film, store);
  window.navigator.storage?.persist?.(); // nobody waits for its answer; on an http address that is not localhost there is none
};

/**
 * Keep what a film is by now, its table as soon as it is packed; the rest of it stays.
 * @param {Omit<Film, "opened" | "table">} now
 * @param {Promise<Blob>} packed
 */
export const renew = (now, packed) => {
  const whole = (/** @type {Blob} */ table) => (/** @type {Film | undefined} */ before) => ({
    ...{ opened: Date.now(), ...before },
    ...{ ...now, table },
  });
  const kept = packed.then((table) => update(now.film, whole(table), store));
  keeping = kept.catch(() => {});

  return kept;
};

/**
 * Forget a film, all that was done to it, and what was written of it.
 * @param {string} film
 */
export const forget = (film) => Promise.all([del(film, store), clear(film), forgotten(film)]);

/**
 * Bytes, gzipped.
 * @param {Blob} bytes
 */
export const gzipped = (bytes) =>
  new Response(bytes.stream().pipeThrough(new CompressionStream("gzip"))).blob();

/**
 * What is said, in a header, of a table that goes with a request.
 * @param {Pick<Film, "name" | "takes">} film
 * @param {{ size?: number, method?: string, view?: string, since?: string, from?: number, to?: number, plain?: boolean }} [more]
 */
export const about = ({ name, takes }, more) =>
  encodeURIComponent(JSON.stringify({ name, takes, ...more }));
