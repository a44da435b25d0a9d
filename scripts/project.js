/* The project file: a film's table with what was said of it, the view and the rulings. The server packs and unpacks it. */
import { changed } from "./address.js";
import { about } from "./shelf.js";

/** @typedef {import("./shelf.js").Film} Film */
/** @typedef {Pick<Film, "name" | "takes" | "table"> & { view: string }} Project */

/** A file that the server refuses, and its sentence. */
export class Refused extends Error {}

/**
 * What the server makes of bytes; its sentence is thrown where it refuses them.
 * @param {string} where
 * @param {RequestInit} options
 */
const answered = async (where, options) => {
  const answer = await fetch(where, { method: "POST", ...options });
  const refused = answer.headers.get("Content-Type")?.startsWith("application/json");
  if (refused) throw new Refused((await answer.json()).refused);
  if (!answer.ok) throw new TypeError(answer.statusText);

  return answer;
};

/**
 * The project file of a film as it is in view.
 * @param {Film} film
 */
export const packed = async (film) => {
  const view = changed(window.location.search, { film: null });
  const headers = { "Anachrony-Carried": about(film, { view }) };
  const answer = await answered("project", { headers, body: film.table });

  return answer.blob();
};

/**
 * The table in a project file, and what was said of it.
 * @param {Blob} file gzipped
 * @param {AbortSignal} signal
 * @returns {Promise<Project>}
 */
export const unpacked = async (file, signal) => {
  const answer = await answered("unpack", { body: file, signal });
  const said = decodeURIComponent(answer.headers.get("Anachrony-Carried") ?? "{}");

  return { ...JSON.parse(said), table: await answer.blob() };
};
