/* Plotly measures what it draws: so it waits until the page's own letters are there; three seconds at most, should they
   never come. */
(() => {
  const FACES = ["400", "600"].flatMap((weight) => [`${weight} 12px "Anachrony Serif"`, `${weight} 12px "Anachrony Sans"`]);
  const PATIENCE = 3000;

  /* the words of a figure, whatever holds them */
  const said = (thing) => {
    if (typeof thing === "string") return thing;
    if (thing === null || typeof thing !== "object" || typeof thing[0] === "number") return "";
    return Object.values(thing).map(said).join("");
  };

  /* Resolves when the letters of words are there, in every face. */
  const lettered = (words) => {
    const letters = [...new Set(`a${words}`)].join("");
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const loaded = Promise.all(FACES.map((face) => document.fonts.load(face, letters)));
    return Promise.race([loaded.catch(() => null), late]);
  };

  let before = lettered(""); // what was asked for first is drawn first
  for (const name of ["newPlot", "react"]) {
    const draw = window.Plotly[name];
    window.Plotly[name] = (graph, ...figure) => {
      before = Promise.all([before, lettered(said(figure))]);
      return before.then(() => draw(graph, ...figure));
    };
  }
})();
