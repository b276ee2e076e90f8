// What the clerk was promised, statement by statement: A1 to A8. A7, last year's report beside this year's, is in compare.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const own = (name) => readFileSync(new URL(`../corpus/${name}.txt`, import.meta.url), 'utf8');
const field = (page) => page.inputValue('textarea');
const titles = (page) => page.locator('.finding-title').allInnerTexts();
/** The cards of the six parts: name and state. */
const parts = (page) => page.$$eval('.part', (cards) => cards.map((card) => [card.querySelector('.part-name').innerText.replace(/\s+/g, ''), card.querySelector('.part-state b').innerText.trim()]));

/** A bare report: no part three, and no sentence with a number in it but the title's year. */
function bare() {
  const [title, ...rest] = own('bare-town').split('\n');
  const text = rest.join('\n').replace(/三、党政[\s\S]*?四、下步打算/, '三、下步打算')
    .split(/(?<=。)/).filter((sentence) => !/[0-9百千]/.test(sentence.replace(/^\s*（.）|^\s*\d\./, ''))).join('');
  return `${title}\n${text}`;
}

async function pasted(t, text, options) {
  const visit = await openPage(t, browser, options);
  await paste(visit.page, text);
  await settled(visit.page);
  return visit;
}

test('A1 one second: from Ctrl+V of 6,000 characters to the first sentence at most 1 s, the check itself at most 0.1 s, a key at most 50 ms', async (t) => {
  const text = sampleReport({ long: true });
  assert.ok(text.length > 5700, `${text.length}`);
  const { page } = await openPage(t, browser);
  await page.waitForTimeout(1500);
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent('<textarea></textarea>');
  await elsewhere.fill('textarea', text);
  await elsewhere.press('textarea', 'Control+a');
  await elsewhere.press('textarea', 'Control+c');
  await elsewhere.close();
  await page.bringToFront();
  // The machine may be busy with other tests: the best of some trials is what the page can do.
  const pastes = [];
  for (let trial = 0; trial < 4; trial += 1) {
    await page.evaluate(() => {
      document.addEventListener('paste', () => { window.from = performance.now(); }, { capture: true, once: true });
      window.took = new Promise((done) => {
        const look = () => (document.querySelector('.app.is-result .news-line') && !document.querySelector('.is-stale') ? done(performance.now() - window.from) : requestAnimationFrame(look));
        document.addEventListener('paste', () => requestAnimationFrame(look), { once: true });
      });
    });
    await page.focus('textarea').catch(() => {});
    await page.keyboard.press('Control+v');
    pastes.push(await page.evaluate('window.took'));
    await page.click('.subject .link');
    await page.click('.button-plain:has-text("清空")');
    await page.waitForTimeout(300);
  }
  const checks = await page.evaluate((text) => Array.from({ length: 12 }, () => {
    const from = performance.now();
    wasm_bindgen.checkReportBytes(text);
    return performance.now() - from;
  }), text);
  await page.keyboard.press('Control+v');
  await settled(page);
  await page.click('#editing');
  await page.focus('textarea');
  await page.evaluate(() => {
    document.querySelector('textarea').setSelectionRange(3000, 3000);
    window.keys = [];
    document.addEventListener('keydown', () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - from), 0));
    }, true);
  });
  await page.keyboard.type('abcdefghijklmnopqrst', { delay: 90 });
  await page.waitForTimeout(300);
  const keys = (await page.evaluate('window.keys')).sort((a, b) => a - b);
  const best = (times) => Math.min(...times);
  t.diagnostic(`paste ${pastes.map(Math.round)} ms, check ${Math.round(best(checks))} ms, key ${keys[keys.length >> 1].toFixed(1)} ms in the middle`);
  assert.ok(best(pastes) <= 1000, `${pastes}`);
  assert.ok(best(checks) <= 100, `${checks}`);
  assert.ok(keys.length === 20 && keys[keys.length >> 1] <= 50, `${keys}`);
});

test('A2 the first line is the news: a bare report lacks part three and all figures; a whole one shows four parts in order', async (t) => {
  const { page } = await pasted(t, bare());
  const news = page.locator('.news-line');
  assert.match(await news.innerText(), /缺.*第一责任人职责/);
  assert.match(await news.innerText(), /没有数据/);
  const box = await news.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height < 768 && await page.evaluate('scrollY') === 0, JSON.stringify(box));
  assert.equal((await parts(page)).find(([name]) => name.includes('责任人'))[1], '缺少');

  const whole = await pasted(t, own('town-clean'));
  const four = (await parts(whole.page)).slice(1, 5);
  assert.deepEqual(four.map(([, state]) => state), ['已具备', '已具备', '已具备', '已具备'], JSON.stringify(four));
  assert.equal(await whole.page.locator('.part .word-must, .part .word-verify').count(), 0);
});

