/* What would be read of a file, as a small chart beside what is asked of it. */
import { element, left, say } from "./dialog.js";
import { about, reader } from "./shelf.js";

/** @typedef {import("./asking.js").Takes} Takes */

/**
 * What draws the small chart of a file on other terms; the last that is asked for counts.
 * @param {import("./asking.js").Asking} asking
 * @param {HTMLElement} place
 */
export const sketching = ({ asked: { file }, table }, place) => {
  let off = new AbortController();
  left.addEventListener("close", () => off.abort(), { once: true });

  return async (/** @type {Takes} */ takes) => {
    off.abort();
    const { signal } = (off = new AbortController());
    const dark = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark";
    const headers = {
      "Anachrony-Carried": about({ name: file.name, takes }),
      "Anachrony-Reader": reader(),
    };
    try {
      const answer = await fetch(`sketch?theme=${dark ? "night" : "paper"}`, {
        ...{ method: "POST", body: table, headers, signal },
      });
      const { picture } = answer.ok ? await answer.json() : {};
      if (!signal.aborted) shown(place, picture);
    } catch {
      // the chart is beside the matter: what is asked stands without it
    }
  };
};

/**
 * @param {HTMLElement} place
 * @param {string} [picture] an SVG of the server's, nothing of the file's words in it
 */
const shown = (place, picture) => {
  if (!picture) return place.replaceChildren();
  const drawn = new DOMParser().parseFromString(picture, "image/svg+xml").documentElement;
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", say("sketch"));

  return place.replaceChildren(drawn, element("figcaption", { className: "hint" }, say("sketch")));
};
