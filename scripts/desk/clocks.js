/* Clocks of screen time as a table writes them, and as seconds. */
import { clock } from "../times.js";
import { cell } from "./table.js";

/** @typedef {import("./table.js").Row} Row */

/**
 * The s of a clock; null where it is written in another way.
 * @param {string} text
 */
export const seconds = (text) => {
  const parts = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/.exec(text.trim());
  if (!parts) return null;
  const [, hours = "0", minutes = "0", rest = "0"] = parts;

  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(",", "."));
};

/**
 * A clock of s, to the thousandth where they are no whole ones.
 * @param {number} time
 */
export const spelt = (time) => {
  const thousandths = Math.round(time * 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  const whole = clock(Math.floor(thousandths / 1000));

  return rest ? `${whole}.${rest}` : whole;
};

/**
 * The clock that a row ends at; blank where that is not said.
 * @param {Row} row
 */
export const ends = (row) => {
  const [start, length] = ["screen_start", "screen_duration"].map((name) =>
    seconds(cell(row, name)),
  );
  if (cell(row, "screen_end") || !length || start === null || start === undefined) {
    return cell(row, "screen_end");
  }

  return spelt(start + length);
};

/**
 * The clock that two rows end at together; blank where the second's end is not said.
 * @param {Row} one
 * @param {Row} other
 */
export const end = (one, other) => {
  const [first, second] = [ends(one), ends(other)];

  return second && (seconds(first) ?? 0) > (seconds(second) ?? Infinity) ? first : second;
};

/**
 * Where the film begins on the clocks of its table, s.
 * @param {import("./table.js").Rows} rows
 */
export const begin = (rows) =>
  seconds(rows.map((one) => cell(one, "screen_begin")).find(Boolean) ?? "") ?? 0;
