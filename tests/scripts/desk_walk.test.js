/* A walk at the desk: all that a hand can do to a table, as it comes, and the way back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { standing } from "../../scripts/desk/journal.js";
import { beside, dropped } from "../../scripts/desk/places.js";
import * as edits from "../../scripts/desk/rows.js";
import { sent, shifted } from "../../scripts/desk/shifts.js";
import { cut, stamped, turned, unstamped } from "../../scripts/desk/stamps.js";
import { again, back, between, further } from "../../scripts/desk/steps.js";
import { Refusal } from "../../scripts/desk/table.js";

/** @typedef {import("../../scripts/desk/journal.js").Base} Base */
/** @typedef {import("../../scripts/desk/steps.js").Course} Course */
/** @typedef {import("../../scripts/desk/table.js").Rows} Rows */
/** @typedef {{ what: number, at: number, to: number, text: string, by: -1 | 1 }} Hand */

const COLUMNS = [
  "event",
  "screen_start",
  "screen_end",
  "story_start",
  "note",
  "constructor",
  "__proto__",
];
const words = {
  whole: [["own copy", ""]],
  start: [["own copy", " (start)"]],
  end: [["own copy", " (end)"]],
  alone: (/** @type {string} */ edge, /** @type {string} */ source) => `${source} (${edge})`,
  here: (/** @type {string} */ part) => part,
};
const stamp = (/** @type {string} */ moment) => ({
  moment,
  source: "own copy",
  margin: "1f",
  words,
});

/** All that is done to a row, by hand or by key. @type {((rows: Rows, key: string, hand: Hand, other: string) => Rows)[]} */
const EDITS = [
  (rows, key, { text, to }) => edits.typed(rows, key, COLUMNS[to % COLUMNS.length] ?? "", text),
  (rows, key) => edits.added(rows, key, "New"),
  (rows, key) => edits.duplicated(rows, key),
  (rows, key, { to }) =>
    cut(edits.split(rows, key, `0:0${to % 10}`, "0:20"), key, to % 2 ? stamp("0:01") : null, words),
  (rows, key) => edits.merged(rows, key, "0:30"),
  (rows, key) => edits.deleted(rows, key),
  (rows, key, { text, by }) =>
    edits.pasted(rows, key, COLUMNS, [
      [text, "1"],
      ["", text, `${by}`],
    ]),
  (rows, key, { by }) => edits.moved(rows, key, by, "screen"),
  (rows, key, { by }) => edits.moved(rows, key, by, "story"),
  (rows, key, { by, to }) => dragged(rows, key, by, to % 4),
  (rows, key, _, other) => edits.beginning(rows, key, other),
  (rows, key, { by }) => unstamped(rows, shifted(rows, key, "both", by), words),
  (rows, key, { by }) => sent(rows, key, "end", by, [3, 10, 30]),
  (rows, key, { by }) => dropped(rows, key, by * 1e6, 1e4),
  (rows, key, { by }) => beside(rows, key, by),
  (rows, key, { by, to }) => stamped(rows, key, by < 0 ? "start" : "end", stamp(`0:0${to % 10}`)),
  (rows, key) => turned(rows, key, stamp("0:07"), "New"),
];

/** @param {Rows} rows @param {string} key @param {-1 | 1} by @param {number} far @returns {Rows} */
const dragged = (rows, key, by, far) =>
  far ? dragged(edits.moved(rows, key, by, "screen"), key, by, far - 1) : rows;

/** @param {Rows} rows @param {Hand} hand @returns {Rows} */
const edited = (rows, hand) => {
  const [key, other] = [hand.at, hand.to].map((at) => rows[at % rows.length]?.key ?? "");
  if (!key || !other) return edits.added(rows, null, "First");
  try {
    return EDITS[hand.what]?.(rows, key, hand, other) ?? rows;
  } catch (error) {
    if (error instanceof Refusal) return rows;
    throw error;
  }
};

/** @param {Course} course @param {Hand} hand @returns {Course} */
const stepped = (course, hand) => {
  const change = between(course.rows, edited(course.rows, hand));
  if (!change) return course;
  assert.ok(change.at >= 0);

  return further(course, { what: "type", event: "", when: 0, ...change });
};

/** @param {Course} course @param {(course: Course) => Course} way @returns {Course} as far as it goes */
const whole = (course, way) => {
  const now = way(course);

  return now === course ? course : whole(now, way);
};

/** What a page that comes has of it: all that is kept of a course is its base and its steps. @param {Base} base @param {Course} course */
const reloaded = (base, { steps, at }) => {
  const kept = structuredClone({ base, steps, at });

  return { rows: standing(kept), steps: kept.steps, at };
};

const [UNDO, REDO, RELOAD] = [EDITS.length, EDITS.length + 1, EDITS.length + 2];
const text = fc.oneof(fc.constantFrom("", "1", "2", "0:05", "0:40", "1944-08"), fc.string());
const hand = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.nat(EDITS.length - 1) },
    { weight: 2, arbitrary: fc.constantFrom(UNDO, REDO, RELOAD) },
  ),
  at: fc.nat(20),
  to: fc.nat(20),
  text,
  by: fc.constantFrom(/** @type {const} */ (-1), /** @type {const} */ (1)),
});
const cells = fc.dictionary(
  fc.constantFrom("work", "screen_order", "story_order", ...COLUMNS),
  text,
  { noNullPrototype: true },
);

test("after a walk all is undone to the table that was, and done again to the one that is", () => {
  const tables = fc.array(cells, { maxLength: 6 });
  const walks = fc.array(hand, { minLength: 300, maxLength: 300 });
  fc.assert(
    fc.property(tables, walks, (table, walk) => {
      const first = table.map((one, at) => ({ key: `r${at + 1}`, cells: one }));
      const base = { name: "", takes: [], columns: [], more: [], words: {}, rows: first };
      /** @type {Course} */
      let course = { rows: first, steps: [], at: 0 };
      for (const one of walk) {
        if (one.what === UNDO) course = back(course);
        else if (one.what === REDO) course = again(course);
        else if (one.what === RELOAD) course = reloaded(base, course);
        else course = stepped(course, one);
      }
      const last = whole(course, again).rows;

      const begun = whole(course, back);
      assert.deepEqual(begun.rows, first);
      assert.deepEqual(whole(begun, again).rows, last);
      assert.deepEqual(whole(reloaded(base, begun), again).rows, last);
    }),
    { numRuns: 60 },
  );
});