test('A3 no cry of wolf: days and hotlines are no figures, a hundred half-width marks are one card, another order is no fault', async (t) => {
  const days = own('town-clean').replace('开展普法活动36场', '在3.15、6.25、6.26、12.4等时点开展普法活动36场，公布12345热线');
  const { page } = await pasted(t, days);
  await page.locator('.tab').nth(3).click();
  const rows = await page.$$eval('.table-scroll tbody tr', (rows) => rows.map((row) => row.cells[2].innerText.replace(/[,\s]/g, '')));
  assert.ok(rows.includes('36') && rows.length > 30, JSON.stringify(rows));
  for (const day of ['3.15', '6.25', '6.26', '12.4', '12345']) assert.ok(!rows.includes(day), `${day} in ${rows}`);
  const excluded = await page.locator('.numbers .link').allInnerTexts();
  for (const day of ['3.15', '6.25', '6.26', '12.4', '12345']) assert.ok(excluded.some((words) => words.includes(day)), `${day} is shown as not counted: ${excluded}`);

  const marks = sampleReport({ long: true }).replaceAll('，', ',');
  assert.ok(marks.split(',').length > 100);
  const half = await pasted(t, marks);
  assert.equal((await titles(half.page)).filter((title) => title.includes('半角')).length, 1);

  const order = await pasted(t, own('street-clean'));
  assert.doesNotMatch(await order.page.innerText('.news-line'), /缺|必须补正/);
  assert.equal(await order.page.locator('.finding .shape-must, .part .word-must').count(), 0);
});

test('A4 fix and undo: the outline goes before the sign-off in the same numbering, Ctrl+Z restores the text, what is left to fill in must be cured', async (t) => {
  const text = sampleReport().replace(/三、党政[\s\S]*?四、2024/, '三、2024');
  const { page } = await pasted(t, text);
  await page.locator('.gap .button-main, .slot .button-main').first().click();
  await page.waitForFunction((text) => document.querySelector('textarea').value !== text, text);
  await settled(page);
  const inserted = await field(page);
  const heading = /^[一二三四五]、.*第一责任人.*$/m.exec(inserted);
  assert.ok(heading, inserted);
  assert.ok(heading.index < inserted.indexOf('云山县青石镇人民政府\n2024年1月15日') && heading.index > inserted.indexOf('二、存在的不足'), 'before the sign-off');
  assert.match(inserted, /（一）.*【填写：/);
  assert.ok((await titles(page)).some((title) => title.includes('填写')), JSON.stringify(await titles(page)));
  const leftover = await page.evaluate(() => [...document.querySelectorAll('.finding')].find((card) => card.innerText.includes('填写'))?.className ?? '');
  const json = await page.evaluate((text) => wasm_bindgen.checkReport(text).findings.find((finding) => finding.rule === 'placeholder')?.class, inserted);
  assert.equal(json, 'must', leftover);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((text) => document.querySelector('textarea').value === text, text);
});

// The input methods of Windows (微软拼音, 搜狗) are not here: their events are, as the browser sends them for any of them.
test('A5 input methods (simulated): 200 characters inside a marked sentence, none lost, none doubled, no check while composing', async (t) => {
  const text = sampleReport({ long: true }).replace('依法行政，现将', '依法行政,现将');
  const { page } = await openPage(t, browser, {
    prepare: () => {
      window.checks = 0;
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function postMessage(message, ...more) {
        if (message.revision > 0) window.checks += 1;
        return send.call(this, message, ...more);
      };
    },
  });
  await paste(page, text);
  await settled(page);
  await page.click('#editing');
  await page.waitForSelector('.overlay .mark');
  const at = text.indexOf('依法行政,现将') + 4;
  await page.focus('textarea');
  await page.evaluate((at) => document.querySelector('textarea').setSelectionRange(at, at), at);
  const keyboard = await page.context().newCDPSession(page);
  const words = ['推进', '法治', '政府', '建设', '严格', '规范', '公正', '文明', '执法', '监督'];
  let typed = '';
  let during = 0;
  while (typed.length < 200) {
    const word = words[(typed.length / 2) % words.length];
    const compose = (spelling) => keyboard.send('Input.imeSetComposition', { text: spelling, selectionStart: spelling.length, selectionEnd: spelling.length });
    // What was typed before may be checked until the composition begins.
    await compose('t');
    const before = await page.evaluate('window.checks');
    for (const spelling of ['tui', 'tuijin', word]) await compose(spelling);
    // Now and then longer than the pause after which a check would follow.
    if (typed.length % 40 === 0) await page.waitForTimeout(400);
    during += await page.evaluate('window.checks') - before;
    await keyboard.send('Input.insertText', { text: word });
    typed += word;
    assert.equal(await field(page), text.slice(0, at) + typed + text.slice(at));
    if (typed.length % 40 === 0) await settled(page);
  }
  assert.equal(typed.length, 200);
  assert.equal(during, 0, 'checks during compositions');
  assert.ok(await page.evaluate('window.checks') > 1, 'checks between compositions');
});

