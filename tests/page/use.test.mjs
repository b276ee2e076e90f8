// The page in use: paste, jump, keys alone, an input method, undo, a worker that breaks.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openPage, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** With things to find: no part on the leader, no date. */
const faulty = sampleReport().replace(/三、党政[\s\S]*?四、2024/, '三、2024').replace('2024年1月15日\n', '');

/** The number of the opened finding, from 0; null when none is open. */
const opened = (page) => page.evaluate(() => {
  const heads = [...document.querySelectorAll('.finding-head')];
  const index = heads.findIndex((head) => head.getAttribute('aria-expanded') === 'true');
  return index < 0 ? null : index;
});
const field = (page) => page.inputValue('textarea');

test('a pasted report is answered: news, findings, figures, and the text as it was', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  assert.equal(await field(page), faulty);
  const words = await page.innerText('body');
  assert.match(words, /必须补正/);
  assert.match(words, /第一责任人/);
  assert.ok(await page.locator('.finding-head').count() > 0);
  assert.deepEqual(complaints, []);
});

test('the sample report is answered, and complains of nothing', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.click('#sample');
  await settled(page);
  assert.ok(await page.locator('.finding-head').count() > 3);
  assert.deepEqual(complaints, []);
});

test('what a rule checks is one click from its finding and one from the top of the page', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.click('#rules');
  const all = await page.locator('.rule').count();
  assert.ok(all >= 41, `rules: ${all}`);
  assert.equal(await page.locator('.rule[open]').count(), 0);
  await page.keyboard.press('Escape');
  await page.click('#sample');
  await settled(page);
  const rule = await page.innerText('.finding.is-current .rule-id').catch(() => '');
  await page.click('.finding.is-current .finding-actions .link');
  const open = page.locator('.rule[open]');
  assert.equal(await open.count(), 1);
  assert.match(await open.innerText(), /查什么[\s\S]*会提示[\s\S]*不提示[\s\S]*依据：/);
  if (rule) assert.equal(await open.locator('summary code').innerText(), rule);
  const inView = await page.evaluate(() => {
    const [place, pane] = [document.querySelector('.rule[open] summary'), document.querySelector('dialog')].map((element) => element.getBoundingClientRect());
    return place.top >= pane.top && place.bottom <= pane.bottom;
  });
  assert.ok(inView, 'the opened rule is in view');
  assert.deepEqual(complaints, []);
});

test('F8 goes through the findings, Shift+F8 back, and each is brought into view in the text', async (t) => {
  const { page } = await openPage(t, browser);
  await page.click('#sample');
  await settled(page);
  const seen = [];
  for (const key of ['F8', 'F8', 'F8', 'Shift+F8', 'Shift+F8']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
    seen.push(await opened(page));
    const visible = await page.evaluate(() => {
      const mark = document.querySelector('.sheet .is-current');
      if (!mark) return 'no mark';
      const place = mark.getBoundingClientRect();
      const pane = document.getElementById('desk').getBoundingClientRect();
      return place.bottom > pane.top && place.top < pane.bottom && place.top < innerHeight;
    });
    assert.ok(visible === true || visible === 'no mark', `after ${key}`);
  }
  assert.deepEqual(seen, [seen[0], seen[0] + 1, seen[0] + 2, seen[0] + 1, seen[0]]);
});

test('a click on a mark opens its finding, a click on a finding shows its place', async (t) => {
  const { page } = await openPage(t, browser);
  await page.click('#sample');
  await settled(page);
  const mark = page.locator('.sheet mark').first();
  const number = Number(await mark.getAttribute('data-f'));
  await mark.click();
  assert.equal(await opened(page), number);
  await page.locator('.finding-head').first().click();
  assert.equal(await opened(page), 0);
  assert.ok(await page.locator('.sheet .is-current').count() > 0);
});

test('keys alone: type, check with Ctrl+Enter, reach a finding by Tab, open it by Enter', async (t) => {
  const { page } = await openPage(t, browser);
  await page.focus('textarea');
  await page.keyboard.insertText(faulty);
  await page.keyboard.press('Control+Enter');
  await settled(page);
  let tabs = 0;
  while (tabs < 60 && !await page.evaluate(() => document.activeElement.classList.contains('finding-head'))) {
    await page.keyboard.press('Tab');
    tabs += 1;
  }
  assert.ok(tabs < 60, 'a finding can be reached by Tab');
  const before = await opened(page);
  await page.keyboard.press('Enter');
  assert.notEqual(await opened(page), before);
});

