import assert from "node:assert/strict";
import { test } from "node:test";
import { labelled } from "../../scripts/pictures.js";
import { within } from "../../scripts/table.js";

test("a PNG says what it is about behind its header of 33 bytes", async () => {
  const image = Uint8Array.from({ length: 40 }, (_, place) => place).buffer;
  const said = new Uint8Array(await labelled(image, btoa("hi"), "png").arrayBuffer());
  assert.deepEqual([...said.slice(31, 36)], [31, 32, 104, 105, 33]);
  assert.equal(said.length, 42);
});

test("an SVG says it within its root", async () => {
  const image = new TextEncoder().encode('<svg width="1"><g/></svg>').buffer;
  const said = await labelled(image, "<title>film</title>", "svg").text();
  assert.equal(said, '<svg width="1" role="img"><title>film</title><g/></svg>');
});

test("which rows are kept, a bit a row", () => {
  const bits = Uint8Array.from([0b00000101, 0b1]);
  assert.deepEqual(
    [0, 1, 2, 8, 9].map((row) => within(bits, row)),
    [true, false, true, true, false],
  );
});
