/* A copy of the film on the reader's own disk: it plays here and never leaves the computer. What is shown is told by the
   video's frames themselves (requestVideoFrameCallback), not by its clock. */
import { anchor, beside, middle, rate, widest } from "./frames.js";

/** @typedef {import("./frames.js").Fraction} Fraction */
/** @typedef {{ play: () => void, pause: () => void, seek: (moment: number) => void }} Player of screen moments, s */

/** Hears when another frame is shown ("frame"), when the copy is at its end ("ended"), is not to be played ("refused"), or not to be read any more ("lost"). */
export const heard = new EventTarget();

/** @type {HTMLVideoElement | null} */
let video = null;
/** @type {HTMLVideoElement | null} one whose frames are counted: no moment is told by it yet */
let opening = null;
/** @type {string} */
let source = "";
let shown = 0; // when the frame that is shown begins, s of the copy
let begin = 0; // when one of its frames begins, to the fraction of a millisecond
/** @type {Fraction | null} frames a second */
let frames = null;
let gap = 0; // between two frames that are neighbours, s, the widest that was seen

/** A file that has no image. */
export class Imageless extends Error {}
/** A file that was moved, changed or removed. */
export class Gone extends Error {}

export const at = () => shown;
export const speed = () => frames;

/** Where it is, for another look at it. */
export const address = () => source;

/** How long a frame is, s; where they are of no one length as long as any that was seen, or is usual. */
export const frame = () => (frames ? frames[1] / frames[0] : Math.max(gap, 1 / 23.976));

/** @param {number} _ @param {VideoFrameCallbackMetadata} metadata */
const tick = (_, { mediaTime }) => {
  shown = mediaTime;
  heard.dispatchEvent(new Event("frame"));
  video?.requestVideoFrameCallback(tick);
};

/**
 * Show a file in a video element; its frames are counted first.
 * @param {HTMLVideoElement} place
 * @param {File} file
 * @returns {Promise<boolean>} whether it is shown: another can be opened meanwhile
 */
export const open = async (place, file) => {
  close();
  [opening, source] = [place, URL.createObjectURL(file)];
  place.src = source;
  const broken = breaks(place, file);
  await Promise.race([loaded(place), broken]);
  if (opening !== place) return false;
  if (!place.videoWidth) throw new Imageless();
  const times = await Promise.race([counted(place), broken]);
  if (opening !== place) return false;

  [video, opening] = [place, null];
  frames = rate(times);
  gap = widest(times.slice(0, NEIGHBOURS));
  begin = frames ? anchor(times, frames) : 0;
  place.onended = () => heard.dispatchEvent(new Event("ended"));
  place.onerror = () => heard.dispatchEvent(new Event("lost"));
  place.requestVideoFrameCallback(tick);
  await seen(place, 0);

  return true;
};

/** @param {HTMLVideoElement} place */
const loaded = (place) =>
  new Promise((resolve) => {
    place.onloadeddata = resolve;
  });

/** Fails as soon as a file cannot be played, or read. @param {HTMLVideoElement} place @param {File} file @returns {Promise<never>} */
const breaks = (place, file) =>
  new Promise((_, reject) => {
    place.onerror = async () => reject((await reads(file)) ? new Error("unplayable") : new Gone());
  });

/** Whether a file is still there as it was chosen; one that went before anyone looked reads as empty. @param {File} file */
const reads = async (file) => {
  const first = await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => null);

  return Boolean(first?.byteLength);
};

/** When some of its frames begin. @param {HTMLVideoElement} place */
const counted = async (place) => {
  await measured(place);

  return sample(place);
};

export const close = () => {
  const place = video ?? opening;
  if (!place) return;
  place.onerror = null;
  place.removeAttribute("src");
  place.load();
  URL.revokeObjectURL(source);
  [video, opening, frames, shown] = [null, null, null, 0];
};

const BEYOND = 1e9; // s, past the end of any film

/** How long it is, where its file does not say: the browser knows once it was at its end. @param {HTMLVideoElement} place */
const measured = (place) =>
  new Promise((resolve) => {
    const known = () => Number.isFinite(place.duration) && resolve(place.duration);
    place.ondurationchange = known;
    if (!known()) place.currentTime = BEYOND;
  });

const NEIGHBOURS = 10;

/** When some frames begin: neighbours in the middle, and others far apart. @param {HTMLVideoElement} place */
const sample = async (place) => {
  const { duration } = place;
  const near = Array.from({ length: NEIGHBOURS }, (_, one) => duration / 2 + one * 0.011);
  const far = [0.02, 0.21, 0.37, 0.68, 0.93].map((part) => part * duration);
  const times = [];
  for (const time of [...near, ...far]) times.push(await seen(place, time));

  return times;
};

const PATIENCE = 400; // ms for a frame that is shown already

/**
 * Seek, and when the frame begins that is then shown.
 * @param {HTMLVideoElement} place
 * @param {number} time
 * @returns {Promise<number>}
 */
const seen = (place, time) =>
  new Promise((resolve) => {
    let last = shown;
    place.requestVideoFrameCallback((_, { mediaTime }) => {
      last = shown = mediaTime;
      resolve(mediaTime);
    });
    place.onseeked = () => setTimeout(() => resolve(last), PATIENCE);
    place.currentTime = time;
  });

/**
 * Show the frame at a time of the copy.
 * @param {number} time
 */
export const seek = (time) => {
  if (!video) return;
  const aim = frames ? middle(time, begin, frames) : time;
  video.currentTime = Math.min(Math.max(aim, 0), video.duration);
};

/** Show the frame beside: the next (1) or the one before (-1). @param {number} by */
export const step = (by) => {
  if (video) video.currentTime = Math.max(0, beside(shown, by, frames ?? [24, 1]));
};

export const play = () => video?.play().catch(() => heard.dispatchEvent(new Event("refused")));
export const pause = () => video?.pause();

/** @param {number} fast */
export const pace = (fast) => {
  if (video) video.playbackRate = fast;
};

/** @param {boolean} silent */
export const mute = (silent) => {
  if (video) video.muted = silent;
};

export const there = () => video !== null;
export const plays = () => video !== null && !video.paused;
