/* Pictures that leave the page say what they are. */
import { picture } from "./painting.js";

/** @typedef {import("./contract").Picture} Picture */

/**
 * The bytes of base64.
 * @param {string} base64
 */
export const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/**
 * A picture with what it is about: in a PNG behind its header of 33 bytes, in an SVG within its root.
 * @param {ArrayBuffer} image
 * @param {string} about
 * @param {"png" | "svg"} format
 */
export const labelled = (image, about, format) => {
  if (format === "png") {
    return new Blob([image.slice(0, 33), bytes(about), image.slice(33)], { type: "image/png" });
  }
  const drawn = new TextDecoder().decode(image);
  const root = drawn.indexOf(">");

  return new Blob([drawn.slice(0, root), ' role="img">', about, drawn.slice(root + 1)], {
    type: "image/svg+xml",
  });
};

/**
 * Hand the reader a file.
 * @param {Blob} file
 * @param {string} name
 */
export const give = (file, name) => {
  const link = Object.assign(document.createElement("a"), { download: name });
  link.href = URL.createObjectURL(file);
  link.click();
  URL.revokeObjectURL(link.href);
};

/**
 * Draw a picture and hand it to the reader.
 * @param {Picture} picture
 */
export const save = async ({ figure, faces, name, about, format, ...size }) => {
  const drawn = await picture(figure, faces, size, format);
  give(labelled(await drawn.arrayBuffer(), about, format), `${name}.${format}`);

  return name;
};
