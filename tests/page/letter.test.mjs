// The letter in the page: changed by hand, printed as an official document, exported with the changed words.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'fazhi-letter-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const faulty = sampleReport().replace('依法行政，现将', '依法行政,现将').replace('办理行政执法案件', '依照《信访条例》办理行政执法案件');
const poppler = ['pdftotext', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v']).status === 0);

async function letter(t) {
  const seen = await openPage(t, browser, { acceptDownloads: true });
  await paste(seen.page, faulty);
  await settled(seen.page);
  await seen.page.click('#export summary');
  await seen.page.click('#letter');
  await seen.page.waitForSelector('#letter-field');
  return seen;
}

/** Puts words in place of others, as by hand. */
async function change(page, from, to) {
  await page.evaluate((from) => {
    const field = document.getElementById('letter-field');
    field.focus();
    field.setSelectionRange(field.value.indexOf(from), field.value.indexOf(from) + from.length);
  }, from);
  await page.keyboard.insertText(to);
}

test('the letter can be changed, taken back, written again, and is kept while the page is open', async (t) => {
  const { page, complaints } = await letter(t);
  const first = await page.inputValue('#letter-field');
  assert.match(first, /^关于云山县青石镇2023年度法治政府建设年度报告的审查反馈意见\n云山县青石镇：\n/);
  assert.match(first, /一、需要补正的内容\n1\.【.*《信访条例》/);
  if (process.env.PICTURES) {
    await page.screenshot({ path: join(process.env.PICTURES, 'letter.png') });
    await page.setViewportSize({ width: 400, height: 800 });
    await page.screenshot({ path: join(process.env.PICTURES, 'letter-400.png') });
    assert.ok(await page.evaluate(() => document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth));
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  await change(page, '请于　　月　　日前', '请于3月8日前');
  const changed = first.replace('请于　　月　　日前', '请于3月8日前');
  assert.equal(await page.inputValue('#letter-field'), changed);
  await page.keyboard.press('Control+z');
  assert.equal(await page.inputValue('#letter-field'), first);
  await page.keyboard.press('Control+Shift+z');
  assert.equal(await page.inputValue('#letter-field'), changed);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  assert.equal(await page.inputValue('#field'), faulty, 'the report is not touched');
  await page.click('#export summary', { trial: true });
  if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
  await page.click('#letter');
  assert.equal(await page.inputValue('#letter-field'), changed);
  await page.click('#letter-again');
  assert.equal(await page.inputValue('#letter-field'), first);
  await page.keyboard.press('Control+z');
  assert.equal(await page.inputValue('#letter-field'), changed);
  assert.deepEqual(complaints, []);
});

test('what is printed is the changed letter in the look of an official document, and nothing of the page', async (t) => {
  if (!poppler) return t.skip('no poppler here');
  const { page } = await letter(t);
  await change(page, '请于　　月　　日前', '请于3月8日前');
  await change(page, '联系人：　　　　　　电话：', '联系人：甲某　电话：0000-1234567');
  await change(page, '（审查单位）', '云山县司法局');
  await change(page, '　　年　　月　　日', '2024年2月20日');
  await page.evaluate(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  await page.click('#print');
  assert.equal(await page.evaluate(() => window.printed), 1);
  await page.emulateMedia({ media: 'print' });
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
  const told = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const words = told.replace(/\s+/g, '');
  for (const wanted of ['请于3月8日前修改后重新报送', '0000-1234567', '云山县司法局', '2024年2月20日', '一、需要补正的内容', '《信访条例》']) {
    assert.ok(words.includes(wanted), `${wanted} in ${told}`);
  }
  for (const chrome of ['打印', '导出', '批注视图', '必备要素', '换一份', '隐私与外联', '宪法进万家', '页眉']) {
    assert.ok(!words.includes(chrome), `${chrome} in ${told}`);
  }
  assert.equal(words.split('审查反馈意见').length, 2, 'the letter is printed once');
  // Where words stand: A4 in points, 37 28 35 26 mm of margin, the title in the middle.
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  assert.match(boxes, /width="59[45]\.\d+" height="84[12]\.\d+"/);
  const millimetres = 72 / 25.4;
  // Numbers of pages stand in the lower margin, from 7 mm below the text on: 131 and later draw them.
  const [counted, text] = [[], []];
  for (const [word, top, bottom] of boxes.matchAll(/<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)"[^>]*>[^<]*<\/word>/g)) ((Number(top) + Number(bottom)) / 2 > 841.9 - 28 * millimetres ? counted : text).push(word);
  assert.equal(counted.map((word) => word.replace(/<[^>]*>/g, '')).join(''), boxes.split('<page ').slice(1).map((_, index) => `—${index + 1}—`).join(''));
  const number = (name) => text.map((word) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(word)[1]));
  assert.ok(Math.min(...number('xMin')) >= 28 * millimetres - 1.5, `${Math.min(...number('xMin'))}`);
  assert.ok(Math.max(...number('xMax')) <= 595.3 - 26 * millimetres + 1.5, `${Math.max(...number('xMax'))}`);
  const pages = boxes.split('<page ').slice(1);
  assert.ok(pages.length > 1 && pages.every((page) => page.includes('<word ')), 'no page is empty');
  // A box is as high as the font says, not as the line: the middles of lines tell where they stand, 28 points apart.
  const tops = number('yMin');
  const middles = number('yMax').map((bottom, index) => (bottom + tops[index]) / 2);
  assert.ok(Math.min(...middles) >= 37 * millimetres, `${Math.min(...middles)}`);
  assert.ok(Math.max(...middles) <= 841.9 - 35 * millimetres, `${Math.max(...middles)}`);
  const lines = [...new Set(middles.slice(2, 40).map(Math.round))];
  assert.ok(lines.slice(1).some((middle, index) => Math.abs(middle - lines[index] - 28) <= 1), `${lines}`);
  if (process.env.PICTURES) execFileSync('pdftoppm', ['-r', '60', '-png', path, join(process.env.PICTURES, 'letter-print')]);
});

test('the Word file and the saved record carry the changed words', async (t) => {
  const { page } = await letter(t);
  await change(page, '请于　　月　　日前', '请于3月8日前');
  const saved = async (click) => {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const inside = await saved(() => page.click('#letter-docx'));
  assert.match(inside.name, /^审查反馈意见_云山县青石镇_2023年度_\d{8}\.docx$/);
  assert.match(inside.text, /请于3月8日前/);
  await page.keyboard.press('Escape');
  if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
  const record = await saved(() => page.click('#record'));
  assert.match(JSON.parse(record.text).letter, /请于3月8日前/);
  const second = await openPage(t, browser);
  const data = await second.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '记录.json'));
    return transfer;
  }, record.text);
  await second.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await settled(second.page);
  await second.page.click('#export summary');
  await second.page.click('#letter');
  assert.match(await second.page.inputValue('#letter-field'), /请于3月8日前/);
});

