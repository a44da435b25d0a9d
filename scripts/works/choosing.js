/* Which works are looked at: by who made them, when, and what they are. */

/** @typedef {import("../contract").Measured} Measured */
/**
 * @typedef {object} Choice blank or NaN where nothing is chosen
 * @property {string} director
 * @property {string} kind
 * @property {number} from
 * @property {number} to
 */

/**
 * The places of the works that a choice lets stand; one whose year is not known is of no range of years.
 * @param {Measured} measured
 * @param {Choice} choice
 */
export const chosen = (measured, { director, kind, from, to }) =>
  [...measured.works.keys()].filter((at) => {
    const year = parseInt(measured.year[at] ?? "", 10);
    return (
      (!director || measured.director[at] === director) &&
      (!kind || measured.kind[at] === kind) &&
      !(year < from || year > to) &&
      !(Number.isNaN(year) && !(Number.isNaN(from) && Number.isNaN(to)))
    );
  });

/**
 * The measures that are plotted where none are chosen: those wanted, but in the place of one that no work has the first
 * other that tells works apart, or that any has.
 * @param {readonly string[]} names of all measures
 * @param {Measured["measures"]} measures
 * @param {readonly [string, string]} wanted
 */
export const plotted = (names, measures, wanted) => {
  const values = (/** @type {string} */ name) =>
    new Set((measures[name] ?? []).filter((one) => one !== null)).size;
  const known = (/** @type {string} */ name) => values(name) > 0;
  const free = names.filter((name) => known(name) && !wanted.includes(name));
  const others = [...new Set([...free.filter((name) => values(name) > 1), ...free])];

  return wanted.map((name) => (known(name) ? name : (others.shift() ?? name)));
};

/**
 * What a column says, each once, in the order of its letters.
 * @param {readonly string[]} column
 * @param {string} language
 */
export const said = (column, language) =>
  [...new Set(column)].filter(Boolean).sort(new Intl.Collator(language).compare);
