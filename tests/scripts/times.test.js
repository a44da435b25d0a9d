import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clock,
  dates,
  days,
  height,
  ranks,
  seconds,
  spell,
  story,
  told,
} from "../../scripts/times.js";

test("a clock of screen time counts hours, and is read back", () => {
  assert.equal(clock(0), "0:00:00");
  assert.equal(clock(3723.4), "1:02:03");
  assert.equal(seconds("1:02:03"), 3723);
  assert.equal(seconds("36.5"), 36.5);
  assert.equal(seconds("soon"), 0);
});

test("a brief stretch and one of ranks are plain numbers, a long one is clocks", () => {
  assert.equal(spell([0, 119.5], false), "0-119.5");
  assert.equal(spell([60, 180], false), "0:01:00-0:03:00");
  assert.equal(spell([3, 400], true), "3-400");
});

/** @type {import("../../scripts/contract").StoryTime} two knots: a year in a tenth of the axis, then a day in the rest */
const scale = { axis: "y", dated: true, heights: [0, 0.1, 1], knots: [0, 31_536_000, 31_622_400] };

test("a story moment is read off between two knots, and stays within the scale", () => {
  assert.equal(story(scale, 0.05), 15_768_000);
  assert.equal(story(scale, 0.55), 31_579_200);
  assert.equal(story(scale, -3), 0);
  assert.equal(story(scale, 7), 31_622_400);
});

test("a stretch of story time is two dates; none where they are one", () => {
  assert.equal(dates([0, 86_400]), "1970-01-01T00:00:00/1970-01-02T00:00:00");
  assert.equal(dates([5, 5]), null);
});

test("where days are counted, a stretch is two moments of them", () => {
  assert.equal(days([8 * 3600, 3 * 86_400 - 60]), "D1T08:00:00/D3T23:59:00");
  assert.equal(days([-86_400, 0]), "D0T00:00:00/D1T00:00:00");
  assert.equal(days([5, 5]), null);
  assert.equal(told({ ...scale, counted: true }, [0.1, 0.55]), "D366T00:00:00/D366T12:00:00");
});

test("the ranks a stretch touches are counted from one", () => {
  assert.equal(ranks([0, 2]), "1-3");
  assert.equal(ranks([0.4, 0.6]), null);
});

test("a brush over all of the story, or beneath it, chooses none in particular", () => {
  assert.equal(told(scale, [-1, 2]), null);
  assert.equal(told(scale, [-1, -0.5]), null);
  assert.equal(told(scale, [0, 0.1]), "1970-01-01T00:00:00/1971-01-01T00:00:00");
});

test("a story moment has a place on its axis, and none beyond its ends", () => {
  assert.equal(height(scale, 0), 0);
  assert.equal(height(scale, 15_768_000), 0.05);
  assert.equal(height(scale, 31_536_000), 0.1);
  assert.equal(height(scale, 31_622_400), 1);
  assert.equal(height(scale, -1), null);
  assert.equal(height(scale, 31_622_401), null);
});
