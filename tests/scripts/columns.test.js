import assert from "node:assert/strict";
import { test } from "node:test";
import { besides } from "../../scripts/columns.js";

test("what the columns are chosen to be leaves the events their numbers", () => {
  /** @type {[string, string][]} */
  const others = [
    ["rate", "25"],
    ["map", "event=rows"],
  ];
  /** @type {[string, string][]} */
  const takes = [...others, ["map", "screen_start=In"], ["own", "Out"]];
  assert.deepEqual(besides(takes, [{ called: "In" }, { called: "Out" }]), others);
  assert.deepEqual(besides(takes, [{ called: "rows" }]), [["rate", "25"]]);
});
