/* The hands of the desk: its buttons and keys, each an edit of the row that the cursor is in. */
import { button, element, say } from "../dialog.js";
import { find, over } from "../page.js";
import { stands } from "../playhead.js";
import { begin, end, ends, seconds, spelt } from "./clocks.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { keeping } from "./keeping.js";
import { nudged } from "./nudging.js";
import { added, beginning, deleted, duplicated, merged, moved, split } from "./rows.js";
import { shots } from "./shots.js";
import { words } from "./sourced.js";
import { stamp } from "./stamping.js";
import { cut, unstampedBetween } from "./stamps.js";
import { Refusal, cell, place, row } from "./table.js";
import { versions } from "./versions.js";

/** @typedef {import("./table.js").Rows} Rows */

/** @param {Rows} rows @param {string} key */
const parted = (rows, key) => {
  const whole = row(rows, key);
  const [start, stop] = [seconds(cell(whole, "screen_start")), seconds(ends(whole))];
  if (start === null) throw new Refusal("untimed");
  const now = stands() + begin(rows);
  if (now <= start || (stop !== null && now >= stop)) {
    throw new Refusal("outside", { moment: spelt(now) });
  }

  return cut(split(rows, key, spelt(now), ends(whole)), key, stamp(), words());
};

/** @param {Rows} rows @param {string} key */
const joined = (rows, key) => {
  const [one, other] = [row(rows, key), rows[place(rows, key) + 1]];

  return merged(unstampedBetween(rows, key, words()), key, other ? end(one, other) : "");
};

/** What can be done with a row, by its word: rows in, rows out. @type {Record<string, (rows: Rows, key: string) => Rows>} */
const EDITS = {
  add: (rows, key) => added(rows, key, say("desk.new_event")),
  duplicate: duplicated,
  split: parted,
  merge: joined,
  delete: deleted,
  told_earlier: (rows, key) => moved(rows, key, -1, "screen"),
  told_later: (rows, key) => moved(rows, key, 1, "screen"),
  happens_earlier: (rows, key) => moved(rows, key, -1, "story"),
  happens_later: (rows, key) => moved(rows, key, 1, "story"),
};

/** @param {string} what */
export const use = (what) => {
  if (!grid.writes()) return;
  grid.settle();
  const before = film.rows();
  if (!before.length) return what === "add" ? begun() : undefined;
  const key = grid.here()?.key ?? before.at(-1)?.key ?? "";
  const known = before.some((one) => one.key === key);
  if (!known) return;
  const event = what === "add" ? say("desk.new_event") : film.called(key);
  film.act(what, event, (rows) => (EDITS[what] ?? same)(rows, key));
  if (film.rows() !== before) follow(before, key, what);
};
const same = (/** @type {Rows} */ rows) => rows;

/** The first row of a table that has none. */
const begun = () => {
  const name = say("desk.new_event");
  film.act("add", name, (rows) => added(rows, null, name));
  grid.go(film.rows()[0]?.key ?? "", "event");
};

/** The cursor goes where the eye does: to the row that came, or the one that is left. */
const follow = (
  /** @type {Rows} */ before,
  /** @type {string} */ key,
  /** @type {string} */ what,
) => {
  const now = film.rows();
  const at = before.findIndex((one) => one.key === key);
  const there = ["add", "duplicate", "split"].includes(what) ? now[at + 1]?.key : key;
  const left = now.some((one) => one.key === there)
    ? there
    : now[Math.min(at, now.length - 1)]?.key;
  if (left) grid.go(left, what === "add" ? "event" : (grid.here()?.column ?? "event"));
};

/** A row was dragged to a place: as many steps of the telling as it takes are one; in the story, where another is. */
grid.heard.addEventListener("dragged", (event) => {
  const { key, to, order } =
    /** @type {CustomEvent<{ key: string, to: number, order: string }>} */ (event).detail;
  const from = film.rows().findIndex((one) => one.key === key);
  const there = film.rows()[to]?.key;
  if (!grid.writes() || !there || from === to) return;
  if (order === "story") {
    film.act("shift", film.called(key), (rows) => beginning(rows, key, there));
    return;
  }
  const by = to < from ? -1 : 1;
  film.act(by < 0 ? "told_earlier" : "told_later", film.called(key), (rows) => {
    let now = rows;
    for (let left = Math.abs(to - from); left > 0; left -= 1) now = moved(now, key, by, "screen");

    return now;
  });
});

