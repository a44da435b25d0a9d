import assert from "node:assert/strict";
import { inLine, meant } from "../../scripts/desk/breaks.js";
import { test } from "node:test";
import { end, ends, seconds, spelt } from "../../scripts/desk/clocks.js";
import { block, written } from "../../scripts/desk/csv.js";
import {
  added,
  beginning,
  deleted,
  duplicated,
  merged,
  moved,
  pasted,
  split,
} from "../../scripts/desk/rows.js";
import { Refusal, cell } from "../../scripts/desk/table.js";

/** @typedef {import("../../scripts/desk/table.js").Rows} Rows */

/**
 * Rows of cells under the columns named; keys r1, r2 …
 * @param {string} columns
 * @param {string[][]} cells
 * @returns {Rows}
 */
const table = (columns, ...cells) =>
  cells.map((texts, at) => ({
    key: `r${at + 1}`,
    cells: Object.fromEntries(
      columns.split(" ").map((name, across) => [name, texts[across] ?? ""]),
    ),
  }));

/** A table's cells again. @param {Rows} rows @param {string} columns */
const texts = (rows, columns) =>
  rows.map((row) => columns.split(" ").map((name) => cell(row, name)));

const RANKS = "event screen_order story_order";
const ranked = table(RANKS, ["A", "1", "3"], ["B", "2", "1"], ["C", "3", "2"], ["D", "4", ""]);

test("a row that comes is no other that went, though it stands in its place", () => {
  const more = added(ranked, "r4", "E");
  const [gone] = more.slice(-1).map(({ key }) => key);
  const again = added(deleted(more, gone ?? ""), "r4", "F");
  assert.equal(cell(/** @type {any} */ (again.at(-1)), "event"), "F");
  assert.notEqual(again.at(-1)?.key, gone);
});

test("a row moves up in the telling, and the story's order stays", () => {
  const rows = moved(ranked, "r3", -1, "screen");
  assert.deepEqual(texts(rows, RANKS), [
    ["A", "1", "3"],
    ["C", "2", "2"],
    ["B", "3", "1"],
    ["D", "4", ""],
  ]);
});

test("a row moves down in the story, and the telling stays", () => {
  const rows = moved(ranked, "r2", 1, "story");
  assert.deepEqual(texts(rows, RANKS), [
    ["A", "1", "3"],
    ["B", "2", "2"],
    ["C", "3", "1"],
    ["D", "4", ""],
  ]);
});

test("at the end of an order nothing moves; what has no rank, or times, says so", () => {
  assert.equal(moved(ranked, "r1", -1, "screen"), ranked);
  assert.throws(
    () => moved(ranked, "r4", 1, "story"),
    new Refusal("unranked", { column: "story_order" }),
  );
  const timed = table("event screen_start", ["A", "0:00"], ["B", "1:00"]);
  assert.throws(() => moved(timed, "r2", -1, "screen"), /screen_timed/);
  assert.throws(() => moved(timed, "r2", -1, "story"), /story_unranked/);
});

test("a row happens where another does, past all between, and the telling stays", () => {
  assert.deepEqual(texts(beginning(ranked, "r2", "r1"), RANKS), [
    ["A", "1", "2"],
    ["B", "2", "3"],
    ["C", "3", "1"],
    ["D", "4", ""],
  ]);
  assert.deepEqual(texts(beginning(ranked, "r1", "r2"), "story_order"), [
    ["1"],
    ["2"],
    ["3"],
    [""],
  ]);
  assert.equal(beginning(ranked, "r1", "r1"), ranked);
  assert.throws(() => beginning(ranked, "r4", "r1"), /unranked/);
  const equal = table("event story_order", ["A", "1"], ["B", "1"], ["C", "2"]);
  assert.equal(beginning(equal, "r1", "r2"), equal);
  const dated = table(
    "event story_start story_end",
    ["A", "1957-08-06", ""],
    ["B", "1944-08", "1944-09"],
  );
  assert.deepEqual(texts(beginning(dated, "r1", "r2"), "story_start"), [["1944-08"], ["1944-08"]]);
  assert.throws(() => beginning(table("event", ["A"], ["B"]), "r1", "r2"), /undated/);
});

test("a row that shares a rank first leaves it", () => {
  const rows = table("event story_order", ["A", "1"], ["B", "1"], ["C", "2"]);
  assert.deepEqual(texts(moved(rows, "r2", 1, "story"), "story_order"), [["1"], ["2"], ["3"]]);
});

test("an event is added behind another: named, ranked, of the same work", () => {
  const rows = table(
    "work event screen_order",
    ["W", "A", "1"],
    ["W", "New", "2"],
    ["V", "X", "1"],
  );
  assert.deepEqual(texts(added(rows, "r1", "New"), "work event screen_order"), [
    ["W", "A", "1"],
    ["W", "New (2)", "2"],
    ["W", "New", "3"],
    ["V", "X", "1"],
  ]);
  assert.deepEqual(texts(added([], null, "New"), "event"), [["New"]]);
});

