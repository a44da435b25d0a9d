import assert from "node:assert/strict";
import { test } from "node:test";
import { next, progress, stamped, turned } from "../../scripts/desk/stamps.js";
import { cell, row } from "../../scripts/desk/table.js";

const alone = { start: "own copy (start)", end: "own copy (end)" };
const at = (/** @type {string} */ moment) => ({ moment, source: "own copy", margin: "1f", alone });
const rows = [
  {
    event: "A",
    screen_start: "0:00",
    screen_end: "1:00",
    certainty: "estimated",
    source: "a book",
  },
  { event: "B", screen_start: "1:00", screen_end: "2:00", certainty: "", source: "" },
  { event: "C", screen_start: "", screen_end: "", certainty: "", source: "" },
].map((cells, place) => ({ key: `r${place + 1}`, cells }));

test("a row is measured once both its ends are", () => {
  const half = stamped(rows, "r1", "start", at("0:00:02"));
  assert.equal(cell(row(half, "r1"), "certainty"), "estimated");
  assert.equal(cell(row(half, "r1"), "source"), "a book; own copy (start)");

  const whole = row(stamped(half, "r1", "end", at("0:01:01.5")), "r1");
  assert.deepEqual(whole.cells, {
    event: "A",
    screen_start: "0:00:02",
    screen_end: "0:01:01.5",
    certainty: "measured",
    screen_margin: "1f",
    source: "a book; own copy",
  });
  const again = row(stamped([whole], "r1", "start", at("0:00:03")), "r1");
  assert.equal(cell(again, "source"), "a book; own copy");
});

test("one ends and the next begins, at one frame", () => {
  const now = turned(rows, "r1", at("0:00:59"), "New event");
  assert.equal(cell(row(now, "r1"), "screen_end"), "0:00:59");
  assert.equal(cell(row(now, "r2"), "screen_start"), "0:00:59");
  assert.equal(cell(row(now, "r2"), "source"), "own copy (start)");
  assert.equal(now.length, 3);
});

test("the last one ends and a new one begins, in its work and behind its rank", () => {
  const works = ["Mirror", "Stalker"].map((work, place) => ({
    key: `r${place + 1}`,
    cells: { work, event: work, screen_start: "0:00", screen_end: "", screen_order: "1" },
  }));
  const now = turned(works, "r1", at("0:00:59"), "New event");
  assert.deepEqual(
    now.map(({ cells }) => [cells.work, cells.event, cells.screen_start, cells.screen_order]),
    [
      ["Mirror", "Mirror", "0:00", "1"],
      ["Mirror", "New event", "0:00:59", "2"],
      ["Stalker", "Stalker", "0:00", "1"],
    ],
  );
  assert.equal(cell(row(now, "r1"), "screen_end"), "0:00:59");
});

test("the walk goes from one estimate to the next, and round", () => {
  assert.deepEqual(progress(rows), { all: 2, done: 0 });
  assert.equal(next(rows, "r1")?.key, "r2");
  assert.equal(next(rows, "r2")?.key, "r1");
  const all = rows.map((one) => ({ ...one, cells: { ...one.cells, certainty: "measured" } }));
  assert.equal(next(all, "r1"), undefined);
  assert.deepEqual(progress(all), { all: 2, done: 2 });
});
