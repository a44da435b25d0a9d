/* The figure and the event chosen in it: what marks an event elsewhere leads to where it is marked; its sheet can be put away. */
import { edit } from "./address.js";
import { find, over } from "./page.js";

const MARKS = "a[data-events], .opens .ag-row";
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const narrow = window.matchMedia("(max-width: 1100px)");

const seen = (/** @type {Element} */ stage) => {
  const { top, bottom } = stage.getBoundingClientRect();
  const sheet = narrow.matches ? 0.5 : 1; // of the window, what the chosen event leaves of it
  return top >= 0 && Math.min(bottom, top + 200) <= sheet * window.innerHeight;
};

const lead = () => {
  const stage = find("stage");
  if (seen(stage)) return;
  stage.scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
};

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
