/* What is asked for once the figure is painted, and again only of another film, ruling or light: the small pictures of the
   views; at the desk only once they are in sight, since all of them are a second's work of a server that is to read the next
   step. And the reading of a film that is being edited. */
import { near, set, unchanged } from "./page.js";
import { waiting } from "./quiet.js";

/** @typedef {{ width: number, theme: string }} Seen how wide the chart is, and in which light */

const pictures = waiting(3000);
const words = waiting(1500); // as long: whoever types goes first

/**
 * What the small pictures are to be drawn of, once there is time for them.
 * @param {string | null} read
 * @param {Seen | null} seen
 * @param {{ read: string, theme: string } | null} before
 */
export const small = async (read, seen, before) => {
  const had = before?.read === read && before?.theme === seen?.theme;
  if (had) owed = null;
  if (!read || !seen || had || !(await pictures())) return unchanged();
  const asked = { read, theme: seen.theme };

  return document.body.classList.contains("at-the-desk") ? later(asked) : asked;
};

/** @type {{ read: string, theme: string } | null} what is to be asked once the pictures are seen */
let owed = null;
let watched = false; // whether it is known when they are

/** @param {NonNullable<typeof owed>} asked */
const later = (asked) => {
  owed = asked;
  const place = document.querySelector(".cards");
  const seen = () => {
    watched = false;
    if (owed) set("small", "data", owed);
    owed = null;
  };
  if (place && !watched) near(place, seen, "0px");
  watched = true;

  return unchanged();
};

/**
 * What the reading is to be of: at once, but at the desk once the chart stands and nothing more is typed.
 * @param {string | null} read
 */
export const worded = (read) =>
  document.body.classList.contains("at-the-desk")
    ? words().then((still) => (still ? read : unchanged()))
    : read;
