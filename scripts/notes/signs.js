/* The signs of notes, their numbers: in the strip where the telling is, and at the marks of their events. */
import { screen } from "../lens.js";
import { drawn, graph, marks, meta } from "../marks.js";
import { element } from "../dialog.js";
import { find } from "../page.js";

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
 * Signs that do not meet.
 * @param {readonly { number: number, left: number, top: number }[]} all in px
 */
const clear = (all) => {
  /** @type {{ number: number, left: number, top: number }[]} */
  const kept = [];
  for (const one of all) {
    const met = kept.some(
      ({ left, top }) => Math.abs(left - one.left) < ROOM && Math.abs(top - one.top) < ROOM,
    );
    if (!met) kept.push(one);
  }

  return kept.map(({ number, left, top }) => sign(number, { left: `${left}px`, top: `${top}px` }));
};

/** @param {number} first @param {number} last of screen time */
const along = (first, last) => {
  const strip = find("strip");
  const part = (/** @type {number} */ place) => (place - first) / (last - first);
  const there = signs.filter(({ place }) => part(place) >= 0 && part(place) <= 1);
  layer(strip).replaceChildren(
    ...clear(
      there.map(({ number, place }) => ({ number, left: part(place) * strip.clientWidth, top: 9 })),
    ),
  );
};

/** Where each event's first mark lies, its upper edge in the middle: px of the stage. */
const marked = () => {
  const wanted = new Set(signs.map(({ event }) => event).filter(Boolean));
  const stage = find("stage").getBoundingClientRect();
  /** @type {Map<string, { left: number, top: number }>} */
  const found = new Map();
  if (!wanted.size) return found;
  marks((mark, event) => {
    if (event === undefined || !wanted.has(event) || found.has(event)) return;
    const { left, top, width, height } = mark.getBoundingClientRect();
    const middle = left + width / 2 - stage.left;
    if (width + height > 0) found.set(event, { left: middle, top: top - stage.top - 8 });
  });

  return found;
};

/**
 * Where a moment lies at the edge of the figure; nowhere where screen time has no axis there.
 * @param {number} place
 */
const moment = (place) => {
  const [time, chart, axis] = [meta().screen, graph(), screen()];
  if (!time || !chart?._fullLayout || !axis || Number.isNaN(place)) return null;
  const here = axis._offset + axis.d2p(place * time.way);
  if (!(here >= axis._offset - 1 && here <= axis._offset + axis._length + 1)) return null;
  const { xaxis, yaxis } = chart._fullLayout;
  const edge = { left: xaxis._offset + 8, top: yaxis._offset + 8 };

  return time.axis === "x" ? { ...edge, left: here } : { ...edge, top: here };
};

const over = () => {
  const at = marked();
  const placed = signs.flatMap(({ number, place, event }) => {
    const spot = event ? at.get(event) : moment(place);

    return spot ? [{ number, ...spot }] : [];
  });
  layer(find("stage")).replaceChildren(...clear(placed));
};

/**
 * Draw signs, from now on.
 * @param {readonly Sign[]} all
 * @param {{ first?: number, last: number }} telling
 */
export const draw = (all, { first = 0, last }) => {
  signs = all;
  along(first, last);
  if (graph()?._fullLayout) over();
};

drawn(() => {
  if (signs.length) window.requestAnimationFrame(over);
});
