/* Stamping: a frame of one's own copy becomes a time of the table. A row is measured once both of its ends are: until then
   its source says which one is, and what it was sure of stays as it was. An end that goes elsewhere is stamped no more. */
import { ends as endOf, seconds } from "./clocks.js";
import { added } from "./rows.js";
import { cell, place, put, row } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {"start" | "end"} Edge */
/** @typedef {readonly (readonly string[])[]} Forms how what is said begins, and how it ends */
/** @typedef {{ whole: Forms, start: Forms, end: Forms, alone: (edge: Edge, source: string) => string, here: (part: string) => string }} Words how a source says that a row, or one end of it alone, is stamped; and what says so in another language, in the page's own */
/** @typedef {{ moment: string, source: string, margin: string, words: Words }} Stamp */

const EDGES = /** @type {const} */ (["start", "end"]);
const other = (/** @type {Edge} */ edge) => (edge === "start" ? "end" : "start");

/**
 * Stamp an end of a row.
 * @param {Rows} rows
 * @param {string} key
 * @param {"start" | "end"} which
 * @param {Stamp} stamp
 * @returns {Rows}
 */
export const stamped = (rows, key, which, stamp) =>
  rows.with(place(rows, key), marked(row(rows, key), which, stamp));

/**
 * End a row and begin the one below at the same frame: a new one, where the work has none.
 * @param {Rows} rows
 * @param {string} key
 * @param {Stamp} stamp
 * @param {string} name of a new event
 * @returns {Rows}
 */
export const turned = (rows, key, stamp, name) => {
  const ended = stamped(rows, key, "end", stamp);
  const at = place(rows, key);
  const next = rows[at + 1];
  const there = next && cell(next, "work") === cell(row(rows, key), "work");
  const all = there ? ended : added(ended, key, name);

  return stamped(all, all[at + 1]?.key ?? "", "start", stamp);
};

/**
 * @param {Row} one
 * @param {Edge} which
 * @param {Stamp} stamp
 */
const marked = (one, which, { moment, source, margin, words }) => {
  const held = parts(one, words);
  const there = words.alone(other(which), source);
  const both = held.includes(there) || (measured(one) && held.includes(source));
  const left = held.filter((part) => part !== source && !says(part, words[which]));
  const said = both
    ? [...left.filter((part) => part !== there), source]
    : [...left, words.alone(which, source)];
  const length = cell(one, "screen_duration") && which === "end" ? { screen_duration: "" } : {};

  return put(one, {
    [`screen_${which}`]: moment,
    source: said.join("; "),
    ...length,
    ...(both ? { certainty: "measured", screen_margin: margin } : {}),
  });
};

/** @param {Row} one @param {Words} words */
const parts = (one, { here }) =>
  cell(one, "source")
    .split(";")
    .map((part) => here(part.trim()))
    .filter(Boolean);

/** @param {string} part @param {Forms} forms */
const says = (part, forms) =>
  forms.some(([head = "", tail = ""]) => part.startsWith(head) && part.endsWith(tail));

/* --- what is stamped no more --- */

/**
 * The halves of a row that was split: at a frame of a copy the cut is stamped on both; else it is an estimate.
 * @param {Rows} rows
 * @param {string} key of the first
 * @param {Stamp | null} stamp
 * @param {Words} words
 * @returns {Rows}
 */
export const cut = (rows, key, stamp, words) => {
  const at = place(rows, key);
  const halves = rows.slice(at, at + 2).map((one, second) => {
    const which = second ? "start" : "end";
    if (!stamp) return loose(one, [which], words);
    const own = parts(one, words).filter((part) => !says(part, words[which]));

    return marked(put(one, source(one, own, words)), which, stamp);
  });

  return rows.toSpliced(at, 2, ...halves);
};

/**
 * Rows some ends of which a hand moved.
 * @param {Rows} before
 * @param {Rows} now the same ones
 * @param {Words} words
 * @returns {Rows}
 */
export const unstamped = (before, now, words) =>
  now.map((one, at) => {
    const was = before[at];
    const ends = EDGES.filter(
      (edge) => was && cell(one, `screen_${edge}`) !== cell(was, `screen_${edge}`),
    );

    return one === was ? one : loose(one, ends, words);
  });

