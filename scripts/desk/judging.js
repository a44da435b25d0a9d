/* What is said of the table: after every step the server reads it whole, as it reads one that comes through the door. What
   it can read is the film from then on; where it cannot, the charts go on showing what it could read last. */
import { edit } from "../address.js";
import { say } from "../dialog.js";
import { drawn } from "../marks.js";
import { renew, turn } from "../shelf.js";
import * as film from "./film.js";
import { sent } from "./sending.js";
import { packed, table } from "./typed.js";

/** @typedef {import("./film.js").Laid} Laid */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {import("../contract").Remark & { key?: string }} Said */
/** @typedef {import("../contract").Judged} Answer */

/** Hears of a table laid ("begun"), of what is said ("said"), of other cells said something of ("marked"), of a film that can be read anew ("turned"), and of one not kept ("unkept"). */
export const heard = new EventTarget();

/** @type {Map<string, Said>} by key and column */
let cells = new Map();
/** @type {ReadonlyMap<string, string>} the ids of the events that the charts show, by the keys of their rows */
let shown = new Map();
/** @type {Rows} those that could be read last */
let readable = [];
/** @type {Said[]} what keeps the table from being read */
let faults = [];
let when = 0; // ms; when it could be read last
let page = "";
let aside = false;
let until = 0; // when the charts have turned at the latest
const TURN = 3000; // ms, after which they have, whatever became of it
drawn(() => {
  until = 0;
});
/** @type {"" | "reading" | "unreached"} */
let state = "";

export const of = (/** @type {string} */ key, /** @type {string} */ column) =>
  cells.get(`${key}\n${column}`);
export const wrong = () => faults;

/** What is said of a cell, and where on the desk that is. @param {Said} of */
export const placed = ({ key, column: name, said }) => {
  const row = film.rows().findIndex((one) => one.key === key) + 1;
  if (!row) return said;

  return say(name ? "desk.where" : "desk.where_row", { row, column: film.headed(name), said });
};
export const since = () => when;
export const waits = () => state;
export const stands = () => readable;

/** Whether the table is being read, or the charts are on their way to show what was read. */
export const turning = () => busy || performance.now() < until;

/** Whether the page has other controls than its film by now: to lay them out anew would take the cell from under the hand. */
export const outgrown = () => aside;

/** The id of the event of a row, where the charts show it; and the key of the row of an event. */
export const idOf = (/** @type {string} */ key) => shown.get(key);
export const rowOf = (/** @type {string} */ event) =>
  [...shown].find(([, called]) => called === event)?.[0];

/**
 * The ids of rows, by their keys.
 * @param {readonly { key: string }[]} rows
 * @param {readonly string[]} ids
 */
export const named = (rows, ids) => new Map(rows.map(({ key }, at) => [key, ids[at] ?? ""]));

/** @param {ReadonlyMap<string, string>} ids that the charts show @param {readonly string[]} controls */
export const start = (ids, controls) => {
  [cells, faults, shown, page, state] = [new Map(), [], ids, JSON.stringify(controls), ""];
  [when, aside] = [Date.now(), false];
  heard.dispatchEvent(new Event("begun"));
};

let [wanted, busy] = [false, false];
const [FIRST, LONGEST] = [250, 5000]; // ms between two tries

/** Have the table read as it stands; of several at once the last. */
export const judge = async () => {
  wanted = true;
  if (busy) return;
  busy = true;
  try {
    for (let wait = FIRST; wanted && film.here(); wait = await tried(wait)) wanted = false;
  } finally {
    busy = false;
  }
};

/** Ask once; how long to wait before the next try, where there has to be one. @param {number} wait */
const tried = async (wait) => {
  if (await read(/** @type {Laid} */ (film.here())).catch(unreached)) return FIRST;
  wanted = true;
  turnTo("unreached");
  await new Promise((resolve) => setTimeout(resolve, wait));

  return Math.min(wait * 2, LONGEST);
};

/** @param {unknown} error */
const unreached = (error) => {
  if (error instanceof TypeError) return false; // how fetch says that nobody is there
  throw error;
};

/** @param {typeof state} now */
const turnTo = (now) => {
  state = now;
  heard.dispatchEvent(new Event("said"));
};

/**
 * @param {Laid} laid
 * @returns {Promise<boolean>}
 */
const read = async (laid) => {
  const { base, rows } = laid;
  const { text, lines } = table(base, rows);
  const found = await sent(base, text);
  if (film.here() === laid) await take(laid, rows, lines, text, found);

  return true;
};

/**
 * @param {Laid} laid
 * @param {Rows} rows
 * @param {number[]} lines
 * @param {string} text
 * @param {Answer} answer
 */
const take = async (laid, rows, lines, text, answer) => {
  const keys = new Map(lines.map((line, at) => [line, rows[at]?.key]));
  const all = (answer.cells ?? []).map((one) => ({ ...one, key: keys.get(one.line) ?? "" }));
  const marked = cells.size > 0 || all.length > 0;
  cells = new Map(all.toReversed().map((one) => [`${one.key}\n${one.column}`, one]));
  faults = all.filter((one) => one.refuses);
  if (answer.refused)
    faults = [{ line: 0, column: "", said: answer.refused, refuses: true, becomes: "" }];
  turnTo("");
  if (marked) heard.dispatchEvent(new Event("marked"));
  if (answer.film) await stand(laid, rows, text, answer).catch(unkept);
};

const unkept = () => heard.dispatchEvent(new Event("unkept"));

/**
 * The film from now on: the charts show it while it is kept, since each step of it is kept already.
 * @param {Laid} laid
 * @param {Rows} rows
 * @param {string} text
 * @param {Answer} answer
 */
const stand = async (laid, rows, text, answer) => {
  if (!laid.begun) await film.settled(); // what an address names is kept already
  const { film: version = "", title = "", notes = [], ids = [], page: controls } = answer;
  const { name, takes } = laid.base;
  const now = { film: laid.film, title, name, takes, notes, version };
  const kept = renew(now, packed(text));
  when = Date.now();
  const before = shown;
  [shown, readable] = [named(rows, ids), rows];
  show(laid.film, version, before);
  aside = page !== JSON.stringify(controls);
  await kept;
};

/**
 * Have the charts show what another tab made of a film.
 * @param {string} name
 * @param {string} version
 */
export const follow = (name, version) => {
  turn(version);
  edit({ film: `${name}-${version}` }, true);
};

/**
 * Have the charts show a version of a film; the events in the address stay those they were.
 * @param {string} name of the film
 * @param {string} version
 * @param {ReadonlyMap<string, string>} before what they showed
 */
const show = (name, version, before) => {
  turn(version);
  until = performance.now() + TURN;
  const keys = new Map([...before].map(([key, id]) => [id, key]));
  const now = (/** @type {string} */ id) => shown.get(keys.get(id) ?? "");
  const query = new URLSearchParams(window.location.search);
  const event = query.getAll("event").flatMap((id) => now(id) ?? []);
  const first = query.getAll("first").flatMap((ruling) => {
    const at = ruling.lastIndexOf(":");
    const id = now(ruling.slice(0, at));

    return id === undefined ? [] : id + ruling.slice(at);
  });
  edit({ film: `${name}-${version}`, event, first }, true);
  heard.dispatchEvent(new CustomEvent("turned", { detail: { film: name, version } }));
};
