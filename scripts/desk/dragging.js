/* With the table on the desk, the ends of the bar that the cursor is in are dragged along screen time, and snap to those of
   the others. Keys do the same: scripts/desk/tools.js. */
import { element } from "../dialog.js";
import { hand, screen, unit } from "../lens.js";
import { marks, meta } from "../marks.js";
import { ready } from "../page.js";
import { begin, spelt } from "./clocks.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import * as judging from "./judging.js";
import { laid, marks as ends, snapped, stretch } from "./shifts.js";
import { row } from "./table.js";

/** @typedef {import("./shifts.js").Edge} Edge */

const NEAR = 6; // px

/** @type {{ key: string, edge: Edge, moment: number } | null} what is being dragged, and where it is by now */
let held = null;

const line = element("div", { className: "dragged", hidden: true });

/** The bar that the cursor is in, in the window. */
const bar = () => {
  const id = judging.idOf(grid.here()?.key ?? "");
  /** @type {DOMRect | undefined} */
  let widest;
  marks((mark, event) => {
    const box = event === id && id ? mark.getBoundingClientRect() : undefined;
    if (box && box.width * box.height > (widest ? widest.width * widest.height : 0)) widest = box;
  });

  return widest;
};

/** The moment under a hand, on the table's clocks, s. @param {MouseEvent} event */
const under = (event) => {
  const { axis = "x", way = 1 } = meta().screen ?? {};

  return unit(axis, hand(event)) * way + begin(film.rows());
};

/** How many s a px is wide. */
const wide = () => Math.abs(screen().p2d(1) - screen().p2d(0));

/**
 * Which end a hand is at, if any.
 * @param {MouseEvent} event
 * @returns {Edge | null}
 */
const at = (event) => {
  const key = grid.here()?.key;
  if (!film.here() || !key || !grid.writes() || !meta().screen || meta().screen?.ranked)
    return null;
  const box = bar();
  if (!box) return null;
  const across = meta().screen?.axis === "x";
  const [low, high] = across ? [box.top, box.bottom] : [box.left, box.right];
  const beside = across ? event.clientY : event.clientX;
  if (beside < low - NEAR || beside > high + NEAR) return null;
  const { start, end } = stretch(row(film.rows(), key));
  const far = (/** @type {number | null} */ one) =>
    one === null ? Infinity : Math.abs(under(event) - one) / wide();
  if (Math.min(far(start), far(end)) > NEAR) return null;

  return far(end) <= far(start) ? "end" : "start";
};

/** @param {MouseEvent} event */
const grasp = (event) => {
  const edge = event.button === 0 ? at(event) : null;
  const key = grid.here()?.key;
  if (!edge || !key) return;
  event.preventDefault();
  event.stopPropagation();
  held = { key, edge, moment: NaN };
};

/** @param {MouseEvent} event */
const move = (event) => {
  if (!held) return;
  held.moment = snapped(under(event), ends(film.rows(), held.key), NEAR * wide());
  line.textContent = spelt(held.moment);
  line.style.left = `${event.clientX + 12}px`;
  line.style.top = `${event.clientY - 28}px`;
  line.hidden = false;
};

const drop = () => {
  if (!held) return;
  const { key, edge, moment } = held;
  away();
  if (Number.isNaN(moment)) return; // it was but a click
  film.act("shift", film.called(key), (rows) => laid(rows, key, { [edge]: moment }));
};

const away = () => {
  held = null;
  line.hidden = true;
};

ready("#stage", (stage) => {
  document.body.append(line);
  stage.addEventListener("mousedown", grasp, true);
  stage.addEventListener("mousemove", (event) => {
    const axis = !held && at(event) ? (meta().screen?.axis ?? "") : "";
    stage.dataset["edge"] = held ? (stage.dataset["edge"] ?? "") : axis;
  });
  document.addEventListener("mousemove", move);
  document.addEventListener("mouseup", drop);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && away());
});
