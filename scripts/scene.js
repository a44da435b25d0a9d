/* The figure and the event chosen in it: what marks an event elsewhere leads to where it is marked; its sheet can be put away. */
import { edit } from "./address.js";
import { marks } from "./marks.js";
import { find, over, ready } from "./page.js";

const MARKS = "a[data-events], .opens .ag-row";
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const narrow = window.matchMedia("(max-width: 1100px)");

const seen = (/** @type {Element} */ stage) => {
  const { top, bottom } = stage.getBoundingClientRect();
  const sheet = narrow.matches ? 0.5 : 1; // of the window, what the chosen event leaves of it
  return top >= 0 && Math.min(bottom, top + 200) <= sheet * window.innerHeight;
};

/** @returns {ScrollBehavior} */
const scrolled = () => (calm.matches ? "auto" : "smooth");

const lead = () => {
  const stage = find("stage");
  if (seen(stage)) return;
  stage.scrollIntoView({ block: "start", behavior: scrolled() });
};

/** Where the first mark of what the address chooses lies, where one is drawn. */
const chosen = () => {
  const ids = new Set(new URLSearchParams(window.location.search).getAll("event"));
  /** @type {DOMRect[]} */
  const places = [];
  marks((mark, row) => {
    if (row !== undefined && ids.has(row)) places.push(mark.getBoundingClientRect());
  });
  return places.filter(({ height }) => height).sort((one, other) => one.top - other.top)[0];
};

/** What the sheet tells of is in sight over it. */
const uncovered = () => {
  const [place, sheet] = [chosen(), document.querySelector(".details")?.getBoundingClientRect()];
  if (!place || !sheet?.height || !narrow.matches) return;
  if (place.top >= 0 && place.bottom <= sheet.top) return;
  window.scrollBy({ top: place.top - sheet.top / 2, behavior: scrolled() });
};

ready("#details", (details) =>
  new MutationObserver(uncovered).observe(details, { childList: true, subtree: true }),
);

document.addEventListener(
  "click",
  (event) => {
    if (over(event, "[data-close=event]")) edit({ event: null });
    if (over(event, MARKS)) lead();
  },
  true,
);
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && over(event, MARKS)) lead();
});
