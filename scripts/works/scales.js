/* Where a measure lies along an axis, and how it is said. Story time runs from seconds to centuries: it lies by its
   logarithm, shares, counts and screen time as they are. */

const LENGTHS = /** @type {const} */ ([
  ["years", 31556952],
  ["days", 86400],
  ["hours", 3600],
  ["minutes", 60],
  ["seconds", 1],
]);
const STORY = [0, 60, 3600, 86400, ...[1, 10, 100, 1000, 1e4, 1e5, 1e6].map((n) => n * 31556952)];
const AIR = 0.06; // of an axis, beyond the first and the last
const TICKS = 6;

/** @param {string} unit */
const bent = (unit) =>
  unit === "story s"
    ? {
        there: (/** @type {number} */ one) => Math.log10(1 + one),
        back: (/** @type {number} */ one) => 10 ** one - 1,
      }
    : { there: (/** @type {number} */ one) => one, back: (/** @type {number} */ one) => one };

/**
 * An axis over values, from px to px.
 * @param {readonly number[]} values
 * @param {string} unit
 * @param {number} first
 * @param {number} last
 */
export const axis = (values, unit, first, last) => {
  const { there, back } = bent(unit);
  let [low, high] = [Infinity, -Infinity];
  for (const one of values) [low, high] = [Math.min(low, there(one)), Math.max(high, there(one))];
  if (!(low < high)) [low, high] = Number.isFinite(low) ? [low - 0.5, low + 0.5] : [0, 1];
  const air = AIR * (high - low);
  [low, high] = [low - air, high + air];
  const px = (/** @type {number} */ one) =>
    first + ((there(one) - low) / (high - low)) * (last - first);
  const value = (/** @type {number} */ at) =>
    back(low + ((at - first) / (last - first)) * (high - low));
  const within = (/** @type {number} */ one) => there(one) >= low && there(one) <= high;

  return { px, value, ticks: (unit === "story s" ? STORY : even(low, high, unit)).filter(within) };
};

/**
 * Round numbers, evenly apart; whole ones of what is counted.
 * @param {number} low
 * @param {number} high
 * @param {string} unit
 */
const even = (low, high, unit) => {
  const rough = (high - low) / TICKS;
  const tens = 10 ** Math.floor(Math.log10(rough));
  const round = tens * ([1, 2, 5].find((by) => by * tens >= rough) ?? 10);
  const step = unit === "1" || unit === "screen s" ? round : Math.max(1, round);
  const begin = Math.ceil(low / step);

  return Array.from(
    { length: Math.floor(high / step) - begin + 1 },
    (_, at) => (begin + at) * step,
  );
};

/**
 * A value in its unit: a share to hundredths, a distance to thousandths, a count whole, a length in the largest unit that it fills.
 * @param {number | null | undefined} value
 * @param {string} unit
 * @param {string} language
 * @param {Readonly<Record<string, string>>} words
 */
export const spoken = (value, unit, language, words) => {
  if (value === null || value === undefined) return "–";
  if (unit === "distance") return number(value, language, 3);
  if (unit === "1") return number(value, language, 2);
  if (!unit.endsWith(" s")) return number(value, language, 0);
  const [name, length] = LENGTHS.find(([, seconds]) => value >= seconds) ?? ["seconds", 1];

  return `${number(value / length, language, 1)} ${words[name]}`;
};

/**
 * @param {number} value
 * @param {string} language
 * @param {number} most digits behind the point
 */
const number = (value, language, most) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: most }).format(value).replace("-", "−");
