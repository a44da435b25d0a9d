/* What is changed of a list: the one stretch of it between a start and an end that stay. */

/**
 * Where that stretch begins, and where it ends before and now.
 * @param {ArrayLike<unknown>} before
 * @param {ArrayLike<unknown>} now
 * @returns {{ from: number, before: number, now: number }}
 */
export const stretch = (before, now) => {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === now[now.length - 1 - end]) {
    end += 1;
  }

  return { from, before: before.length - end, now: now.length - end };
};
