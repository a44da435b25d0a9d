/* Printing: the figure is drawn anew for the paper, light and as wide as a sheet of A4, before the page is printed. */
import { graph } from "./marks.js";
import { find, over } from "./page.js";

const WIDE = 1026; // px: 190 mm, a sheet without its margins, on which all is printed at seven tenths
const PATIENCE = 5000; // ms for the server to answer; then what is there is printed

/** Once the chart is painted again. @param {() => void} use */
const painted = (use) => {
  let waiting = true;
  const go = () => {
    if (!waiting) return;
    waiting = false;
    setTimeout(use, 400); // what is dimmed is dimmed after the painting
  };
  graph()?.on("plotly_afterplot", go);
  setTimeout(go, PATIENCE);
};

const print = () => {
  const before = document.documentElement.getAttribute("data-mantine-color-scheme") ?? "light";
  const chart = find("chart");
  document.documentElement.classList.add("on-paper");
  chart.style.width = `${WIDE}px`;
  document.documentElement.setAttribute("data-mantine-color-scheme", "light"); // scripts/window.js hears of it
  painted(() => {
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
