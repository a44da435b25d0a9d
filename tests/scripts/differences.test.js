import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../scripts/desk/differences.js";

/** @param {string} key @param {Record<string, string>} cells */
const row = (key, cells) => ({ key, cells });

test("what differs is said row by row: changed cells, new rows, rows that are gone", () => {
  const before = [row("r1", { event: "A", city: "Nevers" }), row("r2", { event: "B" })];
  const now = [row("r3", { event: "C" }), row("r1", { event: "A", city: "", place: "cellar" })];
  assert.deepEqual(differences(before, now), [
    { event: "C", what: "new", column: "", before: "", now: "" },
    { event: "A", what: "changed", column: "city", before: "Nevers", now: "" },
    { event: "A", what: "changed", column: "place", before: "", now: "cellar" },
    { event: "B", what: "gone", column: "", before: "", now: "" },
  ]);
});

test("a state differs in nothing from itself", () => {
  const rows = [row("r1", { event: "A" })];
  assert.deepEqual(differences(rows, rows), []);
  assert.deepEqual(differences(rows, [row("r1", { event: "A", city: "" })]), []);
});
