/* A hand that is ahead of the grid: a cell takes it a moment to be there, and to open. Keys that are pressed meanwhile wait,
   in their order, and none is lost. */
import { over } from "../page.js";

/** @typedef {{ key: string, code: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean }} Key */

const LOOK = 4; // ms between two looks
const PATIENCE = 1250; // looks, not ms: a page that stood still for long has not looked

/** @type {Key[]} that wait */
const keys = [];
/** @type {Map<() => boolean, number>} what is waited for, each with the looks that are left to it */
const awaited = new Map();
let looks = false; // whether a look is to come

/**
 * Have keys wait until the grid is ready for them, beside whatever else they wait for.
 * @param {() => boolean} ready
 */
export const hold = (ready) => {
  if (awaited.has(ready) || ready()) return;
  awaited.set(ready, PATIENCE);
  soon();
};

const soon = () => {
  if (!looks) setTimeout(look, LOOK);
  looks = true;
};

const look = () => {
  looks = false;
  for (const [ready, left] of awaited) {
    if (left && !ready()) awaited.set(ready, left - 1);
    else awaited.delete(ready);
  }
  while (keys.length && !awaited.size) press(/** @type {Key} */ (keys.shift())); // one may open the next cell
  if (awaited.size) soon();
};

/** The hand goes elsewhere: nothing is waited for any more, and the keys come before what it does there. */
export const release = () => {
  awaited.clear();
  look();
};

/** @type {() => HTMLInputElement | null} the field of the cell that is open, in focus */
let field = () => null;

/** Say where a cell that is open has its field. @param {typeof field} found */
export const write = (found) => {
  field = found;
};

/** @param {Key} pressed as it would have been where the focus is now */
const press = (pressed) => {
  const open = field();
  if (open && written(open, pressed)) return;
  const there = open ?? document.activeElement ?? document.body;
  const whole = { ...pressed, bubbles: true, cancelable: true };
  there.dispatchEvent(new KeyboardEvent("keydown", whole));
};

/** Whether a key is a letter more or less in a field. @param {HTMLInputElement} open @param {Key} pressed */
const written = (open, { key, ctrlKey, metaKey, altKey }) => {
  const [start, end] = [open.selectionStart ?? 0, open.selectionEnd ?? 0];
  if (ctrlKey || metaKey || altKey) return false;
  if (key === "Backspace")
    open.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
  else if (key.length === 1) open.setRangeText(key, start, end, "end");
  else return false;

  return true;
};

/** @param {KeyboardEvent} event that this page's hand made: no letter that is being composed, nothing that we pressed */
const ours = ({ isTrusted, isComposing, key }) =>
  isTrusted && !isComposing && key !== "Process" && key !== "Dead";

/** Take a key that has to wait. @param {KeyboardEvent} event */
export const take = (event) => {
  if (awaited.size && ours(event) && over(event, "#sheet, body")) keep(event);
};

/**
 * Have a key wait until the grid is ready for it, whatever else is waited for.
 * @param {KeyboardEvent} event
 * @param {() => boolean} ready
 */
export const put = (event, ready) => {
  if (!ours(event)) return;
  keep(event);
  hold(ready);
  if (!awaited.size) look();
};

/** @param {KeyboardEvent} event */
const keep = (event) => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  keys.push({ key, code, ctrlKey, metaKey, altKey, shiftKey });
  event.preventDefault();
  event.stopImmediatePropagation();
};
