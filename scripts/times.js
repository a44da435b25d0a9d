/* Times as numbers and as text: clocks of screen time, dates and ranks of story time. */

/** @typedef {import("./contract").StoryTime} StoryTime */
/** @typedef {[number, number]} Ends */

/**
 * A clock of screen s, as the address and the page spell it: 1:02:03.
 * @param {number} seconds
 */
export const clock = (seconds) => {
  const whole = Math.round(seconds);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");

  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
};

/**
 * The screen s of a clock; 0 where it is none.
 * @param {string} text
 */
export const seconds = (text) =>
  text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) || 0;

/**
 * Two ends in rising order.
 * @param {readonly number[]} ends
 * @returns {Ends}
 */
export const rising = ([one = 0, other = 0]) => (one <= other ? [one, other] : [other, one]);

/**
 * A stretch of screen time as the address spells it: in clocks or, where it is brief or of ranks, in plain numbers.
 * @param {Ends} ends
 * @param {boolean} ranked
 */
export const spell = (ends, ranked) => {
  const fine = ranked || ends[1] - ends[0] < 120;
  const plain = (/** @type {number} */ end) => end.toFixed(2).replace(/\.?0+$/, "") || "0";

  return ends.map(fine ? plain : clock).join("-");
};

/**
 * The story moment (s, or rank) at a place of its axis: the scale is linear between knots.
 * @param {StoryTime} time
 * @param {number} place
 */
export const story = ({ heights, knots }, place) => {
  const above = heights.findIndex((one) => one >= place);
  const at = above < 0 ? heights.length - 1 : Math.max(above, 1);
  const [low, high] = [heights[at - 1] ?? 0, heights[at] ?? 0];
  const [first, second] = [knots[at - 1] ?? 0, knots[at] ?? 0];
  const part = (place - low) / (high - low || 1);

  return first + Math.min(Math.max(part, 0), 1) * (second - first);
};

/**
 * The place of a story moment (s, or rank) on its axis; null beyond its ends.
 * @param {StoryTime} time
 * @param {number} moment
 */
export const height = ({ heights, knots }, moment) => {
  const at = knots.findIndex((one) => one >= moment);
  const [low, high] = [knots[at - 1], knots[at]];
  if (high === moment) return heights[at] ?? null;
  if (low === undefined || high === undefined) return null;
  const [from = 0, to = 0] = [heights[at - 1], heights[at]];

  return from + ((moment - low) / (high - low)) * (to - from);
};

/**
 * A stretch of story time (s since 1970) as two dates; null where they are one.
 * @param {readonly number[]} ends
 */
export const dates = (ends) => {
  const [start, end] = ends.map((one) => new Date(one * 1000).toISOString().slice(0, 19));

  return start === end ? null : `${start}/${end}`;
};

/**
 * A stretch of story time (s from the beginning of Day 1) as two moments of counted days; null where they are one.
 * @param {readonly number[]} ends
 */
export const days = (ends) => {
  const [start, end] = ends.map((one) => {
    const hour = new Date((((one % 86400) + 86400) % 86400) * 1000).toISOString().slice(11, 19);

    return `D${Math.floor(one / 86400) + 1}T${hour}`;
  });

  return start === end ? null : `${start}/${end}`;
};

/**
 * The ranks that a stretch touches, counted from one; null where it touches none.
 * @param {Ends} ends
 */
export const ranks = ([low, high]) => {
  const [first, final] = [Math.ceil(low - 0.3) + 1, Math.floor(high + 0.3) + 1];

  return first <= final ? `${first}-${final}` : null;
};

/**
 * A stretch of the story axis as the address spells it; null where it holds the undated alone, or them too.
 * @param {StoryTime} time
 * @param {Ends} ends places on the axis
 */
export const told = (time, ends) => {
  const [first = 0, final = 0] = [time.heights[0], time.heights.at(-1)];
  if (ends[1] < first || (ends[0] <= first && ends[1] >= final)) return null;

  const spelt = time.counted ? days : dates;

  return (time.dated ? spelt : ranks)(rising(ends.map((end) => story(time, end))));
};
