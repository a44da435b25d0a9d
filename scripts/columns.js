/* Which column is which: what each of a file's own is taken for, to be changed, and remembered for files with the same
   headers. */
import { button, element, say } from "./dialog.js";

/** @typedef {readonly (readonly [string, string])[]} Takes */
/** @typedef {import("./contract").TakenFor} Column of a file */

const KEPT = "anachrony.columns";
const FORM = "door-columns";
const MOST = 50; // files' headers that are remembered

/** @param {readonly Column[]} columns */
const headers = (columns) => columns.map(({ called }) => called).join("\n");

/** @returns {[string, Takes][]} */
const kept = () => {
  try {
    return JSON.parse(window.localStorage.getItem(KEPT) ?? "[]");
  } catch {
    return []; // what another program wrote there
  }
};

/**
 * What was taken of a file with these headers; nothing where there was none.
 * @param {readonly Column[]} columns
 * @returns {Takes}
 */
export const remembered = (columns) =>
  kept().find(([known]) => known === headers(columns))?.[1] ?? [];

/**
 * Remember what was taken of a file, but for what is said of its rows alone.
 * @param {readonly Column[]} columns
 * @param {Takes} takes
 */
export const remember = (columns, takes) => {
  const said = takes.filter(([name]) => name !== "leave" && name !== "mend");
  const others = kept().filter(([known]) => known !== headers(columns));
  const all = said.length ? [[headers(columns), said], ...others] : others;
  try {
    window.localStorage.setItem(KEPT, JSON.stringify(all.slice(0, MOST)));
  } catch {
    // without room the next file is asked about again: no reason to refuse this one
  }
};

/**
 * What was taken that no column's own choice says: events that are called by the numbers of their rows, too.
 * @param {Takes} takes
 * @param {readonly { called: string }[]} columns
 * @returns {Takes}
 */
export const besides = (takes, columns) => {
  const free = !columns.some(({ called }) => called === "rows");

  return takes.filter(
    ([name, value]) => !["own", "map"].includes(name) || (free && value === "event=rows"),
  );
};

/**
 * The columns to be chosen: the form, the button that takes what is chosen in it, and what that is.
 * @param {readonly Column[]} columns
 * @param {Takes} takes so far
 * @param {(takes: Takes) => unknown} take
 * @param {(takes: Takes) => unknown} tried hears of every choice
 */
export const chooser = (columns, takes, take, tried) => {
  const rows = columns.map(row);
  const others = besides(takes, columns);
  const read = () => [
    ...others,
    ...rows.flatMap(({ column, select }) => said(column, select.value)),
  ];
  const form = element("form", { className: "columns", id: FORM }, ...rows.map(({ line }) => line));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(read());
  });
  form.addEventListener("change", () => {
    once(rows);
    tried(read());
  });
  const taking = element("button", { className: "quiet first", autofocus: true }, say("read_so"));
  taking.setAttribute("form", FORM);

  return { form, button: taking, takes: read };
};

const named = (/** @type {string} */ called) => `column:${called}`;

/**
 * What was taken so far, with what was chosen since and not taken by its own button.
 * @param {readonly Column[]} columns
 * @param {Takes} takes
 * @param {Record<string, string>} typed
 * @returns {Takes}
 */
export const chosen = (columns, takes, typed) => {
  const choices = columns.flatMap((column) => {
    const ours = typed[named(column.called)];

    return ours === undefined || ours === column.ours ? [] : [{ column, ours }];
  });
  const anew = new Set(choices.map(({ column }) => column.called));
  const of = (/** @type {readonly [string, string]} */ [name, value]) =>
    name === "own" ? value : value.slice(value.indexOf("=") + 1);
  const others = takes.filter((take) => !["own", "map"].includes(take[0]) || !anew.has(of(take)));

  return [...others, ...choices.flatMap(({ column, ours }) => said(column, ours))];
};

/** @typedef {{ column: Column, select: HTMLSelectElement, line: HTMLElement }} Row */

/**
 * A column of a file, and what it can be.
 * @param {Column} column
 * @param {number} at
 * @returns {Row}
 */
const row = (column, at) => {
  const id = `${FORM}-${at}`;
  const names = Object.entries(JSON.parse(say("columns_of")));
  const options = names.map(([value, name]) => element("option", { value }, name));
  const select = element(
    "select",
    { id, name: named(column.called) },
    element("option", { value: "" }, say("its_own")),
    ...options,
  );
  select.value = column.ours;
  const why = element("span", { className: "why", id: `${id}-why` }, column.why);
  select.addEventListener("change", () => why.replaceChildren()); // no longer the program's word
  const cells = element("span", { className: "hint", id: `${id}-cells` }, column.cells);
  select.setAttribute("aria-describedby", `${cells.id} ${why.id}`);
  const called = element("label", { htmlFor: id }, column.called);

  return { column, select, line: element("div", {}, called, cells, select, why) };
};

/**
 * Two columns can't be one of ours: the second says so, and nothing is taken before it is another.
 * @param {readonly Row[]} rows
 */
const once = (rows) => {
  const taken = new Map();
  for (const { column, select } of rows) {
    const other = select.value ? taken.get(select.value) : undefined;
    select.setCustomValidity(other ? say("twice", { other }) : "");
    taken.set(select.value, column.called);
  }
};

/**
 * What is said of a column, where it is not what its header says.
 * @param {Column} column
 * @param {string} ours what it is taken for
 * @returns {Takes}
 */
export const said = ({ called, own }, ours) => {
  if (ours === "") return [["own", called]];

  return ours === own ? [] : [["map", `${ours}=${called}`]];
};

/**
 * The button that shows them.
 * @param {() => unknown} show
 */
export const opener = (show) => button(say("columns"), show);
