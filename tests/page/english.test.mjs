// The page in English: all it says is English, what it says to Chinese clerks stays Chinese, and nothing typed is lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openPage, pageFile, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const faulty = sampleReport().replace('依法行政，现将', '依法行政,现将').replace('办理行政执法案件', '依照《信访条例》办理行政执法案件')
  .replace('成功164件', '成功154件').replace(/三、党政[\s\S]*?(?=四、)/, '');

/** Words with Han characters that are not marked as Chinese: what is seen, what is read aloud, and what is a hint. */
const unmarked = (page) => page.evaluate(() => {
  const han = /\p{Script=Han}/u;
  const english = (element) => (element.closest('[lang]')?.lang ?? '') === 'en';
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest('script,noscript,.unseen,[hidden]') || !han.test(node.data)) continue;
    if (english(parent)) found.push(node.data);
  }
  for (const element of document.querySelectorAll('#app *')) {
    if (element.closest('.unseen')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const value = element.getAttribute(name);
      // A hint cannot be marked: that of a part quotes its heading.
      if (name === 'title' && element.matches('.part')) continue;
      if (value && han.test(value) && english(element)) found.push(`${name}: ${value}`);
    }
  }
  return found;
});

async function english(page) {
  await page.click('#language');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
}

async function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function picture(page, name) {
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
}

const tabs = ['Findings', 'Elements', 'Figures', 'Last year'];
const tab = (page, name) => page.locator('.tab', { hasText: name }).click();

test('the first view and all dialogs speak English when asked, and Chinese again', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const chinese = await page.innerText('body');
  assert.equal(await page.innerText('#language'), 'English');
  await english(page);
  assert.equal(await page.title(), 'Rule-of-law report checker');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'language');
  assert.deepEqual(await unmarked(page), []);
  assert.match(await page.innerText('body'), /stay in Chinese/);
  await picture(page, 'english-first');
  for (const button of ['#network', '#rules', '.bar-end .link:has-text("Help")', '.looks .link:has-text("Legal basis")']) {
    await page.click(button);
    await page.waitForTimeout(100);
    assert.deepEqual(await unmarked(page), [], button);
    await page.keyboard.press('Escape');
  }
  await page.click('#language');
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  assert.equal(await page.innerText('body'), chinese);
  assert.equal(await page.title(), '法治政府建设年度报告自查');
  assert.deepEqual(complaints, []);
});

test('a result is English but for what clerks read; text, undo and what is opened survive', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  await page.locator('.finding-head').nth(1).click();
  const opened = await page.locator('.finding.is-current .finding-title').innerText();
  const chinese = await page.innerText('.app');
  await english(page);
  assert.equal(await page.locator('.finding.is-current .finding-title').innerText(), opened, 'findings stay Chinese');
  assert.equal(await page.inputValue('#field'), faulty);
  assert.match(await page.innerText('.news-line'), /^Missing: “Leaders' first responsibility”/);
  for (const name of tabs) {
    await tab(page, name);
    await page.waitForTimeout(50);
    assert.deepEqual(await unmarked(page), [], name);
    await picture(page, `english-${name.replace(' ', '-')}`);
  }
  await page.fill('#last', sampleReport().replace(/2024/g, '2023').replace(/2023年/g, '2022年').replace('14场次', '12场次'));
  await page.waitForSelector('.years-rows');
  assert.deepEqual(await unmarked(page), []);
  await picture(page, 'english-two-years');
  await tab(page, 'Findings');
  await page.click('#export summary');
  assert.deepEqual(await unmarked(page), []);
  await page.click('#export summary');
  for (const head of await page.locator('.finding-head').all()) {
    if (await head.getAttribute('aria-expanded') === 'false') await head.click();
    assert.deepEqual(await unmarked(page), []);
  }
  await page.click('#remove-last', { timeout: 10 }).catch(() => {});
  await page.click('#editing');
  await page.focus('#field');
  await page.keyboard.type('甲');
  await settled(page);
  await page.click('#language');
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  await page.click('#language');
  await page.focus('#field');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await page.inputValue('#field'), faulty, 'undo goes on after the language has changed');
  await page.click('#annotated');
  await page.click('#language');
  await page.locator('.finding-head').nth(1).click();
  await settled(page);
  const again = (words) => words.replace(/检查用时 \d+ 毫秒/, '').replace(/\s+/g, ' ');
  assert.ok(again(chinese).slice(0, 200).startsWith(again(await page.innerText('.app')).slice(0, 120)));
  assert.deepEqual(complaints, []);
});

