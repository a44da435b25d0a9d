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

  // scripts/painting.js
  var outlined = async (figure, { width, height }) => {
    await lettered(said(figure));
    const url = await window.Plotly.toImage(figure, { format: "svg", width, height });
    return decodeURIComponent(url.slice(url.indexOf(",") + 1));
  };
  var PRECISE = ":root{text-rendering:geometricPrecision}";
  var dressed = (svg, faces) => {
    const bold = /font-weight: ?(?:bold|[6-9]00)/.test(svg);
    const worn = faces.filter(({ family, weight }) => svg.includes(family) && (weight < 600 || bold));
    const root = svg.indexOf(">") + 1;
    const rules = [PRECISE, ...worn.map(({ rule }) => rule)].join("");
    const style = `<defs><style>${rules}</style></defs>`;
    return svg.slice(0, root) + style + svg.slice(root);
  };
  var painted = async (svg, { width, height, scale }) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), {
      width: width * scale,
      height: height * scale
    });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("no picture")));
    });
  };
  var picture = async (figure, faces, size, format) => {
    const svg = dressed(await outlined(figure, size), faces);
    return format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : painted(svg, size);
  };
  var base64 = (blob) => new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ""));
    reader.readAsDataURL(blob);
  });
  var pictures = async ({ figures, faces, size, format }) => {
    const drawn = [];
    for (const figure of figures) {
      if (format === "pdf") drawn.push(await outlined(figure, size));
      else drawn.push(await base64(await picture(figure, faces, size, format)));
    }
    if (format !== "pdf") return drawn;
    document.body.innerHTML = drawn.join("");
    await document.fonts.ready;
    return null;
  };

  // scripts/type.js
  waiting(window.Plotly);
  window.anachrony = { ...window.anachrony, pictures };
})();
