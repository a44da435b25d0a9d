/* The table of the events shows the chosen rows, once there is time for it: it lies below the fold. Of the columns it shows
   those in which their work says anything. */
import { ready } from "./page.js";
import { bytes } from "./pictures.js";

/** @typedef {import("./globals").Grid} Grid */

/** @type {Uint8Array | null} a bit a row of the file; all where it is null */
let rows = null;

/**
 * Whether a row is among bits, eight to a byte.
 * @param {Uint8Array} bits
 * @param {number} row
 */
export const within = (bits, row) => (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;

let there = false; // a grid that is asked before it has rows says at once that none are chosen

/** Whether any row is left out. */
export const filtered = () => there && rows !== null;

/**
 * Whether the grid shows a row.
 * @param {{ data: { row: number } }} node
 */
export const kept = ({ data: { row } }) => rows === null || within(rows, row);

const spoken = globalThis.document?.documentElement.lang; // none where a test reads this
const { compare } = new Intl.Collator(spoken, { numeric: true });

/**
 * How cells are sorted: by number or by alphabet, those in which nothing is said last either way.
 * @param {unknown} one
 * @param {unknown} other
 * @param {unknown} _
 * @param {unknown} __
 * @param {boolean} descending
 */
export const order = (one, other, _, __, descending) => {
  const [blank, also] = [one, other].map((said) => said === null || said === "");
  if (blank || also) return (Number(blank) - Number(also)) * (descending ? -1 : 1);

  return typeof one === "number" ? one - Number(other) : compare(String(one), String(other));
};

/**
 * Show the rows that are kept, a bit a row in base64, or all. A table that comes later asks for itself.
 * @param {string | null} chosen
 */
export const keep = (chosen) => {
  rows = chosen === null ? null : bytes(chosen);
  if (!document.getElementById("table")) return;
  const later = window.requestIdleCallback ?? setTimeout; // Safari has none
  later(() =>
    grid()?.then((api) => {
      api.onFilterChanged();
      narrow(api);
    }),
  );
};

const grid = () => window.dash_ag_grid?.getApiAsync("table");

/**
 * Leave out the columns in which the work that is shown says nothing: another one of the file does.
 * @param {Grid} api
 */
const narrow = (api) => {
  /** @type {Set<string>} */
  const works = new Set();
  api.forEachNodeAfterFilter(({ data }) => works.add(data.work));
  if (!works.size) return; // nothing is chosen: the columns stay as they are
  const said = new Set(["event", "telling", "moment"]);
  api.forEachNode(({ data }) => {
    for (const [field, value] of works.has(data.work) ? Object.entries(data) : []) {
      if (value !== null && value !== "") said.add(field);
    }
  });
  const turned = (/** @type {boolean} */ shown) =>
    api
      .getColumns()
      .filter((one) => said.has(one.getColDef().field) === shown && one.isVisible() !== shown)
      .map((one) => one.getColId());
  const [come, go] = [turned(true), turned(false)];
  if (!come.length && !go.length) return; // rows are measured anew at every change, which takes seconds
  api.setColumnsVisible(come, true);
  api.setColumnsVisible(go, false);
  api.sizeColumnsToFit();
};

/** The table comes, once one is near it. */
export const laid = () =>
  ready("#table", () =>
    grid()?.then((api) => {
      there = true;
      api.onFilterChanged();
      narrow(api);
    }),
  );
