/* What a cell is typed into, as AG Grid takes it. */
import { inLine, meant } from "./breaks.js";
import { named } from "./cells.js";
import * as film from "./film.js";
import { hush, mean } from "./meaning.js";
import { offered } from "./offers.js";
import { called } from "./table.js";

/** An editor of one line that offers what its column knows. */
export class Typing {
  /** @param {import("./grid.js").Cell & { value: string, eventKey: string | null }} params */
  init({ value, eventKey, colDef }) {
    const column = named(colDef.colId);
    this.input = document.createElement("input");
    this.input.className = "typing";
    this.before = value;
    this.input.value =
      eventKey?.length === 1 ? eventKey : eventKey === "Backspace" ? "" : inLine(value);
    this.whole = eventKey?.length !== 1;
    this.input.setAttribute("aria-label", column);
    const list = document.createElement("datalist");
    list.id = "desk-offered";
    offer(list, column, "");
    this.input.addEventListener("input", () => offer(list, column, this.input?.value ?? ""));
    this.input.setAttribute("list", list.id);
    this.gui = document.createElement("div");
    this.gui.className = "typing-place";
    this.gui.append(this.input, list);
  }

  getGui() {
    return this.gui;
  }

  afterGuiAttached() {
    if (!this.input) return;
    this.input.focus();
    if (this.whole) this.input.select();
    mean(this.input, this.input.getAttribute("aria-label") ?? "");
  }

  destroy() {
    hush(this.input);
  }

  getValue() {
    return meant(this.input?.value ?? "", this.before ?? "");
  }
}

/** Offer what a column knows where a text stands by now. @param {HTMLElement} list @param {string} column @param {string} text */
const offer = (list, column, text) => {
  const words = called(film.here()?.base.words ?? {}, column) ?? [];
  const known = offered(film.rows(), column, words, text);
  list.replaceChildren(
    ...known.map((one) => Object.assign(document.createElement("option"), { value: one })),
  );
};
