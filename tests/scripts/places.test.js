import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { later, read, spelt } from "../../scripts/desk/moments.js";
import { beside, dropped, moved } from "../../scripts/desk/places.js";
import { moved as told } from "../../scripts/desk/rows.js";

const DAY = 86_400;
/** @param {string} key @param {string} start @param {string} [end] */
const row = (key, start, end) => ({
  key,
  cells: { event: key, story_start: start, ...(end && { story_end: end }) },
});
const ROWS = [
  row("A", "1957-08-06"),
  row("B", "1944-08", "1945-01"),
  row("C", "1957-08-10T08:15"),
  row("D", "1944-24"),
  row("E", ""),
];
/** @param {import("../../scripts/desk/table.js").Rows} rows @param {number} at */
const times = (rows, at) => [rows[at]?.cells["story_start"], rows[at]?.cells["story_end"]];
const refused = (/** @type {() => unknown} */ act, /** @type {string} */ rule) =>
  assert.throws(act, ({ message }) => message === rule);

test("a moment is read as it is written, and written again", () => {
  for (const text of ["1944", "1944-08", "-0480-09-20", "1957-08-06T08:15", "0044-03-15~", "D3"]) {
    assert.equal(spelt(/** @type {any} */ (read(text))), text);
  }
  assert.equal(spelt(/** @type {any} */ (read("D-2T16:05"))), "D-2 16:05");
  assert.equal(read("1970-01-02")?.at, DAY);
  assert.equal(read("D2 01:00")?.at, DAY + 3600);
  for (const text of ["1944-24", "1944-08/1945", "194X", "August 1944", ""]) {
    assert.equal(read(text), null);
  }
});

test("a place in the story is moved by what it is written in, both ends together", () => {
  assert.deepEqual(times(moved(ROWS, "A", "both", 1), 0), ["1957-08-07", undefined]);
  assert.deepEqual(times(moved(ROWS, "B", "both", -8), 1), ["1943-12", "1944-05"]);
  assert.deepEqual(times(moved(ROWS, "B", "end", 1), 1), ["1944-08", "1945-02"]);
  assert.deepEqual(times(moved(ROWS, "C", "start", -20), 2), ["1957-08-10T07:55", undefined]);
  assert.deepEqual(times(told(ROWS, "A", -1, "story"), 0), ["1957-08-05", undefined]);
  assert.deepEqual(moved(ROWS, "A", "both", 1).slice(1), ROWS.slice(1));
});

test("what is told in another way, or not at all, is not moved", () => {
  refused(() => moved(ROWS, "D", "both", 1), "story_unread");
  refused(() => moved(ROWS, "E", "both", 1), "undated");
  refused(() => moved(ROWS, "A", "end", 1), "story_endless");
});

test("a hand makes nothing more exact than it was, or than it can aim", () => {
  assert.deepEqual(times(dropped(ROWS, "A", 40.6 * DAY, DAY / 2), 0), ["1957-09-15", undefined]);
  assert.deepEqual(times(dropped(ROWS, "A", 40.6 * DAY, 10 * DAY), 0), ["1957-09", undefined]);
  assert.deepEqual(times(dropped(ROWS, "B", 70 * DAY, 60), 1), ["1944-10", "1945-03"]);
});

test("near where another begins, that one's time is taken as it is written", () => {
  assert.deepEqual(times(dropped(ROWS, "A", 4.2 * DAY, DAY), 0), ["1957-08-10T08:15", undefined]);
  assert.deepEqual(times(dropped(ROWS, "C", -4.2 * DAY, DAY), 2), ["1957-08-06", undefined]);
  assert.deepEqual(times(beside(ROWS, "A", 1), 0), ["1957-08-10T08:15", undefined]);
  assert.deepEqual(times(beside(ROWS, "A", -1), 0), ["1944-08", undefined]);
  assert.equal(beside(ROWS, "C", 1), ROWS);
});

test("law: what is written of a moment is read as the moment it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e8, max: 9e8 }), fc.boolean(), (minutes, days) => {
      const at = minutes * 60;
      const moment = { at, unit: /** @type {const} */ ("minute"), days, sign: "" };
      assert.deepEqual(read(spelt(moment)), moment);
    }),
  );
});

test("law: so many units there and back is where it was, of a month its first day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ max: 5000 }), (at, by) => {
      const minute = { at, unit: /** @type {const} */ ("minute"), days: false, sign: "" };
      assert.deepEqual(later(later(minute, "minute", by), "minute", -by), minute);
      const month = later(/** @type {any} */ (read("1970-01")), "month", at);
      const there = later(month, "year", Math.sign(by));
      assert.deepEqual(later(there, "month", -12 * Math.sign(by)), month);
    }),
  );
});
