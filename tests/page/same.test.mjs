// The page and the command say the same of every report we have, although patterns are run by another engine in the page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, startBrowser, test } from './browser.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(root, 'tests', 'corpus');
const files = readdirSync(corpus).filter((name) => name.endsWith('.txt')).map((name) => join(corpus, name));
let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

test('page and command give the same answer to each of our reports', async (t) => {
  // Tells how many must, by its exit status: only 2 is a failure.
  let said;
  try {
    said = execFileSync('cargo', ['run', '--quiet', '--bin', 'check', '--', '--json', ...files], { cwd: root, maxBuffer: 1 << 28 });
  } catch (error) {
    assert.equal(error.status, 1, String(error.stderr));
    said = error.stdout;
  }
  const answers = String(said).trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, files.length);
  assert.ok(files.length > 30, `reports: ${files.length}`);
  const { page } = await openPage(t, browser);
  for (const [index, file] of files.entries()) {
    const { file: _, ...command } = answers[index];
    const inPage = await page.evaluate((text) => wasm_bindgen.checkReport(text), readFileSync(file, 'utf8'));
    assert.deepEqual(inPage, command, file);
  }
});
