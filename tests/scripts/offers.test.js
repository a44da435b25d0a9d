import assert from "node:assert/strict";
import { test } from "node:test";
import { offered } from "../../scripts/desk/offers.js";

const ROWS = [
  { key: "r1", cells: { strand: "Now", characters: "Elle; Lui", screen_start: "0:00" } },
  { key: "r2", cells: { strand: "Then", characters: "Elle", mode: "memory" } },
  { key: "r3", cells: { strand: "Now", characters: "" } },
];

test("a column offers what it knows, each once, and times nothing", () => {
  assert.deepEqual(offered(ROWS, "strand", []), ["Now", "Then"]);
  assert.deepEqual(offered(ROWS, "mode", ["dream"]), ["dream", "memory"]);
  assert.deepEqual(offered(ROWS, "screen_start", []), []);
});

test("of several to a cell each is offered alone, behind those that stand there", () => {
  assert.deepEqual(offered(ROWS, "characters", []), ["Elle", "Lui"]);
  assert.deepEqual(offered(ROWS, "characters", [], "El"), ["Elle", "Lui"]);
  assert.deepEqual(offered(ROWS, "characters", [], "Lui; "), ["Lui; Elle"]);
});
