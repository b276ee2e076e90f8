// What the user takes with him: files made in the page, opened by LibreOffice where there is one.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'fazhi-export-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const faulty = sampleReport().replace('依法行政，现将', '依法行政,现将').replace('办理行政执法案件', '依照《信访条例》办理行政执法案件').replace('成功164件', '成功154件');

async function exported(t, prepare = async () => {}) {
  const { page, complaints, requests } = await openPage(t, browser, { acceptDownloads: true });
  await paste(page, faulty);
  await settled(page);
  await prepare(page);
  const files = [];
  const items = page.locator('#export .menu-item');
  const count = await items.count();
  for (let index = 0; index < count; index += 1) {
    if (!await page.locator('#export .menu-list').isVisible()) await page.click('#export summary');
    // The letter is opened first, to be changed and printed (letter.test.mjs); it is a file from there.
    const letter = await items.nth(index).getAttribute('id') === 'letter';
    if (letter) await items.nth(index).click();
    const [download] = await Promise.all([page.waitForEvent('download'), letter ? page.click('#letter-docx') : items.nth(index).click()]);
    if (letter) await page.keyboard.press('Escape');
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    files.push({ name: download.suggestedFilename(), path, bytes: readFileSync(path) });
  }
  assert.deepEqual(complaints, []);
  assert.ok(requests.every((address) => /^(file|blob|data):/.test(address)), `${requests}`);
  return files;
}

test('each export is a file with a telling name, and nothing is asked of the network', async (t) => {
  const files = await exported(t);
  const day = '\\d{8}';
  assert.deepEqual(files.map(({ name }) => name.replace(/\d{8}\./, '.')), [
    '审查反馈意见_云山县青石镇_2023年度_.docx', '带批注的报告_云山县青石镇_2023年度_.docx',
    '核对表_云山县青石镇_2023年度_.xlsx', '网页报告_云山县青石镇_2023年度_.html', '数据一览_云山县青石镇_2023年度_.csv',
    '检查结果_云山县青石镇_2023年度_.json', '报告正文_云山县青石镇_2023年度_.txt', '检查记录_云山县青石镇_2023年度_.json',
  ]);
  assert.match(files[0].name, new RegExp(`_${day}\\.docx$`));
  const [letter, comments, workbook, , table, json, text] = files.map(({ bytes }) => bytes.toString('utf8'));
  assert.match(letter, /需要补正的内容[\s\S]*《信访条例》/);
  assert.match(comments, /commentRangeStart[^>]*>(<[^>]*>)*《信访条例》/);
  assert.match(workbook, /<v>14<\/v>/);
  assert.ok(table.startsWith('\ufeff"'));
  assert.equal(text, faulty);
  const answer = JSON.parse(json);
  assert.equal(answer.schema, 1);
  for (const place of answer.findings.flatMap((finding) => finding.places)) assert.ok(place.end <= text.length);
});

test('what is ignored is not in the files', async (t) => {
  const files = await exported(t, async (page) => {
    const index = (await page.locator('.finding-title').allInnerTexts()).findIndex((title) => title.includes('信访条例'));
    if (await page.locator('.finding-head').nth(index).getAttribute('aria-expanded') === 'false') await page.locator('.finding-head').nth(index).click();
    await page.click('.finding.is-current .menu summary');
    await page.locator('.finding.is-current .menu-item').first().click();
  });
  assert.doesNotMatch(files[0].bytes.toString('utf8'), /信访条例》自/);
});

test('the table of figures is ordered by its heads, and the text keeps its order', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  await page.locator('.tab').nth(3).click();
  const column = (place) => page.$$eval('.table-scroll tbody tr', (rows, place) => rows.map((row) => row.cells[place].innerText.replace(/[,约余 ]/g, '')), place);
  const numbers = (await column(0)).map(Number);
  await page.click('.table-scroll th:nth-child(3) .sort');
  const largest = (await column(2)).map(Number).filter((value) => !Number.isNaN(value));
  assert.ok(largest.length > 5);
  assert.deepEqual(largest.slice(0, 3), [...largest].sort((a, b) => b - a).slice(0, 3));
  await page.click('.table-scroll th:nth-child(3) .sort');
  assert.equal(await page.getAttribute('.table-scroll th:nth-child(3)', 'aria-sort'), 'ascending');
  await page.click('.table-scroll th:nth-child(5) .sort');
  const themes = (await column(4)).filter(Boolean);
  assert.equal(themes.filter((theme, index) => index > 0 && theme !== themes[index - 1]).length + 1, new Set(themes).size);
  await page.click('.table-scroll th:nth-child(1) .sort');
  assert.deepEqual((await column(0)).map(Number), numbers);
});

test('LibreOffice opens the letter, the comments and the workbook', async (t) => {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    t.diagnostic('LibreOffice is not on this machine: only the parts of the files were looked at');
    return;
  }
  const files = await exported(t);
  const convert = (file, to, ending) => {
    execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', folder, file.path], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(file.path.replace(/\.\w+$/, `.${ending}`), 'utf8');
  };
  assert.match(convert(files[0], 'txt:Text (encoded):UTF8', 'txt'), /审查反馈意见[\s\S]*需要补正的内容[\s\S]*联系人/);
  const flat = convert(files[1], 'fodt', 'fodt');
  assert.ok((flat.match(/<office:annotation /g) ?? []).length > 2, 'the comments are there');
  assert.ok(flat.replace(/<[^>]*>/g, '').includes('受理群众来信来访37批次'), 'the text is there');
  assert.match(convert(files[2], 'csv:Text - txt - csv (StarCalc):44,34,76,1,', 'csv'), /标题含单位和年度/);
});
