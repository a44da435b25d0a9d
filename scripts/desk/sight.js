/* Of the chart, half is under the desk: the event that the cursor is in is brought in sight above it. */
import { said } from "../address.js";
import { drawn, marks } from "../marks.js";
import { find } from "../page.js";

const AIR = 12; // px above and below it

/** Where the marks of an event are, px of the window; null where it has none. @param {string} event */
const extent = (event) => {
  /** @type {DOMRect[]} */
  const boxes = [];
  marks((mark, row) => row === event && boxes.push(mark.getBoundingClientRect()));
  if (!boxes.length) return null;

  return {
    top: Math.min(...boxes.map(({ top }) => top)) - AIR,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + AIR,
  };
};

/** As far as it takes, and no further; not under a hand that is in the chart. @param {string} event */
const see = (event) => {
  if (find("desk").hidden || !document.activeElement?.closest("#sheet")) return;
  const found = extent(event);
  if (!found) return;
  const below = Math.max(0, found.bottom - find("desk").getBoundingClientRect().top);
  const by = found.top - below < 0 ? found.top : below;
  if (by) window.scrollBy({ top: by, behavior: "instant" });
};

const now = () => [said("event"), said("film")].join();
let last = ""; // what was brought in sight, and of which state of its film
let due = false; // whether the chart is yet to show it: a hand that looks elsewhere since is left there

window.addEventListener("popstate", () => {
  if (now() === last) return;
  [last, due] = [now(), true];
  see(said("event") ?? "");
});
drawn(() => {
  if (due) see(said("event") ?? "");
  due = false;
});
