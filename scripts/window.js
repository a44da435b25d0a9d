/* The window the chart is drawn for: its theme and its width, in steps of 20 px, so that a drag of the edge does not
   redraw at every pixel. */
import { ready, set } from "./page.js";

const SCHEME = "data-mantine-color-scheme";

const AROUND = 250; // px: what is presented around a chart
const [LETTERS, LEAST] = [720, 240]; // px: a window in which letters are as large as they are; a chart

/** How tall a presented chart may be, so that it is enlarged as the screen is large; where time runs down, it scrolls. */
const presented = () => {
  if (!document.fullscreenElement || window.innerWidth < LETTERS) return {};
  const tall = Math.min(window.innerHeight, LETTERS) - AROUND;
  return { tall: Math.max(LEAST, tall) };
};

let told = "";

/** Say what the window is, if it is another; whether the chart is drawn anew for it. */
export const tell = () => {
  if (!window.dash_clientside.set_props) {
    setTimeout(tell, 20);
    return false;
  }
  const holder = document.getElementById("chart");
  if (!holder) return false;
  const width = Math.max(320, Math.round(holder.clientWidth / 20) * 20);
  const dark = document.documentElement.getAttribute(SCHEME) === "dark";
  const data = { width, theme: dark ? "night" : "paper", ...presented() };
  if (JSON.stringify(data) === told) return false;
  told = JSON.stringify(data);
  set("window", "data", data);

  return true;
};

/** @type {number | undefined} */
let waiting;
window.addEventListener("resize", () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(tell, 120);
});
new MutationObserver(tell).observe(document.documentElement, { attributeFilter: [SCHEME] });

ready("#chart", tell);

/* the tab is named after the film */
ready("#heading", (heading) => {
  const name = () => {
    if (heading.textContent) document.title = `${heading.textContent} · anachrony`;
  };
  new MutationObserver(name).observe(heading, {
    childList: true,
    characterData: true,
    subtree: true,
  });
});
