/* A file is dropped anywhere on the page: a table, or a copy of the film. */

const files = (/** @type {DragEvent} */ { dataTransfer }) =>
  Boolean(dataTransfer?.types.includes("Files"));

const film = (/** @type {File} */ { type }) => type.startsWith("video/");

/**
 * Whenever a file is dropped.
 * @param {(table: File) => unknown} use
 * @param {(film: File) => unknown} watch
 */
export const dropped = (use, watch) => {
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
    const all = [...(event.dataTransfer?.files ?? [])];
    const [table, copy] = [all.find((one) => !film(one)), all.find(film)];
    if (table) use(table);
    else if (copy) watch(copy);
  });
};
