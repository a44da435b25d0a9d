/* What is said is said with what it is said of, as that was written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { say, speak } from "../../scripts/dialog.js";

speak({ where: "Row {row}, “{column}”: {said} ({row})" });

test("a phrase is filled once: what fills it is no phrase, and no pattern of a replacement", () => {
  const filled = { row: 1, column: "{said}", said: "$& $1 $$5 {row} {{7*7}}" };

  assert.equal(say("where", filled), "Row 1, “{said}”: $& $1 $$5 {row} {{7*7}} (1)");
});

test("a place that nothing fills stays, whatever objects are called by", () => {
  speak({ odd: "{toString} {x}" });

  assert.equal(say("odd", { x: "" }), "{toString} ");
});

test("a number among the words is said too: the largest file is one", () => {
  speak(JSON.parse('{ "largest": 20000000 }'));

  assert.equal(say("largest"), "20000000");
});
