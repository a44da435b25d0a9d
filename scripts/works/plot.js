/* The plot: works where two measures put them, each a small story curve where there are few and a dot where there are many.
   On a canvas: ten thousand marks follow the hand. */
import { LINE, named } from "./names.js";
import { axis } from "./scales.js";

/** @typedef {import("./choosing.js").Measured} Measured */
/** @typedef {{ name: string, said: string, unit: string }} Measure */
/**
 * @typedef {object} Spot where a work lies, px, and how far its mark reaches from there
 * @property {number} place
 * @property {number} x
 * @property {number} y
 * @property {boolean} small whether it is a story curve
 */
/** @typedef {ReturnType<typeof laid>} Plot */

const FEW = 60; // works, and there is room for their curves
const MANY = 1000; // works, and a dot of each is small
const [WIDE, HIGH, NAME, DOT] = [58, 34, 14, 4];
const CLEAR = 0.65; // of 1: how much a dot hides of one beneath it
const MARGIN = { left: 64, right: 16, top: 30, bottom: 46 };

/**
 * Where works lie on a plot of some px; those whose measures are not known have no spot.
 * @param {Measured} measured
 * @param {readonly number[]} places
 * @param {readonly [Measure, Measure]} by across and up
 * @param {{ width: number, height: number }} size
 */
export const laid = (measured, places, [across, up], { width, height }) => {
  const [xs, ys] = [measured.measures[across.name] ?? [], measured.measures[up.name] ?? []];
  const known = places.filter((at) => typeof xs[at] === "number" && typeof ys[at] === "number");
  const values = (/** @type {readonly (number | null)[]} */ column) =>
    known.map((at) => column[at] ?? 0);
  const few = known.length <= FEW;
  const [beside, over] = few ? [WIDE / 2, HIGH / 2] : [0, 0]; // of a curve about its spot
  const x = axis(values(xs), across.unit, MARGIN.left + beside, width - MARGIN.right - beside);
  const y = axis(values(ys), up.unit, height - MARGIN.bottom - over, MARGIN.top + over);
  /** @type {Spot[]} */
  const spots = known.map((at) => ({
    place: at,
    x: x.px(xs[at] ?? 0),
    y: y.px(ys[at] ?? 0),
    small: false,
  }));
  if (few) curved(spots, measured);

  return { x, y, spots, by: /** @type {const} */ ([across, up]), width, height };
};

/**
 * Give a curve to each work that has one and room for it.
 * @param {readonly Spot[]} spots
 * @param {Measured} measured
 */
const curved = (spots, measured) => {
  /** @type {Spot[]} */
  const taken = [];
  for (const spot of spots) {
    const far = (/** @type {Spot} */ one, /** @type {number} */ wide, /** @type {number} */ high) =>
      one === spot || Math.abs(one.x - spot.x) > wide || Math.abs(one.y - spot.y) > high;
    const free =
      taken.every((one) => far(one, WIDE + 8, HIGH + NAME + 6)) &&
      spots.every((one) => far(one, WIDE / 2 + 2 * DOT, HIGH / 2 + 2 * DOT)); // no dot lies on it
    spot.small = Boolean(measured.shapes[spot.place]) && free;
    if (spot.small) taken.push(spot);
  }
};

/**
 * The work under a point; undefined where there is none.
 * @param {Plot} plot
 * @param {number} x
 * @param {number} y
 */
export const under = ({ spots }, x, y) => {
  const far = (/** @type {Spot} */ one) =>
    one.small && Math.abs(one.x - x) < WIDE / 2 && Math.abs(one.y - y) < HIGH / 2 + 4
      ? 0
      : Math.hypot(one.x - x, one.y - y);
  let [best, least] = [/** @type {number | undefined} */ (undefined), 10];
  for (const one of spots) if (far(one) < least) [best, least] = [one.place, far(one)];

  return best;
};

/**
 * How many other works lie so near one that their dots are one dot.
 * @param {Plot} plot
 * @param {number} at
 */
export const beside = ({ spots }, at) => {
  const here = spots.find(({ place }) => place === at);
  const near = spots.filter(({ x, y }) => here && Math.hypot(x - here.x, y - here.y) < DOT / 2);

  return near.length - 1;
};

/**
 * @typedef {object} Ink what a plot is drawn in
 * @property {(name: string) => string} colour of the page, by its name
 * @property {(measure: Measure, value: number) => string} tick
 */

/**
 * Draw a plot: its axes, its works, those that stand out in colour, the one looked at ringed.
 * @param {CanvasRenderingContext2D} pen
 * @param {Plot} plot
 * @param {Measured} measured
 * @param {{ standing: ReadonlySet<number>, one: number | undefined }} out
 * @param {Ink} ink
 */
