/* The page: its elements, and when they are there. */

/**
 * An element that is laid out with the page.
 * @param {string} id
 */
export const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * The element that a hand is over, if it lies in one that a selector names.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const over = ({ target }, selector) =>
  target instanceof Element ? target.closest(selector) : null;

/** Where a key is written, or chooses: fields, dialogs, and cells of the desk that words can begin. */
const WRITTEN = `input:not([type="range"]), textarea, select, dialog,
  #grid .ag-cell:not([col-id^="screen_"], [col-id=" "])`;

/** Whether a key belongs to what it is pressed on, or comes with another: it is no key of the page's own. @param {KeyboardEvent} event */
export const taken = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || over(event, WRITTEN) !== null;

/**
 * Once, as soon as an element is in the page.
 * @template {HTMLElement} Found
 * @param {string} selector
 * @param {(found: Found) => void} use
 */
export const ready = (selector, use) => {
  const found = /** @type {Found | null} */ (document.querySelector(selector));
  if (found) use(found);
  else setTimeout(ready, 30, selector, use);
};

/**
 * Once, when a place is about to be seen.
 * @param {Element} place
 * @param {() => void} use
 * @param {string} [early] how far it is from that
 */
export const near = (place, use, early = "300px") => {
  const watch = new IntersectionObserver(
    (looks) => {
      if (!looks.some((seen) => seen.isIntersecting)) return; // a busy page tells of several at once
      watch.disconnect();
      use();
    },
    { rootMargin: early },
  );
  watch.observe(place);
};

/**
 * Hand a value to a component of Dash.
 * @param {string} id
 * @param {string} prop
 * @param {unknown} value
 */
export const set = (id, prop, value) => window.dash_clientside.set_props?.(id, { [prop]: value });

/** What a callback answers where nothing of the page is to change. */
export const unchanged = () => window.dash_clientside.no_update;
