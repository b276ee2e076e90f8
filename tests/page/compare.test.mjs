// Last year's report beside this year's, as the reviewer sees it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { openPage, pageFile, paste, settled, startBrowser, test } from './browser.mjs';

const root = dirname(dirname(pageFile));
const report = (year) => readFileSync(join(root, 'tests', 'corpus', year, 'ferry-town.txt'), 'utf8');
const COMPARE = 4;

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** The page with this year's report, the view of last year's opened. */
async function opened(t, options = {}) {
  const { page, complaints, requests } = await openPage(t, browser, options);
  await paste(page, report('this'));
  await settled(page);
  await page.locator('.tab').nth(COMPARE).click();
  await page.waitForSelector('#last');
  return { page, complaints, requests };
}

/** The same with both. */
async function compared(t, options = {}) {
  const seen = await opened(t, options);
  await seen.page.fill('#last', report('last'));
  await seen.page.waitForSelector('.years-row');
  return seen;
}

/** The rows as they are seen, without the words that are only said. */
const rows = (page) => page.$$eval('.years-row', (rows) => rows.map((row) => {
  const seen = row.cloneNode(true);
  seen.querySelectorAll('.hidden-text').forEach((said) => said.remove());
  return seen.textContent.trim();
}));

test('A7: carried-over text: a paragraph that is the same but for numbers is called so, and the figures of both years stand in one table', async (t) => {
  const { page, complaints, requests } = await compared(t);
  const found = await rows(page);
  assert.match(found[0], /^只改了年份或数字[\s\S]*2023年[\s\S]*2024年，渡口镇/);
  assert.match(found[1], /只改了年份或数字[\s\S]*94项[\s\S]*97项/);
  assert.match(found[2], /新写[\s\S]*上年没有相近的段落/);
  assert.match(found[4], /基本相同/);
  assert.ok(found.some((row) => /完全相同[\s\S]*同本年/.test(row)));
  const table = await page.$$eval('.table-years tbody tr', (rows) => rows.map((row) => Array.from(row.cells, (cell) => cell.innerText.trim()).join('|')));
  assert.ok(table.includes('受理办结各类事项|5180件|5645件|+465（+9%）'), table.join('\n'));
  assert.ok(table.includes('开展法治宣传活动|42场|42场|未变，请核实'));
  assert.ok(table.includes('听取执法工作汇报|4次|4次|未变'));
  assert.match(await page.locator('.years-last small').innerText(), /沙洲县渡口镇人民政府 · 2023年度 · 1,556字/);
  assert.doesNotMatch(await page.locator('.years').innerText(), /抄袭/);
  assert.deepEqual(complaints, []);
  assert.ok(requests.every((address) => /^(file|blob|data):/.test(address)), `${requests}`);
});

test('what differs is marked in both years, and said aloud', async (t) => {
  const { page } = await compared(t);
  assert.deepEqual(await page.$$eval('.years-row:nth-child(2) del', (marks) => marks.map((mark) => mark.textContent)), ['删去：94。', '删去：61。', '删去：5180。', '删去：98.6。', '删去：340。']);
  assert.equal(await page.$eval('.years-row:nth-child(2) ins', (mark) => mark.textContent), '新增：97。');
  assert.match(await page.$eval('.years-bar', (bar) => bar.getAttribute('aria-label')), /完全相同 18\.4%，只改了年份或数字 46\.7%/);
  await page.click('.years-table summary');
  assert.match(await page.locator('.years-table tbody').first().innerText(), /完全相同\s+4\s+18\.4%/);
});

test('what is only said makes the page no longer', async (t) => {
  const { page } = await compared(t);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), 0);
});

test('one state is shown alone, and a click leads to the paragraph', async (t) => {
  const { page } = await compared(t);
  await page.click('.years .chip-filter:nth-child(2)');
  const found = await rows(page);
  assert.equal(found.length, 4);
  assert.ok(found.every((row) => row.startsWith('完全相同')));
  await page.locator('.years-row').nth(3).click();
  await page.waitForFunction(() => {
    const desk = document.getElementById('desk').getBoundingClientRect();
    const text = Array.from(document.querySelectorAll('.sheet p')).find((block) => block.textContent.includes('结合休渔期')).getBoundingClientRect();
    return text.top >= desk.top && text.bottom <= desk.bottom;
  });
});

test('the findings speak of what stayed the same', async (t) => {
  const { page } = await compared(t);
  await page.locator('.tab').nth(1).click();
  const titles = (await page.locator('.finding-title').allInnerTexts()).join('\n');
  assert.match(titles, /等4段与上年完全相同/);
  assert.match(titles, /等3个数据与上年相同/);
});

