/* The strip: the whole film as bands of colour, and the window of the lens; and the hairline over the chart. */
import { along, screen as across, shown } from "./lens.js";
import { graph, meta } from "./marks.js";
import { find } from "./page.js";
import { at as of } from "./telling.js";

/** @typedef {import("./globals").Axis} Axis */
/** @typedef {import("./globals").FullLayout} FullLayout */
/** @typedef {import("./contract").ScreenTime} ScreenTime */
/** @typedef {import("./contract").Telling} Telling */

/** @type {Record<string, readonly [number, number]>} from where to where a track's band goes, of the strip's height */
const BANDS = { both: [0, 1], image: [0, 0.6], sound: [0.66, 1], music: [0.9, 1] };

/**
 * Paint the film.
 * @param {Telling | null} film
 */
export const paint = (film) => {
  const canvas = /** @type {HTMLCanvasElement | null} */ (document.querySelector("#strip canvas"));
  const pen = canvas?.getContext("2d");
  if (!film || !canvas?.clientWidth || !pen) return; // a window can change before the page is laid out

  const scale = window.devicePixelRatio || 1;
  [canvas.width, canvas.height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
  const { first = 0, last } = film;
  const px = canvas.width / (last - first);
  for (let place = 0; place < film.start.length; place += 1) {
    const [top, foot] = BANDS[film.track[place] ?? "both"] ?? [0, 1];
    const [start, end] = [of(film.start, place) - first, of(film.end, place) - first];
    pen.fillStyle = film.fills[of(film.fill, place)] ?? "";
    pen.fillRect(
      start * px,
      top * canvas.height,
      Math.max((end - start) * px, 1),
      (foot - top) * canvas.height,
    );
  }
};

/** The axis along which screen time is drawn, where the chart is laid out and has one. */
const laid = () => (meta().screen && graph()?._fullLayout ? across() : undefined);

/**
 * Frame what the lens shows.
 * @param {Telling | null} film
 */
export const frame = (film) => {
  const view = /** @type {HTMLElement | null} */ (document.querySelector("#strip .view"));
  if (!view || !film) return;

  const axis = along() ? laid() : undefined;
  const { first = 0, last } = film;
  const [start, end] = axis ? shown() : [first, last];
  view.hidden = !axis || end - start > (last - first) * 0.999;
  if (view.hidden) align(film, meta().screen?.axis === "x" ? axis : undefined);
  Object.assign(view.style, {
    left: `${(100 * (start - first)) / (last - first)}%`,
    width: `${(100 * (end - start)) / (last - first)}%`,
  });
};

/**
 * The strip of the whole film lies under the axis of the whole film; where there is room for that.
 * @param {Telling} film
 * @param {Axis | undefined} axis
 */
const align = (film, axis) => {
  const { style, parentElement } = find("strip");
  const whole = /** @type {HTMLElement} */ (parentElement).clientWidth;
  const { first = 0, last } = film;
  const edge = (/** @type {number} */ moment) =>
    axis ? Math.round(axis._offset + axis.d2p(moment)) : moment > first && whole;
  const [left, right] = [`${Number(edge(first))}px`, `${whole - Number(edge(last))}px`];
  if (style.marginLeft === left && style.marginRight === right) return;

  Object.assign(style, { marginLeft: left, marginRight: right });
  paint(film);
};

/**
 * The hairline at a moment of screen time, where it lies along an axis: over all of the chart, or over the part where
 * it does.
 * @param {number} moment
 */
export const hairline = (moment) => {
  const line = /** @type {HTMLElement | null} */ (document.querySelector("#stage .hairline"));
  if (!line) return;
  const [{ screen }, chart, axis] = [meta(), graph(), laid()];
  const place = moment * (screen?.way ?? 1);
  const [first = 0, final = 0] = axis?.range.map(Number) ?? [];
  const there = screen && chart && axis && place >= first && place <= final;
  line.style.display = there ? "block" : "none";
  if (!there) return;
  line.classList.toggle("resting", moment <= (screen.first ?? 0)); // where nothing is played yet

  const here = axis._offset + axis.d2p(place);
  const [from, to] = extent(screen, /** @type {FullLayout} */ (chart._fullLayout));
  const flat = screen.axis === "x";
  const [left, top] = flat ? [here, from] : [from, here];
  line.style.transform = `translate(${chart.offsetLeft + left}px, ${chart.offsetTop + top}px)`;
  Object.assign(line.style, {
    width: "",
    height: "",
    [flat ? "height" : "width"]: `${to - from}px`,
    clipPath: flat ? broken(screen, chart, from, to) : "",
  });
};

/**
 * The line as a shape that is not seen over words.
 * @param {ScreenTime} screen
 * @param {import("./globals").Graph} chart
 * @param {number} from @param {number} to
 */
const broken = ({ clear }, chart, from, to) => {
  if (!clear) return "";
  const { yaxis } = /** @type {FullLayout} */ (chart._fullLayout);
  const px = (/** @type {number} */ place) => yaxis._offset + yaxis.d2p(place) - from;
  const words = clear.map(([low, high]) => [px(high), px(low)]).sort(([a = 0], [b = 0]) => a - b);
  const edges = [0, ...words.flat(), to - from];
  const corners = edges.map((at, side) =>
    side % 2 ? `4px ${at}px, -3px ${at}px` : `-3px ${at}px, 4px ${at}px`,
  );

  return `polygon(${corners.join(", ")})`;
};

/**
 * From where to where the hairline goes, in px of the chart.
 * @param {ScreenTime} screen
 * @param {FullLayout} layout
 * @returns {[number, number]}
 */
const extent = ({ axis, within, line }, { xaxis, yaxis }) => {
  const other = axis === "x" ? yaxis : xaxis;
  const part = line ?? within?.slice(axis === "x" ? 2 : 0).slice(0, 2);
  if (!part) return [other._offset, other._offset + other._length];
  const ends = part.map((end) => other._offset + other.d2p(end));

  return [Math.min(...ends) - 8, Math.max(...ends) + 8];
};
