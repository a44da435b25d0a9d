/* A picture that leaves the page with the reader's notes: their numbers at the marks, and under all the rest, for which it
   grows, their words. */
import { spots } from "./signs.js";

/** @typedef {import("../contract").Picture} Picture */
/** @typedef {import("../globals").Graph} Graph */
/** @typedef {import("./signs.js").Sign} Sign */
/** @typedef {{ data: unknown, layout: { margin: { b: number }, annotations?: object[] } }} Figure */
/** @typedef {NonNullable<Graph["_fullLayout"]>} Full */
/** @typedef {Sign & { called: string, words: string }} Said */

const LINE = 1.4; // sizes of the text from line to line

/**
 * What a picture will be once it is drawn, out of sight: its layout in full, and where its signs lie.
 * @param {Picture} picture
 * @param {readonly Said[]} notes
 */
const laid = async ({ figure, width, height }, notes) => {
  const div = document.createElement("div");
  div.style.cssText = `position: fixed; left: -9999px; top: 0; width: ${width}px; height: ${height}px;`;
  document.body.append(div);
  const { data, layout } = structuredClone(/** @type {Figure} */ (figure));
  await window.Plotly.newPlot(div, data, { ...layout, width, height }, { staticPlot: true });
  const chart = /** @type {Graph} */ (/** @type {unknown} */ (div));
  const found = { full: chart._fullLayout, signs: spots(chart, notes) };
  div.remove();

  return found;
};

/**
 * Words in lines of at most so many px.
 * @param {string} words @param {number} room @param {number} size
 */
const lines = (words, room, size) => {
  const pen = /** @type {CanvasRenderingContext2D} */ (
    document.createElement("canvas").getContext("2d")
  );
  pen.font = `${size}px "Anachrony Sans"`;
  /** @type {string[]} */
  const found = [];
  for (const word of words.split(/\s+/)) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (found.length && pen.measureText(longer).width <= room) found[found.length - 1] = longer;
    else found.push(word);
  }

  return found;
};

/** What Plotly draws as it is. @param {string} words */
const plain = (words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * A picture with notes.
 * @param {Picture} picture
 * @param {readonly Said[]} notes
 * @returns {Promise<Picture>}
 */
export const noted = async (picture, notes) => {
  if (!notes.length) return picture;
  const { full, signs } = await laid(picture, notes);
  if (!full) return picture;
  const { size } = full.font;
  const said = notes.flatMap(({ number, called, words }) =>
    lines(`${number} ${called}: ${words}`, picture.width - 4 * size, size),
  );
  const more = [...signs.map((sign) => atItsMark(sign, full)), underAll(said, full)];

  return grown(picture, more, Math.ceil((said.length * LINE + 1.5) * size));
};

const ON_PAPER = { xref: "paper", yref: "paper", x: 0, showarrow: false };
const FAMILY = "Anachrony Sans";

/**
 * The number of a note at its mark.
 * @param {ReturnType<typeof spots>[number]} sign
 * @param {Full} full
 */
const atItsMark = ({ number, left, top }, { _size: around, font, paper_bgcolor: ground }) => ({
  ...ON_PAPER,
  y: 1,
  text: String(number),
  xshift: left - around.l,
  yshift: around.t - top,
  font: { color: font.color, family: FAMILY, size: font.size * 0.85 },
  bgcolor: ground,
  bordercolor: font.color,
  borderpad: 1.5,
});

/**
 * The words of all notes, under the picture.
 * @param {readonly string[]} said
 * @param {Full} full
 */
const underAll = (said, { _size: around, font: { color, size } }) => ({
  ...ON_PAPER,
  y: 0,
  text: said.map(plain).join("<br>"),
  align: "left",
  xanchor: "left",
  yanchor: "top",
  xshift: 1.25 * size - around.l,
  yshift: -around.b,
  font: { color, family: FAMILY, size },
});

/**
 * A picture with more annotations, so much higher.
 * @param {Picture} picture
 * @param {readonly object[]} more
 * @param {number} px
 */
const grown = (picture, more, px) => {
  const figure = /** @type {Figure} */ (picture.figure);
  const { margin, annotations = [] } = figure.layout;
  const height = picture.height + px;
  const layout = {
    ...figure.layout,
    margin: { ...margin, b: margin.b + px },
    annotations: [...annotations, ...more],
    height,
  };

  return { ...picture, figure: { ...figure, layout }, height };
};
