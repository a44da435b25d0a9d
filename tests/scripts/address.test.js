import assert from "node:assert/strict";
import { test } from "node:test";
import { changed } from "../../scripts/address.js";

test("a field takes its new values, the others stay", () => {
  assert.equal(changed("?view=braid&event=3", { event: [4, 5] }), "?view=braid&event=4&event=5");
});

test("a field without a value is left out; of an address without fields nothing is left", () => {
  assert.equal(changed("?event=3", { event: null }), "");
  assert.equal(changed("?event=3&at=9", { event: [] }), "?at=9");
});

test("what reads well stays as it is: colons, semicolons, commas, slashes", () => {
  const story = "1944-08-02T00:00:00/1944-08-03T00:00:00";
  assert.equal(changed("", { story }), `?story=${story}`);
  assert.equal(changed("", { text: "a&b" }), "?text=a%26b");
});
