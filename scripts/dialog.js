/* The door's dialog: one at a time, in the page's language. Whatever a file says is put into it as text. */

/** @type {Record<string, string>} */
let words = {};

/**
 * Speak these words too, from now on.
 * @param {Record<string, string>} own
 */
export const speak = (own) => {
  words = { ...words, ...own };
};

/** A phrase with what fills it, as that is written: once, so that nothing in it is taken for a place to fill. */
export const say = (/** @type {string} */ name, filled = {}) => {
  const values = new Map(Object.entries(filled));

  return String(words[name] ?? "").replace(/\{(\w+)\}/g, (place, key) =>
    String(values.get(key) ?? place),
  );
};

/**
 * An element with what is in it: words as text, never as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {object} props
 * @param {(string | Node)[]} children
 */
export const element = (tag, props, ...children) => {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);

  return made;
};

/**
 * @param {string} name
 * @param {(event: MouseEvent) => unknown} onclick
 */
export const button = (name, onclick, className = "quiet") =>
  element("button", { type: "button", className, onclick }, name);

/**
 * A button that does at the second click what can't be undone, and says at the first what that is; a double click is a slip, and so is
 * a key that is held.
 * @param {string} name
 * @param {string} really
 * @param {() => unknown} act
 */
export const sure = (name, really, act) => {
  let said = false;
  const one = button(name, ({ detail }) => {
    if (said && detail < 2) return act();
    said = true;

    return one.replaceChildren(really);
  });
  one.classList.add("sure");
  one.addEventListener("keydown", (event) => event.repeat && event.preventDefault());

  return one;
};

/** Hears of it when the dialog is closed. */
export const left = new EventTarget();

/** @type {HTMLDialogElement | null} */
let dialog = null;
let there = false; // until it is told that it was closed

/** Tell at once: the browser's own word comes later, when another may be there or a file on its way. */
const told = () => {
  if (!there || dialog?.open) return;
  there = false;
  left.dispatchEvent(new Event("close"));
};

/** Where the keys are when it is shown: on what is likeliest, else on the first answer; never on what deletes. */
const FIRST = [
  "[autofocus]",
  ".step :is(button, select, input)",
  ".choose input",
  "button:not(.icon, .sure)",
  "button.icon",
];

/**
 * Show a dialog with these parts in place of the one that is there.
 * @param {string} title
 * @param {(string | Node)[]} parts
 */
export const dialogue = (title, ...parts) => {
  if (!dialog) {
    dialog = element("dialog", { className: "door" });
    dialog.setAttribute("aria-labelledby", "door-title");
    dialog.addEventListener("close", told);
    document.body.append(dialog);
  }
  const close = button("×", leave, "icon");
  close.setAttribute("aria-label", say("close"));
  dialog.replaceChildren(element("h2", { id: "door-title" }, title), close, ...parts);
  if (!dialog.open) dialog.showModal();
  there = true;
  const first = FIRST.map((place) => dialog?.querySelector(place)).find(Boolean);
  if (first instanceof HTMLElement) first.focus(); // else the page behind it has the keys
};

export const leave = () => {
  dialog?.close();
  told();
};
