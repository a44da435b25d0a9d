/* The grid of the desk: AG Grid shows the rows and takes what is typed; what it is handed are our own, and it changes none. */
import { over, ready } from "../page.js";
import * as ahead from "./ahead.js";
import { meant } from "./breaks.js";
import { cellOf, columnOf, fieldOf, nameOf, named, seen } from "./cells.js";
import * as film from "./film.js";
import * as judging from "./judging.js";
import { typed } from "./rows.js";
import { cell } from "./table.js";
import { columns } from "./typed.js";
import { Typing } from "./typing.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {{ data: Row, colDef: { colId: string } }} Cell */

/** Hears where the cursor goes ("cursor"), of a row dragged ("dragged"), of a cell that closes ("closed"), of who may write ("laid"). */
export const heard = new EventTarget();

/** @type {import("../globals").Grid | null} */
let api = null;
let writing = false;
/** @type {{ key: string, column: string } | null} where the cursor is */
let cursor = null;
let late = false; // whether rows wait to be painted
let force = false; // and cells whose text is the same, but not what is said of them
let inside = false; // whether the hand was last in the table

const narrow = window.matchMedia("(max-width: 700px)");
export const touched = window.matchMedia("(pointer: coarse)");
const FINGER = 44; // px, the least that a finger finds
const SMALL = [{ key: "event", newWidth: 120 }]; // px; of what stays in sight, so that something else is
const NUMBER = " "; // the column of the rows' numbers: no header is blank
const SOON = 60; // ms, in which the next cell opens where one goes on by Tab

export const here = () => cursor;

/** The columns from one on, as they stand; from the rows' numbers all of them. @param {string} column */
export const from = (column) => {
  const own = seen(api)
    .map(nameOf)
    .filter((name) => name !== NUMBER);

  return own.slice(Math.max(0, own.indexOf(column)));
};

/** @param {boolean} whether this tab may write */
export const write = (whether) => {
  writing = whether;
  api?.refreshCells({ force: true });
  heard.dispatchEvent(new Event("laid"));
};
export const writes = () => writing;

/** Show the rows as they stand; under a hand that types, once it is done. @param {boolean} [marked] with other signs on them */
export const paint = (marked = false) => {
  force ||= marked;
  late = typing();
  if (late) return;
  show();
  api?.setGridOption("rowData", [...film.rows()]);
  api?.refreshCells({ force });
  force = false;
  hold();
};

/** Show the columns that have something in them by now. */
const show = () => {
  const { base, rows = [] } = film.here() ?? {};
  const filled = new Set(base && columns(base, rows).map(({ name }) => name));
  const unseen = (api?.getColumns() ?? []).filter((one) => !one.isVisible());
  const now = unseen.filter((one) => filled.has(nameOf(one)));
  if (now.length) api?.setColumnsVisible(now, true);
};

/** Show a column, filled or not, and put the cursor there. @param {string} column */
export const unfold = (column) => {
  const key = cursor?.key ?? film.rows()[0]?.key;
  const one = columnOf(api, column);
  if (one) api?.setColumnsVisible([one], true);
  if (key) go(key, column);
};

/** See to it that the cursor has the focus, a little later. */
export const hold = () => window.setTimeout(back, SOON);

/** Give the cursor back what painting, or a cell that closes, took from it: the focus, which is then nowhere. */
const back = () => {
  if (!cursor || !adrift()) return;
  const { key, column } = cursor;
  const at = film.rows().findIndex((row) => row.key === key);
  focus(at, column);
};

/** @param {number} at @param {string} column */
const focus = (at, column) => {
  const one = columnOf(api, column);
  if (one && at >= 0) api?.setFocusedCell(at, one);
};

/** Whether the hand is in the table and the focus nowhere. */
const adrift = () =>
  inside && cursor !== null && !typing() && document.activeElement === document.body;

/** Whether the cursor has the focus again. */
const caught = () => {
  back();

  return !adrift();
};

/** Bring what a step changed in sight: the first of its rows. @param {number} at */
export const see = (at) => {
  if (film.rows()[at]) api?.ensureIndexVisible(at);
};

/** Close the cell that is open, what is typed there kept. */
export const settle = () => {
  if (typing()) api?.stopEditing();
};

/** Whether a cell is open. */
export const typing = () => (api?.getEditingCells() ?? []).length > 0;

/** Take the grid, as soon as it is in the page. */
export const take = () => {
  begin();
  ready("#grid", async () => {
    api = (await window.dash_ag_grid?.getApiAsync("grid")) ?? null;
    api?.addEventListener("cellEditingStopped", () => {
      heard.dispatchEvent(new Event("closed"));
      window.setTimeout(() => (late ? paint() : back()), SOON);
    });
    api?.addEventListener("gridPreDestroyed", () => {
      api = null;
      if (film.here()) window.setTimeout(take); // with other columns it is another
    });
    api?.addEventListener("rowDragEnd", ({ node, overIndex, event }) => {
      if (!node?.data) return;
      const order = event instanceof MouseEvent && event.shiftKey ? "story" : "screen";
      const detail = { key: node.data.key, to: overIndex, order };
      heard.dispatchEvent(new CustomEvent("dragged", { detail }));
    });
    if (touched.matches) api?.setGridOption("rowHeight", FINGER);
    if (narrow.matches) api?.setColumnWidths(SMALL);
    paint();
    if (cursor) go(cursor.key, cursor.column);
  });
};