/**
 * Rows of which two are to be merged: what is stamped where they meet is no end any more.
 * @param {Rows} rows
 * @param {string} key of the first
 * @param {Words} words
 * @returns {Rows}
 */
export const unstampedBetween = (rows, key, words) => {
  const at = place(rows, key);
  const two = rows.slice(at, at + 2);
  if (two.every(measured)) return rows;
  const apart = two.map((one, second) => loose(one, [second ? "start" : "end"], words));

  return rows.toSpliced(at, 2, ...apart);
};

/** A row of which some ends are stamped no more. @param {Row} one @param {readonly Edge[]} ends @param {Words} words */
const loose = (one, ends, words) => {
  const kept = EDGES.filter((edge) => !ends.includes(edge));
  const held = parts(one, words).flatMap((part) => {
    const alone = EDGES.find((edge) => says(part, words[edge]));
    if (alone) return ends.includes(alone) ? [] : [part];
    if (!ends.length || !says(part, words.whole)) return [part];

    return kept.length ? kept.map((edge) => words.alone(edge, part)) : [part];
  });
  const unsure = ends.length && measured(one) ? { certainty: "estimated", screen_margin: "" } : {};

  return put(one, { ...source(one, held, words), ...unsure });
};

/** @param {Row} one @param {readonly string[]} held what its source says from now on @param {Words} words */
const source = (one, held, words) =>
  held.join() === parts(one, words).join() ? {} : { source: held.join("; ") };

/* --- the walk --- */

/** @param {Row} one */
const measured = (one) => cell(one, "certainty") === "measured";

/** Whether a row has screen times that are to be measured yet. @param {Row} one */
export const estimated = (one) => Boolean(cell(one, "screen_start")) && !measured(one);

/** How many rows with screen times there are, and how many of them are measured. @param {Rows} rows */
export const progress = (rows) => {
  const timed = rows.filter((one) => cell(one, "screen_start"));

  return { all: timed.length, done: timed.filter((one) => !estimated(one)).length };
};

/** @typedef {{ key: string, edge: Edge, at: number | null }} Mark an end of a row that is to be measured yet, and about when it is, s on the table's clocks */

/** The ends of a row that are to be measured yet. @param {Row} one @param {Words} words @returns {Edge[]} */
const open = (one, words) => {
  if (!estimated(one)) return [];
  const held = parts(one, words);

  return EDGES.filter((edge) => !held.some((part) => says(part, words[edge])));
};

/**
 * All marks that are to be measured yet; where one ends and the next begins at once, the end is both: N stamps them.
 * @param {Rows} rows
 * @param {Words} words
 */
const marks = (rows, words) => {
  /** @type {Mark[]} */
  const found = [];
  for (const [at, one] of rows.entries()) {
    const begins = seconds(cell(one, "screen_start"));
    const next = cell(rows[at + 1] ?? one, "screen_start");
    const when = { start: begins, end: seconds(endOf(one) || next) };
    for (const edge of open(one, words)) {
      const last = found.at(-1);
      const met = edge === "start" && last?.edge === "end" && last.key === rows[at - 1]?.key;
      if (!met || last?.at !== begins) found.push({ key: one.key, edge, at: when[edge] });
    }
  }

  return found;
};

/**
 * The next mark to be measured behind the cursor, from the first again after the last; none where all are.
 * @param {Rows} rows
 * @param {{ key: string, column: string } | null} cursor
 * @param {Words} words
 */
export const next = (rows, cursor, words) => {
  const places = new Map(rows.map(({ key }, at) => [key, 2 * at]));
  const behind = { screen_start: 0, screen_end: 1 }[cursor?.column ?? ""] ?? -1;
  const here = (places.get(cursor?.key ?? "") ?? 0) + behind;
  const all = marks(rows, words);
  const at = (/** @type {Mark} */ one) => (places.get(one.key) ?? 0) + EDGES.indexOf(one.edge);

  return all.find((one) => at(one) > here) ?? all[0];
};
