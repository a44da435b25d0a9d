/* What is asked for once the figure is painted, and again only of another film, ruling or light: the small pictures of the
   views. And the reading of a film that is being edited. */
import { unchanged } from "./page.js";
import { waiting } from "./quiet.js";

/** @typedef {{ width: number, theme: string }} Seen how wide the chart is, and in which light */

const pictures = waiting(3000); // all views together are a second's work
const words = waiting(1500); // as long: whoever types goes first

/**
 * What the small pictures are to be drawn of, once there is time for them.
 * @param {string | null} read
 * @param {Seen | null} seen
 * @param {{ read: string, theme: string } | null} before
 */
export const small = async (read, seen, before) => {
  if (!read || !seen || (before?.read === read && before.theme === seen.theme)) return unchanged();

  return (await pictures()) ? { read, theme: seen.theme } : unchanged();
};

/**
 * What the reading is to be of: at once, but at the desk once the chart stands and nothing more is typed.
 * @param {string | null} read
 */
export const worded = (read) =>
  document.body.classList.contains("at-the-desk")
    ? words().then((still) => (still ? read : unchanged()))
    : read;