/** In a film that begins the hands need not look for the first event: what they type meanwhile waits for its cell. */
const begin = () => {
  const [first, second] = film.rows();
  if (cursor || !first || second) return;
  [cursor, inside] = [{ key: first.key, column: "event" }, true];
};

export const leave = () => {
  [api, cursor, writing] = [null, null, false];
  heard.dispatchEvent(new Event("laid"));
};

/**
 * Put the cursor into a cell.
 * @param {string} key
 * @param {string} column
 */
export const go = (key, column) => {
  settle();
  const at = film.rows().findIndex((row) => row.key === key);
  if (at < 0) return;
  const one = columnOf(api, column);
  api?.ensureIndexVisible(at);
  if (one) api?.ensureColumnVisible(one);
  focus(at, column);
  cursor = { key, column }; // though the grid tells of it later
  ahead.hold(() => {
    const there = cellOf(api, document.activeElement); // in it, where it opens at once

    return there?.key === key && there.column === column;
  });
};

/** Put the cursor where it was last, or into the first event. */
export const enter = () => go(cursor?.key ?? film.rows()[0]?.key ?? "", cursor?.column ?? "event");

/**
 * Begin to type into a cell.
 * @param {string} key
 * @param {string} column
 */
export const type = (key, column) => {
  go(key, column);
  const rowIndex = film.rows().findIndex((row) => row.key === key);
  const colKey = columnOf(api, column);
  if (colKey && rowIndex >= 0) api?.startEditingCell({ rowIndex, colKey });
  wait();
};

/* --- what the grid asks by name --- */

const wrong = (/** @type {Cell} */ { data, colDef }) => judging.of(data.key, named(colDef.colId));

/** The field of the cell that is open, in focus: that of the one before may still be there, and take it. */
const field = () => {
  const [open] = api?.getEditingCells() ?? [];
  const found = open && fieldOf(api, open);
  if (found && found !== document.activeElement) found.focus();

  return found ?? null;
};

ahead.write(field);

/** What is half typed, where, and what stood there before; null where no cell is open. */
export const half = () => {
  const input = field();
  const one = film.rows().find(({ key }) => key === cursor?.key);
  if (!input || !one || !cursor) return null;
  const before = cell(one, cursor.column);

  return { ...cursor, before, text: meant(input.value, before) };
};

/** Whether no cell is about to open. */
const opened = () => !typing() || field() !== null;

/** A word that begins to be composed opens its cell, which the grid does for letters alone. @param {KeyboardEvent} event */
const compose = (event) => {
  const there = typing() ? null : cellOf(api, over(event, "#grid .ag-cell"));
  if (there && writing && there.column !== NUMBER) type(there.key, there.column);
};

/** While a cell opens, keys wait for it. */
const wait = () => ahead.hold(opened);
document.addEventListener("keydown", wait);
document.addEventListener("focusin", (event) => {
  inside = Boolean(over(event, "#grid"));
  const there = cellOf(api, document.activeElement);
  if (!there) return;
  cursor = there; // at once: the grid tells of it later, and a key may come before
  heard.dispatchEvent(new Event("cursor"));
});
document.addEventListener(
  "pointerdown",
  (event) => {
    inside = inside && Boolean(over(event, "#grid"));
    ahead.release();
  },
  true,
);
document.addEventListener(
  "keydown",
  (event) => {
    if (adrift()) return ahead.put(event, caught);
    if (event.key === "Process") compose(event);
    if (over(event, "#sheet")) wait();
    ahead.take(event);
  },
  true,
);

/** @type {readonly Row[]} */
let known = [];
/** @type {Map<string, Row>} */
let byKey = new Map();

/** A row as it stands: the grid is handed it once the hand that types is done. @param {Row} data */
const standing = (data) => {
  const rows = film.rows();
  if (rows !== known) [known, byKey] = [rows, new Map(rows.map((row) => [row.key, row]))];

  return byKey.get(data.key) ?? data;
};

export const functions = {
  Typing,
  writes,
  text: (/** @type {Cell} */ { data, colDef }) => cell(standing(data), named(colDef.colId)),
  faulty: (/** @type {Cell} */ params) => wrong(params)?.refuses === true,
  noted: (/** @type {Cell} */ params) => wrong(params)?.refuses === false,
  why: (/** @type {Cell} */ params) => wrong(params)?.said ?? null,

  /** @param {Cell & { newValue: unknown }} params */
  typed: ({ data, colDef, newValue }) => {
    const [column, text] = [named(colDef.colId), String(newValue ?? "")];
    film.act("type", film.called(data.key), (rows) => typed(rows, data.key, column, text));

    return false; // the rows that it shows come from us
  },

  /** Whether a key is ours, or that of a word being composed, and not the grid's. @param {{ event: KeyboardEvent }} params */
  ours: ({ event }) =>
    event.isComposing ||
    event.altKey ||
    ((event.ctrlKey || event.metaKey) && /^(Enter|Delete|Backspace|[yz])$/i.test(event.key)),
};
