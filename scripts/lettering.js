/* The page's own letters: what measures words waits until they are there; three seconds at most, should they never come. */

const FACES = ["400", "600"].flatMap((weight) =>
  ["Serif", "Sans"].map((family) => `${weight} 12px "Anachrony ${family}"`),
);
const PATIENCE = 3000; // ms

/**
 * The words of a figure, whatever holds them.
 * @param {unknown} thing
 * @returns {string}
 */
export const said = (thing) => {
  if (typeof thing === "string") return thing;
  if (thing === null || typeof thing !== "object" || ArrayBuffer.isView(thing)) return "";
  if (Array.isArray(thing) && typeof thing[0] === "number") return "";

  return Object.values(thing).map(said).join("");
};

/**
 * Resolves when the letters of words are there, in every face.
 * @param {string} words
 */
export const lettered = (words) => {
  const letters = [...new Set(`a${words}`)].join("");
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const loaded = Promise.all(FACES.map((face) => document.fonts.load(face, letters)));

  return Promise.race([loaded.catch(() => null), late]);
};

/**
 * Have Plotly draw only once the letters of a figure are there; what was asked for first is drawn first.
 * @param {Window["Plotly"]} plotly
 */
export const waiting = (plotly) => {
  let before = lettered("");

  for (const name of /** @type {const} */ (["newPlot", "react"])) {
    const draw = plotly[name];
    plotly[name] = (graph, ...figure) => {
      before = Promise.all([before, lettered(said(figure))]);
      return before.then(() => draw(graph, ...figure));
    };
  }
};
