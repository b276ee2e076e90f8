// Editing with marks behind the field, and findings that are ignored and restored.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const field = (page) => page.inputValue('textarea');
const messages = (page) => page.locator('.finding-title').allInnerTexts();
const faulty = sampleReport({ long: true }).replace('依法行政，现将', '依法行政,现将').replaceAll('166件，成功164件', '166件,成功164件');

async function editing(t, text) {
  const { page, complaints } = await openPage(t, browser);
  await paste(page, text);
  await settled(page);
  await page.click('#editing');
  await page.waitForSelector('.overlay .mark');
  return { page, complaints };
}

test('the marks lie under their words within half a pixel, in three fonts, over 6,000 characters', async (t) => {
  const { page } = await editing(t, faulty);
  assert.ok(await page.locator('.overlay .mark').count() > 50);
  /** Left and top of every third character of the overlay. */
  const places = () => page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('.overlay'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let count = 0;
    while (walker.nextNode()) {
      for (let at = 0; at < walker.currentNode.length; at += 1) {
        count += 1;
        if (count % 3) continue;
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const { left, top } = range.getBoundingClientRect();
        found.push([left, top]);
      }
    }
    return found;
  });
  const fonts = ['"Noto Serif CJK SC"', '"Noto Sans CJK SC"', 'monospace'];
  const setFont = (font) => page.evaluate((font) => {
    for (const name of ['.overlay', 'textarea']) document.querySelector(name).style.setProperty('font-family', font);
  }, font);
  // First: the marks do not move the words of the overlay.
  const marked = [];
  for (const font of fonts) {
    await setFont(font);
    marked.push(await places());
  }
  await page.evaluate(() => {
    for (const line of document.querySelector('.overlay').children) {
      if (line.innerText.trim()) line.textContent = line.textContent;
    }
  });
  for (const [index, font] of fonts.entries()) {
    await setFont(font);
    const plain = await places();
    assert.equal(plain.length, marked[index].length);
    // The same words have the same height of box everywhere: what counts is whether one of them is higher than the others.
    const down = plain[0][1] - marked[index][0][1];
    const far = Math.max(...plain.map(([left, top], at) => Math.max(Math.abs(left - marked[index][at][0]), Math.abs(top - marked[index][at][1] - down))));
    t.diagnostic(`${font}: at most ${far.toFixed(3)} px off, ${plain.length} places`);
    assert.ok(far <= 0.5, `${font}: ${far}`);
  }
  // Then: those words lie on the words of the field, pixel for pixel.
  const draw = async (seen, other) => {
    await page.evaluate(([seen, other]) => {
      document.querySelector(seen).style.setProperty('color', 'black');
      document.querySelector(other).style.setProperty('color', 'transparent');
      document.querySelector('textarea').style.setProperty('caret-color', 'transparent');
    }, [seen, other]);
    return (await page.screenshot()).toString('base64');
  };
  const reader = await page.context().newPage();
  /** Pixels that differ by more than a shade. */
  const differing = (one, two) => reader.evaluate(async ([one, two]) => {
    const pixels = async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const [a, b] = [await pixels(one), await pixels(two)];
    let count = 0;
    for (let at = 0; at < a.length; at += 4) count += Math.abs(a[at] - b[at]) > 40 ? 1 : 0;
    return count;
  }, [one, two]);
  for (const font of fonts) {
    await setFont(font);
    const heights = await page.evaluate(() => ['.overlay', 'textarea'].map((name) => document.querySelector(name).scrollHeight));
    assert.ok(Math.abs(heights[0] - heights[1]) <= 1, `${font}: ${heights}`);
    for (const part of [0, 0.5, 1]) {
      await page.evaluate((part) => {
        const area = document.querySelector('textarea');
        area.scrollTop = (area.scrollHeight - area.clientHeight) * part;
      }, part);
      await page.waitForTimeout(60);
      const [front, behind] = [await draw('textarea', '.overlay'), await draw('.overlay', 'textarea')];
      assert.equal(await differing(front, behind), 0, `${font} at ${part}`);
    }
  }
  await reader.close();
});

test('marks move with the words while nobody has checked yet, and go when their words change', async (t) => {
  const { page } = await editing(t, faulty);
  const marked = () => page.locator('.overlay .mark').allInnerTexts();
  const first = await marked();
  await page.evaluate(() => {
    const area = document.querySelector('textarea');
    area.focus();
    area.setSelectionRange(0, 0);
  });
  await page.keyboard.insertText('甲');
  await page.waitForTimeout(20);
  const moved = await page.evaluate(() => {
    const overlay = document.querySelector('.overlay');
    return { text: overlay.innerText.slice(0, 8), marks: [...overlay.querySelectorAll('.mark')].map((mark) => mark.innerText) };
  });
  assert.ok(moved.text.startsWith('甲云山县'), moved.text);
  assert.deepEqual(moved.marks.slice(-20), first.slice(-20));
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await field(page), faulty);
});

