"use strict";
(() => {
  // scripts/lettering.js
  var FACES = ["400", "600"].flatMap(
    (weight) => ["Serif", "Sans"].map((family) => `${weight} 12px "Anachrony ${family}"`)
  );
  var PATIENCE = 3e3;
  var said = (thing) => {
    if (typeof thing === "string") return thing;
    if (thing === null || typeof thing !== "object" || ArrayBuffer.isView(thing)) return "";
    if (Array.isArray(thing) && typeof thing[0] === "number") return "";
    return Object.values(thing).map(said).join("");
  };
  var lettered = (words) => {
    const letters = [...new Set(`a${words}`)].join("");
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const loaded = Promise.all(FACES.map((face) => document.fonts.load(face, letters)));
    return Promise.race([loaded.catch(() => null), late]);
  };
  var waiting = (plotly) => {
    let before = lettered("");
    for (
      const name of
      /** @type {const} */
      ["newPlot", "react"]
    ) {
      const draw = plotly[name];
      plotly[name] = (graph, ...figure) => {
        before = Promise.all([before, lettered(said(figure))]);
        return before.then(() => draw(graph, ...figure));
      };
    }
  };

  // scripts/type.js
  waiting(window.Plotly);
})();