test('the page itself prints text and findings, and the letter stays Chinese in the English page', async (t) => {
  if (!poppler) return t.skip('no poppler here');
  const { page } = await letter(t);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  await page.emulateMedia({ media: 'print' });
  const path = join(folder, 'page.pdf');
  writeFileSync(path, await page.pdf());
  assert.match(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/g, ''), /必备要素.*《信访条例》/);
  // A sheet of paper is as narrow as a phone, but nothing is behind tabs there: text and findings, the names of the parts in full.
  await page.setViewportSize({ width: 640, height: 900 });
  assert.ok(await page.locator('.sheet').isVisible(), 'the text');
  assert.ok(await page.locator('.finding').first().isVisible(), 'the findings');
  assert.deepEqual(await page.$$eval('.part-name', (names) => names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.innerText)), []);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ media: 'screen' });
  await page.click('#language');
  await page.click('#export summary');
  if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
  await page.click('#letter');
  const words = await page.inputValue('#letter-field');
  assert.match(words, /^关于云山县青石镇2023年度/);
  assert.ok(!/Measures|Whole|Title|Sign-off/.test(words), words);
});

test('a changed letter says when the findings have changed since', async (t) => {
  const { page } = await letter(t);
  const reopen = async () => {
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
    return async () => {
      if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
      await page.click('#letter');
      await page.waitForSelector('#letter-field');
    };
  };
  assert.equal(await page.locator('#letter-old').count(), 0);
  await change(page, '请于　　月　　日前', '请于3月8日前');
  const changed = await page.inputValue('#letter-field');
  await (await reopen())();
  assert.equal(await page.locator('#letter-old').count(), 0, 'the findings are the same');
  const again = await reopen();
  await page.locator('.finding.is-current .menu summary').click();
  await page.locator('.finding.is-current .menu-item').first().click();
  await again();
  assert.match(await page.innerText('#letter-old'), /检查意见有了变化/);
  assert.equal(await page.inputValue('#letter-field'), changed, 'and keeps its words');
  await page.click('#letter-again');
  await page.waitForFunction(() => !document.querySelector('#letter-old'));
});

test('the printed page tells every finding in full, with its note, and is on the screen what it was before', async (t) => {
  if (!poppler) return t.skip('no poppler here');
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  const count = await page.locator('.finding').count();
  assert.ok(count > 1);
  await page.click('#note-it');
  await page.keyboard.insertText('甲\n乙\n丙\n最后一行备注');
  // Who prints has stopped typing: the drawing is not in the midst of something else.
  await page.waitForTimeout(400);
  const path = join(folder, 'all.pdf');
  writeFileSync(path, await page.pdf());
  const told = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  assert.equal(told.split('怎么改').length - 1, count, told);
  assert.match(told, /最后一行备注/);
  assert.ok(!/换一份|忽略|写备注|本页不保存/.test(told), told);
  if (process.env.PICTURES) execFileSync('pdftoppm', ['-r', '60', '-png', path, join(process.env.PICTURES, 'page-print')]);
  await page.waitForFunction(() => document.querySelectorAll('.finding.is-current').length < 2);
  assert.equal(await page.inputValue('#remark'), '甲\n乙\n丙\n最后一行备注');
  assert.equal(await page.locator('.finding-body').count(), 1);
});
