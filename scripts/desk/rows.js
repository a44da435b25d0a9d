/* Editing: rows in, rows out. What is typed stays as it was typed; whether it can be read is judged elsewhere. */
import { after, beside, rank, ranked, renumbered } from "./orders.js";
import { along, moved as dated } from "./places.js";
import { Refusal, cell, fresh, place, put, row } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Rows} Rows */

/**
 * A name that no event of a work bears: the same name twice would be one happening told again.
 * @param {Rows} rows
 * @param {string} wanted
 */
const unused = (rows, wanted) => {
  const taken = new Set(rows.map((one) => cell(one, "event")));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;

  return name;
};

/* --- one cell, a block of cells --- */

/**
 * Type into a cell.
 * @param {Rows} rows
 * @param {string} key
 * @param {string} column
 * @param {string} text
 * @returns {Rows}
 */
export const typed = (rows, key, column, text) =>
  rows.map((one) => (one.key === key ? put(one, { [column]: text }) : one));

/**
 * Paste a block of cells, its first at a cell, rows added below where it is longer than the table; nothing of one that is
 * wider. The names of its columns, copied along, are no row.
 * @param {Rows} rows
 * @param {string} key
 * @param {readonly string[]} columns those the block lies over, from its first
 * @param {readonly (readonly string[])[]} block
 * @returns {Rows}
 */
export const pasted = (rows, key, columns, block) => {
  const count = Math.max(...block.map((texts) => 1 + texts.findLastIndex(Boolean)));
  if (count > columns.length) {
    throw new Refusal("too_wide", { count: `${count}`, room: `${columns.length}` });
  }

  return unheaded(block, columns).reduce((before, texts, down) => {
    const at = place(rows, key) + down;
    const taken = columns.slice(0, texts.length).map((name, across) => [name, texts[across] ?? ""]);
    const cells = Object.fromEntries(taken);
    const held = before[at];
    if (!held) return [...before, { key: fresh(), cells }];

    return before.with(at, put(held, cells));
  }, rows);
};

/**
 * A block without a first line that holds but the names of the columns it lies over, two at least.
 * @param {readonly (readonly string[])[]} block
 * @param {readonly string[]} columns
 */
const unheaded = (block, columns) => {
  const [first = [], ...others] = block;
  const named =
    first.filter(Boolean).length > 1 && first.every((text, at) => names(text, columns[at]));

  return named ? others : block;
};

/** @param {string} text a cell, blank or as a column is called: `Screen Start` @param {string} [column] */
const names = (text, column = "") =>
  ["", column].includes(text.trim().toLowerCase().replaceAll(" ", "_"));

/* --- a row comes, goes --- */

/**
 * Put a row behind another; in a film told in ranks it takes the rank behind it.
 * @param {Rows} rows
 * @param {string} key
 * @param {Row} made
 * @returns {Rows}
 */
const behind = (rows, key, made) => {
  const there = row(rows, key);
  const told = ranked(rows, "screen_order") ? after(there, made, "screen_order") : made;
  const all = rows.toSpliced(place(rows, key) + 1, 0, told);

  return told === made ? all : renumbered(all, "screen_order", cell(there, "work"));
};

/**
 * A new event of a name behind another, or the first of an empty table.
 * @param {Rows} rows
 * @param {string | null} key
 * @param {string} name
 * @returns {Rows}
 */
export const added = (rows, key, name) => {
  const event = unused(rows, name);
  if (key === null) return [...rows, { key: fresh(), cells: { event } }];
  const work = cell(row(rows, key), "work");
  const cells = work ? { work, event } : { event };

  return behind(rows, key, { key: fresh(), cells });
};

/**
 * A row once more, behind itself: the same happening told again. Only what names one row alone is not taken along.
 * @param {Rows} rows
 * @param {string} key
 * @returns {Rows}
 */
export const duplicated = (rows, key) =>
  behind(rows, key, put({ key: fresh(), cells: row(rows, key).cells }, blank(rows, ["id"])));

/** @param {Rows} rows @param {string[]} columns those of them that the table has, blank */
const blank = (rows, columns) =>
  Object.fromEntries(
    columns.filter((column) => rows.some((one) => cell(one, column))).map((column) => [column, ""]),
  );

/**
 * Without a row.
 * @param {Rows} rows
 * @param {string} key
 * @returns {Rows}
 */
export const deleted = (rows, key) => rows.toSpliced(place(rows, key), 1);

/* --- one becomes two, two become one --- */

/** Only one of two halves can keep these. */
const SINGLE = ["id"];

/** @param {Row} one without a duration, where it has one: its end is said instead */
const unmeasured = (one) => (cell(one, "screen_duration") ? { screen_duration: "" } : {});

/**
 * Split a row at a moment. Its story time stays with both halves: how much of it is whose, nobody said. The second gets a
 * name of its own, since it is not told again.
 * @param {Rows} rows
 * @param {string} key
 * @param {string} moment a clock within it
 * @param {string} end the clock it ends at; blank where that is not said
 * @returns {Rows}
 */
