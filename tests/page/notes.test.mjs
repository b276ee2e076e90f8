// Notes at findings: written in the page, kept in the saved record with last year's report, told in the files.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'fazhi-notes-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const faulty = sampleReport().replace('依法行政，现将', '依法行政,现将').replace('办理行政执法案件', '依照《信访条例》办理行政执法案件');
const last = sampleReport().replace(/2024/g, '2025').replace(/2023/g, '2022').replace(/2025/g, '2023').replace('14场次', '12场次');
const words = '请附当年的执法台账\n电话已说明';

async function open(page, law) {
  const index = (await page.locator('.finding-title').allInnerTexts()).findIndex((title) => title.includes(law));
  const head = page.locator('.finding-head').nth(index);
  if (await head.getAttribute('aria-expanded') === 'false') await head.click();
}

async function saved(page, selector) {
  if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return readFileSync(path);
}

async function drop(page, name, bytes) {
  const data = await page.evaluateHandle(([name, base64]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, [name, Buffer.from(bytes).toString('base64')]);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

async function noted(t) {
  const seen = await openPage(t, browser, { acceptDownloads: true });
  const { page } = seen;
  await paste(page, faulty);
  await settled(page);
  await open(page, '信访条例');
  await page.click('#note-it');
  await page.waitForFunction(() => document.activeElement.id === 'remark');
  await page.keyboard.insertText(words.split('\n')[0]);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(words.split('\n')[1]);
  return seen;
}

test('a note stays at its finding, whatever is opened, pasted into it, ignored or edited', async (t) => {
  const { page, complaints } = await noted(t);
  assert.equal(await page.inputValue('#remark'), words);
  if (process.env.PICTURES) {
    await page.screenshot({ path: join(process.env.PICTURES, 'note.png') });
    await page.setViewportSize({ width: 400, height: 800 });
    await page.locator('#remark').scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(process.env.PICTURES, 'note-400.png') });
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  await page.keyboard.press('F8');
  assert.equal(await page.locator('#remark').count(), 0, 'the next finding has none');
  assert.equal(await page.locator('.noted-mark').count(), 1);
  await open(page, '信访条例');
  assert.equal(await page.inputValue('#remark'), words);
  await page.focus('#remark');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  assert.equal(await page.inputValue('#remark'), '', 'an emptied note stays open to be written anew');
  await page.keyboard.press('Control+v');
  assert.equal(await page.inputValue('#remark'), words);
  assert.equal(await page.inputValue('#field'), faulty, 'a paste into the note is no new report');
  await page.click('#editing');
  await page.fill('#field', faulty.replace('主持召开法治建设专题会议4次', '主持召开法治建设专题会议5次'));
  await settled(page);
  await open(page, '信访条例');
  assert.equal(await page.inputValue('#remark'), words);
  await page.click('.finding.is-current .menu summary');
  await page.locator('.finding.is-current .menu-item').first().click();
  assert.equal(await page.locator('.noted-mark').count(), 0);
  assert.match(await page.textContent('#lost-remarks'), /请附当年的执法台账/);
  await page.click('#ignored summary');
  await page.locator('#ignored .link').first().click();
  assert.equal(await page.locator('.noted-mark').count(), 1);
  assert.deepEqual(complaints, []);
});

test('the letter, the comments and the web report say it', async (t) => {
  const { page } = await noted(t);
  const said = /补充说明：请附当年的执法台账。电话已说明。/;
  for (const selector of ['#comments', '#export .menu-item:has-text("网页报告")', '#export .menu-item:has-text("核对表")']) {
    assert.match((await saved(page, selector)).toString('utf8'), said, selector);
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.finding.is-current .button', { hasText: '复制意见' }).click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), said);
});

test('a saved record brings notes and last year\'s report back to an empty page; Ctrl+Z takes them away again', async (t) => {
  const { page } = await noted(t);
  await page.locator('.tab', { hasText: '上年对比' }).click();
  await page.fill('#last', last);
  await page.waitForSelector('.years-rows');
  const record = await saved(page, '#record');
  const kept = JSON.parse(record.toString('utf8'));
  assert.equal(kept.format, 1);
  assert.equal(kept.lastYear, last);
  assert.deepEqual(kept.remarks.map((remark) => [remark.rule, remark.words]), [['repealed-law', words]]);

  const second = await openPage(t, browser);
  await drop(second.page, '记录.json', record);
  await settled(second.page);
  await open(second.page, '信访条例');
  assert.equal(await second.page.inputValue('#remark'), words);
  await second.page.locator('.tab', { hasText: '上年对比' }).click();
  await second.page.waitForSelector('.years-rows');
  assert.equal(await second.page.inputValue('#last'), last);

  const third = await openPage(t, browser);
  const other = sampleReport().replace(/青石/g, '白水');
  await paste(third.page, other);
  await settled(third.page);
  await drop(third.page, '记录.json', record);
  await third.page.waitForFunction((text) => document.querySelector('#field').value === text, faulty);
  await settled(third.page);
  assert.equal(await third.page.locator('.noted-mark').count(), 1);
  await third.page.keyboard.press('Control+z');
  await third.page.waitForFunction((text) => document.querySelector('#field').value === text, other);
  await settled(third.page);
  assert.equal(await third.page.locator('.noted-mark').count(), 0);
  await third.page.locator('.tab', { hasText: '上年对比' }).click();
  assert.equal(await third.page.inputValue('#last'), '');
  assert.deepEqual([...second.complaints, ...third.complaints], []);
});

test('records from before there were notes still open, and broken notes are left out', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const old = { kind: 'fazhi-report-record', format: 1, rules: '2026-11', text: faulty, ignored: [], lastYear: null };
  for (const record of [old, { ...old, remarks: 3 }, { ...old, remarks: [null, { words: 5 }, { words: '无处可放' }] }]) {
    await drop(page, 'r.json', JSON.stringify(record));
    await settled(page);
    assert.equal(await page.inputValue('#field'), faulty);
    assert.equal(await page.locator('.noted-mark, #lost-remarks').count(), 0);
  }
  assert.deepEqual(complaints, []);
});
