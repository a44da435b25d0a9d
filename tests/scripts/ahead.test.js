import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { hold, release, take } from "../../scripts/desk/ahead.js";

/* as much of a page as keys go through */
/** @type {string[]} */
let pressed = [];
class Place {
  closest = () => this;
  dispatchEvent = (/** @type {{ key: string }} */ { key }) => pressed.push(key) > 0;
}
const page = new Place();
Object.assign(globalThis, {
  Element: Place,
  HTMLInputElement: class {},
  KeyboardEvent: class {
    constructor(/** @type {string} */ _, /** @type {object} */ key) {
      Object.assign(this, key);
    }
  },
  document: { activeElement: page, body: page, getElementById: () => page },
});
const key = (/** @type {string} */ name) =>
  take(
    /** @type {any} */ ({
      key: name,
      isTrusted: true,
      target: page,
      preventDefault() {},
      stopImmediatePropagation() {},
    }),
  );

let now = 0;
beforeEach(() => {
  [pressed, now] = [[], 0];
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(performance, "now", () => now);
});
const pass = (/** @type {number} */ ms) => {
  now += ms;
  mock.timers.tick(ms);
};

test("keys wait until a cell is there, and go to it in their order", () => {
  let there = false;
  hold(() => there);
  ["a", "b", "Enter"].forEach(key);
  pass(100);
  assert.deepEqual(pressed, []);
  there = true;
  pass(10);
  assert.deepEqual(pressed, ["a", "b", "Enter"]);
});

test("what is waited for last is waited for too", () => {
  const there = { first: false, second: false };
  hold(() => there.first);
  hold(() => there.second);
  key("a");
  there.first = true;
  pass(10);
  assert.deepEqual(pressed, []);
  there.second = true;
  pass(10);
  assert.deepEqual(pressed, ["a"]);
});

test("a page that stands still for long is no cell that never comes", () => {
  let there = false;
  hold(() => there);
  key("a");
  now += 60_000; // at once: nobody looked meanwhile
  pass(4);
  assert.deepEqual(pressed, []);
  there = true;
  pass(10);
  assert.deepEqual(pressed, ["a"]);
});

test("a cell that never comes keeps no key for ever", () => {
  hold(() => false);
  key("a");
  for (let looked = 0; looked < 2000; looked += 1) pass(4);
  assert.deepEqual(pressed, ["a"]);
});

test("a hand that goes elsewhere waits for no cell, and its keys come first", () => {
  hold(() => false);
  key("a");
  release();
  assert.deepEqual(pressed, ["a"]);
  key("b"); // waits for nothing: the page has it as it is pressed
  pass(10);
  assert.deepEqual(pressed, ["a"]);
});
