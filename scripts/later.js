/* The grid of the tables, 0.6 MB, is fetched when the first table comes in sight. Until then a component of its name holds
   its place, with what Dash hands it. */
import { near } from "./page.js";

/** @typedef {import("./globals").GridLibrary} GridLibrary */

const { React } = window;
const address = document.currentScript?.dataset.grid ?? "";
const AGAIN = 1000; // ms after which a line that broke is tried again

/** @type {(grid: GridLibrary) => void} */
let arrive = () => undefined;

/** @type {Promise<GridLibrary>} */
const arrived = new Promise((resolve) => {
  arrive = resolve;
});

const fetched = () => {
  const script = document.createElement("script");
  script.src = address;
  script.onload = () => {
    const real = /** @type {GridLibrary} */ (window.dash_ag_grid);
    window.dash_ag_grid = { ...real, AgGrid: Grid }; // the same component from first to last
    arrive(real);
  };
  script.onerror = () => setTimeout(fetched, AGAIN);
  document.head.append(script);
};

let asked = false;

const ask = () => {
  if (!asked) fetched();
  asked = true;
};

/** @param {Record<string, unknown>} props */
const Grid = (props) => {
  const place = React.useRef(null);
  const [real, use] = React.useState(/** @type {GridLibrary | null} */ (null));

  React.useEffect(() => {
    arrived.then(use);
    if (place.current) near(place.current, ask);
  }, []);

  if (real) return React.createElement(real.AgGrid, props);
  return React.createElement("div", { ref: place, style: props.style });
};
Grid.dashRenderType = true; // as the grid's own

window.dash_ag_grid = {
  AgGrid: Grid,
  getApiAsync: async (id) => (await arrived).getApiAsync(id),
};
