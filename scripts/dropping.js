/* A file is dropped anywhere on the page. */

const files = (/** @type {DragEvent} */ { dataTransfer }) =>
  Boolean(dataTransfer?.types.includes("Files"));

/**
 * Whenever a file is dropped.
 * @param {(file: File) => unknown} use
 */
export const dropped = (use) => {
  const { classList } = document.documentElement;
  window.addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    classList.add("dropping");
  });
  window.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) classList.remove("dropping");
  });
  window.addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    classList.remove("dropping");
    const [file] = event.dataTransfer?.files ?? [];
    if (file) use(file);
  });
};
