/* Pictures in the project's own letters, which are in them: a picture sees none of the page's. */
import { lettered, said } from "./lettering.js";

/** @typedef {import("./contract").Typeface} Typeface */
/** @typedef {{ width: number, height: number, scale: number }} Size px, and how many to each in a PNG */

/**
 * A figure as SVG.
 * @param {unknown} figure
 * @param {Size} size
 */
const outlined = async (figure, { width, height }) => {
  await lettered(said(figure));
  const url = await window.Plotly.toImage(figure, { format: "svg", width, height });

  return decodeURIComponent(url.slice(url.indexOf(",") + 1));
};

/** Words as wide as they are measured, whatever hinting a machine has: as type.css has it for the page. */
const PRECISE = ":root{text-rendering:geometricPrecision}";

/**
 * An SVG with those of the faces that it is set in.
 * @param {string} svg
 * @param {readonly Typeface[]} faces
 */
const dressed = (svg, faces) => {
  const bold = /font-weight: ?(?:bold|[6-9]00)/.test(svg);
  const worn = faces.filter(({ family, weight }) => svg.includes(family) && (weight < 600 || bold));
  const root = svg.indexOf(">") + 1;
  const rules = [PRECISE, ...worn.map(({ rule }) => rule)].join("");
  const style = `<defs><style>${rules}</style></defs>`;

  return svg.slice(0, root) + style + svg.slice(root);
};

/**
 * An SVG as PNG.
 * @param {string} svg
 * @param {Size} size
 * @returns {Promise<Blob>}
 */
const painted = async (svg, { width, height, scale }) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();

  const canvas = Object.assign(document.createElement("canvas"), {
    width: width * scale,
    height: height * scale,
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))));
  });
};

/**
 * A figure as a picture.
 * @param {unknown} figure
 * @param {readonly Typeface[]} faces
 * @param {Size} size
 * @param {string} format
 */
export const picture = async (figure, faces, size, format) => {
  const svg = dressed(await outlined(figure, size), faces);
  return format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : painted(svg, size);
};

/**
 * The bytes of a picture as base64.
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
const base64 = (blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ""));
    reader.readAsDataURL(blob);
  });

/**
 * Figures as pictures in base64; of what is to be printed none, but the page is made of it.
 * @param {{ figures: unknown[], faces: Typeface[], size: Size, format: string }} work
 */
export const pictures = async ({ figures, faces, size, format }) => {
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
