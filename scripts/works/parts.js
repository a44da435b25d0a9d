/* The parts of the page of works beside its plot: the choices over it, the list of works, the one looked at. */

import { element } from "../dialog.js";

/** @typedef {import("./choosing.js").Measured} Measured */

/**
 * A choice of one of several, under its name.
 * @param {string} name
 * @param {string} label
 * @param {readonly (readonly [string, string])[]} options values and what they are called
 * @param {string} value
 */
export const select = (name, label, options, value) => {
  const held = element("select", { name });
  for (const [key, called] of options) held.append(element("option", { value: key }, called));
  held.value = value;

  return element("label", {}, label, held);
};

/**
 * A year from or to which works are looked at.
 * @param {string} name
 * @param {string} label
 * @param {number} value
 */
export const year = (name, label, value) => {
  const held = element("input", { name, type: "number", step: "1" });
  held.value = Number.isNaN(value) ? "" : String(value);

  return element("label", {}, label, held);
};

/**
 * A story curve as a small picture.
 * @param {readonly number[] | null | undefined} shape
 */
export const picture = (shape) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("viewBox", "0 -2 100 104");
  made.setAttribute("preserveAspectRatio", "none");
  made.setAttribute("aria-hidden", "true");
  const step = 100 / (shape?.length ?? 1);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const runs = (shape ?? []).map(
    (story, at) => `${at ? "L" : "M"}${at * step} ${100 - story}H${(at + 1) * step}`,
  );
  path.setAttribute("d", runs.join(""));
  made.append(path);

  return made;
};

/**
 * A work in a list: a button that chooses it, and what is said beside it.
 * @param {Measured} measured
 * @param {number} at
 * @param {string} beside
 */
export const entry = (measured, at, beside) => {
  const button = element("button", {}, measured.works[at] ?? "");
  button.dataset.work = String(at);
  const made = [measured.director[at], measured.year[at]].filter(Boolean).join(", ");
  const about = element("span", { className: "hint" }, [made, beside].filter(Boolean).join(" · "));

  return element("li", {}, picture(measured.shapes[at]), element("span", {}, button, about));
};

/**
 * Let the fields of a form hold what was chosen, after Back too.
 * @param {HTMLFormElement} form
 * @param {Record<string, string | number>} values by the name of the field; a number that is none is no choice
 */
export const hold = (form, values) => {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = String(value || "");
  }
};

/**
 * A phrase with its blanks filled, numbers as the page's language writes them.
 * @param {string} phrase
 * @param {Record<string, string | number>} blanks
 */
export const filled = (phrase, blanks) =>
  phrase.replace(/\{(\w+)\}/g, (_, name) => {
    const blank = blanks[name];
    return typeof blank === "number"
      ? blank.toLocaleString(document.documentElement.lang)
      : String(blank);
  });
