/* The playhead's keys, while no control has the focus; from the cells of screen times it is played, too. */
import { edit } from "./address.js";
import { whole, zoom } from "./lens.js";
import { find, over, taken } from "./page.js";
import { hands, stands } from "./playhead.js";

/** @type {Record<string, (event: KeyboardEvent) => void>} */
const KEYS = {
  " ": hands.toggle,
  ArrowRight: ({ shiftKey }) => hands.further(shiftKey, 1),
  ArrowLeft: ({ shiftKey }) => hands.further(shiftKey, -1),
  Home: hands.first,
  End: hands.last,
  Enter: hands.mark,
  Escape: () => edit({ event: null }),
  "+": () => zoom(0.6, stands()),
  "-": () => zoom(1 / 0.6, stands()),
  0: () => whole(),
};

document.addEventListener("keydown", (event) => {
  const { target, ctrlKey, metaKey, altKey } = event;
  const stamping = event.key === " " && over(event, "#grid .ag-cell") && !taken(event);
  const free = target === document.body || target === find("stage") || stamping;
  if (!free || !hands.there() || ctrlKey || metaKey || altKey) return;
  const use = KEYS[event.key === "=" ? "+" : event.key];
  if (!use) return;
  event.preventDefault();
  use(event);
});