test('nothing is checked while an input method composes; the check follows its end', async (t) => {
  const { page } = await openPage(t, browser, { prepare: countChecks });
  const keyboard = await page.context().newCDPSession(page);
  await page.focus('textarea');
  await page.keyboard.insertText('云山县青石镇2023年度');
  await page.waitForTimeout(800);
  const before = await page.evaluate(() => window.texts.length);
  for (const text of ['f', 'fa', 'fazhi', '法治']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(400);
  }
  assert.equal(await page.evaluate(() => window.texts.length), before, 'no check during the composition');
  assert.equal(await field(page), '云山县青石镇2023年度法治');
  await keyboard.send('Input.insertText', { text: '法治' });
  await page.waitForFunction((count) => window.texts.length > count, before);
  assert.equal(await field(page), '云山县青石镇2023年度法治');
  assert.equal(await page.evaluate(() => window.texts[window.texts.length - 1]), '云山县青石镇2023年度法治');
});

test('a change by a button is taken back by Ctrl+Z, and so is the paste before it', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  const insert = page.locator('.gap .button-main').first();
  await insert.click();
  await page.waitForFunction((text) => document.querySelector('textarea').value !== text, faulty);
  await settled(page);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((text) => document.querySelector('textarea').value === text, faulty);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('textarea').value === '');
});

test('narrow, with the findings in the place of the text: a change and a whole new text are taken back by Ctrl+Z', async (t) => {
  const { page } = await openPage(t, browser, { viewport: { width: 400, height: 800 } });
  await paste(page, faulty);
  await settled(page);
  await page.locator('.tab').nth(1).click();
  assert.equal(await page.isVisible('textarea'), false);
  await page.locator('.finding-actions .button-main').first().click();
  await page.waitForFunction((text) => document.querySelector('textarea').value !== text, faulty);
  await page.keyboard.press('Control+z');
  assert.equal(await field(page), faulty);
  await settled(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['另一份'], '另一份.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelector('textarea').value === '另一份');
  await page.keyboard.press('Control+z');
  assert.equal(await field(page), faulty);
});

test('under a dialog a paste changes nothing; a file that is dropped closes it, and Ctrl+Z takes the file back', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  await page.click('#rules');
  const clip = (kind, words) => page.evaluate(([kind, words]) => {
    const data = new DataTransfer();
    if (kind === 'paste') data.setData('text/plain', words);
    else data.items.add(new File([words], '另一份.txt'));
    const event = kind === 'paste' ? new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('dialog').dispatchEvent(event);
  }, [kind, words]);
  await clip('paste', '别的文字');
  await page.waitForTimeout(200);
  assert.equal(await field(page), faulty);
  await clip('drop', '别的文字');
  await page.waitForFunction(() => document.querySelector('textarea').value === '别的文字');
  assert.equal(await page.locator('dialog').count(), 0);
  await page.keyboard.press('Control+z');
  assert.equal(await field(page), faulty);
});

test('typing on makes the old answer stale and brings a new one; the text is only what was typed', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  await page.click('#editing');
  await page.focus('textarea');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('2024年1月15日');
  await settled(page);
  assert.equal(await field(page), `${faulty}2024年1月15日`);
});

test('a worker that breaks costs nothing of the text: another one answers', async (t) => {
  const { page } = await openPage(t, browser, { prepare: breakFirstWorker });
  await paste(page, faulty);
  await settled(page);
  assert.equal(await field(page), faulty);
  assert.ok(await page.evaluate(() => window.started) >= 2, 'another worker was started');
  assert.ok(await page.locator('.finding-head').count() > 0);
});

test('a worker that always breaks is said in Chinese, and the text stays', async (t) => {
  const { page } = await openPage(t, browser, { prepare: breakEveryWorker });
  await paste(page, faulty);
  await page.waitForFunction(() => window.started >= 3);
  await page.waitForTimeout(500);
  assert.equal(await field(page), faulty);
  assert.ok(await page.evaluate(() => window.started) < 10, 'it does not start workers for ever');
  assert.match(await page.innerText('body'), /[没未无]法?.*检查|重试|出错/);
});

