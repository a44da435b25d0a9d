import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changed } from "../../scripts/address.js";
import { BANDS } from "../../scripts/telling.js";
import { clock, seconds, spell, story } from "../../scripts/times.js";

/* what Python is held to as well, in tests/app/test_browser.py */
const fixture = JSON.parse(readFileSync(new URL("../contract.json", import.meta.url), "utf8"));

test("a clock", () => {
  for (const [moment, spelled] of fixture.clocks) {
    assert.equal(clock(moment), spelled);
    assert.equal(seconds(spelled), Math.round(moment));
  }
});

test("an address", () => {
  for (const [search, changes, then] of fixture.addresses) {
    assert.equal(changed(search, changes), then);
  }
});

test("a stretch in view", () => {
  for (const [ends, spelled] of fixture.zooms) assert.equal(spell(ends, false), spelled);
});

test("a story scale", () => {
  const { heights, knots, places } = fixture.scale;
  for (const [place, moment] of places) {
    assert.equal(story({ axis: "y", dated: true, heights, knots }, place), moment);
  }
});

test("what a track carries", () => {
  for (const [band, tracks] of Object.entries(fixture.tracks)) {
    assert.deepEqual(new Set(BANDS[/** @type {"image" | "sound"} */ (band)]), new Set(tracks));
  }
});
