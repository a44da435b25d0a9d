/* The project file: a film's table with what was said of it, the view, the rulings, the reader's notes, and what the desk keeps
   beside. The server packs and unpacks it: what is sent is the table and, behind it, what was written, both gzipped. */
import { changed } from "./address.js";
import { along } from "./desk/along.js";
import { say } from "./dialog.js";
import { keepsNothing } from "./forbidden.js";
import { notes } from "./notes/kept.js";
import * as server from "./server.js";
import { about, gzipped } from "./shelf.js";

/** @typedef {import("./shelf.js").Film} Film */
/** @typedef {import("./notes/kept.js").Note} Note */
/** @typedef {Pick<Film, "name" | "takes" | "table"> & { view: string, notes: Note[], desk: import("./desk/along.js").Along }} Project */

/** A file that the server refuses, and its sentence. */
export class Refused extends Error {}

/**
 * Why something came to nothing.
 * @param {unknown} error
 */
export const cause = (error) => {
  if (error instanceof Refused) return error.message;

  return say(error instanceof TypeError ? "unreached" : "unkept");
};

/**
 * What the server makes of bytes; its sentence is thrown where it refuses them.
 * @param {string} where
 * @param {RequestInit} options
 */
const answered = async (where, options) => {
  const answer = await server.asked(where, { method: "POST", ...options });
  const refused = answer.headers.get("Content-Type")?.startsWith("application/json");
  if (refused) throw new Refused((await answer.json()).refused);
  if (!answer.ok) throw new Refused(server.failure(answer.status));

  return answer;
};

/**
 * The project file of a film as it is in view.
 * @param {Film} film
 */
export const packed = async (film) => {
  const view = changed(window.location.search, { film: null });
  const headers = { "Anachrony-Carried": about(film, { view, size: film.table.size }) };
  const written = keepsNothing()
    ? {}
    : { notes: await notes(film.film), desk: await along(film.film) };
  const body = new Blob([film.table, await gzipped(new Blob([JSON.stringify(written)]))]);
  const answer = await answered("project", { headers, body });

  return answer.blob();
};

/**
 * The table in a project file, what was said of it and written on it.
 * @param {Blob} file gzipped
 * @param {AbortSignal} signal
 */
export const unpacked = async (file, signal) =>
  handedOver(await answered("unpack", { body: file, signal }));

/** The same of the project that is served. */
export const brought = async () =>
  handedOver(await answered("brought", { method: "GET", cache: "no-store" }));

/**
 * A project as the server hands it over.
 * @param {Response} answer
 * @returns {Promise<Project>}
 */
const handedOver = async (answer) => {
  const said = JSON.parse(decodeURIComponent(answer.headers.get("Anachrony-Carried") ?? "{}"));
  const body = await answer.blob();
  const written = JSON.parse(await body.slice(said.size).text());

  return { ...said, table: body.slice(0, said.size), ...written };
};
