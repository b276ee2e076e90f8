// Random use for a while: once as always, once by a seed of the day. The full length: MONKEY_MINUTES=20 node monkey.mjs
import assert from 'node:assert/strict';
import { test } from './browser.mjs';
import { growth, monkey, today } from './monkey.mjs';

for (const [name, seed] of [['the same every time', 1], ['the seed of the day', today()]]) {
  test(`random use breaks nothing and loses no character: ${name}, ${seed}`, async (t) => {
    const done = await monkey({ seed, seconds: 35 });
    t.diagnostic(`${done.steps} steps, memory × ${growth(done).toFixed(2)}`);
    assert.ok(done.steps > 20, `only ${done.steps} steps`);
  });
}