/** A step is undone, or done again, and seen. */
const back = () => seen(film.last(), film.undo);
const again = () => seen(film.next(), film.redo);

/** @param {import("./steps.js").Step | undefined} step @param {() => void} go */
const seen = (step, go) => {
  go();
  if (step) grid.see(step.at);
};

/* --- buttons --- */

const BUTTONS = Object.keys(EDITS);

/** @param {{ close: () => void, save: () => void, more: (column: string) => void }} hands `more` adds a column */
export const tools = ({ close, save, more }) => {
  const [undo, redo] = [button("", back), button("", again)];
  const edits = BUTTONS.map((what) => button(say(`desk.${what}`), () => use(what)));
  const others = Object.entries({ save, versions, shots_title: shots, kept_title: keeping });
  const whole = others.map(([word, act]) => button(say(`desk.${word}`), act, "quiet whole"));
  const done = button(say("desk.done"), close, "quiet done");
  find("tools").replaceChildren(undo, redo, ...edits, columns(more), ...whole, done);
  find("tools").title = say("desk.keys");

  return naming(undo, redo);
};

/** What names two buttons by the steps they would go; it did already. @param {HTMLButtonElement} undo @param {HTMLButtonElement} redo */
const naming = (undo, redo) => {
  const name = () => {
    label(undo, "undo", film.last());
    label(redo, "redo", film.next());
  };
  name();

  return name;
};

/** @param {HTMLButtonElement} made @param {string} way @param {import("./steps.js").Step | undefined} step */
const label = (made, way, step) => {
  const text = step ? say(`desk.${way}_step`, { step: film.name(step) }) : say(`desk.${way}`);
  Object.assign(made, { textContent: text, title: text, disabled: !step || !grid.writes() });
};

/** @param {(column: string) => void} more */
const columns = (more) => {
  const first = element("option", { value: "" }, say("desk.column"));
  const others = (film.here()?.base.more ?? []).map(({ name, label: text }) =>
    element("option", { value: name }, text === name ? name : `${text} (${name})`),
  );
  const choice = element("select", { className: "quiet" }, first, ...others);
  choice.setAttribute("aria-label", say("desk.column"));
  choice.addEventListener("change", () => {
    more(choice.value);
    choice.value = "";
  });

  return choice;
};

/* --- keys --- */

/** @type {Record<string, string>} by what is pressed with Alt, and with Ctrl (or ⌘) */
const ALT = {
  KeyD: "duplicate",
  KeyS: "split",
  KeyM: "merge",
  ArrowUp: "told_earlier",
  ArrowDown: "told_later",
};
/** @type {Record<string, string>} */
const ALT_SHIFT = { ArrowUp: "happens_earlier", ArrowDown: "happens_later" };
/** @type {Record<string, string>} */
const CTRL = { Enter: "add", Delete: "delete", Backspace: "delete" };

document.addEventListener("keydown", (event) => {
  if (!film.here() || !over(event, "#desk, body")) return;
  const { target, code, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const open = target instanceof HTMLInputElement && target.matches(".typing");
  if (open && control && CTRL[code] === "add") return pressed(event, () => use("add"));
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
  if (control && code === "KeyZ") return pressed(event, shiftKey ? again : back);
  if (control && code === "KeyY") return pressed(event, again);
  if (!over(event, "#sheet, #stage")) return;
  const nudge = altKey && !control ? nudged(code, shiftKey) : null;
  if (nudge) return pressed(event, nudge);
  if (!over(event, "#sheet")) return;
  const what = altKey ? (shiftKey ? ALT_SHIFT : ALT)[code] : control ? CTRL[code] : undefined;
  if (what) pressed(event, () => use(what));
});

/** @param {KeyboardEvent} event @param {() => void} act */
const pressed = (event, act) => {
  event.preventDefault();
  if (grid.writes()) act();
};
