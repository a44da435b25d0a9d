/* The event that is chosen in the chart is the row the cursor is in, and the other way round. */
import { edit, said } from "../address.js";
import * as copy from "../watch/copy.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import * as judging from "./judging.js";

/** @type {string | undefined} its row: what it is called can change with a step */
let chosen;
judging.heard.addEventListener("begun", () => {
  chosen = judging.rowOf(said("event") ?? ""); // already: it is no choice that comes
});

window.addEventListener("popstate", () => {
  const key = judging.rowOf(said("event") ?? "");
  if (key === chosen) return;
  chosen = key; // also under a hand that types: later it would be taken for a choice, and take the hand along
  if (!key || !film.here() || grid.typing() || key === grid.here()?.key) return;
  grid.go(key, grid.here()?.column ?? "event");
});

/** @type {number | undefined} */
let resting;
const REST = 400; // ms
const chosenHere = () => {
  clearTimeout(resting);
  resting = window.setTimeout(() => {
    if (judging.turning()) return chosenHere(); // two figures at once take twice as long
    const id = judging.idOf(grid.here()?.key ?? "");
    if (!id || id === said("event") || copy.there()) return; // a film would go there
    chosen = grid.here()?.key;
    edit({ event: id }, true);
  }, REST);
};
grid.heard.addEventListener("cursor", chosenHere);
