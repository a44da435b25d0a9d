/* The row of views, where it is wider than the page: the one in view is in sight. */
import { ready } from "./page.js";

/** @param {HTMLElement} row */
const shown = (row) => {
  const card = /** @type {HTMLElement | null} */ (row.querySelector("[data-checked]"));
  if (card) row.scrollLeft = card.offsetLeft - (row.clientWidth - card.offsetWidth) / 2;
};

ready(".cards", (row) => {
  new MutationObserver(() => shown(row)).observe(row, {
    attributeFilter: ["data-checked"],
    subtree: true,
  });
  shown(row);
});
