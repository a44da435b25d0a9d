/* With the table on the desk, the ends of the bar that the cursor is in are dragged along screen time, and the bar along
   story time; both snap to the other events. Keys do the same: scripts/desk/tools.js. */
import { element } from "../dialog.js";
import { hand, screen, unit } from "../lens.js";
import { marks, meta } from "../marks.js";
import { ready } from "../page.js";
import { story } from "../times.js";
import { begin, spelt } from "./clocks.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import * as judging from "./judging.js";
import { dropped } from "./places.js";
import { moved } from "./rows.js";
import { laid, marks as ends, snapped, stretch } from "./shifts.js";
import * as shots from "./shots.js";
import { byHand } from "./sourced.js";
import { Refusal, cell, row } from "./table.js";

/** @typedef {import("../contract").StoryTime} StoryTime */
/** @typedef {import("../lens.js").Place} Place */
/** @typedef {import("./shifts.js").Edge} Edge */
/** @typedef {import("./table.js").Rows} Rows */
/** @typedef {(place: Place) => { said: string, make: (rows: Rows) => Rows }} Way what a hand at a place says, and does */

const NEAR = 6; // px
const FAR = 4; // px, after which it is seen which way a hand goes

/** @type {{ key: string, from: Place, edge: Edge | null, storied: StoryTime | null, way: Way | null, last: Place | null } | null} */
let held = null; // what is being dragged

const line = element("div", { className: "dragged", hidden: true });

/** The marks of the event that the cursor is in, in the window, the largest first. */
const bars = () => {
  const id = judging.idOf(grid.here()?.key ?? "");
  /** @type {DOMRect[]} */
  const found = [];
  marks((mark, event) => {
    if (id && event === id) found.push(mark.getBoundingClientRect());
  });

  return found.sort((one, other) => other.width * other.height - one.width * one.height);
};

/** The moment of screen time at a place, on the table's clocks, s. @param {Place} place */
const under = (place) => {
  const { axis = "x", way = 1 } = meta().screen ?? {};

  return unit(axis, place) * way + begin(film.rows());
};

/** How many s a px is wide. */
const wide = () => Math.abs(screen().p2d(1) - screen().p2d(0));

/** Whether a place lies beside a stretch of px. @param {number} low @param {number} place @param {number} high */
const beside = (low, place, high) => low - NEAR <= place && place <= high + NEAR;

/**
 * Which end of its bar a hand is at, if any.
 * @param {string} key
 * @param {Place} place
 * @returns {Edge | null}
 */
const edge = (key, place) => {
  const time = meta().screen;
  const [box] = bars();
  if (!time || time.ranked || !box) return null;
  const across = time.axis === "x";
  const off = across
    ? !beside(box.top, place.y, box.bottom)
    : !beside(box.left, place.x, box.right);
  const { start, end } = timed(key);
  const far = (/** @type {number | null} */ one) =>
    one === null ? Infinity : Math.abs(under(place) - one) / wide();
  if (off || Math.min(far(start), far(end)) > NEAR) return null;

  return far(end) <= far(start) ? "end" : "start";
};

/** When a row is told, s; null where that is not said. @param {string} key */
const timed = (key) => {
  try {
    return stretch(row(film.rows(), key));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;

    return { start: null, end: null };
  }
};

/**
 * The story time along which a hand at a place can move a bar, if it is at one.
 * @param {Place} place
 */
const storied = ({ x, y }) => {
  const time = meta().story;
  const over = bars().some(
    (box) => beside(box.left, x, box.right) && beside(box.top, y, box.bottom),
  );
  if (!time || !over) return null;
  const [left, right, foot, top] = time.within ?? [-Infinity, Infinity, -Infinity, Infinity];
  const [across, up] = [unit("x", { x, y }), unit("y", { x, y })];

  return left <= across && across <= right && foot <= up && up <= top ? time : null;
};

