// The page for everybody: WCAG by machine on each view, in both schemes and narrow; all of it by keys alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const faulty = sampleReport().replace('依法行政，现将', '依法行政,现将').replace(/三、党政[\s\S]*?四、2024/, '三、2024').replace('成功164件', '成功174件');

/** What axe finds wrong, one line each. */
async function wrong(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }));
  assert.ok(found.passes.length > 10, `only ${found.passes.length} rules were looked at`);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary.split('\n')[1]?.trim()}`));
}

const views = [
  ['first view', async () => {}],
  ['annotated', async (page) => { await paste(page, faulty); await settled(page); }],
  ['ignore menu', async (page) => { await page.click('.finding.is-current .menu summary'); }],
  ['something ignored', async (page) => { await page.locator('.finding .menu-item').first().click(); await page.click('#ignored summary'); }],
  ['export menu', async (page) => { await page.click('#export summary'); }],
  ['editing', async (page) => { await page.click('#editing'); }],
  ['elements', async (page) => { await page.locator('.tab').nth(2).click(); }],
  ['figures', async (page) => { await page.locator('.tab').nth(3).click(); }],
  ['two years', async (page) => {
    await page.locator('.tab').nth(4).click();
    await page.fill('#last', faulty.replace(/2023/g, '2022').replace('成功174件', '成功154件'));
    await page.waitForSelector('.years-row ins');
  }],
  ['rules', async (page) => { await page.click('#rules'); }],
  ['privacy', async (page) => { await page.keyboard.press('Escape'); await page.click('#network'); }],
  ['privacy, tried', async (page) => { await page.click('#try'); await page.waitForSelector('#trials dt'); }],
];

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
]) {
  test(`WCAG 2.2 AA by machine on each view: ${name}`, async (t) => {
    const { page } = await openPage(t, browser, options);
    for (const [view, reach] of views) {
      await reach(page);
      await page.waitForTimeout(150);
      assert.deepEqual(await wrong(page), [], view);
    }
  });
}

test('at 320 pixels nothing has to be scrolled sideways', async (t) => {
  const { page } = await openPage(t, browser, { viewport: { width: 320, height: 640 } });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(await sideways() <= 0, 'first view');
  await paste(page, faulty);
  await settled(page);
  assert.ok(await sideways() <= 0, 'text');
  for (const tab of [1, 2, 3]) {
    await page.locator('.tab').nth(tab).click();
    assert.ok(await sideways() <= 0, `tab ${tab}`);
  }
  await page.click('.status .link');
  await page.click('#try');
  await page.waitForSelector('#trials dt');
  assert.ok(await page.evaluate(() => { const pane = document.querySelector('dialog'); return pane.scrollWidth <= pane.clientWidth; }), 'privacy');
});

for (const width of [1366, 400, 320]) {
  test(`the menus can be read to their edges at ${width} pixels`, async (t) => {
    const { page } = await openPage(t, browser, { viewport: { width, height: 768 } });
    await paste(page, faulty);
    await settled(page);
    const narrow = width < 960;
    /** Items of which an edge is cut off or covered. */
    const hidden = (menu) => page.$$eval(`${menu} .menu-item`, (items) => items.filter((item) => {
      const box = item.getBoundingClientRect();
      return [box.left + 3, box.right - 3].some((x) => !item.contains(document.elementFromPoint(x, box.top + box.height / 2)));
    }).map((item) => item.innerText));
    if (narrow) await page.locator('.tab').nth(0).click();
    await page.click('#export summary');
    assert.deepEqual(await hidden('#export'), []);
    await page.click('#export summary');
    if (narrow) await page.locator('.tab').nth(1).click();
    // Cards have one to three buttons before 忽略.
    const heads = page.locator('.finding-head');
    for (let index = 0; index < await heads.count(); index += 1) {
      if (await heads.nth(index).getAttribute('aria-expanded') === 'false') await heads.nth(index).click();
      await page.click('.finding.is-current .menu summary');
      assert.equal(await page.locator('.finding.is-current .menu-item').count(), 3);
      assert.deepEqual(await hidden('.finding.is-current'), [], `card ${index}`);
      await page.click('.finding.is-current .menu summary');
    }
  });
}

test('keys alone reach the parts, open, ignore and go back to the text', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  const heard = await page.innerText('#live');
  assert.match(heard, /检查完成/);
  await page.keyboard.press('Alt+4');
  await page.waitForTimeout(150);
  assert.equal(await page.locator('.finding.is-current .rule-id').innerText(), 'missing-section');
  const count = await page.locator('.finding').count();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForTimeout(100);
  await page.keyboard.press('Alt+i');
  await page.waitForTimeout(100);
  assert.equal(await page.locator('.finding').count(), count - 1);
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForTimeout(100);
  // The first Esc takes away what was said in passing.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.finding.is-current').count(), 0);
});
