// Numbers of headings: lost ones are asked about, taken ones move on, wrong ones are put in order.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const field = (page) => page.inputValue('textarea');
const titles = (page) => page.locator('.finding-title').allInnerTexts();

/** As copying from Word leaves it: no numbers, and two parts under words that no table knows. */
const copied = [
  '云山县青石镇2024年度法治政府建设情况报告',
  '2024年，青石镇认真推进法治政府建设，现将有关情况报告如下：',
  '主要举措和成效',
  '全年开展法治宣讲28场，审查合同17份，办理行政处罚案件9件，组织村干部旁听庭审3次，群众遇事先问法的多了，办事跑腿的少了。',
  '存在的不足和原因',
  '一年来，懂法的人手仍然偏少，由于编制有限，老同志退休后没有补上；宣讲方式比较单一，主要原因是经费不足，年轻群众听得不多。',
  '班子带头的情况',
  '镇里两位主官把担子挑在肩上，开会五次专门议事，听司法所说情况三回，对多年的难事亲自过问，带着干部下村解决土地争执。',
  '明年怎么干',
  '镇里打算增配执法人员，办好宣讲员的培训，把庭审搬到村口去，理清各村的合同，逐件回访办过的旧事，让大家遇事都能先想到法律。',
  '云山县青石镇人民政府',
  '2025年1月20日',
].join('\n');

test('lost numbers are asked about, and given back by one change that Ctrl+Z takes back', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await paste(page, copied);
  await settled(page);
  assert.match(await page.innerText('.news-line'), /编号可能丢失/);
  assert.deepEqual((await titles(page)).filter((title) => title.startsWith('缺“')), [], 'nothing is called missing');
  assert.deepEqual(await page.locator('.lost-line').allInnerTexts(), ['主要举措和成效', '存在的不足和原因', '班子带头的情况', '明年怎么干']);
  await page.click('.lost-actions .button-main');
  await page.waitForFunction(() => document.querySelector('textarea').value.includes('四、明年怎么干'));
  assert.match(await field(page), /\n三、班子带头的情况\n/);
  await page.waitForSelector('.lost', { state: 'detached' });
  await page.click('#editing');
  await page.focus('textarea');
  await page.keyboard.press('Control+z');
  assert.equal(await field(page), copied);
  assert.deepEqual(complaints, []);
});

test('who says that there never were numbers is told what is missing, and a new text is asked about again', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, copied);
  await settled(page);
  await page.locator('.lost-actions .button').nth(1).click();
  await page.waitForSelector('.lost', { state: 'detached' });
  assert.match(await page.innerText('.news-line'), /缺/);
  assert.equal(await field(page), copied, 'the text is not touched');
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, copied.replaceAll('青石镇', '白石镇'));
  await page.waitForSelector('.lost');
});

test('an inserted part can move the numbers behind it, and a skipped number is put in order', async (t) => {
  const { page } = await openPage(t, browser);
  const whole = sampleReport();
  const start = whole.indexOf('三、党政');
  const without = whole.slice(0, start) + whole.slice(whole.indexOf('四、2024')).replace('四、2024', '三、2024');
  await paste(page, without);
  await settled(page);
  await page.getByRole('button', { name: '插入并重排后面的编号' }).click();
  await page.waitForFunction(() => document.querySelector('textarea').value.includes('四、2024'));
  assert.match(await field(page), /\n三、2023年度党政主要负责人履行/);
  await page.click('#editing');
  await page.focus('textarea');
  await page.keyboard.press('Control+z');
  assert.equal(await field(page), without);

  const skipped = whole.replace('三、党政', '四、党政').replace('四、2024', '五、2024');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(skipped);
  await settled(page);
  await page.locator('.finding-title', { hasText: '编号从' }).click();
  await page.getByRole('button', { name: '按顺序重排编号' }).click();
  await page.waitForFunction((text) => document.querySelector('textarea').value === text, whole);
});

test('what a document says is one click away from the finding that rests on it', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, sampleReport().replace('，主要原因是编制少、任务重', '').replace('，原因是创新不够', ''));
  await settled(page);
  await page.locator('.article summary').first().click();
  assert.match(await page.innerText('.article p'), /年度报告应当包括五项内容/);
});

test('an inserted part has blank lines around it only where the paragraphs have them', async (t) => {
  const { page } = await openPage(t, browser);
  const close = sampleReport().replace(/三、党政[\s\S]*?四、2024/, '四、2024').replace(/\n+/g, '\n').trim();
  for (const between of ['\n', '\n\n']) {
    const text = close.replace(/\n/g, between);
    await paste(page, text);
    await settled(page);
    await page.locator('.gap .button-main').first().click();
    await page.waitForFunction(() => document.querySelector('#field').value.includes('【填写'));
    const lines = (await field(page)).split(between);
    const at = lines.findIndex((line) => line.startsWith('三、'));
    assert.match(lines[at - 1], /创新不够。$/);
    assert.match(lines[at + 1], /^（一）【填写/);
    assert.match(lines[at + 3], /^四、2024年度/);
    assert.ok(lines.every((line) => line.trim() && !line.includes('\n')), JSON.stringify(lines));
    await page.keyboard.press('Control+z');
    assert.equal(await field(page), text);
  }
});
