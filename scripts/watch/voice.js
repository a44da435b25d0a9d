/* The sound's time: while one time is seen and another heard, a second, silent look at the copy stands beside the image and
   shows what the film has of the time that is heard. */
import { element, say } from "../dialog.js";
import { voice } from "../playhead.js";

/** @typedef {{ start: number, end: number }} Stretch of the copy, s */

const look = element("video", { playsInline: true, muted: true, preload: "auto" });
const words = element("span", {});
/** @type {Stretch | null} */
let stretch = null;

/** The place of it, in the panel. */
export const place = element("div", { className: "voice", hidden: true }, look, words);

let wanted = false;

/** @param {boolean} on */
export const want = (on) => {
  wanted = on;
  if (!on) away();
};

const away = () => {
  place.hidden = true;
  look.pause();
  stretch = null;
};

/**
 * Follow the film.
 * @param {string} address the copy's
 * @param {(screen: number) => number} copied a moment of the copy
 * @param {boolean} plays
 */
export const follow = (address, copied, plays) => {
  const now = wanted ? voice() : null;
  if (!now) return away();
  place.hidden = false;
  words.textContent = say(now.shown ? "desk.voice" : "desk.voice_unseen", { time: now.words });
  look.hidden = !now.shown;
  if (!now.shown) return undefined;
  if (look.src !== address) look.src = address;
  const [start, end] = [copied(now.shown.start), copied(now.shown.end)];
  if (stretch?.start !== start || look.currentTime >= end) look.currentTime = start;
  stretch = { start, end };

  return plays ? look.play().catch(() => {}) : look.pause(); // it is but a look
};

/** The copy is put away. */
export const close = () => {
  want(false);
  look.removeAttribute("src");
};
