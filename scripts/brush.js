/* The brush: a range of screen or story time drawn over the chart becomes a filter. */
import { edit } from "./address.js";
import { hand, px, unit } from "./lens.js";
import { axis, drawn, meta } from "./marks.js";
import { find, over, ready } from "./page.js";
import { rising, spell, told } from "./times.js";

/** @typedef {import("./address.js").Changes} Changes */
/** @typedef {import("./globals").Axis} Axis */
/** @typedef {import("./contract").ScreenTime} ScreenTime */
/** @typedef {import("./globals").Side} Side */
/** @typedef {import("./contract").StoryTime} StoryTime */
/** @typedef {import("./lens.js").Place} Place */
/** @typedef {import("./times.js").Ends} Ends */
/** @typedef {{ name: "screen" | "story", time: ScreenTime | StoryTime, spelled: (ends: Ends) => string | null }} Brushed */

/** @type {Side[]} */
const SIDES = ["x", "y"];

/**
 * A stretch of the screen axis as the address spells it; null where nothing of the film lies in it.
 * @param {ScreenTime} time
 * @param {Ends} ends
 */
export const screened = (time, ends) => {
  const within = ends.map((end) => Math.min(Math.max(end * time.way, time.first ?? 0), time.last));
  const [start, end] = rising(within);

  return start < end ? spell([start, end], time.ranked) : null;
};

/**
 * The times a range of which can be brushed; ranks are no screen time to filter by.
 * @returns {Brushed[]}
 */
const times = () => {
  const { screen, story } = meta();
  /** @type {Brushed[]} */
  const found = [];
  if (screen && !screen.ranked) {
    found.push({ name: "screen", time: screen, spelled: (ends) => screened(screen, ends) });
  }
  if (story) found.push({ name: "story", time: story, spelled: (ends) => told(story, ends) });

  return found;
};

/**
 * Those that can be brushed from a place.
 * @param {Place} place
 */
const brushable = (place) =>
  times().filter(({ time: { within } }) => {
    if (!within) return true;
    const [x, y] = [unit("x", place), unit("y", place)];

    return within[0] <= x && x <= within[1] && within[2] <= y && y <= within[3];
  });

/**
 * Filter by what lies between two places.
 * @param {Place} from
 * @param {Place} to
 */
const brush = (from, to) => {
  /** @type {Changes} */
  const changes = {};
  for (const { name, time, spelled } of brushable(from)) {
    changes[name] = spelled(rising([from, to].map((place) => unit(time.axis, place))));
  }
  edit(changes);
};

/**
 * How far a brush covers the chart along a side, in px: as far as the hand went, if a time lies there, or else all.
 * @param {Side} side
 * @param {Place} from
 * @param {Place} to
 */
const covered = (side, from, to) => {
  const held = brushable(from);
  if (held.some(({ time }) => time.axis === side)) {
    return rising([from, to].map((place) => px(side, place)));
  }
  const { _offset: start, _length: length, d2p } = /** @type {Axis} */ (axis(side));
  const within = held[0]?.time.within;
  if (!within) return [start, start + length];

  return rising(
    (side === "x" ? within.slice(0, 2) : within.slice(2)).map((end) => start + d2p(end)),
  );
};

let brushing = false;

/**
 * The button held down, or let go.
 * @param {boolean} pressed
 */
const hold = (pressed) => {
  brushing = pressed;
  find("brush").setAttribute("aria-pressed", String(pressed));
  find("stage").classList.toggle("brushing", pressed);
};

/**
 * Lay the box over what a brush covers from one place to another.
 * @param {HTMLElement} box
 * @param {Place} from
 * @param {Place} to
 */
const cover = (box, from, to) => {
  const [left = 0, right = 0] = covered("x", from, to);
  const [top = 0, foot = 0] = covered("y", from, to);
  Object.assign(box.style, {
    display: "block",
    left: `${left}px`,
    width: `${right - left}px`,
    top: `${top}px`,
    height: `${foot - top}px`,
  });
};

/**
 * What a hand does with a brush; whether it is `under` way.
 * @typedef {{ begin: (event: Event, place: Place, shift: boolean) => void, drag: (place: Place) => void,
 *   drop: (place: Place) => void, leave: () => void, under: () => boolean }} Strokes
 */

/** @param {HTMLElement} stage @param {Strokes} strokes */
const byMouse = (stage, { begin, drag, drop }) => {
  stage.addEventListener("mousedown", (event) => begin(event, hand(event), event.shiftKey), true);
  window.addEventListener("mousemove", (event) => drag(hand(event)));
  window.addEventListener("mouseup", (event) => drop(hand(event)));
};

/** @param {HTMLElement} stage @param {Strokes} strokes */
const byFinger = (stage, { begin, drag, drop, leave, under }) => {
  const touched = (/** @type {TouchEvent} */ event, /** @type {(place: Place) => void} */ use) => {
    const [finger] = event.changedTouches;
    if (finger) use(hand(finger));
  };
  const began = (/** @type {TouchEvent} */ event) =>
    touched(event, (place) => begin(event, place, event.shiftKey));
  const moved = (/** @type {TouchEvent} */ event) => {
    if (under()) event.preventDefault();
    touched(event, drag);
  };
  const firm = { capture: true, passive: false };
  stage.addEventListener("touchstart", began, firm);
  stage.addEventListener("touchmove", moved, firm);
  stage.addEventListener("touchend", (event) => touched(event, drop));
  stage.addEventListener("touchcancel", leave);
};

/* with the button, or Shift held; where another chart comes under the hand, it is none */
ready("#stage", (stage) => {
  /** @type {Place | null} */
  let from = null;
  let held = "";
  const lying = () => JSON.stringify(meta());
  const box = /** @type {HTMLElement} */ (stage.querySelector(".brush"));

  const leave = () => {
    from = null;
    box.style.display = "none";
  };

  const begin = (
    /** @type {Event} */ event,
    /** @type {Place} */ place,
    /** @type {boolean} */ shift,
  ) => {
    const there = over(event, ".draglayer, .nsewdrag") && brushable(place).length;
    if (!(brushing || shift) || !there) return;
    event.preventDefault();
    event.stopPropagation();
    [from, held] = [place, lying()];
  };

  const drag = (/** @type {Place} */ place) => {
    if (from && brushable(from).length) cover(box, from, place);
  };

  const drop = (/** @type {Place} */ place) => {
    if (!from) return;
    const start = from;
    const sides = SIDES.filter((side) => brushable(start).some(({ time }) => time.axis === side));
    if (sides.some((side) => Math.abs(place[side] - start[side]) > 4)) brush(start, place);
    leave();
    hold(false);
  };

  drawn(() => {
    if (from && lying() !== held) leave();
  });

  const strokes = { begin, drag, drop, leave, under: () => Boolean(from) };
  byMouse(stage, strokes);
  byFinger(stage, strokes);

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !(from || brushing)) return;
      event.stopImmediatePropagation();
      leave();
      hold(false);
    },
    true,
  );
});

document.addEventListener(
  "click",
  (event) => {
    if (over(event, "#brush")) hold(!brushing);
  },
  true,
);

drawn(() => {
  find("brush").hidden = !times().length;
});
