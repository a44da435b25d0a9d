/* The page as it arrived is taken away once the one beneath it shows as much: its figure, and its headline. What a hand
   clicked on it is then clicked on the page that is there, where all lies in the same places. */
import { drawn, graph } from "./marks.js";
import { find, ready } from "./page.js";

const WORDS = 2000; // ms after the figure; whatever is not said by then comes into the open page
const PATIENCE = 15000; // ms; after which there is no figure, and the page may say why

const away = () => {
  document.getElementById("opening")?.remove();
  const early = window.early;
  if (early) click(early.pageX - window.scrollX, early.pageY - window.scrollY);
  delete window.early;
};

/**
 * What a mouse does, of which Plotly wants all and a button the last.
 * @param {number} clientX
 * @param {number} clientY
 */
const click = (clientX, clientY) => {
  const place = document.elementFromPoint(clientX, clientY);
  const how = { bubbles: true, cancelable: true, view: window, clientX, clientY };
  const control = place?.closest("button, a, input, [tabindex]");
  if (control instanceof HTMLElement) control.focus();
  for (const name of ["mousemove", "mousedown", "mouseup", "click"]) {
    place?.dispatchEvent(new MouseEvent(name, how));
  }
};

const said = () => {
  if (find("lead").textContent) away();
  else if (document.getElementById("opening")) setTimeout(said, 30);
};

if (document.getElementById("opening")) {
  setTimeout(away, PATIENCE);
  ready("#chart", () => {
    drawn(() => {
      if (!graph()?.data?.length) return;
      setTimeout(away, WORDS);
      requestAnimationFrame(said);
    });
  });
}
