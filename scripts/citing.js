/* What a reader takes along in words: the address, or the caption with it. */
import { element } from "./dialog.js";
import { find, over } from "./page.js";

const words = (/** @type {string} */ id) => find(id).textContent?.trim() ?? "";

/** The sentence about the film, the scale and the source, the address: as one would cite a figure. */
const caption = () => {
  const [said = ""] = [...find("caption").querySelectorAll("p")].map((line) => line.textContent);
  const named = `${words("heading")} (${words("made")})`;

  return [`${named}. ${words("lead")}`, said, window.location.href].join("\n");
};

/**
 * Give words to the clipboard, also at an address without https or in a frame, where a page has only the old way to it.
 * @param {string} said
 */
const copied = async (said) => {
  try {
    await navigator.clipboard.writeText(said);
  } catch {
    const field = element("textarea", { value: said });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
};

document.addEventListener("click", async (event) => {
  const button = over(event, "[data-copy]");
  if (!button) return;
  await copied(button.dataset.copy === "link" ? window.location.href : caption());
  button.focus();
  const done = button.parentElement?.querySelector("[data-said]");
  if (!(done instanceof HTMLElement)) return;
  done.textContent = done.dataset.said ?? "";
  setTimeout(() => (done.textContent = ""), 2000);
});
