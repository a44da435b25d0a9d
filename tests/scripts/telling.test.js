import assert from "node:assert/strict";
import { test } from "node:test";
import { next } from "../../scripts/course.js";
import { ahead, bands, elsewhere, happened, stepped, under } from "../../scripts/telling.js";

/** Four events: told 0–10, 10–20 (heard alone), 20–30 (undated), 30–40; the last happens first. */
const film = {
  row: ["g", "h", "i", "j"],
  start: [0, 10, 20, 30],
  end: [10, 20, 30, 40],
  track: ["both", "sound", "image", "both"],
  rank: [1, 2, null, 0],
  event: ["a", "b", "c", "d"],
  fill: [0, 0, 0, 0],
  fills: ["#000"],
  told: [0, 0, 0, 0],
  story: ["1944"],
  work: "Tiny",
  last: 40,
  ranked: false,
  words: { play: "", pause: "", playhead: "", nothing: "", screen: "", story: "", place: "" },
};

test("a band has what is heard or seen in it", () => {
  assert.deepEqual(bands(film), { image: [0, 2, 3], sound: [0, 1, 3], music: [] });
});

test("what is told at a moment: an event has its beginning and not its end", () => {
  const { image } = bands(film);
  assert.equal(under(film, image, 9.9), 0);
  assert.equal(under(film, image, 10), -1);
  assert.equal(under(film, image, 20), 2);
  assert.equal(under(film, image, 40), -1);
});

test("as it happened, without the undated", () => {
  assert.deepEqual(happened(film, [0, 1, 2, 3]), [3, 0, 1]);
});

test("as it happened from a moment on, or all of it where nothing is told", () => {
  assert.deepEqual(ahead(film, [0, 1, 2, 3], 5), [0, 1]);
  assert.deepEqual(ahead(film, [0, 1, 2, 3], 25), [3, 0, 1]);
});

test("a step goes from the chosen event or, where none is, from the playhead", () => {
  const { image } = bands(film);
  const from = (/** @type {object} */ step) =>
    stepped(film, image, { chosen: null, moment: 0, by: 1, ...step });
  assert.equal(from({ chosen: "i" }), 3);
  assert.equal(from({ chosen: "g", by: -1 }), 0);
  assert.equal(from({ moment: 25 }), 2);
  assert.equal(from({ moment: 15, by: -1 }), 0); // back to the one it is beyond
});

test("what is heard is shown where the film is nearest to it and of the same time", () => {
  const told = { ...film, told: [1, 1, 0, 1] };
  assert.equal(elsewhere(told, [0, 2, 3], 1), 0);
  assert.equal(elsewhere(told, [2, 3], 1), 3);
  assert.equal(elsewhere({ ...film, told: [0, 1, 0, 0] }, [0, 2, 3], 1), -1);
});

test("as it is told a moment leads to itself, and the film ends", () => {
  const course = { order: [], round: -1 };
  assert.deepEqual(next(film, course, 15), { order: [], moment: 15, over: false });
  assert.deepEqual(next(film, course, 40), { order: [], moment: 40, over: true });
});

test("as it happened an event leads to what happened next, however far a step goes", () => {
  const from = (/** @type {number} */ moment) =>
    next(film, { order: [3, 0, 1], round: -1 }, moment);
  assert.deepEqual(from(39), { order: [3, 0, 1], moment: 39, over: false });
  assert.deepEqual(from(42), { order: [0, 1], moment: 2, over: false });
  assert.deepEqual(from(53), { order: [1], moment: 13, over: false });
  assert.equal(from(61).over, true);
});

test("an event that is played again and again leads to its beginning", () => {
  const course = { order: [3], round: 1 };
  assert.deepEqual(next(film, course, 15), { order: [3], moment: 15, over: false });
  assert.deepEqual(next(film, course, 20), { order: [3], moment: 10, over: false });
});
