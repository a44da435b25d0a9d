/* Laws of editing: of every table and every edit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { end, spelt } from "../../scripts/desk/clocks.js";
import {
  added,
  deleted,
  duplicated,
  merged,
  moved,
  split,
  typed,
} from "../../scripts/desk/rows.js";
import { change } from "../../scripts/desk/sending.js";
import { between, done, undone } from "../../scripts/desk/steps.js";
import { Refusal, cell, row } from "../../scripts/desk/table.js";

/** @typedef {import("../../scripts/desk/table.js").Rows} Rows */

const text = fc.oneof(fc.constantFrom("", "1", "2", "3", "0:10", "x"), fc.string({ maxLength: 6 }));
const cells = fc.record(
  {
    work: fc.constantFrom("V", "W"),
    event: text,
    screen_order: text,
    story_order: text,
    note: text,
  },
  { noNullPrototype: true },
);
/** @param {Readonly<Record<string, string>>[]} all @returns {Rows} rows of these cells */
const keyed = (all) => all.map((one, at) => ({ key: `r${at + 1}`, cells: one }));
const rows = fc.array(cells, { minLength: 1, maxLength: 9 }).map(keyed);
const edit = fc.tuple(fc.nat(7), fc.nat(8), text);

/** @param {Rows} before @param {readonly [number, number, string]} edit @returns {Rows} */
const edited = (before, [what, at, typedText]) => {
  const key = before[at % Math.max(before.length, 1)]?.key ?? "";
  const ways = [
    () => typed(before, key, "note", typedText),
    () => added(before, key, "New"),
    () => duplicated(before, key),
    () => split(before, key, "0:05", ""),
    () => merged(before, key, ""),
    () => deleted(before, key),
    () => moved(before, key, -1, "screen"),
    () => moved(before, key, 1, "story"),
  ];
  try {
    return /** @type {() => Rows} */ (ways[what])();
  } catch (error) {
    if (error instanceof Refusal) return before;
    throw error;
  }
};

test("every step can be undone and done again, however many there were", () => {
  fc.assert(
    fc.property(rows, fc.array(edit, { maxLength: 30 }), (first, edits) => {
      /** @type {Rows} */
      let now = first;
      const steps = edits.flatMap((one) => {
        const before = now;
        now = edited(before, one);
        const step = between(before, now);
        if (step) assert.deepEqual(done(before, step), now);

        return step ?? [];
      });
      /** @type {Rows} */
      const back = steps.reduceRight((all, step) => undone(all, step), now);
      assert.deepEqual(back, first);
      assert.deepEqual(
        steps.reduce((all, step) => done(all, step), back),
        now,
      );
    }),
  );
});

test("no edit changes the rows it is given, and every row has a key of its own", () => {
  fc.assert(
    fc.property(rows, edit, (before, one) => {
      const copy = structuredClone(before);
      const now = edited(before, one);
      assert.deepEqual(before, copy);
      assert.equal(new Set(now.map(({ key }) => key)).size, now.length);
    }),
  );
});

test("one order never touches the other, nor another work, and its ranks have no gaps", () => {
  const order = fc.constantFrom(/** @type {const} */ ("screen"), /** @type {const} */ ("story"));
  const by = fc.constantFrom(/** @type {const} */ (1), /** @type {const} */ (-1));
  const ranks = fc.constantFrom("1", "2", "3", "5");
  const works = fc.constantFrom("V", "W");
  const numbers = fc.record(
    { work: works, screen_order: ranks, story_order: ranks },
    { noNullPrototype: true },
  );
  const tables = fc.array(numbers, { minLength: 1, maxLength: 9 }).map(keyed);
  fc.assert(
    fc.property(tables, fc.nat(8), order, by, (before, at, which, way) => {
      const key = `r${1 + (at % before.length)}`;
      const work = cell(row(before, key), "work");
      const now = moved(before, key, way, which);
      for (const one of before) {
        const then = row(now, one.key);
        const other = which === "screen" ? "story_order" : "screen_order";
        assert.equal(cell(then, other), cell(one, other));
        if (cell(one, "work") !== work) assert.equal(then, one);
      }
      if (now === before) return;
      const own = now.filter((one) => cell(one, "work") === work);
      const held = new Set(own.map((one) => Number(cell(one, `${which}_order`))));
      assert.deepEqual(
        [...held].sort(),
        [...held].map((_, place) => place + 1),
      );
    }),
  );
});

test("alone at its rank, up and down again is where it was", () => {
  const ranks = fc.constantFrom([1], [1, 2], [2, 1], [3, 1, 2], [2, 4, 1, 3], [5, 4, 3, 2, 1]);
  fc.assert(
    fc.property(ranks, fc.nat(4), (numbers, at) => {
      const before = keyed(numbers.map((rank) => ({ story_order: String(rank) })));
      const key = `r${1 + (at % before.length)}`;
      const up = moved(before, key, -1, "story");
      if (up !== before) assert.deepEqual(moved(up, key, 1, "story"), before);
    }),
  );
});

test("a split and its merging leave a timed table as it was", () => {
  const moment = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(moment, text, fc.boolean(), (at, note, ended) => {
      const open = ended ? "0:01:40" : "";
      const before = keyed([
        { id: "e1", event: "A", screen_start: "0:00:00", screen_end: open, note: note.trim() },
        { id: "e2", event: "B", screen_start: "0:01:40", screen_end: "", note: "" },
      ]);
      const halves = split(before, "r1", spelt(at), open);
      const [first, second] = halves;
      assert.ok(first && second);
      assert.deepEqual(merged(halves, "r1", end(first, second)), before);
    }),
  );
});

test("what changed of a table, put into what it was, is what it is", () => {
  const table = fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.map((one) => one % 3));
  fc.assert(
    fc.property(table, table, (before, now) => {
      const { from, to, put } = change(before, now);
      const spliced = [...before.slice(0, from), ...put, ...before.slice(to)];
      assert.deepEqual(spliced, [...now]);
    }),
  );
});
