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
  let held = () => {};
  const end = new Promise((resolve) => (held = () => resolve(undefined)));
  leave = () => {
    held();
    waiting.abort();
  };

  return new Promise((resolve) => {
    const name = `anachrony-desk ${film}`;
    locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      if (lock) return end;
      locks
        .request(name, { signal: waiting.signal }, () => {
          heard.dispatchEvent(new Event("writes"));

          return end;
        })
        .catch(() => {}); // called off
    });
  });
};

/** Let others write. */
export const yielded = () => leave();