export const draw = (pen, plot, measured, { standing, one: looked }, ink) => {
  pen.clearRect(0, 0, plot.width, plot.height);
  axes(pen, plot, ink);
  for (const out of [false, true]) {
    const spots = plot.spots.filter(({ place }) => standing.has(place) === out);
    pen.fillStyle = pen.strokeStyle = ink.colour(out ? "river" : "ash");
    dots(
      pen,
      spots.filter(({ small }) => !small),
      plot.spots.length > MANY ? 1.5 : DOT,
    );
    for (const spot of spots) if (spot.small) curve(pen, spot, measured);
  }
  if (plot.spots.length <= FEW) names(pen, plot, measured, ink);
  const one = plot.spots.find(({ place }) => place === looked);
  if (one) ring(pen, one, ink);
};

/**
 * Dots, darker where several lie on one another; of very many, small squares.
 * @param {CanvasRenderingContext2D} pen
 * @param {readonly Spot[]} spots
 * @param {number} size
 */
const dots = (pen, spots, size) => {
  pen.globalAlpha = CLEAR;
  for (const { x, y } of spots) {
    if (size < 2) {
      pen.fillRect(x - size, y - size, 2 * size, 2 * size);
      continue;
    }
    pen.beginPath();
    pen.arc(x, y, size, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.globalAlpha = 1;
};

/**
 * A work's story curve about its spot.
 * @param {CanvasRenderingContext2D} pen
 * @param {Spot} spot
 * @param {Measured} measured
 */
const curve = (pen, { place, x, y }, measured) => {
  const shape = measured.shapes[place] ?? [];
  const [left, foot] = [x - WIDE / 2, y + HIGH / 2];
  pen.lineWidth = 1.2;
  pen.beginPath();
  shape.forEach((story, at) => {
    const [from, to] = [left + (at / shape.length) * WIDE, left + ((at + 1) / shape.length) * WIDE];
    const up = foot - (story / 100) * HIGH;
    pen.lineTo(from, up);
    pen.lineTo(to, up);
  });
  pen.stroke();
};

/** @param {Spot} spot @returns {import("./names.js").Box} */
const mark = ({ x, y, small }) => {
  const [wide, high] = small ? [WIDE / 2, HIGH / 2] : [DOT, DOT];

  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
};

/**
 * The names of works, on the page's ground, so that no line runs through them.
 * @param {CanvasRenderingContext2D} pen
 * @param {Plot} plot
 * @param {Measured} measured
 * @param {Ink} ink
 */
const names = (pen, { spots, width, height }, measured, ink) => {
  const room = { left: MARGIN.left, right: width, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const works = spots.map(({ place }) => measured.works[place] ?? "");
  pen.font = `12px ${ink.colour("serif")}`;
  pen.textAlign = "center";
  pen.fillStyle = ink.colour("ink");
  pen.strokeStyle = ink.colour("ground");
  pen.lineWidth = 4;
  const wide = (/** @type {string} */ text) => pen.measureText(text).width;
  for (const name of named(spots.map(mark), works, wide, room)) {
    name?.lines.forEach((line, at) => {
      pen.strokeText(line, name.x, name.y + at * LINE);
      pen.fillText(line, name.x, name.y + at * LINE);
    });
  }
};

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Spot} spot
 * @param {Ink} ink
 */
const ring = (pen, { x, y, small }, ink) => {
  pen.strokeStyle = ink.colour("ink");
  pen.lineWidth = 2;
  pen.beginPath();
  if (small) pen.rect(x - WIDE / 2 - 4, y - HIGH / 2 - 4, WIDE + 8, HIGH + 8);
  else pen.arc(x, y, 7, 0, 2 * Math.PI);
  pen.stroke();
};

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Plot} plot
 * @param {Ink} ink
 */
const axes = (pen, { x, y, by: [across, up], width, height }, ink) => {
  const floor = height - MARGIN.bottom;
  pen.lineWidth = 1;
  pen.strokeStyle = ink.colour("faint");
  pen.fillStyle = ink.colour("quiet");
  pen.font = `12px ${ink.colour("sans")}`;
  pen.textAlign = "center";
  let free = MARGIN.left - 30;
  for (const tick of x.ticks) {
    const [at, said] = [x.px(tick), ink.tick(across, tick)];
    line(pen, [at, MARGIN.top], [at, floor]);
    const half = pen.measureText(said).width / 2;
    if (at - half < free || at + half > width) continue;
    pen.fillText(said, at, floor + 17);
    free = at + half + 8;
  }
  pen.textAlign = "right";
  for (const tick of y.ticks) {
    line(pen, [MARGIN.left, y.px(tick)], [width - MARGIN.right, y.px(tick)]);
    pen.fillText(ink.tick(up, tick), MARGIN.left - 6, y.px(tick) + 4);
  }
  pen.fillStyle = ink.colour("ink");
  pen.font = `14px ${ink.colour("serif")}`;
  pen.fillText(across.said, width - MARGIN.right, height - 8);
  pen.textAlign = "left";
  pen.fillText(up.said, 0, 14);
};

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {readonly [number, number]} from
 * @param {readonly [number, number]} to
 */
const line = (pen, from, to) => {
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
};
