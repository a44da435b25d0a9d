/* What fingers do that a mouse need not: a tap beside a narrow mark is of that mark, and a swipe puts the sheet away. */
import { edit } from "./address.js";
import { charted, marks } from "./marks.js";
import { over, ready } from "./page.js";

const REACH = 22; // px; half of what a finger covers
const SWIPE = 48; // px

/** @typedef {{ clientX: number, clientY: number }} Spot */

/**
 * How far a spot lies from a mark, in px.
 * @param {Spot} spot
 * @param {Element} mark
 */
const away = ({ clientX, clientY }, mark) => {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const across = Math.max(left - clientX, 0, clientX - right);
  return Math.hypot(across, Math.max(top - clientY, 0, clientY - bottom));
};

/**
 * The event whose mark or name is nearest to a spot, where one is in a finger's reach.
 * @param {Spot} spot
 */
const nearest = (spot) => {
  /** @type {[number, string | null]} */
  let best = [REACH, null];
  marks((mark, row) => {
    const far = row === undefined ? REACH : away(spot, mark);
    if (row !== undefined && far < best[0]) best = [far, row];
  });
  return best[1];
};

/* Plotly makes its own click of a tap, after it has said what it found under it */
charted((chart) => {
  /** @type {Spot | null} */
  let finger = null;
  chart.addEventListener(
    "pointerdown",
    (event) => {
      finger = event.pointerType === "touch" ? event : null;
    },
    true,
  );
  chart.on("plotly_click", ({ points: [point] }) => {
    if (point?.customdata !== undefined) finger = null;
  });
  chart.addEventListener("click", (event) => {
    const chosen = finger && over(event, ".draglayer") ? nearest(finger) : null;
    finger = null;
    if (chosen !== null) edit({ event: chosen });
  });
});

ready(".details", (sheet) => {
  /** @type {number | null} */
  let from = null;
  const down = (/** @type {TouchEvent} */ { changedTouches: [touch] }) =>
    from === null || !touch ? 0 : Math.max(touch.clientY - from, 0);
  const leave = () => {
    from = null;
    sheet.style.translate = "";
  };

  sheet.addEventListener(
    "touchstart",
    (event) => {
      const lies = window.getComputedStyle(sheet).position === "fixed" && sheet.scrollTop <= 0;
      const held = lies && event.touches.length === 1 && !over(event, "textarea, input");
      from = held ? (event.touches[0]?.clientY ?? null) : null;
    },
    { passive: true },
  );
  sheet.addEventListener(
    "touchmove",
    (event) => {
      sheet.style.translate = `0 ${down(event)}px`;
    },
    { passive: true },
  );
  sheet.addEventListener("touchend", (event) => {
    if (down(event) > SWIPE) edit({ event: null });
    leave();
  });
  sheet.addEventListener("touchcancel", leave);
});
