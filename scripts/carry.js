/* A reader's film goes with the request that misses it: the server forgets films, and each of its workers has its own. */
import { changed } from "./address.js";
import { taken } from "./brought.js";
import { announced } from "./coming.js";
import { about, current, held, here, reader, turn } from "./shelf.js";

/** @typedef {typeof window.fetch} Fetch */
/** @typedef {import("./shelf.js").Film} Film */

const FILM = "Anachrony-Film";

/** @type {string | null} the address whose film this browser has not got */
let lost = null;

/** The address that could not be shown, once. */
export const missed = () => lost;

/** The film of the project that is served, where this browser has it: from now on the address names it. */
const served = async () => {
  const film = await taken();
  const { pathname, search } = window.location;
  if (film) window.history.replaceState(null, "", pathname + changed(search, { film }));

  return film;
};

/** A film that is not here: all that belonged to it leaves the address, before the page reads it. */
const found = (async () => {
  const film = here() || (await served());
  const own = film ? await held(film).catch(() => undefined) : undefined;
  turn(own?.version ?? film);
  if (!film || own) return;
  lost = window.location.search;
  window.history.replaceState(null, "", window.location.pathname);
})();

/**
 * A fetch that says which film the page is of, and sends its table where the server has not got it.
 * @param {Fetch} fetch
 * @returns {Fetch}
 */
export const carrying =
  (fetch) =>
  async (what, options = {}) => {
    await found;
    const film = here();
    if (!film) return fetch(what, options);

    const headers = new Headers(options.headers);
    headers.set(FILM, current() || film);
    headers.set("Anachrony-Reader", reader());
    const answer = await fetch(what, { ...options, headers });
    const own = answer.headers.get(FILM) === "missing" ? await held(film) : undefined;

    return own ? fetch(what, laden(own, options, headers)) : answer;
  };

/**
 * A request with a table in front of its body.
 * @param {Film} film
 * @param {RequestInit} options
 * @param {Headers} headers
 */
const laden = (film, options, headers) => {
  const { body, method = "GET" } = options;
  headers.set("Anachrony-Carried", about(film, { size: film.table.size, method }));

  return { ...options, headers, method: "POST", body: new Blob([film.table, String(body ?? "")]) };
};

/**
 * Show a film: the page of it is another page, so that nothing of one is ever seen beside the other.
 * @param {string} film
 * @param {string} view what of it, where that is known: a query
 */
export const show = (film, view = "") => {
  announced();
  const again = lost !== null && new URLSearchParams(lost).get("film") === film;
  window.location.search = again && lost ? lost : changed(view, { film: film || null });
};
