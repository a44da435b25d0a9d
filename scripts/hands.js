/* What hands do to the playhead: its strip, its buttons, the way back; and what is drawn anew with the page. */
import { said } from "./address.js";
import { charted, drawn } from "./marks.js";
import { over, ready } from "./page.js";
import { hands, lines, stop } from "./playhead.js";

const STRIP =
  '<canvas aria-hidden="true"></canvas><div class="view" hidden></div><input type="range" value="0">';

const redrawn = () => {
  lines.line();
  lines.mark();
  lines.frame();
};

ready("#strip", (strip) => {
  strip.innerHTML = STRIP;
  const slider = /** @type {HTMLInputElement} */ (strip.querySelector("input"));
  slider.addEventListener("input", () => {
    stop();
    hands.to(Number(slider.value));
  });
  drawn(() => window.requestAnimationFrame(redrawn)); // when the browser lays the page out anyway

  charted((chart) =>
    chart.on("plotly_relayouting", () => {
      lines.line();
      lines.frame();
    }),
  );
});

window.addEventListener("resize", () => {
  lines.strip();
  lines.line();
});

document.addEventListener("click", (event) => {
  if (over(event, "#play")) hands.toggle();
});
document.addEventListener("change", (event) => {
  if (over(event, "#play-order")) hands.ordered();
});
window.addEventListener("popstate", (event) => {
  if (event.isTrusted) hands.back(said("at")); // the page's own edits follow the playhead
});
