/* The buttons of the panel in which a copy of the film plays. */
import { button } from "../dialog.js";

/**
 * A button that is pressed and let go.
 * @param {string} name
 * @param {(on: boolean) => void} use
 */
export const pressed = (name, use) => {
  const one = button(name, () => {
    const on = one.getAttribute("aria-pressed") !== "true";
    one.setAttribute("aria-pressed", String(on));
    use(on);
  });
  one.setAttribute("aria-pressed", "false");

  return one;
};

/**
 * A button with a sign for its name.
 * @param {string} sign
 * @param {string} name
 * @param {() => unknown} use
 */
export const signed = (sign, name, use, className = "quiet") => {
  const one = button(sign, use, className);
  one.setAttribute("aria-label", name);

  return one;
};