test('last year\'s report is sent once, and outlives edits and other views', async (t) => {
  const { page } = await opened(t);
  await page.evaluate(() => {
    window.sent = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      window.sent.push('last' in message ? String(message.last).length : 0);
      return post.call(this, message, ...rest);
    };
  });
  await page.fill('#last', report('last'));
  await page.waitForSelector('.years-row');
  await page.click('#editing');
  await page.focus('#field');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('附件：无');
  await page.waitForFunction(() => window.sent.length > 1 && !document.querySelector('.news.is-stale'));
  const sent = await page.evaluate(() => window.sent);
  assert.ok(sent[0] > 1000);
  assert.ok(sent.slice(1).every((length) => length === 0), `${sent}`);
  await page.locator('.tab').nth(2).click();
  await page.locator('.tab').nth(COMPARE).click();
  assert.equal(await page.inputValue('#last'), report('last'));
  assert.ok((await rows(page)).length > 10);
});

test('it is removed by a button and comes back by Ctrl+Z', async (t) => {
  const { page } = await compared(t);
  await page.click('#remove-last');
  await page.waitForFunction(() => !document.querySelector('.years-row') && !document.querySelector('.news.is-stale'));
  assert.equal(await page.inputValue('#last'), '');
  assert.ok(await page.locator('.toast').innerText().then((words) => words.includes('已移除上年报告')));
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.years-row');
});

test('a file is read, and the wrong report is told', async (t) => {
  const { page } = await opened(t);
  await page.setInputFiles('.choose input', join(root, 'tests', 'corpus', 'last', 'grain-bureau.txt'));
  await page.waitForSelector('.years-row');
  assert.match(await page.locator('.years-last [role=status]').innerText(), /不是同一单位/);
  await page.setInputFiles('.choose input', join(root, 'tests', 'corpus', 'this', 'ferry-town.txt'));
  await page.waitForFunction(() => /同一份/.test(document.querySelector('.years-last [role=status]').innerText));
  await page.locator('.tab').nth(1).click();
  assert.doesNotMatch((await page.locator('.finding-title').allInnerTexts()).join('\n'), /与上年/);
});

test('a paste into its field stays there', async (t) => {
  const { page } = await opened(t);
  await page.focus('#last');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '别的文字');
    document.getElementById('last').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  assert.equal(await page.inputValue('#field'), report('this'));
});

test('on a phone the years stand one under the other, and nothing has to be scrolled sideways', async (t) => {
  for (const width of [320, 400]) {
    const { page } = await compared(t, { viewport: { width, height: 740 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) <= 0);
    const [last, now] = await page.$$eval('.years-row:nth-child(2) > p:not(.years-state)', (cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    assert.ok(now > last);
    await page.locator('.years-row').nth(1).click();
    await page.waitForFunction(() => document.getElementById('desk').clientHeight > 0);
  }
});

test('the JS function compares, too, with places in both texts', async (t) => {
  const { page } = await openPage(t, browser);
  const [now, last] = [report('this'), report('last')];
  const [beside, alone] = await page.evaluate(([now, last]) => [wasm_bindgen.checkReport(now, { last }), wasm_bindgen.checkReport(now)], [now, last]);
  assert.equal(alone.comparison, undefined);
  const { relation, pairs, shares } = beside.comparison;
  assert.equal(relation, 'earlier');
  assert.equal(shares.identical + shares.numbers + shares.nearly + shares.rewritten + shares.new, 1000);
  const [pair] = pairs;
  assert.equal(now.slice(pair.start, pair.end).slice(0, 5), '2024年');
  assert.equal(last.slice(pair.differences[0].last.start, pair.differences[0].last.end), '2023');
});

test('what was carried over is numbered in the margin; only what differs is underlined, on the sheet and while editing', async (t) => {
  const { page } = await compared(t);
  await page.locator('.tab').nth(1).click();
  await page.locator('.finding-head', { hasText: '只改了年份或数字' }).first().waitFor();
  await page.keyboard.press('Escape');
  const lined = (selector) => page.$$eval(selector, (marks) => marks.filter((mark) => getComputedStyle(mark).textDecorationLine.includes('underline') && mark.innerText.length > 30).map((mark) => mark.innerText));
  assert.deepEqual(await lined('.sheet mark'), []);
  const passages = page.locator('.sheet mark:not(.mark-must):not(.mark-verify):not(.mark-improve)');
  assert.ok(await passages.count() > 3, 'a click on a paragraph still opens its finding');
  assert.ok((await page.locator('.sheet mark.mark-improve').allInnerTexts()).includes('97'));
  await passages.first().dispatchEvent('click');
  assert.match(await page.innerText('.finding.is-current .finding-title'), /与上年/);
  await page.click('#editing');
  await page.waitForSelector('.overlay .mark');
  assert.deepEqual(await lined('.overlay mark'), []);
  assert.ok((await page.locator('.overlay .mark').allInnerTexts()).includes('97'));
});

test('the field of last year\'s report keeps its height when it is filled', async (t) => {
  const { page } = await opened(t);
  const height = () => page.$eval('#last', (field) => field.offsetHeight);
  const empty = await height();
  await page.fill('#last', report('last'));
  await page.waitForSelector('.years-row');
  assert.equal(await height(), empty);
  assert.ok(empty > 100, `${empty}`);
});
