/* What was left while it was asked about: kept in this browser with all that was answered, chosen and typed, until it is open
   or thrown away. Its table is kept aside; the rest is written at every key, at once: a page that is closed waits for nothing. */
import { createStore, del, get, set } from "idb-keyval";
import { left as closed } from "./dialog.js";

/** @typedef {readonly (readonly [string, string])[]} Takes */
/** @typedef {import("./door.js").Opening} Opening */
/** @typedef {import("./contract").Answer} Answer */
/** @typedef {import("./asking.js").Step} Step */
/** @typedef {{ takes: Takes, step?: Step | undefined, answer?: Answer }} Place what was taken, and which step was shown; the answer, while
 *    the page lasts */
/**
 * @typedef {object} Asked
 * @property {Omit<Opening, "table">} file
 * @property {string} title what is asked: "asked" of a file that is not open yet
 * @property {Place} at
 * @property {Place[]} trail what was answered before, the last one last
 * @property {Record<string, string>} typed and chosen, by the name of the place
 */

const store = createStore("anachrony-asked", "tables");
const KEPT = "anachrony.asked";
const SHOWN = "anachrony.asking"; // in this tab
const MOST = 5;

/** All that is kept of what was asked, the latest first. @returns {Asked[]} */
export const all = () => {
  try {
    return JSON.parse(window.localStorage.getItem(KEPT) ?? "[]");
  } catch {
    return []; // what another program wrote there
  }
};

/** @param {readonly Asked[]} asked */
const write = (asked) => {
  try {
    window.localStorage.setItem(KEPT, JSON.stringify(asked));
  } catch {
    // without room it is asked again: no reason to ask nothing now
  }
};

const others = (/** @type {string} */ name) => all().filter(({ file }) => file.name !== name);

/** What is asked of the files that are not open yet. */
export const unfinished = () => all().filter(({ title }) => title === "asked");

/** Keep what is asked as it stands. @param {Asked} asked */
export const stands = ({ file, title, at, trail, typed }) => {
  const bare = (/** @type {Place} */ { takes, step }) => ({ takes, step });
  const kept = { file, title, at: bare(at), trail: trail.map(bare), typed };
  const [rest, beyond] = [others(file.name).slice(0, MOST - 1), others(file.name).slice(MOST - 1)];
  beyond.forEach((one) => thrown(one.file.name));
  write([kept, ...rest]);
};

/**
 * Keep what is asked, and its table; it is what this tab shows.
 * @param {Asked} asked
 * @param {Blob} table gzipped
 */
export const keep = (asked, table) => {
  stands(asked);
  window.sessionStorage.setItem(SHOWN, asked.file.name);
  set(asked.file.name, table, store).catch(() => {}); // it can be opened again
};

/** Throw away what was asked of a file. @param {string} name */
export const thrown = (name) => {
  write(others(name));
  return del(name, store).catch(() => {});
};

/** The table of a file that is asked about. @param {string} name @returns {Promise<Blob | undefined>} */
export const table = (name) => get(name, store).catch(() => undefined);

/** What this tab showed when it was left, once. */
export const shown = () => {
  const name = window.sessionStorage.getItem(SHOWN);
  window.sessionStorage.removeItem(SHOWN);

  return all().find(({ file }) => file.name === name);
};

closed.addEventListener("close", () => window.sessionStorage.removeItem(SHOWN));
