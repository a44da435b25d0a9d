/* A browser that lets a page keep nothing refuses even to be asked: what would be kept between two visits is then held as long
   as the page is open. That films are not kept is said where it matters. */

/** @returns {Storage} */
const passing = () => {
  /** @type {Map<string, string>} */
  const held = new Map();

  return /** @type {any} */ ({
    getItem: (/** @type {string} */ name) => held.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ text) => held.set(name, text),
    removeItem: (/** @type {string} */ name) => held.delete(name),
  });
};

let forbidden = false;
for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
  try {
    void window[name];
  } catch {
    forbidden = true;
    Object.defineProperty(window, name, { value: passing() });
  }
}

/** Whether the browser keeps nothing of this page. */
export const keepsNothing = () => forbidden;