test("what is duplicated is told again, under another id", () => {
  const rows = duplicated(table("id event", ["e1", "A"]), "r1");
  assert.deepEqual(texts(rows, "id event"), [
    ["e1", "A"],
    ["", "A"],
  ]);
});

test("a split at a moment, and the halves merged again", () => {
  const columns = "event screen_start screen_end screen_duration story_start";
  const rows = table(columns, ["A", "1:00", "", "30", "1944"], ["B", "1:30", "2:00", "", "1945"]);
  const [whole] = rows;
  assert.ok(whole);
  assert.equal(ends(whole), "0:01:30");
  const halves = split(rows, "r1", "0:01:10", ends(whole));
  assert.deepEqual(texts(halves, columns), [
    ["A", "1:00", "0:01:10", "", "1944"],
    ["A (2)", "0:01:10", "0:01:30", "", "1944"],
    ["B", "1:30", "2:00", "", "1945"],
  ]);
  const [first, second] = halves;
  assert.ok(first && second);
  assert.deepEqual(texts(merged(halves, "r1", end(first, second)), columns)[0], [
    "A",
    "1:00",
    "0:01:30",
    "",
    "1944",
  ]);
});

test("two events merged: several things together, one thing from the first who says it", () => {
  const columns = "event city characters note story_start story_end";
  const rows = table(
    columns,
    ["A", "", "Elle", "x", "1944", ""],
    ["B", "Nevers", "Elle; Lui", "y", "1945", "1946"],
  );
  assert.deepEqual(texts(merged(rows, "r1", ""), columns), [
    ["A", "Nevers", "Elle; Lui", "x; y", "1944", "1946"],
  ]);
  assert.throws(() => merged(rows, "r2", ""), /no_next/);
});

test("two events merged are measured where both are: one end alone measures nothing", () => {
  const columns = "screen_start screen_end certainty screen_margin source";
  const measured = ["0:00", "1:00", "measured", "1f", "own copy"];
  const guessed = ["1:00", "2:00", "", "5s", "a book"];
  const both = (/** @type {string[][]} */ ...rows) =>
    texts(merged(table(columns, ...rows), "r1", "2:00"), columns)[0];

  const sources = "own copy; a book";
  assert.deepEqual(both(measured, guessed), ["0:00", "2:00", "estimated", "", sources]);
  assert.deepEqual(both(guessed, measured), [
    "1:00",
    "2:00",
    "estimated",
    "5s",
    "a book; own copy",
  ]);
  assert.deepEqual(both(measured, measured), ["0:00", "2:00", "measured", "1f", "own copy"]);
});

test("a block from a spreadsheet lies over cells, and goes on below the table", () => {
  const cells = block('Nevers\t"a ""b""\nc"\r\n\tLui\r\nParis\t\r\n');
  assert.deepEqual(cells, [
    ["Nevers", 'a "b"\nc'],
    ["", "Lui"],
    ["Paris", ""],
  ]);
  const rows = table("event city who", ["A"], ["B", "x"]);
  assert.deepEqual(texts(pasted(rows, "r1", ["city", "who"], cells), "event city who"), [
    ["A", "Nevers", 'a "b"\nc'],
    ["B", "", "Lui"],
    ["", "Paris", ""],
  ]);
  assert.throws(() => pasted(rows, "r1", ["who"], [["Lui"], ["Elle", "x"]]), /too_wide/);
  const headed = pasted(rows, "r1", ["city", "who"], [["City", "who"], ...cells]); // copied along
  assert.deepEqual(
    texts(headed, "city who"),
    texts(pasted(rows, "r1", ["city", "who"], cells), "city who"),
  );
  const blank = pasted(rows, "r1", ["who"], [["Lui", "", ""]]); // a spreadsheet's empty columns are no loss
  assert.deepEqual(texts(blank, "event who"), [
    ["A", "Lui"],
    ["B", ""],
  ]);
});

test("a text of several lines stands in a field of one, and is what it was when only looked at", () => {
  const text = "one\r\ntwo\nthree ↵";
  assert.equal(inLine(text), "one↵two↵three ↵");
  assert.equal(meant(inLine(text), text), text);
  assert.equal(meant("one↵2", "one\ntwo"), "one\n2");
  assert.equal(meant("↵", "plain"), "↵");
});

test("CSV with the line of every row", () => {
  const rows = table("event note", ["A, B", "one\ntwo"], ['"C"', " "]);
  assert.deepEqual(written(["event", "note"], rows), {
    text: 'event,note\n"A, B","one\ntwo"\n"""C"""," "\n',
    lines: [2, 4],
  });
});

test("clocks: what is read, and what is written again", () => {
  assert.deepEqual(["18:30", "1:02:03.5", "7", "0:00:01,25", "10:00:00:12", ""].map(seconds), [
    1110,
    3723.5,
    7,
    1.25,
    null,
    null,
  ]);
  assert.deepEqual([0, 3723.5, 1.0416].map(spelt), ["0:00:00", "1:02:03.5", "0:00:01.042"]);
});
