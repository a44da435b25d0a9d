/* Where the film has jumped to, over the image, for as long as it takes to read. */
import { element } from "../dialog.js";
import { heard } from "../playhead.js";

const LONG = 4000; // ms that it is read for

export const caption = element("div", { className: "where", hidden: true });
/** @type {number | undefined} */
let gone;
heard.addEventListener("jump", (event) => {
  caption.textContent = /** @type {CustomEvent<string>} */ (event).detail;
  caption.hidden = false;
  clearTimeout(gone);
  gone = window.setTimeout(() => {
    caption.hidden = true;
  }, LONG);
});
