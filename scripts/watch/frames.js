/* The frames of a copy: how many a second, and where to aim so that the right one is shown. Times are s of the copy. */

/** @typedef {readonly [number, number]} Fraction */

/** What films and their copies run at, frames a second. @type {readonly Fraction[]} */
const STANDARD = [
  [24000, 1001],
  [24, 1],
  [25, 1],
  [30000, 1001],
  [30, 1],
  [48, 1],
  [50, 1],
  [60000, 1001],
  [60, 1],
];

const [NEAR, OFF] = [0.03, 0.12]; // of a rate told from two frames; of a frame, where containers round to the millisecond

/**
 * The frames a second of which these are begin times: two of them neighbours, the others anywhere. Null where they are
 * those of no rate that is in use.
 * @param {readonly number[]} times
 * @returns {Fraction | null}
 */
export const rate = (times) => {
  const sorted = inOrder(times);
  const guess = 1 / Math.min(...gaps(sorted).filter((gap) => gap > 0.005));
  const fit = STANDARD.map((one) => ({ one, off: off(sorted, one) }))
    .filter(({ one, off: far }) => Math.abs(number(one) / guess - 1) < NEAR && far < OFF)
    .sort((one, other) => one.off - other.off);

  return fit[0]?.one ?? null;
};

/** @param {readonly number[]} times */
const inOrder = (times) => [...new Set(times)].sort((one, other) => one - other);

/** @param {readonly number[]} sorted */
const gaps = (sorted) => sorted.slice(1).map((time, at) => time - (sorted[at] ?? 0));

/** The widest gap between frames that are neighbours, s; 0 of one alone. @param {readonly number[]} times when they begin */
export const widest = (times) => Math.max(0, ...gaps(inOrder(times)));

/** How far times lie from whole frames, at most. @param {readonly number[]} times @param {Fraction} fraction */
const off = ([first = 0, ...rest], fraction) =>
  Math.max(
    0,
    ...rest.map((time) => {
      const frames = (time - first) * number(fraction);

      return Math.abs(frames - Math.round(frames));
    }),
  );

/** @param {Fraction} fraction */
export const number = ([over, under]) => over / under;

/**
 * When a frame begins, told from many: where a container rounds to the millisecond, one alone is off by half of one.
 * @param {readonly number[]} times
 * @param {Fraction} fraction
 */
export const anchor = ([first = 0, ...rest], fraction) => {
  const over = rest.map((time) => {
    const frames = (time - first) * number(fraction);

    return (frames - Math.round(frames)) / number(fraction);
  });

  return first + over.reduce((sum, one) => sum + one, 0) / (rest.length + 1);
};

const WRITTEN = 0.0006; // s; times are written to the thousandth: a frame can begin so much behind its own

/**
 * The middle of the frame that is shown at a time: an aim at its edge can show the one before.
 * @param {number} time
 * @param {number} begin when some frame begins
 * @param {Fraction} fraction
 */
export const middle = (time, begin, fraction) => {
  const frames = Math.floor((time + WRITTEN - begin) * number(fraction));

  return begin + (frames + 0.5) / number(fraction);
};

/**
 * The middle of the next frame (1), or of the one before (-1).
 * @param {number} shown when the frame that is shown begins
 * @param {number} by
 * @param {Fraction} fraction
 */
export const beside = (shown, by, fraction) => shown + (by + 0.5) / number(fraction);

/** Frames a second, as they are called: 23.976. @param {Fraction} fraction */
export const called = (fraction) => String(Math.round(number(fraction) * 1000) / 1000);
