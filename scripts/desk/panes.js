/* From part to part by one key: the cell that the cursor is in, the buttons, the film, the chart; Tab alone goes through every
   cell on its way. */
import { find, over } from "../page.js";
import * as film from "./film.js";
import * as grid from "./grid.js";

const KEY = "F6";

/** @param {string} place */
const first = (place) => () =>
  /** @type {HTMLElement | null} */ (
    find(place).querySelector(":is(button, input):not(:disabled)")
  )?.focus();

/** By what they lie in, what puts the keys there. @type {[string, () => void][]} */
const PARTS = [
  ["#sheet", grid.enter],
  ["#tools", first("tools")],
  ["#watch", first("watch")],
  ["#stage", () => find("stage").focus()],
];

document.addEventListener("keydown", (event) => {
  if (event.key !== KEY || !film.here() || over(event, "dialog")) return;
  event.preventDefault();
  grid.settle();
  const there = PARTS.filter(([place]) => !document.querySelector(place)?.matches("[hidden]"));
  const at = there.findIndex(([place]) => over(event, place));
  const by = event.shiftKey ? -1 : 1;
  const [, enter] = there.at((at + by) % there.length) ?? []; // from elsewhere to the cell
  enter?.();
});
