/* The hands of stamping, while the film plays or stands: keys and buttons, and the walk from one estimate to the next. */
import { button, say } from "../dialog.js";
import { taken } from "../page.js";
import { hands } from "../playhead.js";
import { heard as watched, moment, source } from "../watch/watch.js";
import { begin, seconds, spelt } from "./clocks.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import * as stamps from "./stamps.js";
import { words } from "./sourced.js";
import { added } from "./rows.js";
import { Refusal, cell, row } from "./table.js";

/** @typedef {import("./table.js").Rows} Rows */

const BEFORE = 2; // s of play before a mark that is to be measured

/** The stamp of the frame that is seen; null where no copy is open. */
export const stamp = () => {
  const now = moment();

  return now === null
    ? null
    : { moment: spelt(now + begin(film.rows())), ...source(), words: words() };
};

/** @typedef {"start" | "end" | "next"} Mark */

/**
 * Stamp what the cursor is in or, where it is in none, a new event.
 * @param {Mark} which
 */
const mark = (which) => {
  const before = film.rows();
  const key = grid.here()?.key ?? "";
  const at = before.findIndex((one) => one.key === key);
  const name = at < 0 ? say("desk.new_event") : film.called(key);
  film.act("stamp", name, (rows) => marked(rows, at < 0 ? null : key, which));
  if (film.rows() === before) return;
  if (at < 0) go(film.rows().at(-1)?.key);
  else if (which === "next") go(film.rows()[at + 1]?.key);
};

/** @param {Rows} rows @param {string | null} key @param {Mark} which */
const marked = (rows, key, which) => {
  const now = stamp();
  if (!now) throw new Refusal("no_copy");
  const name = say("desk.new_event");
  if (key !== null && which === "next") return stamps.turned(rows, key, now, name);
  if (key !== null) return stamps.stamped(rows, key, which === "end" ? "end" : "start", now);
  const more = added(rows, rows.at(-1)?.key ?? null, name);

  return stamps.stamped(more, more.at(-1)?.key ?? "", which === "end" ? "end" : "start", now);
};

const go = (/** @type {string | undefined} */ key, column = "screen_start") =>
  key && grid.go(key, column);

/** Ask for the story time of the row, and play on; then the hand is again where it stamps. */
const tell = () => {
  const from = grid.here();
  if (!from) return;
  grid.type(from.key, "story_start");
  const back = () => {
    const { key, column } = grid.here() ?? {};
    if (key === from.key && column === "story_start") grid.go(key, from.column);
  };
  grid.heard.addEventListener("closed", back, { once: true });
};

/** On to the next estimate, a little before it. */
const walk = () => {
  const there = stamps.next(film.rows(), grid.here(), words());
  if (!there) return film.speak("walked");
  const { key, edge, at } = there;
  go(key, `screen_${edge}`);
  const about = at ?? seconds(cell(row(film.rows(), key), "screen_start"));
  if (about !== null) hands.to(Math.max(0, about - begin(film.rows()) - BEFORE));

  return film.speak(`walk_${edge}`, { event: film.called(key) });
};

/** @type {Record<string, () => void>} */
const KEYS = {
  i: () => mark("start"),
  o: () => mark("end"),
  n: () => mark("next"),
  t: tell,
  w: walk,
};

const BUTTONS = { stamp_start: "i", stamp_end: "o", stamp_next: "n", stamp_story: "t" };

/** The buttons, in the film's panel while the table lies on the desk. */
const show = () => {
  const panel = document.getElementById("stamps");
  if (!panel) return;
  panel.hidden = !film.here() || !grid.writes();
  panel.title = say("desk.stamp_keys");
  const made = Object.entries(BUTTONS).map(([word, key]) =>
    button(say(`desk.${word}`), () => KEYS[key]?.()),
  );
  panel.replaceChildren(...made, button(say("desk.walk", stamps.progress(film.rows())), walk));
};
film.heard.addEventListener("rows", show);
grid.heard.addEventListener("laid", show);
watched.addEventListener("panel", show);

document.addEventListener(
  "keydown",
  (event) => {
    const use = KEYS[event.key.toLowerCase()];
    if (!use || taken(event) || !film.here() || !grid.writes() || moment() === null) return;
    event.preventDefault();
    event.stopPropagation(); // a letter on a cell would begin to type into it
    use();
  },
  true,
);
