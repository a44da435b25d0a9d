/* What is half typed when the page goes, or the browser breaks off, and what was done and is not in the journal yet: kept for
   the page that comes. */
import { over } from "../page.js";
import { here } from "../shelf.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { halfOf, putHalf } from "./journal.js";
import { typed } from "./rows.js";
import { cell } from "./table.js";

const slot = () => `anachrony.desk.half ${here()}`; // a film's own: several tabs may go at once

window.addEventListener("pagehide", () => {
  const [typing, done] = [grid.half(), film.waiting()];
  if (!typing && !done.length) return;
  try {
    window.localStorage.setItem(slot(), JSON.stringify({ typing, done }));
  } catch {
    // a block of megabytes has no room there, and nobody is left to be told
  }
});

/* who goes is asked, where what was done is nowhere but here */
window.addEventListener("beforeunload", (event) => {
  if (film.here() && film.allKept() === null) event.preventDefault();
});

/* a page that comes back as it was has all of it still */
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) window.localStorage.removeItem(slot());
});

/* a browser that breaks off tells no page: what is typed is written down every so often */
const OFTEN = 250; // ms
let soon = false; // whether it is about to be

const written = () => {
  soon = false;
  putHalf(here(), grid.half()).catch(() => {}); // no step, of which it is said whether it is kept
};
const write = (/** @type {Event} */ event) => {
  if (soon || !over(event, "#grid input.typing")) return;
  soon = true;
  window.setTimeout(written, OFTEN);
};
document.addEventListener("input", write);
document.addEventListener("focusout", write); // a cell that is closed by then has nothing half typed

/** What was done to the film that is laid, and half typed into it, is done and typed. */
export const finish = async () => {
  if (!grid.writes()) return;
  const { typing: left, done = [] } = JSON.parse(window.localStorage.getItem(slot()) ?? "{}");
  const typing = left ?? (await halfOf(here()).catch(() => undefined));
  window.localStorage.removeItem(slot());
  if (typing) putHalf(here(), null).catch(() => {});
  film.resume(done);
  if (typing) retype(typing);
};

/** Into a cell that nobody has changed since. @param {import("./journal.js").Typing} typing */
const retype = ({ key, column, text, before }) => {
  const one = film.rows().find((row) => row.key === key);
  if (!one || cell(one, column) !== before) return;
  film.act("type", film.called(key), (rows) => typed(rows, key, column, text));
};
