import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  anchor,
  beside,
  called,
  middle,
  number,
  rate,
  widest,
} from "../../scripts/watch/frames.js";
import { copy, screen, sync } from "../../scripts/watch/sync.js";

/** @typedef {import("../../scripts/watch/frames.js").Fraction} Fraction */

const RATES = /** @type {Fraction[]} */ ([
  [24000, 1001],
  [24, 1],
  [25, 1],
  [30000, 1001],
]);
const rates = fc.constantFrom(...RATES);

test("a rate is told from when frames begin, in a container that rounds to the millisecond too", () => {
  for (const fraction of RATES) {
    for (const start of [0, 0.083, 1.4]) {
      const begin = (/** @type {number} */ at) => start + at / number(fraction);
      const frames = [10, 11, 12, 0, 48, 95];
      assert.deepEqual(rate(frames.map(begin)), fraction);
      assert.deepEqual(rate(frames.map((at) => Math.round(begin(at) * 1000) / 1000)), fraction);
    }
  }
  assert.equal(rate([0, 0.04, 0.0731, 0.31, 0.777]), null);
  assert.deepEqual(RATES.map(called), ["23.976", "24", "25", "29.97"]);
});

test("of frames that are neighbours the widest gap is told, in whatever order they were seen", () => {
  assert.equal(widest([1.5, 1, 1.25, 1.25]), 0.25);
  assert.equal(widest([1]), 0);
});

test("where a container rounds, many frames tell when one begins", () => {
  const times = [0, 7, 40, 41, 42, 77, 90].map(
    (at) => Math.round((0.0833 + (at * 1001) / 24000) * 1000) / 1000,
  );
  assert.ok(Math.abs(anchor(times, [24000, 1001]) - 0.0833) < 0.0002);
});

test("law: a frame is found again at the time that a table writes of it, to the thousandth", () => {
  fc.assert(
    fc.property(rates, fc.nat(200_000), fc.constantFrom(0, 0.083, 0.5), (fraction, at, start) => {
      const length = 1 / number(fraction);
      const written = Math.round((start + at * length) * 1000) / 1000;
      assert.equal(Math.floor((middle(written, start, fraction) - start) / length), at);
    }),
  );
});

test("law: the middle of a frame lies in it, and the frame beside it is the next", () => {
  fc.assert(
    fc.property(
      rates,
      fc.nat(200_000),
      fc.double({ min: 0, max: 0.95, noNaN: true }),
      (fraction, at, part) => {
        const [length, start] = [1 / number(fraction), 0.083];
        const aim = middle(start + (at + part) * length, start, fraction);
        assert.equal(Math.floor((aim - start) / length), at);
        const next = beside(start + at * length, 1, fraction);
        assert.equal(Math.floor((next - start) / length), at + 1);
      },
    ),
  );
});

test("points: none, an offset, and a speed that copies run at", () => {
  assert.deepEqual(sync([], 0.04), { speed: [1, 1], begin: 0, points: 0 });
  const one = sync([{ copy: 30, screen: 18 }], 0.04);
  assert.deepEqual(one, { speed: [1, 1], begin: 12, points: 1 });
  // 12 s of logos, then 24 frames shown at 25: an hour of the table lasts 57:36 of the copy
  const two = sync(
    [
      { copy: 3468, screen: 3600 },
      { copy: 12, screen: 0 },
    ],
    0.04,
  );
  assert.deepEqual(two, { speed: [25, 24], begin: 12, points: 2 });
  assert.equal(screen(two, 3468), 3600);
  assert.equal(copy(two, 3600), 3468);
});

test("a speed that none runs at is kept as it is measured", () => {
  const { speed } = sync(
    [
      { copy: 0, screen: 0 },
      { copy: 100, screen: 110.5 },
    ],
    0.04,
  );
  assert.deepEqual(speed, [110500, 100000]);
});

test("law: there and back is the same moment", () => {
  const point = fc.record({
    copy: fc.integer({ min: 0, max: 9000 }),
    screen: fc.integer({ min: 0, max: 9000 }),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 4 }), fc.nat(9000), (points, moment) => {
      const mapping = sync(points, 1 / 24);
      assert.ok(Math.abs(screen(mapping, copy(mapping, moment)) - moment) < 1e-6);
    }),
  );
});
