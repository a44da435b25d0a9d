/* Speaking with the server: what the page asks of it is asked again until it answers, and the page says so meanwhile. A
   step of the reader is such a question, so that none is lost while the server is away. */
import { said } from "./address.js";
import { say as words } from "./dialog.js";
import { find, ready } from "./page.js";

/** @typedef {typeof window.fetch} Fetch */

const FIRST = 250;
const LONGEST = 5000; // ms between two tries

/** What a proxy says in the place of a server that is away. */
const AWAY = [502, 503, 504];

/**
 * A fetch that asks again, ever more seldom, until the server answers.
 * @param {Fetch} fetch
 * @param {(away: boolean) => void} told whether the server is away, as it turns out
 * @param {(wait: number) => Promise<unknown>} pause
 * @returns {Fetch}
 */
export const patient = (fetch, told, pause) => async (what, options) => {
  for (let wait = FIRST; ; wait = Math.min(wait * 2, LONGEST)) {
    const answer = await fetch(what, options).catch(unreached);
    told(!answer);
    if (answer) return answer;
    await pause(wait);
  }
};

/** @param {unknown} error */
const unreached = (error) => {
  if (error instanceof TypeError) return undefined; // how fetch says that nobody is there
  throw error;
};

/**
 * A fetch to which a proxy's excuse is no answer.
 * @param {Fetch} fetch
 * @returns {Fetch}
 */
export const behind = (fetch) => async (what, options) => {
  const answer = await fetch(what, options);
  if (AWAY.includes(answer.status)) throw new TypeError(answer.statusText);

  return answer;
};

/** What the page itself asks: a server that is away is nobody, as in fetch. @type {Fetch} */
export const asked = (what, options) => behind(window.fetch)(what, options);

/** Why a question was not answered with what was asked for. @param {number} status */
export const failure = (status) => {
  if (status === 413) return words("too_large_here");

  return words(status < 500 ? "unknown" : "failed", { status });
};

/**
 * Whether it is Dash that asks: for the page, or for what a step changes.
 * @param {RequestInfo | URL} what
 */
export const dash = (what) =>
  /\/_dash-(layout|dependencies|update-component)\b/.test(
    what instanceof Request ? what.url : String(what),
  );

/* several questions may wait at once: each that is answered says that the server is back */
const say = (/** @type {boolean} */ away) =>
  ready("#away", (notice) => {
    if (notice.hidden !== away) return;
    notice.hidden = !away;
    if (!away) compare();
  });

/** A server that is back may have been started with another film: what is seen is of the one before. */
const compare = async () => {
  if (said("film")) return; // the reader's own, which the server forgets anyway
  const answer = await window.fetch("serves").catch(() => undefined);
  const serves = answer?.ok ? await answer.text() : undefined;
  const another = find("another");
  another.hidden = !serves || serves === document.documentElement.dataset["serves"];
  another.onclick = () => window.location.assign(window.location.pathname); // what was chosen was of the other
};

/** Some ms, or less where the network is there again. */
export const pause = (/** @type {number} */ wait) =>
  new Promise((resolve) => {
    const again = () => {
      window.removeEventListener("online", again);
      resolve(undefined);
    };
    setTimeout(again, wait);
    window.addEventListener("online", again);
  });

/** From now on Dash's questions are asked patiently, by a fetch of ours. */
export const speak = (/** @type {(fetch: Fetch) => Fetch} */ ours = (fetch) => fetch) => {
  const plain = window.fetch.bind(window);
  const patiently = patient(ours(behind(plain)), say, pause);
  window.fetch = (what, options) => (dash(what) ? patiently : plain)(what, options);
};
