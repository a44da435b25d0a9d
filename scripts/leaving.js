/* Escape closes what is open where the focus is, and leads back to the button that opened it. */
import { find, over } from "./page.js";

/** Where the focus is, what closes it there, and the button that opened it. */
const WAYS = [
  { of: "#more, #more_panel", out: "#more[aria-expanded=true]", back: "more" },
  { of: "#tour-again, #tour", out: "#tour:not([hidden]) [data-close=tour]", back: "tour-again" },
  { of: "#film, #watch", out: "#watch:not([hidden]) .icon", back: "film" },
];

document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || over(event, "input[aria-expanded=true]")) return; // its list first
    for (const { of, out, back } of WAYS) {
      const way = over(event, of) && document.querySelector(out);
      if (!(way instanceof HTMLElement)) continue;
      event.stopPropagation();
      way.click();
      find(back).focus();
    }
  },
  true,
);
