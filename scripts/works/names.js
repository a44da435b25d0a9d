/* Names beside marks: whole, on one line or on two, where no mark and no other name is; none where there is no room. */

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box px */
/** @typedef {{ lines: readonly string[], x: number, y: number, box: Box }} Name its lines about x, the first standing on y */

export const LINE = 15; // px, from line to line
const GAP = 3; // px, between a mark and its name
const DEEP = 4; // px, of a letter below its line

/**
 * Where each mark's name stands; undefined where it has no room.
 * @param {readonly Box[]} marks
 * @param {readonly string[]} names
 * @param {(text: string) => number} wide px of a text
 * @param {Box} room
 */
export const named = (marks, names, wide, room) => {
  const taken = [...marks];

  return marks.map((mark, at) => {
    const places = folded(names[at] ?? "").flatMap((lines) => beside(mark, lines, wide, room));
    const found = places.find(({ box }) => inside(box, room) && taken.every(apart(box)));
    if (found) taken.push(found.box);

    return found;
  });
};

/** A name on one line and, broken where its halves are most alike, on two. @param {string} name */
const folded = (name) => {
  const middle = (name.length - 1) / 2;
  const breaks = [...name.matchAll(/\s+/g)].map(({ index }) => index);
  const [at] = breaks.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));

  return at === undefined ? [[name]] : [[name], [name.slice(0, at), name.slice(at).trim()]];
};

/**
 * Below, above, to the right and to the left of a mark.
 * @param {Box} mark
 * @param {readonly string[]} lines
 * @param {(text: string) => number} wide
 * @param {Box} room
 */
const beside = (mark, lines, wide, room) => {
  const half = Math.max(...lines.map(wide)) / 2;
  const high = LINE * lines.length;
  const middle = (mark.left + mark.right) / 2;
  const x = Math.min(Math.max(middle, room.left + half), room.right - half);
  const level = (mark.top + mark.bottom - high) / 2;
  const tops = /** @type {const} */ ([
    [x, mark.bottom + GAP],
    [x, mark.top - GAP - high],
    [mark.right + 2 * GAP + half, level],
    [mark.left - 2 * GAP - half, level],
  ]);

  return tops.map(([centre, top]) => standing(lines, centre, top, half));
};

/** @param {readonly string[]} lines @param {number} x @param {number} top @param {number} half @returns {Name} */
const standing = (lines, x, top, half) => {
  const box = { left: x - half, right: x + half, top, bottom: top + LINE * lines.length };

  return { lines, x, y: top + LINE - DEEP, box };
};

/** @param {Box} box @param {Box} room */
const inside = (box, room) =>
  box.left >= room.left &&
  box.right <= room.right &&
  box.top >= room.top &&
  box.bottom <= room.bottom;

/** @param {Box} one @returns {(other: Box) => boolean} */
const apart = (one) => (other) =>
  one.right < other.left ||
  other.right < one.left ||
  one.bottom < other.top ||
  other.bottom < one.top;
