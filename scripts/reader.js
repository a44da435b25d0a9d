/* What the reader does outside the chart's own tools: choosing an event, clearing filters, the tour, the languages. */
import { changed, edit, named, said } from "./address.js";
import { charted } from "./marks.js";
import { find, over, ready } from "./page.js";

const TOUR = "anachrony.tour";

/* the camera of the mode bar is the same as the button; a sentence of the reading marks its events */
document.addEventListener(
  "click",
  (event) => {
    const camera = over(event, ".modebar-group:first-child > .modebar-btn");
    const claim = over(event, "a[data-events]");
    if (!camera && !claim) return;
    event.preventDefault();
    event.stopPropagation();
    if (camera) find("download").click();
    else edit({ event: claim?.dataset.events?.split("\n") ?? null });
  },
  true,
);

/* An event is chosen in the chart and in the table, and everything is shown again, in the address itself: a step that
   waited for the server's answer would be lost if another came before it. */
charted((chart) =>
  chart.on("plotly_click", ({ points: [point] }) => {
    if (point?.customdata !== undefined) edit({ event: point.customdata }); // words are no event
  }),
);

/** @param {Event} event */
const opened = (event) => {
  const ids = over(event, ".opens .ag-row")?.getAttribute("row-id");
  if (ids) edit({ event: ids.split("\n") });
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter") opened(event);
});
document.addEventListener("click", opened);

document.addEventListener("click", (event) => {
  const filters = over(event, "#clear")?.dataset.filters?.split(" ");
  if (!filters) return;
  const filtered = named().filter((key) => filters.includes(key) || key.startsWith("column."));
  edit(Object.fromEntries(filtered.map((key) => [key, null])));
});

/* another language shows the same */
document.addEventListener("click", (event) => {
  const other = over(event, "a.language");
  if (!(other instanceof HTMLAnchorElement)) return;
  other.href = (other.getAttribute("href") ?? "").replace(/\?.*/, "") + window.location.search;
});

/* the plot of all works is of this film's, and looks at this work */
document.addEventListener("click", (event) => {
  const every = over(event, "a.every");
  if (!(every instanceof HTMLAnchorElement)) return;
  every.href = `works/${changed("", { film: said("film"), work: said("work") })}`;
});

/* the tour stays away once it is closed */
document.addEventListener("click", (event) => {
  const [closed, again] = [over(event, "[data-close=tour]"), over(event, "#tour-again")];
  if (closed) {
    window.localStorage.setItem(TOUR, "closed");
    find("tour").hidden = true;
  }
  if (!again) return;
  find("tour").hidden = !find("tour").hidden;
  find("tour").scrollIntoView({ block: "nearest" }); // it stands under the figure
});
ready("#tour", (tour) => {
  tour.hidden = window.localStorage.getItem(TOUR) === "closed";
});
