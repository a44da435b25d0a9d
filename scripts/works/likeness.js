/* What is told alike: how far two story curves are apart, and which are nearest to one. */

/** @typedef {readonly number[]} Shape how far into its story a work is, moment by moment, in hundredths */

/** How far apart two moments may be that answer to one another: a share of the telling. */
const BAND = 0.1;

/**
 * The distance of two shapes, 0 (alike) to 1: dynamic time warping in its symmetric form, over the length of both
 * (H. Sakoe and S. Chiba, IEEE Transactions on Acoustics, Speech, and Signal Processing 26, 1978). Infinity as soon as
 * it is sure to be more than `most`.
 * @param {Shape} one
 * @param {Shape} other
 */
export const distance = (one, other, most = Infinity) => {
  const size = one.length;
  const reach = Math.max(1, Math.round(BAND * size));
  let [above, row] = [new Float64Array(size + 1).fill(Infinity), new Float64Array(size + 1)];
  above[0] = 0;
  for (let i = 0; i < size; i += 1) {
    const least = step(one[i] ?? 0, other, above, row.fill(Infinity), i, reach);
    if (least > most * 200 * size) return Infinity;
    [above, row] = [row, above];
  }

  return (above[size] ?? Infinity) / (200 * size);
};

/**
 * Align one moment with those within reach; the least that this has cost so far.
 * @param {number} story
 * @param {Shape} other
 * @param {Float64Array} above what the moment before has cost
 * @param {Float64Array} row
 * @param {number} i
 * @param {number} reach
 */
const step = (story, other, above, row, i, reach) => {
  const last = Math.min(other.length - 1, i + reach);
  let least = Infinity;
  for (let j = Math.max(0, i - reach); j <= last; j += 1) {
    const apart = Math.abs(story - /** @type {number} */ (other[j]));
    const along = /** @type {number} */ (above[j]) + 2 * apart;
    const waiting =
      Math.min(/** @type {number} */ (above[j + 1]), /** @type {number} */ (row[j])) + apart;
    const cost = Math.min(along, waiting);
    row[j + 1] = cost;
    least = Math.min(least, cost);
  }

  return least;
};

/**
 * The places of the shapes nearest to one, the nearest first, each with its distance.
 * @param {readonly (Shape | null)[]} shapes null where a work has none
 * @param {number} at
 * @param {number} count
 */
export const nearest = (shapes, at, count) => {
  const one = shapes[at];
  /** @type {{ place: number, distance: number }[]} */
  const near = [];
  if (!one) return near;
  for (const [place, shape] of shapes.entries()) {
    if (!shape || place === at) continue;
    const found = { place, distance: distance(one, shape, near[count - 1]?.distance) };
    if (found.distance >= (near[count - 1]?.distance ?? Infinity)) continue;
    near.push(found);
    near.sort((a, b) => a.distance - b.distance);
    near.length = Math.min(near.length, count);
  }

  return near;
};
