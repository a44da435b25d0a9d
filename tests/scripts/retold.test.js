import assert from "node:assert/strict";
import { test } from "node:test";
import { fitted, retold } from "../../scripts/desk/retold.js";

/** @param {string} key @param {Record<string, string>} cells */
const row = (key, cells) => ({ key, cells });
const WAS = [
  row("r1", { event: "A", screen_start: "0:10", screen_end: "0:20", story_start: "1944-08" }),
  row("r2", { event: "B", screen_start: "0:20", screen_duration: "5", story_start: "1950" }),
  row("r3", { event: "C", screen_start: "0:40", story_start: "1950" }),
];
/** @param {number} at @param {Record<string, string>} cells */
const other = (at, cells) =>
  WAS.map((one, here) => (here === at ? { key: one.key, cells: { ...one.cells, ...cells } } : one));
const MONTH = [-802_137_600, -799_459_200]; // the firsts of August and of September 1944, s since 1970

test("of a step only what it changes of an event's two times is told", () => {
  assert.deepEqual(retold(WAS, WAS), []);
  assert.deepEqual(retold(WAS, other(0, { event: "Z" })), []);
  assert.deepEqual(retold(WAS, other(0, { screen_end: "0:30" })), [
    { key: "r1", screen: { from: [10, 20], to: [10, 30] }, story: null },
  ]);
  assert.deepEqual(retold(WAS, other(1, { screen_duration: "7" })), [
    { key: "r2", screen: { from: [20, 25], to: [20, 27] }, story: null },
  ]);
  assert.deepEqual(retold(WAS, other(0, { story_start: "1944-09" })), [
    { key: "r1", screen: null, story: MONTH },
  ]);
});

test("what cannot be told, or is told more finely than before, waits for the picture", () => {
  assert.deepEqual(retold(WAS, other(2, { screen_start: "0:50" })), []); // it has no end
  assert.deepEqual(retold(WAS, other(0, { screen_end: "soon" })), []);
  assert.deepEqual(retold(WAS, other(0, { screen_end: "0:05" })), []); // before it begins
  assert.deepEqual(retold(WAS, other(0, { story_start: "1944" })), []);
  assert.deepEqual(
    retold(WAS, [...WAS, row("r4", { screen_start: "0:00", screen_end: "0:09" })]),
    [],
  );
});

test("a part of a stretch goes where the stretch goes, as long as its part of it", () => {
  const twice = /** @type {const} */ ({ from: [100, 200], to: [150, 350] });
  assert.deepEqual(fitted(100, twice), { by: 50, scale: 2 });
  assert.deepEqual(fitted(150, twice), { by: 100, scale: 2 }); // from its middle to its middle, 250
  assert.deepEqual(fitted(100, { from: [100, 101], to: [100, 109] }), { by: 0, scale: 3 }); // 3 px wide at least
});
