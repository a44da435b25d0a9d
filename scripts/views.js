/* The row of views, where it is wider than the page: the one in view is in sight. */
import { said } from "./address.js";
import { ready } from "./page.js";

/** @param {HTMLElement} row */
const shown = (row) => {
  const card = /** @type {HTMLElement | null} */ (row.querySelector("[data-checked]"));
  if (card) row.scrollLeft = card.offsetLeft - (row.clientWidth - card.offsetWidth) / 2;
};

/**
 * The one that the address names is marked as it comes: a large film's first answer takes seconds, in which the page would
 * call its own first view the chosen one.
 * @param {HTMLElement} row
 */
const marked = (row) => {
  const named = document.getElementById(`small-${said("view")}`)?.closest("[role=radio]");
  if (!named) return;
  for (const card of row.querySelectorAll("[role=radio]")) {
    card.setAttribute("aria-checked", String(card === named));
    card.toggleAttribute("data-checked", card === named);
  }
};

ready(".cards", (row) => {
  marked(row);
  new MutationObserver(() => shown(row)).observe(row, {
    attributeFilter: ["data-checked"],
    subtree: true,
  });
  shown(row);
});