test('the real worker says that it is of no more use after a trap', async (t) => {
  const { page } = await openPage(t, browser);
  const answer = await page.evaluate(() => new Promise((done) => {
    const worker = window.fazhiStartWorker();
    worker.onmessage = ({ data }) => {
      if (data.ready) worker.postMessage({ revision: 5, text: { no: 'text' } });
      else done(data);
    };
  }));
  assert.deepEqual(answer, { revision: 5, broken: true });
});

/** In the page, before its scripts: writes down what is sent to be checked. */
function countChecks() {
  window.texts = [];
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function postMessage(message, ...more) {
    if (message.revision > 0) window.texts.push(message.text);
    return send.call(this, message, ...more);
  };
}

/** In the page, before its scripts: the first worker traps at the first text. */
function breakFirstWorker() {
  window.started = 0;
  let real;
  Object.defineProperty(window, 'fazhiStartWorker', {
    set(start) { real = start; },
    get() {
      return () => {
        window.started += 1;
        if (window.started > 1) return real();
        const program = "postMessage({ ready: true }); onmessage = ({ data }) => data.revision > 0 && postMessage({ revision: data.revision, broken: true });";
        return new Worker(URL.createObjectURL(new Blob([program])));
      };
    },
  });
}

/** The same for every worker. */
function breakEveryWorker() {
  window.started = 0;
  Object.defineProperty(window, 'fazhiStartWorker', {
    set() {},
    get() {
      return () => {
        window.started += 1;
        const program = "postMessage({ ready: true }); onmessage = ({ data }) => data.revision > 0 && postMessage({ revision: data.revision, broken: true });";
        return new Worker(URL.createObjectURL(new Blob([program])));
      };
    },
  });
}

test('a paste of nothing, or of blanks, says so in one sentence', async (t) => {
  const { page } = await openPage(t, browser);
  const said = async (words, where) => {
    await page.evaluate(([words, where]) => {
      const data = new DataTransfer();
      if (words !== null) data.setData('text/plain', words);
      document.querySelector(where).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, [words, where]);
    await page.waitForSelector('.toast');
    assert.match(await page.innerText('.toast'), /^剪贴板里没有文字/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.toast'));
  };
  await said(null, 'body');
  await page.setViewportSize({ width: 400, height: 800 });
  await page.evaluate(() => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })));
  assert.ok((await page.locator('.toast').boundingBox()).width > 300, 'a sentence is not set in a column');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1366, height: 768 });
  await said(' \n　', 'body');
  await page.focus('#field');
  await said(null, '#field');
  await said('\n\n', '#field');
  assert.equal(await field(page), '');
  await paste(page, faulty);
  await settled(page);
  await said('', 'body');
  assert.equal(await field(page), faulty);
  // Between words a blank is as good as any other character.
  await page.click('#editing');
  await page.focus('#field');
  await page.keyboard.press('Control+End');
  await paste(page, ' ');
  await page.waitForFunction((text) => document.querySelector('#field').value === `${text} `, faulty);
  assert.equal(await page.locator('.toast').count(), 0);
});

test('换一份 is taken back by Ctrl+Z: the result stands there again, and the text as it was', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, faulty);
  await settled(page);
  await page.locator('.tab').nth(2).click();
  for (const focused of [false, true]) {
    await page.getByRole('button', { name: '换一份' }).click();
    await page.waitForSelector('.is-first');
    if (focused) await page.focus('#field');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.is-result');
    assert.equal(await field(page), faulty);
    assert.equal(await page.locator('.tab').nth(2).getAttribute('aria-selected'), 'true', 'the view he had');
  }
  // What he typed there is taken back first.
  await page.getByRole('button', { name: '换一份' }).click();
  await page.focus('#field');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('甲');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await field(page), faulty);
  // So is another report, and 清空.
  await page.getByRole('button', { name: '换一份' }).click();
  await paste(page, '另一份报告');
  await page.waitForFunction(() => document.querySelector('#field').value === '另一份报告');
  await settled(page);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await field(page), faulty);
  await page.getByRole('button', { name: '换一份' }).click();
  await page.getByRole('button', { name: '清空' }).click();
  assert.equal(await field(page), '');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await field(page), faulty);
});
