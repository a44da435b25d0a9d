/* A work's telling, as the playhead plays it: columns, a place in them for every event with screen time. */

/** @typedef {import("./contract").Telling} Telling */
/** @typedef {"image" | "sound" | "music"} Band */

/** @type {Record<Band, string[]>} the tracks that are heard or seen in a band */
export const BANDS = { image: ["both", "image"], sound: ["both", "sound"], music: ["music"] };

/**
 * The places of a film in each band, by start.
 * @param {Telling} film
 * @returns {Record<Band, number[]>}
 */
export const bands = ({ start, track }) => {
  const all = start
    .map((_, place) => place)
    .sort((one, other) => at(start, one) - at(start, other));
  const of = (/** @type {Band} */ band) =>
    all.filter((place) => BANDS[band].includes(track[place] ?? ""));

  return { image: of("image"), sound: of("sound"), music: of("music") };
};

/**
 * The place of the event told at a moment of screen time, among places by start; -1 where there is none.
 * @param {Telling} film
 * @param {readonly number[]} places
 * @param {number} moment
 */
export const under = ({ start, end }, places, moment) => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(start, at(places, middle)) <= moment) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];

  return place !== undefined && moment < at(end, place) ? place : -1;
};

/**
 * Among places by start, the one nearest on the screen to another event that is told of the same story time; -1 where the
 * film shows none.
 * @param {Telling} film
 * @param {readonly number[]} places
 * @param {number} other
 */
export const elsewhere = ({ start, told }, places, other) => {
  const far = (/** @type {number} */ place) => Math.abs(at(start, place) - at(start, other));
  const alike = places.filter((place) => place !== other && told[place] === told[other]);

  return alike.reduce((best, place) => (best < 0 || far(place) < far(best) ? place : best), -1);
};

/**
 * Places in the order in which they happened; the undated are left out.
 * @param {Telling} film
 * @param {readonly number[]} places
 */
export const happened = ({ rank, start }, places) =>
  places
    .filter((place) => typeof rank[place] === "number")
    .sort(
      (one, other) => Number(rank[one]) - Number(rank[other]) || at(start, one) - at(start, other),
    );

/**
 * Whether a moment of screen time is within an event.
 * @param {Telling} film
 * @param {number} place
 * @param {number} moment
 */
export const within = ({ start, end }, place, moment) =>
  at(start, place) <= moment && moment < at(end, place);

/**
 * Places as they happened, from the one that a moment of screen time is in; all, where it is in none.
 * @param {Telling} film
 * @param {readonly number[]} places
 * @param {number} moment
 */
export const ahead = (film, places, moment) => {
  const every = happened(film, places);
  const here = every.findIndex((place) => within(film, place, moment));

  return every.slice(Math.max(here, 0));
};

/**
 * The place a step leads to, from the chosen event or else from a moment of screen time.
 * @param {Telling} film
 * @param {readonly number[]} places by start; at least one
 * @param {{ chosen: string | null, moment: number, by: number }} step
 */
export const stepped = ({ row, start, end }, places, { chosen, moment, by }) => {
  const now = places.findIndex((place) => row[place] === chosen);
  const begun = places.findLastIndex((place) => at(start, place) <= moment);
  const left = begun >= 0 && at(end, at(places, begun)) <= moment; // the playhead is beyond it
  const here = now >= 0 ? now : begun + (by < 0 ? Number(left) : -1);

  return at(places, Math.min(Math.max(here + by, 0), places.length - 1));
};

/**
 * A number of a column.
 * @param {readonly number[]} column
 * @param {number} place
 */
export const at = (column, place) => /** @type {number} */ (column[place]);
