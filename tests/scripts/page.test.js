import assert from "node:assert/strict";
import { test } from "node:test";
import { near } from "../../scripts/page.js";

test("a place is near once it was seen in any of the looks told at once, and once only", () => {
  /** @type {(looks: { isIntersecting: boolean }[]) => void} */
  let tell = () => assert.fail("nobody looks");
  let watched = true;
  class Watch {
    constructor(/** @type {typeof tell} */ use) {
      tell = use;
    }
    observe() {}
    disconnect() {
      watched = false;
    }
  }
  Object.assign(globalThis, { IntersectionObserver: Watch });
  let used = 0;
  near(/** @type {any} */ ({}), () => (used += 1));
  tell([{ isIntersecting: false }]);
  assert.deepEqual([used, watched], [0, true]);
  tell([{ isIntersecting: false }, { isIntersecting: true }]);
  assert.deepEqual([used, watched], [1, false]);
});
