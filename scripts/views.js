/* The row of views, where it is wider than the page: the one in view is in sight. */
import { edit, said } from "./address.js";
import { over, ready } from "./page.js";

const CARD = "[role=radio]";

/** What a key adds to the place of a card, as Mantine has it. @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Whether the page itself still calls its own first view the chosen one, whatever the row shows. */
let early = false;

/** From now on the page holds the view that it shows. */
export const settled = () => {
  early = false;
};

/** @param {HTMLElement} row */
const cards = (row) => [.../** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll(CARD))];

/** @param {HTMLElement} row */
const shown = (row) => {
  const card = /** @type {HTMLElement | null} */ (row.querySelector("[data-checked]"));
  if (card) row.scrollLeft = card.offsetLeft - (row.clientWidth - card.offsetWidth) / 2;
};

/** @param {HTMLElement} row @param {Element} chosen */
const mark = (row, chosen) => {
  for (const card of cards(row)) {
    card.setAttribute("aria-checked", String(card === chosen));
    card.toggleAttribute("data-checked", card === chosen);
  }
};

/**
 * A card that is chosen early goes into the address, which the first answer follows: the page would take no step to the view
 * that it calls the chosen one already.
 * @param {HTMLElement} row
 * @param {Event} event
 */
const chosen = (row, event) => {
  const card = over(event, CARD);
  if (!early || !card) return;
  event.stopPropagation();
  mark(row, card);
  edit({ view: card.querySelector(".small")?.id.replace("small-", "") ?? null });
};

/** @param {HTMLElement} row @param {KeyboardEvent} event */
const walked = (row, event) => {
  const card = over(event, CARD);
  const step = STEPS[event.key];
  if (!early || !card || !step) return;
  event.stopPropagation();
  event.preventDefault();
  const every = cards(row);
  const next = every.at((every.indexOf(card) + step) % every.length);
  next?.focus();
  next?.click();
};

/**
 * The one that the address names is marked as it comes: a large film's first answer takes seconds, in which the page would
 * call its own first view the chosen one.
 * @param {HTMLElement} row
 */
const begin = (row) => {
  const named = document.getElementById(`small-${said("view")}`)?.closest(CARD);
  if (!named || named.hasAttribute("data-checked")) return;
  early = true;
  mark(row, named);
  row.addEventListener("click", (event) => chosen(row, event), true);
  row.addEventListener("keydown", (event) => walked(row, event), true);
};

ready(".cards", (row) => {
  begin(row);
  new MutationObserver(() => shown(row)).observe(row, {
    attributeFilter: ["data-checked"],
    subtree: true,
  });
  shown(row);
});
