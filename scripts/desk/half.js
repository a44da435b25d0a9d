/* What is half typed when the page goes, and what was done and is not in the journal yet: kept for the page that comes. */
import { here } from "../shelf.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { typed } from "./rows.js";
import { cell } from "./table.js";

const HALF = "anachrony.desk.half";

window.addEventListener("pagehide", () => {
  const [typing, done] = [grid.half(), film.waiting()];
  if (!typing && !done.length) return;
  try {
    window.localStorage.setItem(HALF, JSON.stringify({ film: here(), typing, done }));
  } catch {
    // a block of megabytes has no room there, and nobody is left to be told
  }
});

/* a page that comes back as it was has all of it still */
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) window.localStorage.removeItem(HALF);
});

/** What was done to the film that is laid, and half typed into it, is done and typed. */
export const finish = () => {
  const left = JSON.parse(window.localStorage.getItem(HALF) ?? "null");
  if (left?.film !== here() || !grid.writes()) return;
  window.localStorage.removeItem(HALF);
  film.resume(left.done);
  if (left.typing) retype(left.typing);
};

/** Into a cell that nobody has changed since. @param {NonNullable<ReturnType<typeof grid.half>>} typing */
const retype = ({ key, column, text, before }) => {
  const one = film.rows().find((row) => row.key === key);
  if (!one || cell(one, column) !== before) return;
  film.act("type", film.called(key), (rows) => typed(rows, key, column, text));
};
