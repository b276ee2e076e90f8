// The page opens from disk and under any path of a server, asks for nothing, keeps nothing, and is readable where it cannot run.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before } from 'node:test';
import { openPage, pageFile, sampleReport, startBrowser, test } from './browser.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

test('the first script is read by every browser: no syntax younger than ES5', () => {
  const script = readFileSync(new URL('../../www/first.js', import.meta.url), 'utf8').replace(/\/\/.*/g, '');
  assert.equal(/=>|`|\b(?:let|const|class|async|await)\b|\?\.|\?\?|\.\.\./.exec(script)?.[0], undefined);
});

test('the page is one file', () => {
  assert.deepEqual(readdirSync(dirname(pageFile)), ['index.html']);
});

for (const from of ['file', 'http']) {
  test(`opened by ${from}, it asks for itself and nothing else, and complains of nothing`, async (t) => {
    const visit = await openPage(t, browser, { from });
    await visit.page.fill('textarea', sampleReport());
    await visit.page.waitForTimeout(1500);
    assert.deepEqual(visit.requests.filter((address) => !address.startsWith('blob:')), [visit.address]);
    assert.deepEqual(visit.complaints, []);
    if (visit.server) assert.deepEqual(visit.server.asked, ['GET /a/b/index.html']);
    assert.equal(await visit.page.isVisible('#old'), false);
    assert.equal(await visit.page.isVisible('#broken'), false);
  });

  test(`opened by ${from}, a worker answers with the same bytes as the page, offsets right beyond the basic plane`, async (t) => {
    const visit = await openPage(t, browser, { from });
    const text = sampleReport().replace('依法行政', '依法行政😀𠮷');
    const [there, bytes, here] = await visit.page.evaluate(async (report) => {
      const answer = await new Promise((done) => {
        const worker = window.fazhiStartWorker();
        worker.onmessage = (event) => {
          if (event.data.ready) worker.postMessage({ revision: 7, text: report });
          else done({ ...event.data, checked: Array.from(event.data.checked) });
        };
      });
      return [answer, Array.from(wasm_bindgen.checkReportBytes(report)), wasm_bindgen.checkReport(report)];
    }, text);
    assert.equal(there.revision, 7);
    assert.ok(there.checked.length > 1000);
    assert.deepEqual(there.checked, bytes);
    assert.equal(here.schema, 1);
    assert.ok(here.figures.length > 5, `figures: ${here.figures.length}`);
    for (const figure of here.figures) assert.equal(text.slice(figure.start, figure.end), figure.text);
  });
}

test('half a surrogate pair is no reason to throw, and counts as one unit', async (t) => {
  const visit = await openPage(t, browser);
  const [plain, lone] = await visit.page.evaluate((report) => [
    wasm_bindgen.checkReport(`字${report}`), wasm_bindgen.checkReport(`\ud83d${report}`),
  ], sampleReport());
  assert.deepEqual(lone.figures.map((figure) => figure.start), plain.figures.map((figure) => figure.start));
});

test('nothing is stored', async (t) => {
  const visit = await openPage(t, browser, { from: 'http' });
  await visit.page.fill('textarea', sampleReport());
  await visit.page.waitForTimeout(1500);
  const stored = await visit.page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(stored, { local: 0, session: 0, cookie: '', databases: 0, caches: 0, workers: 0 });
});

test('without scripts there is a sentence in Chinese', async (t) => {
  const visit = await openPage(t, browser, { ready: false, javaScriptEnabled: false });
  assert.match(await visit.page.innerText('body'), /需要脚本/);
});

const agents = {
  'Internet Explorer 11': 'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko',
  'Internet Explorer 8': 'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)',
  'Chromium 69': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3947.100 Safari/537.36',
  'Firefox 78': 'Mozilla/5.0 (X11; Linux aarch64; rv:78.0) Gecko/20100101 Firefox/78.0',
  'Safari 13': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1 Safari/605.1.15',
};
for (const [kernel, userAgent] of Object.entries(agents)) {
  test(`${kernel} is told, by number, that it is too old`, async (t) => {
    const visit = await openPage(t, browser, { ready: false, userAgent });
    const words = await visit.page.innerText('body');
    assert.match(words, /浏览器内核过旧/);
    assert.match(words, /极速模式/);
    assert.ok(words.includes(kernel), words);
  });
}

const policies = {
  'unsafe-eval': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Safari/537.36',
  'wasm-unsafe-eval': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/97.0.4692.71 Safari/537.36',
};
for (const [kind, userAgent] of Object.entries(policies)) {
  test(`${/Chrome\/\d+/.exec(userAgent)[0]} gets the policy '${kind}', and the page says so`, async (t) => {
    const visit = await openPage(t, browser, { userAgent });
    const policy = await visit.page.evaluate(() => window.fazhiPolicy);
    assert.equal(policy.kind, kind);
    assert.ok(policy.policy.includes(` '${kind}';`), policy.policy);
    assert.equal(policy.violations, 0);
  });
}

test('an error nobody caught is said in Chinese, and the text stays', async (t) => {
  const visit = await openPage(t, browser);
  await visit.page.fill('textarea', '我的文字');
  await visit.page.evaluate(() => { setTimeout(() => { throw new Error('on purpose'); }, 0); });
  await visit.page.waitForSelector('#broken', { state: 'visible' });
  assert.match(await visit.page.innerText('#broken'), /先复制保存/);
  assert.equal(await visit.page.inputValue('textarea'), '我的文字');
});
