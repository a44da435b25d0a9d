/* What goes along with a film in its project file, beside its table and its notes: its versions, how a copy lies to it, and its
   cuts. */
import { keyAt } from "./table.js";
import { cutsOf, kept, note, noted, putCuts, putVersion, standing, versions } from "./journal.js";

/** @typedef {import("./journal.js").Version} Version */
/** @typedef {{ versions: Version[], copy: object | null, cuts: readonly number[] }} Along */

const MOST = 15e6; // characters of versions, the latest of them: a project file has room for no more than a table

/**
 * What goes along with a film.
 * @param {string} film
 * @returns {Promise<Along>}
 */
export const along = async (film) => {
  const known = await kept(film);
  const rows = known ? standing(known) : [];
  const names = new Map(rows.map(({ key }, at) => [key, keyAt(at)]));
  let left = MOST;
  const all = (await versions(film)).map((one) => ({
    ...one,
    rows: one.rows.map(({ key, cells }) => ({ key: names.get(key) ?? `was ${key}`, cells })),
  }));
  const some = all.filter((one) => (left -= JSON.stringify(one).length) > 0);

  return { versions: some, copy: (await noted(film)) ?? null, cuts: await cutsOf(film) };
};

/**
 * What came along with a film and is not there yet.
 * @param {string} film
 * @param {Along} came
 * @returns {Promise<Along>}
 */
export const lacking = async (film, { versions: all, copy, cuts }) => {
  const had = new Set((await versions(film)).map(({ when }) => when));

  return {
    versions: all.filter(({ when }) => !had.has(when)),
    copy: (await noted(film)) ? null : copy,
    cuts: (await cutsOf(film)).length ? [] : cuts,
  };
};

/**
 * Keep what came along with a film, or is taken over from another.
 * @param {string} film
 * @param {Along} came
 */
export const adopt = async (film, { versions: all, copy, cuts }) => {
  for (const one of all) await putVersion(film, one);
  if (copy) await note(film, copy);
  if (cuts.length) await putCuts(film, cuts);
};
