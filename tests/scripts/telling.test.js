import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead, bands, happened, stepped, under } from "../../scripts/telling.js";

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
  words: { play: "", pause: "", playhead: "", nothing: "", screen: "", story: "" },
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
