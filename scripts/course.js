/* The course that is played: as told, as it happened, or one event again and again. */
import { at } from "./telling.js";

/** @typedef {import("./contract").Telling} Telling */

/**
 * What is played: the places that are still to come as it happened, none as it is told; and the place that is played
 * again and again, or -1.
 * @typedef {{ order: readonly number[], round: number }} Course
 */

/**
 * Where a moment leads: to itself or, beyond the end of an event, to the beginning of what is played next; to that of what
 * is played again and again from wherever else a player has gone.
 * @param {Telling} film
 * @param {Course} course
 * @param {number} moment screen s, or a rank
 * @returns {{ order: readonly number[], moment: number, over: boolean }}
 */
export const next = (film, { order, round }, moment) => {
  if (round >= 0) {
    const start = at(film.start, round);
    const within = moment >= start && moment < at(film.end, round);
    return { order, moment: within ? moment : start, over: false };
  }
  if (!order.length) return { order, moment, over: moment >= film.last };

  return onward(film, order, moment);
};

/**
 * @param {Telling} film
 * @param {readonly number[]} order
 * @param {number} moment
 * @returns {ReturnType<typeof next>}
 */
const onward = (film, [first = 0, ...rest], moment) => {
  const beyond = moment - at(film.end, first);
  const [following] = rest;
  if (beyond < 0) return { order: [first, ...rest], moment, over: false };
  if (following === undefined) return { order: [], moment: at(film.end, first), over: true };

  return onward(film, rest, at(film.start, following) + beyond);
};