test('the caret in a mark opens its card and stays in the text', async (t) => {
  const { page } = await editing(t, faulty);
  await page.evaluate(() => { document.querySelector('textarea').scrollTop = 0; });
  await page.waitForTimeout(60);
  const place = await page.evaluate(() => {
    const box = document.querySelector('.overlay .mark').getBoundingClientRect();
    return { x: box.x + 1, y: box.y + box.height / 2 };
  });
  await page.mouse.click(place.x, place.y);
  await page.waitForSelector('.finding.is-current');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'field');
});

test('numbers that Word keeps only in its HTML are pasted, and Ctrl+Z takes the paste back', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const list = (number, words) => `<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}</span><![endif]>${words}</p>`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>云山县青石镇2024年度法治政府建设情况报告</p>${
    list('一、', '主要举措和成效')}<p>调解纠纷16件。</p>${list('二、', '存在的不足和原因')}<p>因为人手少，走访不够。</p><!--EndFragment--></body></html>`;
  await paste(page, '云山县青石镇2024年度法治政府建设情况报告\n主要举措和成效\n调解纠纷16件。\n存在的不足和原因\n因为人手少，走访不够。', html);
  await settled(page);
  assert.equal(await field(page), '云山县青石镇2024年度法治政府建设情况报告\n一、主要举措和成效\n调解纠纷16件。\n二、存在的不足和原因\n因为人手少，走访不够。');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  assert.equal(await field(page), '');
  assert.deepEqual(complaints, []);
});

test('typing into 20,000 characters is never held up', async (t) => {
  const long = Array.from({ length: 4 }, () => faulty).join('\n');
  assert.ok(long.length > 20000);
  const { page } = await editing(t, long);
  await page.focus('textarea');
  await page.evaluate(() => {
    document.querySelector('textarea').setSelectionRange(9000, 9000);
    window.held = [];
    new PerformanceObserver((list) => window.held.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: 'longtask' });
  });
  for (const character of '推进依法行政工作') {
    await page.keyboard.insertText(character);
    await page.waitForTimeout(60);
  }
  await settled(page);
  const held = await page.evaluate(() => window.held);
  t.diagnostic(`tasks over 50 ms while typing: ${JSON.stringify(held)}`);
  assert.ok((await field(page)).includes('推进依法行政工作'));
  // A busy machine stretches every task; what must not be is a task that a person feels each time.
  assert.ok(held.filter((time) => time > 200).length === 0, `${held}`);
});

test('an ignored finding stays away after edits elsewhere, and comes back on request', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.click('#sample');
  await settled(page);
  const all = await messages(page);
  const ignore = async (index, scope) => {
    if (await page.locator('.finding-head').nth(index).getAttribute('aria-expanded') === 'false') await page.locator('.finding-head').nth(index).click();
    await page.click('.finding.is-current .menu summary');
    await page.locator('.finding.is-current .menu-item').nth(scope).click();
  };
  await ignore(0, 0);
  assert.deepEqual(await messages(page), all.slice(1));
  await ignore(1, 1);
  assert.deepEqual(await messages(page), [all[1], ...all.slice(3)]);
  assert.match(await page.innerText('#ignored summary'), /已忽略 2 条/);
  // An edit elsewhere.
  const text = await field(page);
  await page.click('#editing');
  await page.evaluate(() => {
    const area = document.querySelector('textarea');
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  await page.keyboard.insertText('\n抄送：县司法局。');
  await settled(page);
  assert.deepEqual((await messages(page)).filter((message) => message === all[0] || message === all[2]), []);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await field(page), text);
  await page.click('#ignored summary');
  await page.locator('#ignored li .link').first().click();
  assert.ok((await messages(page)).includes(all[0]));
  await page.locator('#ignored li .link').first().click();
  assert.deepEqual(await messages(page), all);
  assert.equal(await page.locator('#ignored').count(), 0);
  assert.deepEqual(complaints, []);
});

test('after another tab, another width and larger type the marks lie under their words again', async (t) => {
  const { page } = await editing(t, faulty);
  /** How far the overlay is from the field: its place, its size, how far it is scrolled. */
  const far = () => page.evaluate(() => {
    const [field, under] = ['#field', '.overlay'].map((name) => document.querySelector(name));
    const [one, other] = [field, under].map((element) => element.getBoundingClientRect());
    const right = (element, box) => box.left + element.clientLeft + element.clientWidth;
    return Math.max(Math.abs(one.left - other.left), Math.abs(one.top - other.top), Math.abs(right(field, one) - right(under, other)), Math.abs(field.scrollTop - under.scrollTop));
  });
  const laid = async (what) => {
    await page.waitForTimeout(120);
    assert.ok(await far() <= 0.5, `${what}: ${await far()}`);
  };
  await laid('at first');
  await page.evaluate(() => { document.querySelector('#field').scrollTop = 400; });
  await laid('scrolled');
  for (const tab of [3, 4, 2, 1]) {
    await page.locator('.tab').nth(tab).click();
    await laid(`tab ${tab}`);
  }
  for (const [width, height] of [[1280, 700], [1700, 900], [1000, 700], [400, 800], [1366, 768]]) {
    await page.setViewportSize({ width, height });
    if (width === 400) await page.locator('.tab').nth(0).click();
    await laid(`${width} × ${height}`);
  }
  for (const size of [1, 2, 0]) {
    await page.locator('.bar-end .link').first().click();
    await laid(`size ${size}`);
  }
});