test('messages follow the language, and copies and files stay Chinese', async (t) => {
  const { page } = await openPage(t, browser, { acceptDownloads: true });
  await paste(page, faulty);
  await settled(page);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7'], 'a.pdf'));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.waitForSelector('.notice');
  await english(page);
  assert.match(await page.innerText('.notice'), /“a\.pdf” was not read: This is a PDF file/);
  assert.match(await page.textContent('#live'), /Check finished\. \d+ must be corrected/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  await page.locator('.finding.is-current .button', { hasText: 'Copy finding' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^【\p{Script=Han}+[^】]*】\p{Script=Han}/u);
  await page.click('#export summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export .menu-item', { hasText: 'Web report' }).click()]);
  assert.match(download.suggestedFilename(), /^网页报告_/);
  const report = readFileSync(await download.path(), 'utf8');
  assert.match(report, /<h1>缺“第一责任人职责”部分/);
  assert.match(report, /必备要素[\s\S]*主要举措和成效[\s\S]*已具备/);
  assert.ok(!/Measures|Present|Required/.test(report));
});

test('only the address or the button choose English, never the browser, and nothing is stored', async (t) => {
  const { page } = await openPage(t, browser, { locale: 'en-GB' });
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(pageFile).href}#en`);
  await page.waitForSelector('html[data-ready="1"]', { state: 'attached' });
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.deepEqual(await unmarked(page), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
});

test('in English nothing is reported by axe, and a narrow window does not scroll sideways', async (t) => {
  const { page } = await openPage(t, browser);
  await english(page);
  const look = async (what) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }));
    assert.deepEqual(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`), [], what);
  };
  await look('first view');
  await paste(page, faulty);
  await settled(page);
  for (const name of tabs) {
    await tab(page, name);
    await look(name);
  }
  await page.setViewportSize({ width: 400, height: 800 });
  for (const name of ['Text', ...tabs]) {
    await tab(page, name);
    await page.waitForTimeout(50);
    assert.ok(await sideways(page) <= 0, `${name}: ${await sideways(page)}`);
    await picture(page, `english-400-${name.replace(' ', '-')}`);
  }
  await page.reload();
  await page.waitForSelector('html[data-ready="1"]', { state: 'attached' });
  await english(page);
  assert.ok(await sideways(page) <= 0);
  await picture(page, 'english-400-first');
});

test('English words stand in a Latin face with quotation marks of its own, and Chinese ones in a Chinese face', async (t) => {
  const { page } = await openPage(t, browser);
  await english(page);
  await paste(page, faulty);
  await settled(page);
  const faces = await page.evaluate(() => ['body', '.news-line', '.finding-title > span', '.fact-why dd', '.sheet p'].map((selector) => getComputedStyle(document.querySelector(selector)).fontFamily.split(',')[0]));
  assert.deepEqual(faces.slice(0, 2), ['"Segoe UI"', '"Segoe UI"']);
  assert.deepEqual(faces.slice(2), ['"Microsoft YaHei"', '"Microsoft YaHei"', 'FangSong']);
  // A quotation mark of a Chinese face is as wide as a character.
  const [quote, em] = await page.evaluate(() => {
    const line = document.querySelector('.news-line');
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walk.nextNode() && !walk.currentNode.data.includes('“'));
    const range = document.createRange();
    const at = walk.currentNode.data.indexOf('“');
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + 1);
    return [range.getBoundingClientRect().width, parseFloat(getComputedStyle(line).fontSize)];
  });
  assert.ok(quote < em * 0.6, `${quote} of ${em}`);
});

test('the result says once that findings stay Chinese; a narrow foot and the terms of the privacy panel keep their lines', async (t) => {
  const { page } = await openPage(t, browser, { viewport: { width: 400, height: 800 } });
  await english(page);
  const foot = await page.$$eval('.first-status > *', (parts) => parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  assert.ok(foot.length > 2 && foot.slice(1).every(([top], index) => top >= foot[index][1]), `${JSON.stringify(foot)}`);
  await page.click('#network');
  await page.click('#try');
  await page.waitForFunction(() => document.querySelectorAll('#trials dt').length === 10);
  const lines = await page.$$eval('.told dt', (terms) => terms.map((term) => Math.round(term.getBoundingClientRect().height / parseFloat(getComputedStyle(term).lineHeight))));
  assert.ok(lines.every((count) => count <= 2), `${lines}`);
  await page.keyboard.press('Escape');
  await paste(page, faulty);
  await settled(page);
  const said = async () => (await page.innerText('body')).split('stay in Chinese').length - 1;
  assert.equal(await said(), 1);
  await page.click('#language');
  assert.equal(await page.locator('.stays').count(), 0);
});
