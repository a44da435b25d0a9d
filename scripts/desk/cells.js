/* Which column and which cell of a table is which of the grid's. A column of the file's own has a space before its name there:
   every object has a "constructor", which the grid would take for another column. */

/** @typedef {import("../globals").Grid | null} Api */
/** @typedef {import("../globals").GridColumn} Column */

/** What a column is called in its table. @param {Column} column */
export const nameOf = (column) => named(column.getColId());

/** @param {string} id of the grid's; that of the rows' numbers is a space alone */
export const named = (id) => id.replace(/^ (?=.)/, "");

/** The column that is called so. @param {Api} api @param {string} name */
export const columnOf = (api, name) => api?.getColumns().find((one) => nameOf(one) === name);

/** The columns that are seen, from left to right. @param {Api} api */
export const seen = (api) => api?.getAllDisplayedColumns() ?? [];

/** The cell that an element is in. @param {Api} api @param {Element | null} element */
export const cellOf = (api, element) => {
  const place = element?.closest("#grid .ag-cell");
  const key = place?.closest(".ag-row")?.getAttribute("row-id");
  const column = api?.getAllGridColumns()[Number(place?.getAttribute("aria-colindex")) - 1];

  return key && column ? { key, column: nameOf(column) } : null;
};

/** The field of a cell that is open. @param {Api} api @param {import("../globals").GridPlace} place */
export const fieldOf = (api, { rowIndex, column }) => {
  const row = `#grid .ag-row[row-index="${rowIndex}"] input.typing`;
  const all = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(row));

  return [...all].find((one) => cellOf(api, one)?.column === nameOf(column));
};
