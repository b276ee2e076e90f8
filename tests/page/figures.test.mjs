// The tab 数据: sums, pictures with their words, the table of figures and what is done with it; and the changes that many places share.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** The sample report of the page, its figures shown. */
async function figures(t) {
  const seen = await openPage(t, browser);
  await seen.page.click('#sample');
  await settled(seen.page);
  await seen.page.locator('.tab').nth(3).click();
  await seen.page.waitForSelector('.table-scroll tbody tr');
  return seen;
}

const rows = (page) => page.locator('.table-scroll tbody tr');

test('the pictures of themes and shares say in words what they show, and tell their parts apart without colour', async (t) => {
  const { page } = await figures(t);
  const themes = await page.$$eval('.theme', (all) => all.map((theme) => [
    theme.querySelector('.theme-name').textContent, Number(theme.querySelector('.theme-count').textContent),
    (theme.querySelector('.theme-ticks path')?.getAttribute('d').match(/M/g) ?? []).length, theme.textContent,
  ]));
  assert.equal(themes.length, 9);
  for (const [name, count, ticks, words] of themes) {
    assert.equal(ticks, count, name);
    if (count === 0) assert.match(words, /只有表述，没有数据|未提及/, name);
  }
  assert.ok(new Set(themes.map(([, count, , words]) => (count > 0 ? 'figures' : words.slice(-3)))).size === 3, 'figures, words, nothing');
  assert.match(await page.getAttribute('.share-bar', 'aria-label'), /^四个部分的篇幅：\d+%/);
  const shares = (await page.$$eval('.share-words b', (all) => all.map((share) => parseInt(share.textContent, 10))));
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) <= 2, `${shares}`);
});

test('each calculation has its verdict, and a click leads to its place', async (t) => {
  const { page } = await figures(t);
  const sums = await page.$$eval('.sum', (all) => all.map((sum) => [sum.className.includes('bad'), sum.textContent]));
  assert.ok(sums.some(([bad, words]) => bad && /文中写/.test(words)), `${sums}`);
  assert.ok(sums.some(([bad, words]) => !bad && /与文中一致/.test(words)), `${sums}`);
  assert.equal(sums.findIndex(([bad]) => !bad), sums.filter(([bad]) => bad).length, 'what is wrong comes first');
});

test('the table is filtered by theme and by what is wrong, and tells what was not counted', async (t) => {
  const { page } = await figures(t);
  const all = await rows(page).count();
  for (const chip of await page.locator('.data .chip-filter').all()) {
    const shown = Number(await chip.locator('.count').textContent());
    await chip.click();
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    assert.equal(await rows(page).count(), shown, await chip.textContent());
  }
  const wrong = await rows(page).count();
  assert.ok(wrong > 0 && wrong < all, `${wrong} of ${all}`);
  await page.locator('.data .chip-filter').first().click();
  assert.equal(await rows(page).count(), all);
  const [, not] = /未计入 (\d+) 个/.exec(await page.locator('.data-next').first().textContent());
  assert.ok(Number(not) > 0);
  const words = await page.locator('.data').textContent();
  for (const reason of ['年份', '序号']) assert.ok(words.includes(reason), reason);
});

test('the table is copied as lines of cells, as a spreadsheet takes them', async (t) => {
  const { page } = await figures(t);
  const count = await rows(page).count();
  await page.getByRole('button', { name: '复制表格' }).click();
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent('<textarea></textarea>');
  await elsewhere.focus('textarea');
  await elsewhere.keyboard.press('Control+v');
  const lines = (await elsewhere.inputValue('textarea')).trimEnd().split(/\r?\n/);
  assert.equal(lines.length, count + 1);
  const columns = lines[0].split('\t').length;
  assert.ok(columns >= 6, lines[0]);
  for (const line of lines) assert.equal(line.split('\t').length, columns, line);
});

test('half-width marks all become full-width by one click, and Ctrl+Z brings them all back', async (t) => {
  const { page } = await openPage(t, browser);
  const report = sampleReport().replaceAll('，', ',');
  await paste(page, report);
  await settled(page);
  const before = await page.inputValue('#field');
  const card = page.locator('.finding', { hasText: '半角' }).first();
  await card.locator('button').first().click();
  await page.getByRole('button', { name: '全部改为全角' }).first().click();
  await settled(page);
  assert.ok(!/[\u4e00-\u9fff],[\u4e00-\u9fff]/.test(await page.inputValue('#field')), 'none is left between Han characters');
  await page.focus('#field').catch(() => {});
  await page.keyboard.press('Control+z');
  await page.waitForFunction((text) => document.querySelector('#field').value === text, before);
});

test('a finding is ignored here, by its kind, or as a false alarm, and all come back from the list', async (t) => {
  const { page } = await openPage(t, browser);
  await page.click('#sample');
  await settled(page);
  const count = () => page.locator('.finding').count();
  const all = await count();
  const menu = page.locator('.finding.is-current .menu');
  const scopes = await menu.locator('.menu-item').allTextContents();
  assert.equal(scopes.length, 3, `${scopes}`);
  for (let scope = 0; scope < 3; scope += 1) {
    if (await menu.count() === 0) await page.keyboard.press('F8');
    await page.locator('.finding.is-current .menu summary').click();
    await page.locator('.finding.is-current .menu-item').nth(scope).click();
    assert.ok(await count() < all, scopes[scope]);
    await page.click('#ignored summary');
    await page.locator('#ignored').getByRole('button', { name: '恢复' }).first().click();
    await page.waitForFunction((all) => document.querySelectorAll('.finding').length === all, all);
  }
});
