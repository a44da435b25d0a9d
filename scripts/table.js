/* The table of the events shows the chosen rows, once there is time for it: it lies below the fold. */
import { bytes } from "./pictures.js";

/** @type {Uint8Array | null} a bit a row of the file; all where it is null */
let rows = null;

/**
 * Whether a row is among bits, eight to a byte.
 * @param {Uint8Array} bits
 * @param {number} row
 */
export const within = (bits, row) => (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;

/** Whether any row is left out. */
export const filtered = () => rows !== null;

/**
 * Whether the grid shows a row.
 * @param {{ data: { row: number } }} node
 */
export const kept = ({ data: { row } }) => rows === null || within(rows, row);

/**
 * Show the rows that are kept, a bit a row in base64, or all. A table that comes later asks for itself.
 * @param {string | null} chosen
 */
export const keep = (chosen) => {
  rows = chosen === null ? null : bytes(chosen);
  if (!document.getElementById("table")) return;
  const later = window.requestIdleCallback ?? setTimeout; // Safari has none
  later(() => window.dash_ag_grid?.getApiAsync("table").then((api) => api.onFilterChanged()));
};