/** What a hand at a place has hold of. @param {Place} place */
const at = (place) => {
  const key = grid.here()?.key;
  if (!film.here() || !key || !grid.writes() || !film.rows().some((one) => one.key === key)) {
    return null;
  }
  const found = { key, edge: edge(key, place), storied: storied(place) };

  return found.edge || found.storied ? found : null;
};

/* --- the two ways --- */

/** An end goes along screen time. @param {string} key @param {Edge} which @returns {Way} */
const along = (key, which) => (place) => {
  const all = [...ends(film.rows(), key), ...shots.marks()];
  const moment = snapped(under(place), all, NEAR * wide());

  return { said: spelt(moment), make: (rows) => laid(rows, key, { [which]: moment }) };
};

/** A bar goes along story time. @param {string} key @param {StoryTime} time @param {Place} from @returns {Way} */
const told = (key, time, from) => (place) => {
  const there = (/** @type {Place} */ one) => story(time, unit(time.axis, one));
  const by = there(place) - there(from);
  const side = { ...place, [time.axis]: place[time.axis] + NEAR };
  const make = (/** @type {Rows} */ rows) =>
    time.dated
      ? dropped(rows, key, by, Math.abs(there(side) - there(place)))
      : passed(rows, key, Math.round(by));

  return { said: read(make, key, time.dated ? "story_start" : "story_order"), make };
};

/** As many ranks earlier or later. @param {Rows} rows @param {string} key @param {number} by */
const passed = (rows, key, by) => {
  let now = rows;
  for (let left = Math.abs(by); left; left -= 1) now = moved(now, key, by < 0 ? -1 : 1, "story");

  return now;
};

/** What would stand in a cell. @param {(rows: Rows) => Rows} make @param {string} key @param {string} column */
const read = (make, key, column) => {
  try {
    return cell(row(make(film.rows()), key), column);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;

    return "–"; // why not is said where it is let go
  }
};

/* --- the hand --- */

/** @param {MouseEvent} event */
const grasp = (event) => {
  const found = event.button === 0 && !event.shiftKey ? at(hand(event)) : null;
  if (!found) return;
  event.preventDefault();
  event.stopPropagation();
  held = { ...found, from: hand(event), way: null, last: null };
};

/** Which way a hand goes that has gone far enough to tell. @param {NonNullable<typeof held>} of @param {Place} now */
const ways = ({ key, from, edge: which, storied: time }, now) => {
  const [x, y] = [Math.abs(now.x - from.x), Math.abs(now.y - from.y)];
  if (Math.max(x, y) < FAR) return null;
  const side = x >= y ? "x" : "y";
  const screened = which && (meta().screen?.axis === side || !time);
  if (screened) return along(key, which);

  return time && (time.axis === side || !which) ? told(key, time, from) : null;
};

/** @param {MouseEvent} event */
const move = (event) => {
  if (!held) return;
  const place = hand(event);
  held.way ??= ways(held, place);
  if (!held.way) return;
  held.last = place;
  line.textContent = held.way(place).said;
  line.style.left = `${event.clientX + 12}px`;
  line.style.top = `${event.clientY - 28}px`;
  line.hidden = false;
};

const drop = () => {
  if (!held) return;
  const { key, way, last } = held;
  const done = way && last && way(last); // else it was but a click
  away();
  if (done) film.act("shift", film.called(key), (rows) => byHand(rows, done.make(rows)));
};

const away = () => {
  held = null;
  line.hidden = true;
};

/** Along which sides a hand can drag here: an end along screen time, a bar along story time. @param {MouseEvent} event */
const sides = (event) => {
  const found = at(hand(event));
  if (!found) return "";

  return found.edge ? (meta().screen?.axis ?? "") : (found.storied?.axis ?? "");
};

ready("#stage", (stage) => {
  document.body.append(line);
  stage.addEventListener("mousedown", grasp, true);
  stage.addEventListener("mousemove", (event) => {
    if (!held) stage.dataset["edge"] = sides(event);
  });
  document.addEventListener("mousemove", move);
  document.addEventListener("mouseup", drop);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && away());
});
