import assert from "node:assert/strict";
import { test } from "node:test";
import { cuts } from "../../scripts/desk/cuts.js";
import { laid, marks, sent, shifted, snapped } from "../../scripts/desk/shifts.js";

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
  assert.deepEqual(times(shifted(ROWS, "r1", "end", -1))[0], ["0:10", "0:00:19", undefined]);
  assert.deepEqual(times(shifted(ROWS, "r2", "start", 1))[1], ["0:00:21", "0:00:25", ""]);
  assert.deepEqual(times(shifted(ROWS, "r3", "both", 1))[2], ["0:00:41", undefined, undefined]);
  assert.deepEqual(shifted(ROWS, "r1", "both", 1).slice(1), ROWS.slice(1));
});

test("what a hand moved is no longer measured", () => {
  assert.equal(laid(ROWS, "r1", { end: 20 }), ROWS); // it is where it was
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

test("an end is sent to the next mark behind it or before it, and stays where there is none", () => {
  const all = [4, 12, 20, 25];
  assert.deepEqual(times(sent(ROWS, "r1", "end", 1, all))[0], ["0:10", "0:00:25", undefined]);
  assert.deepEqual(times(sent(ROWS, "r1", "start", -1, all))[0], ["0:00:04", "0:20", undefined]);
  assert.equal(sent(ROWS, "r2", "end", 1, all), ROWS);
  refused(() => sent(ROWS, "r1", "end", -1, [10]), "crossed");
  refused(() => sent(ROWS, "r3", "end", 1, all), "endless");
});

test("the cuts of a table of shots, as it is written and as a spreadsheet saves it again", () => {
  const shots =
    'event,screen_start,screen_end\n"Shot, 1",0:00:00.000,0:00:04.120\nShot 2,0:00:04.120,1:00:09\n';
  assert.deepEqual(cuts(shots), [0, 4.12, 3609]);
  assert.deepEqual(cuts("\uFEFFscreen_start;event\r\n0:00:07,5;Shot\r\n"), [7.5]);
  assert.deepEqual(cuts("event,city\nA,Lyon\n"), []);
});
