/* How the times of a copy (s of its file) and of the table (screen s) belong together: by points at which both are known. */

/** @typedef {import("./frames.js").Fraction} Fraction */
/** @typedef {{ copy: number, screen: number }} Point */
/**
 * @typedef {object} Sync
 * @property {Fraction} speed screen s that pass in a second of the copy
 * @property {number} begin when the table's first moment is in the copy, s
 * @property {number} points that say so
 */

/** Speeds that copies run at: a film of 24 frames shown at 25, at 23.976, at both, and the other way round. */
const KNOWN = /** @type {readonly Fraction[]} */ ([
  [1, 1],
  [25, 24],
  [24, 25],
  [1001, 1000],
  [1000, 1001],
  [1001, 960],
  [960, 1001],
]);

/**
 * What points say: one an offset, two the speed as well. A speed that copies run at is taken where the points, each a frame
 * wide, cannot tell it from what they measure.
 * @param {readonly Point[]} points
 * @param {number} frame s
 * @returns {Sync}
 */
export const sync = (points, frame) => {
  const [first, last] = [earliest(points), earliest(points, -1)];
  if (!first || !last) return { speed: [1, 1], begin: 0, points: 0 };
  const speed = first === last ? KNOWN[0] : between(first, last, frame);
  const [over, under] = speed ?? [1, 1];

  return {
    speed: [over, under],
    begin: first.copy - (first.screen * under) / over,
    points: points.length,
  };
};

/** @param {readonly Point[]} points @returns {Point | undefined} */
const earliest = (points, place = 0) =>
  [...points].sort((one, other) => one.copy - other.copy).at(place);

/**
 * @param {Point} first
 * @param {Point} last
 * @param {number} frame
 * @returns {Fraction}
 */
const between = (first, last, frame) => {
  const [copy, screen] = [last.copy - first.copy, last.screen - first.screen];
  if (copy <= 0 || screen <= 0) return [1, 1];
  const doubt = (2 * frame) / copy;
  const near = KNOWN.map((one) => ({ one, far: Math.abs(one[0] / one[1] - screen / copy) }))
    .filter(({ far }) => far <= doubt)
    .sort((one, other) => one.far - other.far);

  return near[0]?.one ?? [Math.round(screen * 1000), Math.round(copy * 1000)];
};

/** The screen moment of a time of the copy. @param {Sync} of @param {number} copy */
export const screen = ({ speed: [over, under], begin }, copy) => ((copy - begin) * over) / under;

/** The time of the copy at a screen moment. @param {Sync} of @param {number} moment */
export const copy = ({ speed: [over, under], begin }, moment) => begin + (moment * under) / over;
