/* An event whose times a step changes lies where they put it at once: its marks that are drawn already are moved. The picture
   that the server draws follows, and takes their place. */
import { px } from "../lens.js";
import { axis, drawn, graph, marks, meta, outlines } from "../marks.js";
import { height } from "../times.js";
import { begin } from "./clocks.js";
import * as film from "./film.js";
import * as judging from "./judging.js";
import { fitted, retold } from "./retold.js";

/** @typedef {import("../globals").Side} Side */
/** @typedef {import("./retold.js").Change} Change */
/** @typedef {import("./retold.js").Ends} Ends */
/** @typedef {import("./retold.js").Shift} Shift */
/** @typedef {import("./table.js").Rows} Rows */
/**
 * @typedef {object} Drawn
 * @property {SVGElement} mark
 * @property {number} low where it is along screen time, px of its axis
 * @property {number} high
 * @property {boolean} rigid whether it is moved only, as letters are, and drawn as long as it was
 * @property {Ends} at where Plotly put it
 */

const NEAR = 5; // px, within which a mark is where its event's times put it
const PLACED = /^(?:translate\(([-\d.]+), ?([-\d.]+)\))?$/;

/** @type {Rows} those that the picture shows */
let shown = [];
/** @type {Rows | null} those that the picture shows which is on its way */
let coming = null;
/** @type {Set<SVGElement>} marks that are not where they were drawn */
const moved = new Set();

/** A stretch of screen time on its axis, px. @param {Ends} ends s on the table's clocks @returns {Ends} */
const across = (ends) => {
  const { axis: side = "x", way = 1 } = meta().screen ?? {};
  const laid = axis(side);
  const first = begin(film.rows());
  const [one = 0, other = 0] = ends.map((end) => laid?.d2p((end - first) * way) ?? 0);

  return one < other ? [one, other] : [other, one];
};

/** @param {Side} side @param {DOMRect} box @returns {Ends} px of its axis */
const extent = (side, { left, right, top, bottom }) => {
  const from = px(side, { x: left, y: top }) - (axis(side)?._offset ?? 0);

  return [from, from + (side === "x" ? right - left : bottom - top)];
};

/** The marks of some events, with the outline of the one that is chosen. @param {readonly Change[]} changes */
const found = (changes) => {
  const side = meta().screen?.axis ?? "x";
  /** @type {Map<string, Drawn[]>} */
  const all = new Map(changes.map(({ key }) => [judging.idOf(key) ?? "", []]));
  const put = (/** @type {Element} */ mark, /** @type {string | undefined} */ event) => {
    const own = event ? all.get(event) : undefined;
    const [placed, x = 0, y = 0] = PLACED.exec(mark.getAttribute("transform") ?? "") ?? [];
    if (!own || !(mark instanceof SVGElement) || placed === undefined) return;
    const [low, high] = extent(side, mark.getBoundingClientRect());
    const rigid = Boolean(placed) || mark.matches(".textpoint");
    own.push({ mark, low, high, rigid, at: [Number(x), Number(y)] });
  };
  marks(put);
  outlines((mark) => put(mark, alone()));

  return all;
};

/** The event that is chosen, where it is one. */
const alone = () => {
  const [event, other] = new URLSearchParams(window.location.search).getAll("event");

  return other === undefined ? event : undefined;
};

/** How far a story moment goes, px; 0 where it does not, null where the axis has no place for it. @param {Ends | null} story */
const up = (story) => {
  const time = meta().story;
  if (!story || !time?.dated) return 0;
  const [from, to] = story.map((moment) => height(time, moment));
  const laid = axis(time.axis);

  return from === null || to === null || !laid ? null : laid.d2p(to ?? 0) - laid.d2p(from ?? 0);
};

/** @param {Change} change @param {readonly Drawn[]} all */
const move = ({ screen, story }, all) => {
  const { axis: side = "x" } = meta().screen ?? {};
  const by = up(story);
  const shift = screen && { from: across(screen.from), to: across(screen.to) };
  if (by === null || (shift && !all.some((one) => !one.rigid && lies(one, shift.from)))) return;

  for (const { mark, low, high, rigid, at } of all) {
    if (shift && !within({ low, high }, shift.from)) continue;
    const way = shift ? fitted(rigid ? (low + high) / 2 : low, shift) : { by: 0, scale: 1 };
    const [x, y] = side === "x" ? [way.by, by] : [by, way.by];
    const scale = rigid ? "" : side === "x" ? `scale(${way.scale}, 1)` : `scale(1, ${way.scale})`;
    mark.style.transformBox = "fill-box";
    mark.style.transform = `translate(${at[0] + x}px, ${at[1] + y}px) ${scale}`;
    moved.add(mark);
  }
};

/** @param {{ low: number, high: number }} one @param {Ends} stretch */
const lies = ({ low, high }, [first, last]) =>
  Math.abs(low - first) < NEAR && Math.abs(high - last) < NEAR;
/** @param {{ low: number, high: number }} one @param {Ends} stretch */
const within = ({ low, high }, [first, last]) => low > first - NEAR && high < last + NEAR;

const back = () => {
  for (const mark of moved) mark.style.transform = "";
  moved.clear();
};

/** Move what the steps since the picture change. */
const show = () => {
  back();
  const time = meta().screen;
  const shows = graph() && time && !time.ranked && !judging.wrong().length; // else the charts show what was
  if (!film.here() || !shows) return;
  const changes = retold(shown, film.rows());
  if (!changes.length) return;
  const all = found(changes);
  for (const change of changes) move(change, all.get(judging.idOf(change.key) ?? "") ?? []);
};

film.heard.addEventListener("rows", show);
judging.heard.addEventListener("begun", () => {
  [shown, coming] = [film.rows(), null];
});
judging.heard.addEventListener("said", () => {
  if (judging.wrong().length) back();
});
judging.heard.addEventListener("turned", () => {
  coming = judging.stands();
});
drawn(() => {
  [shown, coming] = [coming ?? shown, null];
  show();
});
