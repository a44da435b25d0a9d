/* What is half typed when the page goes, too late for the journal: kept for the page that comes. */
import { here } from "../shelf.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { typed } from "./rows.js";

const HALF = "anachrony.desk.half";

window.addEventListener("pagehide", () => {
  const left = grid.half();
  if (left) window.localStorage.setItem(HALF, JSON.stringify({ film: here(), ...left }));
});

/** What was half typed into the film that is laid is typed. */
export const finish = () => {
  const left = JSON.parse(window.localStorage.getItem(HALF) ?? "null");
  if (left?.film !== here() || !grid.writes()) return;
  const { key, column, text } = left;
  film.act("type", film.called(key), (rows) => typed(rows, key, column, text));
  window.localStorage.removeItem(HALF);
};
