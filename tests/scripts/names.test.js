import assert from "node:assert/strict";
import test from "node:test";
import { named } from "../../scripts/works/names.js";

/** @typedef {import("../../scripts/works/names.js").Box} Box */

const ROOM = { left: 0, right: 200, top: 0, bottom: 200 };
const NARROW = { ...ROOM, right: 80 };
const HALF = 5; // px, of a mark

/** @param {number} x @param {number} y @returns {Box} */
const mark = (x, y) => ({ left: x - HALF, right: x + HALF, top: y - HALF, bottom: y + HALF });

/** @param {readonly Box[]} marks @param {readonly string[]} names */
const laid = (marks, names, room = ROOM) => named(marks, names, (text) => text.length * 6, room);

/** @param {readonly [number, number]} at @param {string} name */
const box = ([x, y], name) => laid([mark(x, y)], [name])[0]?.box;

/** @param {Box} one @param {Box} other */
const apart = (one, other) =>
  one.right < other.left ||
  other.right < one.left ||
  one.bottom < other.top ||
  other.bottom < one.top;

test("a name stands whole below its mark", () => {
  assert.deepEqual(box([100, 100], "Citizen Kane"), {
    left: 64,
    right: 136,
    top: 108,
    bottom: 123,
  });
});

test("at an edge it stands beside its mark, within the plot", () => {
  assert.equal(box([100, 195], "Kane")?.bottom, 187);
  assert.equal(box([195, 100], "Citizen Kane")?.right, 200);
});

test("where one line is too wide it is broken near its middle; what has no room is not said", () => {
  const said = (/** @type {string} */ name) => laid([mark(40, 100)], [name], NARROW)[0]?.lines;
  assert.deepEqual(said("Hiroshima mon amour"), ["Hiroshima", "mon amour"]);
  assert.equal(said("Hiroshima-mon-amour"), undefined);
});

test("no name lies on a mark or on another name", () => {
  const marks = [mark(100, 100), mark(100, 116), mark(112, 108)];
  const names = laid(marks, ["Rashomon", "Betrayal", "Memento"]).flatMap((one) => one?.box ?? []);
  assert.ok(names.length > 1);
  names.forEach((one, at) => {
    const others = [...marks, ...names.slice(at + 1)];
    assert.ok(others.every((other) => apart(one, other)));
  });
});
