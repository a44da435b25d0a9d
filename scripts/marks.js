/* The chart that is drawn, and its marks. */
import { find, ready } from "./page.js";

/** @typedef {import("./globals").Graph} Graph */
/** @typedef {import("./contract").Meta} Meta */
/** @typedef {import("./globals").Trace} Trace */
/** @typedef {import("./globals").Axis} Axis */
/** @typedef {import("./globals").Side} Side */

const DRAWN = "#chart .js-plotly-plot .main-svg";

/** The figure in the page, where there is one. */
export const graph = () =>
  /** @type {Graph | null} */ (document.querySelector("#chart .js-plotly-plot"));

/**
 * What the figure says of itself: where the two times lie.
 * @returns {Meta}
 */
export const meta = () => graph()?.layout?.meta ?? {};

/**
 * An axis of the figure, where one is laid out.
 * @param {Side} side
 * @returns {Axis | undefined}
 */
export const axis = (side) => graph()?._fullLayout?.[`${side}axis`];

/**
 * Once, as soon as a figure is drawn.
 * @param {(graph: Graph) => void} use
 */
export const charted = (use) => ready(DRAWN, () => use(/** @type {Graph} */ (graph())));

/** @type {(() => void)[]} */
const uses = [];
charted((chart) => {
  chart.on("plotly_afterplot", () => {
    for (const use of uses) use(); // one listener of the chart's, which complains of more than ten
  });
});

/**
 * Now and whenever the figure was drawn.
 * @param {() => void} use
 */
export const drawn = (use) => {
  uses.push(use);
  charted(use);
};

/**
 * Every mark in the chart, the event (its id) it stands for if it does, and the trace it belongs to.
 * @param {(mark: Element, row: string | undefined, trace: Trace) => void} use
 * @param {ParentNode} chart
 */
export const marks = (use, chart = find("chart")) => {
  for (const group of chart.querySelectorAll(".trace")) {
    const trace = bound(group)?.[0]?.trace;
    for (const mark of trace ? group.querySelectorAll(".point, .textpoint") : []) {
      use(mark, trace.customdata?.[bound(mark).i], trace);
    }
  }
};

/**
 * Every part of the outline of what is chosen, which the last two traces draw.
 * @param {(part: Element) => void} use
 */
export const outlines = (use) => {
  const first = (graph()?.data?.length ?? 0) - 2;
  for (const group of document.querySelectorAll("#chart .scatterlayer .trace")) {
    const outlined = bound(group)?.[0]?.trace.index >= first;
    for (const part of outlined ? group.querySelectorAll(".js-line, .point") : []) use(part);
  }
};

/**
 * What Plotly (by d3) bound to an element.
 * @param {Element} element
 * @returns {any}
 */
const bound = (element) => Reflect.get(element, "__data__");

/* --- what is not chosen is dimmed here: to have Plotly draw a chart anew for it takes as long as all the rest --- */

/** @type {Set<string> | null} the events that stand out, or all */
let standing = null;

const dim = () =>
  marks((mark, row, trace) => {
    const dimmed = standing !== null && row !== undefined && !standing.has(row);
    if (dimmed !== mark.classList.contains("dimmed")) mark.classList.toggle("dimmed", dimmed);
    if (!dimmed) return;
    mark.classList.toggle("over", trace.unselected?.marker?.opacity === 0); // over a faint one that remains
  });

/**
 * Let some events stand out, or all.
 * @param {readonly string[] | null} rows
 */
export const stand = (rows) => {
  standing = rows && new Set(rows);
  dim();
};

drawn(dim);