export const split = (rows, key, moment, end) => {
  const whole = row(rows, key);
  const event = unused(rows, cell(whole, "event"));
  const first = put(whole, { screen_end: moment, ...unmeasured(whole) });
  const own = { event, screen_start: moment, screen_end: end, ...unmeasured(whole) };
  const second = { key: fresh(), cells: { ...whole.cells, ...own, ...blank(rows, SINGLE) } };

  return rows.toSpliced(place(rows, key), 1, first, second);
};

/** Columns that hold several things, apart by a sign. */
const SEVERAL = ["characters", "source", "note"];

/**
 * Merge a row with the one below it: what it says stays, what it leaves open the other says.
 * @param {Rows} rows
 * @param {string} key
 * @param {string} end the clock they end at; blank where that is not said
 * @returns {Rows}
 */
export const merged = (rows, key, end) => {
  const at = place(rows, key);
  const [first, second] = [row(rows, key), rows[at + 1]];
  if (!second || cell(first, "work") !== cell(second, "work")) throw new Refusal("no_next");
  const timed = cell(first, "screen_start") ? { screen_end: end, ...unmeasured(first) } : {};
  const cells = { ...together(first, second), ...timed, ...estimated(first, second) };

  return rows.toSpliced(at, 2, put(first, cells));
};

/** One end of two rows of which only one is measured is not. @param {Row} first @param {Row} second */
const estimated = (first, second) => {
  const [one, other] = [first, second].map((each) => cell(each, "certainty") === "measured");
  if (one === other) return {};

  return { certainty: "estimated", ...(one && { screen_margin: "" }) };
};

/**
 * What two rows say together, but for screen time.
 * @param {Row} first
 * @param {Row} second
 */
const together = (first, second) => {
  const said = Object.keys(second.cells).filter((column) => !column.startsWith("screen_"));
  const cells = said.map((column) => [
    column,
    joint(column, cell(first, column), cell(second, column)),
  ]);

  return Object.fromEntries(cells);
};

/** What two cells of a column say together. @param {string} column @param {string} held @param {string} more */
const joint = (column, held, more) => {
  if (SEVERAL.includes(column)) return both(held, more);

  return column === "story_end" ? more || held : held || more;
};

/** @param {string} one @param {string} other */
const both = (one, other) => {
  const [held, more] = [one, other].map((text) => text.split(";").map((part) => part.trim()));
  const further = more?.filter((part) => part && !held?.includes(part)) ?? [];

  return [one, ...further].filter(Boolean).join("; ");
};

/* --- the two orders --- */

/**
 * Move a row up (-1) or down (1) in the order of the telling or of the story; the other order stays as it is. Where the story
 * is dated it happens a day earlier or later, or a minute, a month, a year: as it is written.
 * @param {Rows} rows
 * @param {string} key
 * @param {-1 | 1} by
 * @param {"screen" | "story"} order
 * @returns {Rows}
 */
export const moved = (rows, key, by, order) => {
  const work = cell(row(rows, key), "work");
  const own = rows.filter((one) => cell(one, "work") === work);
  if (ranked(own, `${order}_order`)) return beside(rows, key, by, order);
  const timed = own.some((one) => cell(one, `${order}_start`));
  if (order === "story" && timed) return dated(rows, key, "both", by);
  if (timed) throw new Refusal("screen_timed");
  if (order === "story") throw new Refusal("story_unranked");

  return inFile(rows, key, by);
};

/**
 * Let a row happen where another of its work does: when that begins or, where the story is told in ranks, just past it.
 * @param {Rows} rows
 * @param {string} key
 * @param {string} other
 * @returns {Rows}
 */
export const beginning = (rows, key, other) => {
  const work = cell(row(rows, key), "work");
  const own = rows.filter((one) => cell(one, "work") === work);
  if (key === other || !own.some((one) => one.key === other)) return rows;
  if (!ranked(own, "story_order")) return along(rows, key, other);

  let now = rows;
  for (const way = apart(now, key, other); way && apart(now, key, other) === way;) {
    now = beside(now, key, way, "story");
  }

  return now;
};

/** Which way in the story another row lies. @param {Rows} rows @param {string} key @param {string} other */
const apart = (rows, key, other) => {
  const [one, there] = [key, other].map((each) => rank(row(rows, each), "story_order"));
  if (one === null || there === null) throw new Refusal("unranked", { column: "story_order" });

  return /** @type {-1 | 0 | 1} */ (Math.sign((there ?? 0) - (one ?? 0)));
};

/** @param {Rows} rows @param {string} key @param {-1 | 1} by */
const inFile = (rows, key, by) => {
  const at = place(rows, key);
  const there = at + by;
  if (!rows[there]) return rows;

  return rows.toSpliced(at, 1).toSpliced(there, 0, row(rows, key));
};
