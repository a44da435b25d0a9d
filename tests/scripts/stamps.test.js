import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cut,
  next,
  progress,
  stamped,
  turned,
  unstamped,
  unstampedBetween,
} from "../../scripts/desk/stamps.js";
import { split } from "../../scripts/desk/rows.js";
import { cell, row } from "../../scripts/desk/table.js";

const words = {
  whole: [["own copy", ""]],
  start: [["own copy", " (start)"]],
  end: [["own copy", " (end)"]],
  alone: (/** @type {string} */ edge, /** @type {string} */ source) => `${source} (${edge})`,
  here: (/** @type {string} */ part) =>
    part.replace("copie", "own copy").replace("(début)", "(start)"), // of another language
};
const at = (/** @type {string} */ moment, source = "own copy") => ({
  ...{ moment, source, margin: "1f" },
  words,
});
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

test("what is stamped again by other points is no longer said of the first ones", () => {
  const half = stamped(rows, "r1", "start", at("0:00:02", "own copy, 1"));
  const other = stamped(half, "r1", "end", at("0:01:01", "own copy, 2"));
  assert.equal(cell(row(other, "r1"), "certainty"), "estimated");
  const whole = row(stamped(other, "r1", "start", at("0:00:03", "own copy, 2")), "r1");
  assert.equal(cell(whole, "source"), "a book; own copy, 2");
  assert.equal(cell(whole, "certainty"), "measured");
});

/** What halves and moved rows say of how sure they are. @param {import("../../scripts/desk/table.js").Rows} all */
const sure = (all) =>
  all.map((one) => ["certainty", "screen_margin", "source"].map((name) => cell(one, name)));
const measured = (/** @type {string} */ source, certainty = "measured", margin = "1f") => [
  { key: "m", cells: { ...rows[0]?.cells, certainty, screen_margin: margin, source } },
];
const halves = (/** @type {ReturnType<typeof measured>} */ all) =>
  split(all, "m", "0:00:30", "1:00");

test("both halves of a measured event are measured where it is cut at a frame of a copy", () => {
  const now = cut(halves(measured("a book; own copy")), "m", at("0:00:30"), words);
  const whole = ["measured", "1f", "a book; own copy"];
  assert.deepEqual(sure(now), [whole, whole]);
});

test("where no copy says when the cut is, it is an estimate, and the other ends stay stamped", () => {
  const now = cut(halves(measured("a book; own copy")), "m", null, words);
  assert.deepEqual(sure(now), [
    ["estimated", "", "a book; own copy (start)"],
    ["estimated", "", "a book; own copy (end)"],
  ]);
  const [first] = stamped(now, "m", "end", at("0:00:31"));
  assert.equal(cell(/** @type {any} */ (first), "certainty"), "measured");
});

test("an end that is stamped is of the half that has it; the cut at a frame stamps both", () => {
  const half = measured("own copy (start)", "", "");
  assert.deepEqual(sure(cut(halves(half), "m", null, words)), [
    ["", "", "own copy (start)"],
    ["", "", ""],
  ]);
  assert.deepEqual(sure(cut(halves(half), "m", at("0:00:30"), words)), [
    ["measured", "1f", "own copy"],
    ["", "", "own copy (start)"],
  ]);
});

test("an end that a hand moves is stamped no more, though the other one is stamped later", () => {
  const half = stamped(rows, "r2", "start", at("0:01:01"));
  const moved = half.with(1, {
    key: "r2",
    cells: { ...row(half, "r2").cells, screen_start: "1:02" },
  });
  const now = unstamped(half, moved, words);
  assert.equal(cell(row(now, "r2"), "source"), "");
  const [, later] = stamped(now, "r2", "end", at("0:02:00"));
  assert.equal(cell(/** @type {any} */ (later), "certainty"), "");
  assert.equal(now[0], half[0]);

  const [one] = measured("a book (start); own copy");
  const both = { key: "m", cells: { ...one?.cells, screen_start: "0:01", screen_end: "1:01" } };
  assert.equal(
    sure(unstamped(/** @type {any} */ ([one]), [both], words))[0]?.[2],
    "a book (start); own copy",
  );
});

test("of two events merged it is said which end is stamped, and of neither what was between", () => {
  const ends = (/** @type {string} */ one, /** @type {string} */ two) =>
    [one, two].flatMap((source) => measured(source, source === "own copy" ? "measured" : "", ""));
  const said = (/** @type {string} */ one, /** @type {string} */ two) => {
    const all = ends(one, two).map((each, place) => ({ ...each, key: `${place}` }));

    return sure(unstampedBetween(all, "0", words)).map(([certainty, , source]) => [
      certainty,
      source,
    ]);
  };
  assert.deepEqual(said("own copy", "own copy"), [
    ["measured", "own copy"],
    ["measured", "own copy"],
  ]);
  assert.deepEqual(said("own copy", "own copy (start)"), [
    ["estimated", "own copy (start)"],
    ["", ""],
  ]);
  assert.deepEqual(said("a book; own copy (end)", "own copy"), [
    ["", "a book"],
    ["estimated", "own copy (end)"],
  ]);
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

test("the walk goes from one estimated mark to the next, ends too, and round", () => {
  assert.deepEqual(progress(rows), { all: 2, done: 0 });
  const half = stamped(rows, "r1", "start", at("0:00:02"));
  const both = turned(half, "r1", at("0:01:01"), "New event"); // r1 is measured, and how r2 begins
  const all = rows.map((one) => ({ ...one, cells: { ...one.cells, certainty: "measured" } }));
  /** @type {[import("../../scripts/desk/table.js").Rows, string, string, [string, string, number | null] | undefined][]} */
  const walks = [
    [rows, "", "", ["r1", "start", 0]],
    [rows, "r1", "event", ["r1", "start", 0]],
    [rows, "r1", "screen_start", ["r1", "end", 60]],
    [rows, "r1", "screen_end", ["r2", "end", 120]], // one moment: skipped once
    [rows, "r2", "screen_end", ["r1", "start", 0]],
    [half, "r2", "screen_end", ["r1", "end", 60]],
    [stamped(rows, "r1", "end", at("1:00")), "r1", "screen_end", ["r2", "start", 60]],
    [both, "r2", "screen_start", ["r2", "end", 120]],
    [both, "r2", "screen_end", ["r2", "end", 120]], // the last one that is left
    [all, "r1", "screen_start", undefined],
  ];
  for (const [table, key, column, wanted] of walks) {
    const mark = next(table, { key, column }, words);
    assert.deepEqual(mark && [mark.key, mark.edge, mark.at], wanted);
  }
  assert.deepEqual(progress(all), { all: 2, done: 2 });
});

test("what is half stamped in one language is known in another", () => {
  const half = stamped(rows, "r1", "start", at("0:00:02", "copie"));
  const said = cell(row(half, "r1"), "source").replace("(start)", "(début)");
  const other = half.map((one) => ({ ...one, cells: { ...one.cells, source: said } }));
  const whole = row(stamped(other, "r1", "end", at("0:01:01")), "r1");
  assert.equal(cell(whole, "source"), "a book; own copy");
  assert.equal(cell(whole, "certainty"), "measured");
  assert.equal(next(other, { key: "r1", column: "event" }, words)?.edge, "end");
});
