/* The signs of notes, their numbers: in the strip where the telling is, and at the marks of their events. */
import { drawn, graph, marks } from "../marks.js";
import { element } from "../dialog.js";
import { find } from "../page.js";

/** @typedef {import("../globals").Graph} Graph */
/** @typedef {{ number: number, place: number, event: string }} Sign its `place`: screen s, or rank; NaN where it has none */

const ROOM = 15; // px between signs: of those that would meet, the first is drawn

/** @type {readonly Sign[]} */
let signs = [];

const sign = (/** @type {number} */ number, /** @type {object} */ style) => {
  const made = element("span", { className: "noted" }, String(number));
  Object.assign(made.style, style);

  return made;
};

/**
 * A layer of the page that signs lie on, above what is drawn there and out of a hand's way.
 * @param {Element} within
 */
const layer = (within) => {
  const found = within.querySelector(".noted-on");
  if (found) return found;
  const made = element("div", { className: "noted-on" });
  made.setAttribute("aria-hidden", "true"); // they are listed under the figure
  within.append(made);

  return made;
};

/**
 * Those of signs that do not meet.
 * @template {{ left: number, top: number }} Spot
 * @param {readonly Spot[]} all in px
 */
const clear = (all) => {
  /** @type {Spot[]} */
  const kept = [];
  for (const one of all) {
    const met = kept.some(
      ({ left, top }) => Math.abs(left - one.left) < ROOM && Math.abs(top - one.top) < ROOM,
    );
    if (!met) kept.push(one);
  }

  return kept;
};

/** @param {number} first @param {number} last of screen time */
const along = (first, last) => {
  const strip = find("strip");
  const placed = signs
    .map(({ number, place }) => ({ number, part: (place - first) / (last - first), top: 9 }))
    .filter(({ part }) => part >= 0 && part <= 1)
    .map((one) => ({ ...one, left: one.part * strip.clientWidth }));
  const made = clear(placed).map(
    ({ number, part, top }) => sign(number, { left: `${part * 100}%`, top: `${top}px` }), // each view has a strip of its own width
  );
  layer(strip).replaceChildren(...made);
};

/**
 * Where each event's first mark lies in a chart, its upper edge in the middle: px.
 * @param {Graph} chart
 * @param {ReadonlySet<string>} wanted
 */
const marked = (chart, wanted) => {
  const ground = chart.getBoundingClientRect();
  const larger = ground.width / (chart._fullLayout?.width || ground.width); // where it is presented
  /** @type {Map<string, { left: number, top: number }>} */
  const found = new Map();
  if (!wanted.size) return found;
  marks((mark, event) => {
    if (event === undefined || !wanted.has(event) || found.has(event)) return;
    const { left, top, width, height } = mark.getBoundingClientRect();
    const middle = (left + width / 2 - ground.left) / larger;
    const above = (top - ground.top) / larger - 8;
    if (width + height > 0) found.set(event, { left: middle, top: above });
  }, chart);

  return found;
};

/**
 * Where a moment lies at the edge of a chart; nowhere where screen time has no axis there.
 * @param {Graph} chart
 * @param {number} place
 */
const moment = (chart, place) => {
  const [time, full] = [chart.layout.meta?.screen, chart._fullLayout];
  if (!time || !full || Number.isNaN(place)) return null;
  const { xaxis, yaxis } = full;
  const axis = time.axis === "x" ? xaxis : yaxis;
  const here = axis._offset + axis.d2p(place * time.way);
  if (!(here >= axis._offset - 1 && here <= axis._offset + axis._length + 1)) return null;
  const edge = { left: xaxis._offset + 8, top: yaxis._offset + 8 };

  return time.axis === "x" ? { ...edge, left: here } : { ...edge, top: here };
};

/**
 * Where signs lie in a chart, px; those that have no place there are left out.
 * @param {Graph} chart
 * @param {readonly Sign[]} all
 */
export const spots = (chart, all) => {
  const at = marked(chart, new Set(all.map(({ event }) => event).filter(Boolean)));

  return all.flatMap(({ number, place, event }) => {
    const spot = event ? at.get(event) : moment(chart, place);

    return spot ? [{ number, ...spot }] : [];
  });
};

const over = () => {
  const chart = graph();
  if (!chart?._fullLayout) return;
  const made = clear(spots(chart, signs)).map(({ number, left, top }) =>
    sign(number, { left: `${left}px`, top: `${top}px` }),
  );
  layer(find("stage")).replaceChildren(...made);
};

/**
 * Draw signs, from now on.
 * @param {readonly Sign[]} all
 * @param {{ first?: number, last: number }} telling
 */
export const draw = (all, { first = 0, last }) => {
  signs = all;
  along(first, last);
  over();
};

drawn(() => {
  if (signs.length) window.requestAnimationFrame(over);
});
