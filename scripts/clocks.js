/* The clocks over the figure: the moment on the screen, and what time of the story is seen, heard, or under the music. */
import { find } from "./page.js";
import { at } from "./telling.js";
import { clock } from "./times.js";

/** @typedef {import("./contract").Telling} Telling */
/** @typedef {Record<import("./telling.js").Band, number>} Under places; -1 where nothing is */

/**
 * The story time of an event, as it is said.
 * @param {Telling} telling
 * @param {number} place
 */
export const when = ({ story, told }, place) => story[at(told, place)] ?? "";

/**
 * A moment of screen time by its clock or, in a telling of ranks, by its event.
 * @param {Telling} telling
 * @param {number} moment
 */
export const screen = ({ ranked, words }, moment) =>
  ranked ? words.place.replace("{at}", String(Math.floor(moment) + 1)) : clock(moment);

/**
 * Whether one time is seen and another heard.
 * @param {Telling} telling
 * @param {Under} under
 */
export const apart = ({ told }, { image, sound }) =>
  image >= 0 && sound >= 0 && told[image] !== told[sound];

/**
 * Set the clocks.
 * @param {Telling} telling
 * @param {Under} under
 * @param {string} moment
 */
export const set = (telling, under, moment) => {
  find("clock-screen").textContent = moment;
  for (const [band, place] of Object.entries(under)) {
    const holder = find(`clock-${band}`);
    const words = place < 0 ? telling.words.nothing : when(telling, place);
    if (holder.textContent !== words) holder.textContent = words;
    /** @type {HTMLElement} */ (holder.parentElement).hidden = place < 0 && band === "music";
  }
  find("clocks").classList.toggle("apart", apart(telling, under));
};
