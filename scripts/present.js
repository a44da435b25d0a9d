/* Presenting: the figure alone, as large as the screen; the arrow keys go from event to event as ever, Page Up and Page
   Down from view to view. */
import { find, over, ready } from "./page.js";

const AROUND = 128; // px: the padding, the title, the name of what is chosen, and what margins part its pieces

const figure = () => /** @type {HTMLElement} */ (document.querySelector("figure.chart"));

/** How high all of the figure is that is not the chart: the strip, the key, notes, the source. */
const rest = () =>
  [...figure().children].reduce(
    (sum, one) => sum + (one instanceof HTMLElement && one.id !== "stage" ? one.offsetHeight : 0),
    0,
  );

/** The film and what its view asks, which stand elsewhere on the page. */
const title = () =>
  [find("heading"), document.querySelector(".card[data-checked] .question")]
    .map((one) => one?.textContent)
    .filter(Boolean)
    .join(" · ");

/** The chosen event by its name; the example, which stands there until one is chosen, is not. */
const chosen = () => {
  const said = find("details");
  return said.querySelector(".example")
    ? ""
    : (said.querySelector("h2")?.textContent?.trim() ?? "");
};

const named = () => {
  figure().dataset.title = title();
  figure().dataset.chosen = chosen();
};

const [LEAST, MOST] = [0.5, 2.2]; // how much smaller or larger: a figure that is higher still scrolls
const SMALL = 600; // px: a screen across or up on which letters that are made smaller can't be read

/** How much larger the figure can be, so that all of it is seen. */
const larger = () => {
  const tall = parseFloat(find("chart").style.height) || 600; // px as it is drawn, not enlarged
  const fitting = window.innerHeight / (tall + rest() + AROUND);
  const least = Math.min(window.innerWidth, window.innerHeight) < SMALL ? 1 : LEAST;
  return Math.max(least, Math.min(fitting, MOST));
};

/** The figure fills the screen: it is drawn for a smaller one, and all of it is enlarged. */
const enlarge = () => {
  named();
  let zoom = 1;
  figure().style.setProperty("zoom", "1");
  for (const turn of document.fullscreenElement === figure() ? [1, 2, 3, 4, 5] : []) {
    zoom = turn === 1 ? larger() : Math.min(zoom, larger()); // enlarged, its words take more lines
    figure().style.setProperty("zoom", String(zoom));
  }
  window.dispatchEvent(new Event("resize"));
};

/** @param {number} by */
const turn = (by) => {
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".cards .card")]);
  const at = cards.findIndex((card) => card.dataset.checked !== undefined);
  cards[(at + by + cards.length) % cards.length]?.click();
  find("stage").focus();
};

// A telephone or a frame may have no full screen: what can't be done is not offered.
ready("[data-present]", (button) => (button.hidden = !document.fullscreenEnabled));
document.addEventListener("click", async (event) => {
  if (!over(event, "[data-present]")) return;
  await figure().requestFullscreen();
  find("stage").focus({ preventScroll: true }); // its title comes first
});
const turned = new MutationObserver(enlarge); // another view has its own question, and is as high as it wants
const told = new MutationObserver(named);
document.addEventListener("fullscreenchange", () => {
  turned.disconnect();
  told.disconnect();
  if (document.fullscreenElement) {
    for (const words of ["details", "heading"]) told.observe(find(words), { childList: true }); // they may come later
    turned.observe(find("chart"), { attributeFilter: ["style"] });
    for (const card of document.querySelectorAll(".cards .card"))
      turned.observe(card, { attributeFilter: ["data-checked"] });
  }
  enlarge();
});
document.addEventListener("keydown", (event) => {
  const by = { PageDown: 1, PageUp: -1 }[event.key];
  if (!by || !document.fullscreenElement) return;
  event.preventDefault();
  turn(by);
});
