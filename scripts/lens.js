/* The lens: zooming along screen time by wheel, pinch, keys and the strip. The chart follows at once, in the browser;
   when the hand rests, the address is told and the chart is drawn anew for what is in view. Where the two times lie,
   the chart says in its meta. */
import { edit } from "./address.js";
import { axis, charted, drawn, graph, meta } from "./marks.js";
import { find, over, ready } from "./page.js";
import { rising, spell } from "./times.js";

/** @typedef {import("./globals").Axis} Axis */
/** @typedef {import("./contract").ScreenTime} ScreenTime */
/** @typedef {import("./globals").Side} Side */
/** @typedef {{ x: number, y: number }} Place a place in the window, px */

const time = () => /** @type {ScreenTime} */ (meta().screen);

/** Whether the chart can be zoomed along screen time. */
export const along = () => Boolean(meta().screen?.lens);

/** The axis along which screen time lies, where it does. */
export const screen = () => /** @type {Axis} */ (axis(time().axis));

/** The stretch in view, in screen s (or ranks); the whole where nothing is zoomed. */
export const shown = () =>
  rising(screen().range.map((end) => Math.min(Math.max(end * time().way, begins()), time().last)));
const begins = () => time().first ?? 0;

/** @type {number | undefined} */
let resting;
/** @type {import("./times.js").Ends | null} the stretch that a hand has come to, until the address is told of it */
let ahead = null;
/** @type {unknown} the layout it was done in: an answer brings another */
let under = null;
/** @type {readonly number[]} the ends of the axis as they were drawn */
let drew = [];
/** @type {string | undefined} which drawing that was: in one of the same ends the hand's stay */
let revision;

const rest = () => {
  clearTimeout(resting);
  [ahead, under] = [shown(), graph()?.layout];
  resting = window.setTimeout(() => {
    ahead = null;
    if (!along()) return;
    const [start, end] = shown();
    const all = start <= begins() && end >= time().last * 0.9999;
    edit({ zoom: all || end <= start ? null : spell([start, end], time().ranked) }, true);
  }, 180);
};

/**
 * Show a stretch of screen time.
 * @param {number} start
 * @param {number} end
 */
const go = (start, end) => {
  const { axis: side, way, last } = time();
  const whole = last - begins();
  const length = Math.min(Math.max(end - start, whole / 5000), whole);
  const from = Math.min(Math.max(start, begins()), last - length);
  window.Plotly.relayout(graph(), {
    [`${side}axis.range`]: rising([from * way, (from + length) * way]),
  });
};

/**
 * Zoom about a moment of screen time, or about the middle.
 * @param {number} factor
 * @param {number} [about]
 */
export const zoom = (factor, about) => {
  if (!along()) return;
  const [start, end] = shown();
  const middle = about ?? (start + end) / 2;
  go(middle - (middle - start) * factor, middle + (end - middle) * factor);
};

/* at once, as it was drawn: to another drawn alike Plotly would give what the hand left in view */
const back = () => {
  const { axis: side, way, last } = time();
  const [from, to] = rising(drew.map((end) => end * way));
  if (from <= begins() && to >= last) {
    window.Plotly.relayout(graph(), { [`${side}axis.range`]: drew });
  }
};

/** Show the whole film again. */
export const whole = () => {
  if (along()) back();
  clearTimeout(resting);
  ahead = null;
  edit({ zoom: null }, true);
};

/* an answer to where the hand was a moment ago does not take it back there */
const kept = () => {
  if (!ahead || !along() || graph()?.layout === under) return; // a further move is none
  under = graph()?.layout;
  const near = (time().last - begins()) / 1e6;
  if (shown().some((end, at) => Math.abs(end - (ahead?.[at] ?? end)) > near)) go(...ahead);
};

/* --- where a place in the window lies in the chart --- */

/**
 * In px of the chart.
 * @param {Side} side
 * @param {Place} place
 */
export const px = (side, place) => {
  const { left, top } = /** @type {HTMLElement} */ (graph()).getBoundingClientRect();

  return place[side] - { x: left, y: top }[side];
};

/**
 * In the units of an axis.
 * @param {Side} side
 * @param {Place} place
 */
export const unit = (side, place) => {
  const laid = /** @type {Axis} */ (axis(side));

  return laid.p2d(px(side, place) - laid._offset);
};

/**
 * Where a hand is.
 * @param {{ clientX: number, clientY: number }} event
 * @returns {Place}
 */
export const hand = ({ clientX: x, clientY: y }) => ({ x, y });

const moment = (/** @type {Place} */ place) => unit(time().axis, place) * time().way;

/* --- hands --- */

const turned = (/** @type {WheelEvent} */ event) =>
  Math.exp(event.deltaY * (event.deltaMode ? 0.05 : 0.002));

ready("#stage", (stage) => {
  stage.addEventListener(
    "wheel",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || !along()) return;
      event.preventDefault();
      zoom(turned(event), moment(hand(event)));
    },
    { passive: false },
  );
  pinched(stage);
});

/* over the strip of the whole film, where nobody scrolls, the wheel alone */
ready("#strip", (strip) =>
  strip.addEventListener(
    "wheel",
    (event) => {
      if (!along()) return;
      event.preventDefault();
      const { left, width } = strip.getBoundingClientRect();
      zoom(turned(event), begins() + ((time().last - begins()) * (event.clientX - left)) / width);
    },
    { passive: false },
  ),
);

/**
 * Two fingers.
 * @param {HTMLElement} stage
 */
const pinched = (stage) => {
  /** @type {number | null} how far apart they were, px */
  let pinch = null;

  const move = (/** @type {TouchEvent} */ event) => {
    const [one, other] = [...event.touches].map(hand);
    if (event.touches.length !== 2 || !one || !other || !along()) {
      pinch = null;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const apart = Math.max(Math.hypot(one.x - other.x, one.y - other.y), 20);
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    if (pinch !== null) zoom(pinch / apart, moment(middle));
    pinch = apart;
  };

  stage.addEventListener("touchmove", move, { passive: false, capture: true });
  stage.addEventListener("touchend", () => {
    pinch = null;
  });
};

document.addEventListener(
  "click",
  (event) => {
    if (!over(event, '.modebar-btn[data-val="reset"]')) return;
    event.stopPropagation();
    whole();
  },
  true,
);

charted((chart) => {
  chart.on("plotly_relayout", (change) => {
    if (along() && Object.keys(change).some((key) => key.startsWith(`${time().axis}axis.`))) rest();
  });
  chart.on("plotly_doubleclick", whole);
});

drawn(() => {
  find("stage").classList.toggle("still", !along());
  if (along() && screen().uirevision !== revision) {
    ({ range: drew, uirevision: revision } = screen());
  }
  kept();
});
