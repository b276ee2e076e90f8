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

test('on a phone the size of type, the rules, help and whose report it is stay in reach, and the files from every tab', async (t) => {
  for (const width of [400, 320]) {
    const { page } = await openPage(t, browser, { viewport: { width, height: 800 } });
    await paste(page, faulty);
    await settled(page);
    assert.match(await page.innerText('.subject'), /青石镇[\s\S]*2023年度[\s\S]*换一份/);
    for (const name of ['大字版', '检查规则', '帮助', 'English']) assert.ok(await page.getByRole('button', { name, exact: true }).isVisible(), `${name} at ${width}`);
    for (const tab of [0, 1, 2, 3, 4]) {
      await page.locator('.tab').nth(tab).click();
      await page.click('#export summary');
      assert.ok(await page.locator('#letter').isVisible(), `tab ${tab} at ${width}`);
      await page.keyboard.press('Escape');
      // The two ways to see the text are a choice only where the text is.
      assert.equal(await page.locator('#editing').isVisible(), tab === 0, `tab ${tab}`);
      assert.equal(await page.locator('.threshold').isVisible(), tab < 2, `tab ${tab}`);
    }
    await page.getByRole('button', { name: '检查规则' }).click();
    assert.ok(await page.locator('dialog .rule').count() > 10);
  }
});

test('at 1100 pixels, where the figures take all the room, the files are in reach, too', async (t) => {
  const { page } = await openPage(t, browser, { viewport: { width: 1100, height: 768 } });
  await paste(page, faulty);
  await settled(page);
  for (const tab of [1, 2, 3, 4]) {
    await page.locator('.tab').nth(tab).click();
    assert.ok(await page.locator('#export summary').isVisible(), `tab ${tab}`);
  }
});

test('on a phone the finding under the text has a button that closes it and gives the keys back to the text', async (t) => {
  const { page } = await openPage(t, browser, { viewport: { width: 400, height: 800 } });
  await paste(page, faulty);
  await settled(page);
  const close = page.locator('.finding.is-current').getByRole('button', { name: '关闭' });
  assert.equal(await close.isVisible(), false, 'in the list the head closes it');
  await page.locator('.tab').nth(0).click();
  const box = await close.boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24);
  await close.click();
  assert.equal(await page.locator('.finding.is-current').count(), 0);
  assert.ok(await page.evaluate(() => document.querySelector('.sheet').contains(document.activeElement)), 'the focus is in the text');
});

test('menus close on Esc and on a click elsewhere, and stay open for a click inside', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  const open = () => page.locator('details.menu[open]').count();
  for (const menu of ['#export', '.finding.is-current .menu']) {
    await page.click(`${menu} summary`);
    assert.equal(await open(), 1, menu);
    await page.keyboard.press('Escape');
    assert.equal(await open(), 0, `${menu}: Esc`);
    assert.equal(await page.locator('.finding.is-current').count(), 1, 'Esc closes the menu and not the card behind it');
    await page.click(`${menu} summary`);
    await page.click('.news-line');
    assert.equal(await open(), 0, `${menu}: elsewhere`);
  }
  await page.click('#export summary');
  await page.click('#export .menu-note');
  assert.equal(await open(), 1, 'inside');
  await page.click('.finding.is-current .menu summary');
  assert.equal(await open(), 1, 'one menu at a time');
});

test('in narrow halves and with large type nothing stands on anything else, and nothing is cut short by dots', async (t) => {
  for (const language of ['zh-CN', 'en']) {
    const { page } = await openPage(t, browser);
    if (language === 'en') await page.click('#language');
    await paste(page, faulty);
    await settled(page);
    for (const size of [0, 1, 2]) {
      for (const width of [1366, 1100, 1700]) {
        await page.setViewportSize({ width, height: 768 });
        for (const tab of [1, 4]) {
          await page.locator('.tab').nth(tab).click();
          await page.waitForTimeout(80);
          const where = `${language}, size ${size}, ${width}, tab ${tab}`;
          const found = await page.evaluate(() => {
            const seen = (selector) => [...document.querySelectorAll(selector)].map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 1);
            const over = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
            const wrong = [];
            const controls = seen('.tools > *, .tab, .bar-end > *, .subject, .brand');
            controls.forEach(({ element, box }, at) => controls.slice(at + 1).forEach((other) => {
              if (over(box, other.box)) wrong.push(`${element.innerText} on ${other.element.innerText}`);
            }));
            for (const { element, box } of controls) if (box.right > innerWidth + 1) wrong.push(`${element.innerText} is cut off`);
            for (const { element } of seen('.part-name, .part-number-of, .subject > span')) if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth) wrong.push(`${element.innerText} is cut short`);
            const sheet = document.querySelector('.sheet').getBoundingClientRect();
            if (document.querySelector('.notes').clientHeight < 200) wrong.push('no room to read');
            for (const { element, box } of seen('.sheet .pin')) if (box.right > sheet.right + 0.5) wrong.push(`number ${element.innerText} beside the sheet`);
            return wrong;
          });
          assert.deepEqual(found, [], where);
        }
      }
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.locator('.bar-end .link').first().click();
    }
  }
});

test('a row of the elements is read along its top', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  await page.locator('.tab').nth(2).click();
  const aligned = await page.$$eval('.table-elements td', (cells) => cells.map((cell) => getComputedStyle(cell).verticalAlign));
  assert.ok(aligned.length > 9 && aligned.every((value) => value === 'top'), `${aligned}`);
});
