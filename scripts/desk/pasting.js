/* A block from a spreadsheet lies down where the cursor is. */
import { over } from "../page.js";
import { block } from "./csv.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { pasted } from "./rows.js";

document.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain");
  const { key, column } = grid.here() ?? {};
  if (!grid.writes() || !key || !column || !text) return;
  if (event.target instanceof HTMLInputElement || !over(event, "#sheet")) return;
  event.preventDefault();
  const columns = grid.from(column);
  film.act("paste", film.called(key), (rows) => pasted(rows, key, columns, block(text)));
});
