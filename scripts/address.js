/* The address holds the state: what the reader chose, and where they look. */

/** @typedef {Record<string, null | string | number | readonly (string | number)[]>} Changes */

/**
 * A query with changes: a field takes its new values, and is left out where there are none.
 * @param {string} search
 * @param {Changes} changes
 */
export const changed = (search, changes) => {
  const query = new URLSearchParams(search);
  for (const [key, values] of Object.entries(changes)) {
    query.delete(key);
    for (const value of [values ?? []].flat()) query.append(key, String(value));
  }
  const said = query.toString().replace(/%(3A|3B|2C|2F)/g, decodeURIComponent);

  return said ? `?${said}` : "";
};

/**
 * Change the address. What the reader chose is a step that Back undoes; where one looks (`quietly`) is not.
 * @param {Changes} changes
 */
export const edit = (changes, quietly = false) => {
  const { pathname, search } = window.location;
  const address = pathname + changed(search, changes);
  if (address === pathname + search) return;

  if (quietly) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  window.dispatchEvent(new PopStateEvent("popstate")); // as Back does: so the page hears of it
};

/**
 * What the address says of a field; null where it is silent.
 * @param {string} key
 */
export const said = (key) => new URLSearchParams(window.location.search).get(key);

/** Every field the address names. */
export const named = () => [...new URLSearchParams(window.location.search).keys()];

/** @type {string | null | undefined} the event that was gone on to last */
let walked;

/**
 * Go on to an event: however many are gone on to, Back is to what was chosen before the first.
 * @param {string | null} event
 * @param {string | null} at
 */
export const walk = (event, at) => {
  edit({ event, at }, said("event") === walked);
  walked = event;
};
