// Files in and out: Word files with automatic numbers, records, files that cannot be read; nothing that stood there is lost.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'fazhi-files-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = (page) => page.inputValue('textarea');
const other = sampleReport().replace(/青石/g, '白水');
const faulty = sampleReport().replace('依法行政，现将', '依法行政,现将').replace('办理行政执法案件', '依照《信访条例》办理行政执法案件');

function crc(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** A zip archive whose files are packed, as Office packs them. */
function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    [20, 0x800, 8, 0, 0x21].forEach((number, index) => about.writeUInt16LE(number, index * 2));
    about.writeUInt32LE(crc(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const from = Buffer.alloc(14);
    from.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), about, from, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  [0, 0, count, count].forEach((number, index) => end.writeUInt16LE(number, index * 2));
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

/** A report as a Word file whose headings 一、 to 四、 are numbered by Word. */
function word(text) {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const escaped = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = text.split('\n').map((line) => {
    const heading = /^[一二三四]、/.test(line) && line.length < 40;
    const settings = heading ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
    return `<w:p>${settings}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(heading ? line.slice(2) : line)}</w:t></w:r></w:p>`;
  });
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${main}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  });
}

/** Drops a file on the page. */
async function drop(page, name, bytes) {
  const data = await page.evaluateHandle(([name, base64]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, [name, Buffer.from(bytes).toString('base64')]);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

async function saved(page, selector) {
  if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

async function ignoreLaw(page) {
  const index = (await page.locator('.finding-title').allInnerTexts()).findIndex((title) => title.includes('信访条例'));
  if (await page.locator('.finding-head').nth(index).getAttribute('aria-expanded') === 'false') await page.locator('.finding-head').nth(index).click();
  await page.click('.finding.is-current .menu summary');
  await page.locator('.finding.is-current .menu-item').first().click();
}

const speaksOfLaw = async (page) => (await page.locator('.finding-title').allInnerTexts()).some((title) => title.includes('信访条例'));

test('a dropped Word file is read with the numbers that Word counts, and says where it comes from', async (t) => {
  const { page, complaints, requests } = await openPage(t, browser);
  await drop(page, '青石镇报告.docx', word(faulty));
  await settled(page);
  assert.equal(await field(page), faulty);
  assert.equal(await page.innerText('#origin'), '来自《青石镇报告.docx》· 自动编号已补 4 处');
  assert.deepEqual(complaints, []);
  assert.ok(requests.every((address) => /^(file|blob|data):/.test(address)), `${requests}`);
  if (process.env.PICTURES) {
    await page.screenshot({ path: join(process.env.PICTURES, 'word.png') });
    await page.click('#export summary');
    await page.screenshot({ path: join(process.env.PICTURES, 'menu.png') });
    await page.setViewportSize({ width: 400, height: 800 });
    await page.screenshot({ path: join(process.env.PICTURES, 'word-400.png') });
  }
});

test('a chosen Word file takes the place of the text, and Ctrl+Z brings that back', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, other);
  await settled(page);
  await drop(page, '报告.docx', word(faulty));
  await page.waitForFunction((text) => document.querySelector('textarea').value === text, faulty);
  await settled(page);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((text) => document.querySelector('textarea').value === text, other);
  await settled(page);
  assert.equal(await page.locator('#origin').count(), 0);
});

test('comments are written into the file that was dropped, and it is said when some have lost their place', async (t) => {
  const { page } = await openPage(t, browser, { acceptDownloads: true });
  await drop(page, '报告.docx', word(faulty));
  await settled(page);
  const { name, bytes } = await saved(page, '#comments');
  assert.match(name, /^带批注的报告_云山县青石镇_2023年度_\d{8}\.docx$/);
  const words = bytes.toString('utf8');
  assert.match(words, /commentRangeStart[^>]*>(<[^>]*>)*《信访条例》/);
  assert.ok(words.includes('<w:rPr><w:b/></w:rPr>') && words.includes('word/numbering.xml'));
  await page.click('#editing');
  await page.fill('textarea', faulty.replace('依照《信访条例》办理', '按照《信访条例》办理'));
  await settled(page);
  await saved(page, '#comments');
  assert.match(await page.innerText('.notice'), /\d+ 条意见的原文在导入后改动过/);
});

test('a record brings back the text and what was ignored; undo brings back what stood there', async (t) => {
  const { page, complaints } = await openPage(t, browser, { acceptDownloads: true });
  await paste(page, faulty);
  await settled(page);
  assert.ok(await speaksOfLaw(page));
  await ignoreLaw(page);
  assert.ok(!await speaksOfLaw(page));
  const record = await saved(page, '#record');
  assert.match(record.name, /^检查记录_云山县青石镇_2023年度_\d{8}\.json$/);
  const kept = JSON.parse(record.bytes.toString('utf8'));
  assert.equal(kept.text, faulty);
  assert.equal(kept.ignored.length, 1);
  assert.equal(kept.ignored[0].scope, 'once');

  const second = await openPage(t, browser);
  await paste(second.page, other);
  await settled(second.page);
  await drop(second.page, '任意名字.json', record.bytes);
  await second.page.waitForFunction((text) => document.querySelector('textarea').value === text, faulty);
  await settled(second.page);
  assert.ok(!await speaksOfLaw(second.page));
  assert.equal(await second.page.locator('#ignored').count(), 1);
  await second.page.keyboard.press('Control+z');
  await second.page.waitForFunction((text) => document.querySelector('textarea').value === text, other);
  await settled(second.page);
  assert.equal(await second.page.locator('#ignored').count(), 0);
  await second.page.keyboard.press('Control+Shift+z');

  const third = await openPage(t, browser);
  const [chooser] = await Promise.all([third.page.waitForEvent('filechooser'), third.page.click('#reopen')]);
  await chooser.setFiles({ name: '记录.json', mimeType: 'application/json', buffer: record.bytes });
  await settled(third.page);
  assert.equal(await field(third.page), faulty);
  assert.ok(!await speaksOfLaw(third.page));
  assert.deepEqual(complaints, []);
});

test('what cannot be opened is called by its name, and the text stays', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await paste(page, other);
  await settled(page);
  const record = { kind: 'fazhi-report-record', format: 1, text: '甲' };
  for (const [name, bytes, says] of [
    ['旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 Word/],
    ['扫描.pdf', Buffer.from('%PDF-1.7'), /PDF/],
    ['坏.docx', word(faulty).subarray(0, 900), /损坏/],
    ['表.xlsx', zip({ 'xl/workbook.xml': '<workbook/>' }), /表格/],
    ['a.json', Buffer.from('{"schema":1}'), /不是检查记录/],
    ['b.json', Buffer.from(JSON.stringify(record).slice(0, -3)), /不完整/],
    ['c.json', Buffer.from(JSON.stringify({ ...record, format: 2 })), /更新的版本/],
    ['d.json', Buffer.from(JSON.stringify({ ...record, text: 5 })), /不完整/],
    ['e.json', Buffer.from([0x7b, 0xff, 0xfe]), /检查记录/],
  ]) {
    await drop(page, name, bytes);
    await page.waitForFunction((name) => document.querySelector('.notice')?.innerText.includes(name), name);
    assert.match(await page.innerText('.notice'), says, name);
    assert.equal(await field(page), other);
  }
  assert.deepEqual(complaints, []);
});

test('a record of other rules says that they have changed', async (t) => {
  const { page } = await openPage(t, browser);
  await drop(page, 'r.json', JSON.stringify({ kind: 'fazhi-report-record', format: 1, rules: '2020-01', text: faulty, ignored: [{ scope: 'unheard-of' }, null, 3] }));
  await settled(page);
  assert.match(await page.innerText('.notice'), /2020-01/);
  assert.ok(await speaksOfLaw(page));
});

test('the web report opens anywhere and runs nothing', async (t) => {
  const { page } = await openPage(t, browser, { acceptDownloads: true });
  await paste(page, faulty);
  await settled(page);
  const { bytes } = await saved(page, '#export .menu-item:has-text("网页报告")');
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => visitor.close());
  const report = await visitor.newPage();
  const complaints = [];
  report.on('console', (message) => complaints.push(message.text()));
  await report.setContent(bytes.toString('utf8'));
  const words = await report.innerText('body');
  assert.match(words, /信访条例/);
  assert.match(words, /必备要素[\s\S]*数据一览[\s\S]*报告正文/);
  assert.ok(await report.locator('mark').count() > 1);
  assert.equal(await report.locator('script,link,img').count(), 0);
  assert.deepEqual(complaints, []);
  for (const width of [400, 320]) {
    await report.setViewportSize({ width, height: 800 });
    assert.ok(await report.evaluate(() => document.documentElement.scrollWidth) <= width, `${width}`);
  }
  if (process.env.PICTURES) await report.screenshot({ path: join(process.env.PICTURES, 'web.png'), fullPage: true });
});

test('a Word file can be last year\'s report, with the numbers that Word counts', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await paste(page, sampleReport());
  await settled(page);
  await page.getByRole('tab', { name: '上年对比' }).or(page.locator('.tab', { hasText: '上年对比' })).first().click();
  await page.setInputFiles('.choose input', { name: '上年.docx', mimeType: 'application/octet-stream', buffer: word(faulty) });
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((field) => field.id !== 'field' && field.value.includes('一、')));
  assert.equal(await page.inputValue('#field'), sampleReport(), 'this year\'s text is not touched');
  assert.deepEqual(complaints, []);
});
