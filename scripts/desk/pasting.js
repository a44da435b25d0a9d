/* A block from a spreadsheet lies down where the cursor is, in a cell that is open too: its field holds one line. */
import { over } from "../page.js";
import { block } from "./csv.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { pasted } from "./rows.js";

document.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain");
  const { key, column } = grid.here() ?? {};
  if (!grid.writes() || !key || !column || !text || !over(event, "#sheet")) return;
  if (event.target instanceof HTMLInputElement && !/[\t\r\n]/.test(text.trim())) return; // words
  event.preventDefault();
  grid.settle();
  const columns = grid.from(column);
  film.act("paste", film.called(key), (rows) => pasted(rows, key, columns, block(text)));
});
