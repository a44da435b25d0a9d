/* What is typed into the search in one go is one step, which Back undoes at once: Dash's address makes a step of every
   pause. */
import { changed } from "./address.js";

let typed = false; // whether the last step was of what is still being typed

const searches = () => document.activeElement?.id === "choose-text";

/**
 * Whether an address says nothing else than the page's, but for what is searched.
 * @param {string | URL | null | undefined} address
 */
const ofSearch = (address) => {
  const { pathname, search } = new URL(address ?? "", window.location.href);
  const nothing = { text: null };
  const same = changed(search, nothing) === changed(window.location.search, nothing);

  return pathname === window.location.pathname && same && search !== window.location.search;
};

const push = window.history.pushState.bind(window.history);

window.history.pushState = (state, unused, address) => {
  const now = searches() && ofSearch(address);
  if (now && typed) window.history.replaceState(state, unused, address);
  else push(state, unused, address);
  typed = now;
};

const done = () => {
  typed = false;
};
document.addEventListener("focusout", done);
window.addEventListener("popstate", (event) => event.isTrusted && done());
