// The page in use: paste, jump, keys alone, an input method, undo, a worker that breaks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, sampleReport, startBrowser } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** A report with things to find: no part on the leader, no cause, no date, a wrong sum. */
const faulty = sampleReport()
  .replace(/三、党政[\s\S]*?四、2024/, '三、2024')
  .replace('2024年1月15日', '');

const result = '.app.is-result';
const settled = '.app.is-result:not(:has(.is-stale))';
const current = (page) => page.evaluate(() => document.querySelector('.finding.is-open, .finding[open], .finding.is-current')?.id ?? null);

async function paste(page, text) {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}
