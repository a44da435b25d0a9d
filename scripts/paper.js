/* Printing: the figure is drawn anew for the paper, light and as wide as a sheet of A4, before the page is printed. */
import { graph, meta } from "./marks.js";
import { find, over } from "./page.js";
import { tell } from "./window.js";

const WIDE = 1060; // px: 196 mm, a sheet of A4 without its margins, which are printed at seven tenths as all is
const PATIENCE = 5000; // ms for the server to answer; then what is there is printed

/** The colour of the page, which that of a figure drawn for it is too. */
const ground = () =>
  getComputedStyle(document.documentElement).getPropertyValue("--ground").trim().toLowerCase();

/**
 * Once another figure is drawn, as high as its place: the one before is painted again as its place is resized.
 * @param {() => void} use
 */
const painted = (use) => {
  const [chart, before, end] = [find("chart"), meta(), Date.now() + PATIENCE];
  const look = () => {
    const { height = 0, paper_bgcolor = "" } = graph()?._fullLayout ?? {};
    const fits = Math.abs(height - chart.clientHeight) < 2;
    const drawn = meta() !== before && fits && paper_bgcolor.toLowerCase() === ground();
    if (drawn || Date.now() > end)
      setTimeout(use, 400); // what is dimmed is dimmed after the painting
    else setTimeout(look, 50);
  };
  look();
};

const print = () => {
  const before = document.documentElement.getAttribute("data-mantine-color-scheme") ?? "light";
  const chart = find("chart");
  document.documentElement.classList.add("on-paper");
  chart.style.width = `${WIDE}px`;
  document.documentElement.setAttribute("data-mantine-color-scheme", "light"); // scripts/window.js hears of it
  const drawn = tell() ? painted : setTimeout;
  drawn(() => {
    window.print();
    document.documentElement.classList.remove("on-paper");
    chart.style.width = "";
    document.documentElement.setAttribute("data-mantine-color-scheme", before);
    window.dispatchEvent(new Event("resize"));
  });
};

document.addEventListener("click", (event) => {
  if (over(event, "[data-paper]")) print();
});
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey)
    return;
  event.preventDefault();
  print();
});
