/* Two tabs on one film: one writes, the other follows. Who holds the film's lock writes; a browser that has no locks (a page
   that is not from this computer and not encrypted) is held to the same by the journal, which takes no step of a tab that
   another overtook. */

/** Hears that this tab writes from now on ("writes"), or that another did something ("done"). */
export const heard = new EventTarget();

const channel = new BroadcastChannel("anachrony-desk");
channel.onmessage = ({ data }) => heard.dispatchEvent(new CustomEvent("done", { detail: data }));

/**
 * Tell the other tabs what was done.
 * @param {{ film: string, version?: string }} what
 */
export const tell = (what) => channel.postMessage(what);

let leave = () => {};

/**
 * Ask to write a film: now, or as soon as the tab that does it is closed.
 * @param {string} film
 * @returns {Promise<boolean>} whether this tab writes at once
 */
export const ask = (film) => {
  leave();
  const { locks } = window.navigator;
  if (!locks || !film) return Promise.resolve(true);
  const waiting = new AbortController();
  let free = () => {};
  const end = new Promise((resolve) => (free = () => resolve(undefined)));
  leave = () => {
    free();
    waiting.abort();
  };

  return held(locks, `anachrony-desk ${film}`, end, waiting.signal);
};

/**
 * Hold a lock until an end: now, or once the one who holds it lets it go.
 * @param {LockManager} locks
 * @param {string} name
 * @param {Promise<unknown>} end
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether it is held now
 */
const held = (locks, name, end, signal) =>
  new Promise((resolve) => {
    const later = () => {
      heard.dispatchEvent(new Event("writes"));

      return end;
    };
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(Boolean(lock));
        if (lock) return end;
        locks.request(name, { signal }, later).catch(() => {}); // called off
      })
      .catch(() => resolve(true)); // a browser that keeps nothing has no locks either
  });

/** Let others write. */
export const yielded = () => leave();
