import assert from "node:assert/strict";
import { test } from "node:test";
import { laid, marks, shifted, snapped } from "../../scripts/desk/shifts.js";

/** @param {string} key @param {Record<string, string>} cells */
const row = (key, cells) => ({ key, cells });
const ROWS = [
  row("r1", { event: "A", screen_start: "0:10", screen_end: "0:20", certainty: "measured" }),
  row("r2", { event: "B", screen_start: "0:20", screen_duration: "5" }),
  row("r3", { event: "C", screen_start: "0:40" }),
];
const times = (/** @type {import("../../scripts/desk/table.js").Rows} */ rows) =>
  rows.map(({ cells }) => [cells.screen_start, cells.screen_end, cells.screen_duration]);
const refused = (/** @type {() => unknown} */ act, /** @type {string} */ rule) =>
  assert.throws(act, ({ message }) => message === rule);

test("a row is moved whole, or one end of it", () => {
  assert.deepEqual(times(shifted(ROWS, "r1", "both", 0.1))[0], [
    "0:00:10.1",
    "0:00:20.1",
    undefined,
  ]);
  assert.deepEqual(times(shifted(ROWS, "r1", "end", -1))[0], ["0:00:10", "0:00:19", undefined]);
  assert.deepEqual(times(shifted(ROWS, "r2", "start", 1))[1], ["0:00:21", "0:00:25", ""]);
  assert.deepEqual(times(shifted(ROWS, "r3", "both", 1))[2], ["0:00:41", undefined, undefined]);
  assert.deepEqual(shifted(ROWS, "r1", "both", 1).slice(1), ROWS.slice(1));
});

test("what a hand moved is no longer measured", () => {
  assert.equal(shifted(ROWS, "r1", "both", 1)[0]?.cells.certainty, "estimated");
  assert.equal(shifted(ROWS, "r2", "both", 1)[1]?.cells.certainty, undefined);
});

test("an end does not cross the other, nor the beginning of the film", () => {
  refused(() => laid(ROWS, "r1", { start: 20 }), "crossed");
  refused(() => shifted(ROWS, "r1", "both", -11), "crossed");
  refused(() => shifted(ROWS, "r3", "end", 1), "endless");
});

test("a moment snaps to where another begins or ends, else to what a hand can aim at", () => {
  assert.deepEqual(marks(ROWS, "r1"), [20, 25, 40]);
  assert.equal(snapped(20.4, [20, 25], 0.6), 20);
  assert.equal(snapped(21.234, [20, 25], 0.6), 21.2);
  assert.equal(snapped(31.234, [20, 25], 6), 31);
});
