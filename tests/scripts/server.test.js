import assert from "node:assert/strict";
import { test } from "node:test";
import { behind, dash, patient } from "../../scripts/server.js";

/** A server that is away for some tries: nobody, then a proxy's excuse, then an answer. */
const away = () => {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries === 1) throw new TypeError("Failed to fetch");
    return new Response(`${tries}`, { status: tries === 2 ? 502 : 200 });
  };
};

test("a question is asked until it is answered, and it is told meanwhile", async () => {
  /** @type {boolean[]} */
  const told = [];
  /** @type {number[]} */
  const waits = [];
  const asked = patient(
    behind(away()),
    (gone) => told.push(gone),
    async (wait) => waits.push(wait),
  );
  assert.equal(await (await asked("/_dash-layout")).text(), "3");
  assert.deepEqual(told, [true, true, false]);
  assert.deepEqual(waits, [250, 500]);
});

test("an answer is an answer, even one that refuses; what was called off is not asked again", async () => {
  const quiet = () => undefined;
  const pause = async () => assert.fail("asked again");
  const refused = patient(async () => new Response("", { status: 500 }), quiet, pause);
  assert.equal((await refused("/")).status, 500);
  const off = patient(() => Promise.reject(new DOMException("", "AbortError")), quiet, pause);
  await assert.rejects(off("/"), { name: "AbortError" });
});

test("it is Dash's questions alone that are asked again", () => {
  assert.ok(dash("/fr/_dash-update-component"));
  assert.ok(dash(new Request("http://a/_dash-layout")));
  assert.ok(!dash("data:image/png;base64,_dash"));
  assert.ok(!dash("/_dash-component-suites/dash/x.js"));
});