// A Word file with automatic numbers is put in by its own reader; this is the way of the clipboard.
test('A6 numbering kept: lists that Word numbers itself give the same cards as typed numbers; where numbers are lost nothing is called missing', async (t) => {
  const typed = own('town-clean');
  const lines = typed.split('\n').filter(Boolean);
  const list = (number, words) => `<p style='mso-list:l0 level${number.startsWith('（') ? 2 : 1} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}</span><![endif]>${words}</p>`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${lines.map((line) => {
    const number = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/.exec(line)?.[0];
    return number ? list(number, line.slice(number.length)) : `<p class=MsoNormal>${line}</p>`;
  }).join('')}<!--EndFragment--></body></html>`;
  const plain = lines.map((line) => line.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, '')).join('\n');
  const { page } = await openPage(t, browser);
  await paste(page, plain, html);
  await settled(page);
  assert.equal(await field(page), lines.join('\n'));
  const numbered = await parts(page);

  const other = await pasted(t, lines.join('\n'));
  assert.deepEqual(numbered, await parts(other.page));
  assert.deepEqual(numbered.slice(1, 5).map(([, state]) => state), ['已具备', '已具备', '已具备', '已具备']);

  const lost = await pasted(t, plain);
  assert.equal((await parts(lost.page)).slice(1, 5).filter(([, state]) => state === '缺少').length, 0);
  assert.doesNotMatch(await lost.page.innerText('.news-line'), /^缺/);
});

test('A8 take it back to Word: the text unchanged, each comment on the right words, ignored findings absent', async (t) => {
  const text = own('bad-words-street');
  const { page } = await pasted(t, text);
  const all = await titles(page);
  const gone = all[1];
  if (await page.locator('.finding-head').nth(1).getAttribute('aria-expanded') === 'false') await page.locator('.finding-head').nth(1).click();
  await page.click('.finding.is-current .menu summary');
  await page.locator('.finding.is-current .menu-item').first().click();
  assert.ok(!(await titles(page)).includes(gone));
  await page.click('#export summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export .menu-item', { hasText: '带批注' }).click()]);
  const files = stored(readFileSync(await download.path()));
  const body = files['word/document.xml'];
  const words = (xml) => xml.replace(/<w:br\/>|<w:tab\/>/g, ' ').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const paragraphs = body.split('</w:p>').slice(0, -1).map(words);
  assert.equal(paragraphs.slice(0, -1).join('\n').trim(), text.replace(/\n$/, '').trim());

  const comments = [...files['word/comments.xml'].matchAll(/<w:comment w:id="(\d+)"[\s\S]*?<\/w:comment>/g)].map(([xml, id]) => ({ id, words: words(xml) }));
  const findings = await page.evaluate((text) => wasm_bindgen.checkReport(text).findings, text);
  assert.ok(comments.length > 5, `${comments.length}`);
  for (const comment of comments) {
    const range = new RegExp(`<w:commentRangeStart w:id="${comment.id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${comment.id}"/>`).exec(body);
    assert.ok(range && body.includes(`<w:commentReference w:id="${comment.id}"/>`), comment.words);
    const marked = words(range[1].replaceAll('</w:p>', '\n'));
    const finding = findings.find((finding) => comment.words.includes(finding.message) && finding.places.some((place) => text.slice(place.start, Math.max(place.start, place.end)) === marked));
    assert.ok(finding || marked === '', `${comment.words} lies on “${marked}”`);
  }
  assert.ok(!comments.some((comment) => comment.words.includes(gone)), gone);
  assert.ok(comments.some((comment) => comment.words.includes(all[0])), all[0]);
});

/** The files of an archive that stores and does not pack, by name. */
function stored(zip) {
  const files = {};
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    assert.equal(zip.readUInt16LE(at + 8), 0, 'stored');
    const [size, name, extra] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const start = at + 30 + name + extra;
    files[zip.toString('utf8', at + 30, at + 30 + name)] = zip.toString('utf8', start, start + size);
    at = start + size;
  }
  return files;
}
