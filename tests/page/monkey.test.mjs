// Random use for a while: once as always, once by a seed of the day. The full length: MONKEY_MINUTES=20 node monkey.mjs
import assert from 'node:assert/strict';
import { startBrowser, test } from './browser.mjs';
import { growth, monkey, today } from './monkey.mjs';

for (const [name, seed] of [['the same every time', 1], ['the seed of the day', today()]]) {
  test(`random use breaks nothing and loses no character: ${name}, ${seed}`, async (t) => {
    const done = await monkey({ seed, seconds: 35 });
    t.diagnostic(`${done.steps} steps, memory × ${growth(done).toFixed(2)}`);
    assert.ok(done.steps > 20, `only ${done.steps} steps`);
  });
}

test('a bare field of this Chromium still forgets a line when it redoes; when it no longer does, `lostByRedo` and `spliced` can go', async (t) => {
  const browser = await startBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.setContent('<textarea></textarea>');
  await page.focus('textarea');
  await page.keyboard.insertText('old\n');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('one\ntwo');
  await page.keyboard.press('Control+z');
  assert.equal(await page.inputValue('textarea'), 'old\n');
  await page.keyboard.press('Control+y');
  assert.equal(await page.inputValue('textarea'), '\ntwo');
  // And its places are no longer those of its text.
  await page.evaluate(() => document.querySelector('textarea').setSelectionRange(2, 2));
  await page.keyboard.insertText('!');
  assert.equal(await page.inputValue('textarea'), '\n!two');
});
