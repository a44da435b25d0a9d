/* The page as it arrived is taken away once the one beneath it shows as much: its figure, and its headline. */
import { drawn, graph } from "./marks.js";
import { find, ready } from "./page.js";

const WORDS = 2000; // ms after the figure; whatever is not said by then comes into the open page
const PATIENCE = 15000; // ms; after which there is no figure, and the page may say why

const away = () => document.getElementById("opening")?.remove();

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
