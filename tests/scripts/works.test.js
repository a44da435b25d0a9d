import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chosen, plotted, said } from "../../scripts/works/choosing.js";
import { distance, nearest } from "../../scripts/works/likeness.js";
import { beside } from "../../scripts/works/plot.js";
import { axis, spoken } from "../../scripts/works/scales.js";

const up = [0, 25, 50, 75, 100];
const down = [100, 75, 50, 25, 0];
const late = [0, 0, 25, 50, 100]; // as `up`, some of it a moment later

test("what is told alike a little later is near, what is told the other way is far", () => {
  assert.equal(distance(up, up), 0);
  // 0 0 | 25 | 50 | 75 100 against 100: 75 waits beside 50 or 100, for 25 of 2 × 5 × 100
  assert.equal(distance(up, late), 25 / 1000);
  assert.ok(distance(up, down) > 0.3);
  assert.equal(distance([0, 0, 0, 0], [100, 100, 100, 100]), 1);
});

const shape = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 });

test("a distance is the same both ways, 0 to 1, and a bound changes only what is beyond it", () => {
  fc.assert(
    fc.property(shape, shape, fc.float({ min: 0, max: 1, noNaN: true }), (one, other, most) => {
      const apart = distance(one, other);
      assert.ok(apart >= 0 && apart <= 1);
      assert.ok(Math.abs(apart - distance(other, one)) < 1e-12);
      if (apart <= most) assert.equal(distance(one, other, most), apart);
      else assert.ok(distance(one, other, most) >= apart);
    }),
  );
});

test("the nearest are those that all distances say", () => {
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 20 }), (shapes) => {
      const every = shapes
        .map((one) => distance(/** @type {number[]} */ (shapes[0]), one))
        .slice(1);
      const found = nearest([...shapes, null], 0, 5).map((one) => one.distance);
      assert.deepEqual(found, every.sort((a, b) => a - b).slice(0, 5));
    }),
  );
  assert.deepEqual(nearest([null, up], 0, 5), []);
});

const measured = {
  works: ["A", "B", "C"],
  director: ["Ann", "", "Bob"],
  year: ["1959", "", "1968–1969"],
  kind: ["film", "film", "novel"],
  measures: {},
  shapes: [null, null, null],
};
const every = { director: "", kind: "", from: NaN, to: NaN };

test("works are chosen by who made them, when, and what they are; without a year they are of no years", () => {
  assert.deepEqual(chosen(measured, every), [0, 1, 2]);
  assert.deepEqual(chosen(measured, { ...every, kind: "film" }), [0, 1]);
  assert.deepEqual(chosen(measured, { ...every, director: "Bob" }), [2]);
  assert.deepEqual(chosen(measured, { ...every, from: 1960 }), [2]);
  assert.deepEqual(chosen(measured, { ...every, to: 1960 }), [0]);
  assert.deepEqual(said(["b", "", "é", "a", "b"], "fr"), ["a", "b", "é"]);
});

test("an axis holds its values, gives back what lies at a px, and marks round numbers", () => {
  const { px, value, ticks } = axis([0, 1], "1", 100, 600);
  assert.ok(px(0) > 100 && px(1) < 600);
  assert.ok(Math.abs(value(px(0.25)) - 0.25) < 1e-9);
  assert.deepEqual(
    ticks.map((one) => one.toFixed(1)),
    ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"],
  );
  assert.deepEqual(axis([3, 5], "events", 0, 100).ticks, [3, 4, 5]);
  const story = axis([0, 4e8], "story s", 600, 0);
  assert.deepEqual(story.ticks, [0, 60, 3600, 86400, 31556952, 315569520]);
  assert.ok(Math.abs(story.value(story.px(86400)) - 86400) < 1e-3);
  for (const none of [[], [7], [7, 7]]) assert.ok(Number.isFinite(axis(none, "1", 0, 100).px(7)));
});

test("a value is said in its unit", () => {
  const words = {
    years: "years",
    days: "days",
    hours: "hours",
    minutes: "minutes",
    seconds: "seconds",
  };
  const say = (/** @type {number | null} */ value, /** @type {string} */ unit) =>
    spoken(value, unit, "en", words);
  assert.equal(say(null, "1"), "–");
  assert.equal(say(-0.824, "1"), "−0.82");
  assert.equal(say(0.0126, "distance"), "0.013");
  assert.equal(say(4, "jumps"), "4");
  assert.equal(say(0, "story s"), "0 seconds");
  assert.equal(say(13 * 31556952, "story s"), "13 years");
  assert.equal(say(90, "screen s"), "1.5 minutes");
});

test("a measure that no work has is not plotted where none is chosen", () => {
  const names = ["tau", "share", "cuts", "length"];
  const measures = { tau: [null, null], share: [0.5, null], cuts: [null, null], length: [60, 70] };
  assert.deepEqual(plotted(names, measures, ["share", "length"]), ["share", "length"]);
  assert.deepEqual(plotted(names, measures, ["tau", "share"]), ["length", "share"]);
  assert.deepEqual(plotted(["same", ...names], { same: [0, 0], ...measures }, ["tau", "share"]), [
    "length",
    "share",
  ]);
  assert.deepEqual(plotted(names, { ...measures, share: [null, null] }, ["tau", "share"]), [
    "length",
    "share",
  ]);
  assert.deepEqual(
    plotted(["same", ...names], { same: [0, 0], tau: [null, null] }, ["tau", "cuts"]),
    ["same", "cuts"],
  );
});

test("the works beside one are those whose dots lie on its own", () => {
  const spots = [0, 1, 1.5, 8].map((x, place) => ({ place, x, y: 0, small: false }));
  const plot = /** @type {import("../../scripts/works/plot.js").Plot} */ (
    /** @type {unknown} */ ({ spots })
  );
  assert.deepEqual(
    spots.map(({ place }) => beside(plot, place)),
    [2, 2, 2, 0],
  );
});
