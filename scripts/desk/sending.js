/* A table on its way to the server, which has it as it read it last: only what changed goes there, or all of it where the
   server has forgotten. */
import * as server from "../server.js";
import { about, gzipped, reader } from "../shelf.js";
import { stretch } from "./stretch.js";

/** @typedef {import("./journal.js").Base} Base */
/** @typedef {import("./judging.js").Answer} Answer */
/** @typedef {{ from: number, to: number, put: Uint8Array }} Change bytes that stand in the place of those from one to another */

const BRIEF = 1000; // bytes, which are sent sooner than packed: the question goes before the table is painted

/** @type {{ film: string, bytes: Uint8Array } | null} what the server read last, under the name it gave it */
let had = null;

/**
 * What makes bytes of others.
 * @param {Uint8Array} before
 * @param {Uint8Array} now
 * @returns {Change}
 */
export const change = (before, now) => {
  const { from, before: to, now: end } = stretch(before, now);

  return { from, to, put: now.slice(from, end) };
};

/**
 * What the server says of a table.
 * @param {Base} base
 * @param {string} text
 * @returns {Promise<Answer>}
 */
export const sent = async (base, text) => {
  const bytes = new TextEncoder().encode(text);
  const found = (had && (await changed(base, had, bytes))) ?? (await asked(base, bytes));
  had = found.film ? { film: found.film, bytes } : found.refused ? null : had;

  return found;
};

/**
 * Ask by what changed; null where the server has forgotten what it changes.
 * @param {Base} base
 * @param {{ film: string, bytes: Uint8Array }} before
 * @param {Uint8Array} bytes
 */
const changed = async (base, { film, bytes: before }, bytes) => {
  const { from, to, put } = change(before, bytes);
  const found = await asked(base, put, { since: film, from, to });

  return found.forgotten ? null : found;
};

/**
 * @param {Base} base
 * @param {Uint8Array} bytes
 * @param {{ since?: string, from?: number, to?: number }} [more]
 * @returns {Promise<Answer>}
 */
const asked = async (base, bytes, more) => {
  const plain = bytes.length <= BRIEF;
  const whole = new Blob([/** @type {any} */ (bytes)]);
  const body = plain ? whole : await gzipped(whole);
  const said = about(base, { ...more, plain });
  const headers = { "Anachrony-Carried": said, "Anachrony-Reader": reader() };
  const answer = await server.asked("edited", { method: "POST", body, headers });

  return answer.ok ? answer.json() : { refused: server.failure(answer.status) };
};
