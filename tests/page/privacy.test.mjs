// 隐私与外联: what the panel shows is the case, its trials are judged by the browser's reports alone, and its note says all of it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openPage, pageFile, paste, sampleReport, settled, startBrowser, test } from './browser.mjs';
import { elsewhere, oldChromium, openOld } from './devtools.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

const CHANNELS = ['fetch', 'XHR', 'WebSocket', '图片', '表单', 'iframe', '样式表', 'beacon', 'EventSource', 'prefetch'];

/** Names and values of a list. */
const facts = (page, list) => page.evaluate((list) => [...document.querySelectorAll(`${list} dt`)]
  .map((name) => [name.innerText, name.nextElementSibling.innerText]), list);
const trials = async (page) => {
  await page.click('#try');
  await page.waitForFunction(() => document.querySelectorAll('#trials dt').length === 10 && document.getElementById('try').getAttribute('aria-disabled') === 'false');
  return facts(page, '#trials');
};

const openssl = spawnSync('openssl', ['version']).status === 0 ? false : 'openssl, which makes the certificate of the listener, is not here';

/** A server that hears what reaches the hosts of the trials, and a browser that leads them there and trusts it. */
async function listening(t) {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-listener-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=self-test.invalid', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const heard = [];
  const connections = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    heard.push(`${request.method} ${request.headers.host}`);
    response.end();
  });
  server.on('upgrade', (request, socket) => {
    heard.push(`UPGRADE ${request.headers.host}`);
    socket.destroy();
  });
  server.on('connection', (socket) => connections.push(socket.remotePort));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const led = await startBrowser({ flags: [`--host-resolver-rules=MAP *.self-test.invalid 127.0.0.1:${server.address().port}`, '--ignore-certificate-errors'] });
  t.after(async () => {
    await led.close();
    server.close();
    server.closeAllConnections();
  });
  return { heard, connections, led };
}

for (const from of ['file', 'http']) {
  test(`opened by ${from}, the panel shows the policy of the document, no request and empty stores, and tries nothing by itself`, async (t) => {
    const { page, address, complaints } = await openPage(t, browser, { from });
    await page.click('#network');
    await page.waitForSelector('#privacy-now dt');
    assert.deepEqual(await facts(page, '#privacy-now'), [
      ['来源', address], ['浏览器内核', await page.evaluate('fazhiKernel')], ['打开后发出的请求', '0 个'],
      ['本机存储', '空'], ['会话存储', '空'], ['Cookie', '空'], ['IndexedDB', '空'],
    ]);
    const directives = await page.evaluate(() => document.querySelector("meta[http-equiv='Content-Security-Policy']").content.split(';').map((directive) => directive.trim().split(' ')[0]));
    const shown = await facts(page, '#privacy-policy');
    assert.deepEqual(shown.map(([directive]) => directive.split(' ')[0]), directives);
    assert.ok(shown.every(([, meaning]) => meaning.length > 5), JSON.stringify(shown));
    assert.deepEqual(await facts(page, '#trials'), []);
    assert.deepEqual(complaints, []);
  });

  test(`opened by ${from}, ten ways out are tried, the browser reports each as stopped, and no request is heard`, { skip: openssl }, async (t) => {
    const { heard, connections, led } = await listening(t);
    const { page, requests, complaints } = await openPage(t, led, { from });
    await page.click('#network');
    const tried = await trials(page);
    assert.equal(tried.length, 10);
    for (const [index, [name, outcome]] of tried.entries()) {
      assert.ok(name.includes(CHANNELS[index]), name);
      assert.match(outcome, /^已被浏览器阻止（[a-z-]+-src|^已被浏览器阻止（form-action/, name);
    }
    assert.match(await page.innerText('.verdict'), /都被浏览器阻止/);
    await page.waitForTimeout(500);
    assert.deepEqual(heard, []);
    // Before it asks the policy, the browser may open connections to where a frame or a form would go; nothing is sent on them.
    t.diagnostic(`${connections.length} empty connections`);
    assert.match((await facts(page, '#privacy-now')).find(([name]) => name === '打开后发出的请求')[1], /^0 个/);
    // The reports are all that the console has, and nothing of the trials stays in the page.
    assert.ok(complaints.length >= 10 && complaints.every((line) => line.includes('self-test.invalid')), complaints.join('\n'));
    assert.equal(await page.locator('iframe, form, link[rel=prefetch], link[rel=stylesheet]').count(), 0);
    assert.ok(requests.every((request) => request.includes('self-test.invalid') || !/^(https?|wss?):\/\/(?!127)/.test(request)));
    await page.keyboard.press('Escape');
    assert.match(await page.innerText('#network'), /网络已封锁/);
    // What was tried is still there when the panel is opened again.
    await page.click('#network');
    assert.equal((await facts(page, '#trials')).length, 10);
  });
}

test('without the policy the same trials get out, and the panel says so instead of claiming anything', { skip: openssl }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-open-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'open.html');
  const html = readFileSync(pageFile, 'utf8');
  assert.ok(html.includes('document.head.appendChild(meta);'));
  writeFileSync(file, html.replace('document.head.appendChild(meta);', ''));
  const { heard, led } = await listening(t);
  const page = await led.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('html[data-ready="1"]', { state: 'attached' });
  assert.match(await page.innerText('#network'), /浏览器未封锁网络/);
  await page.click('#network');
  await page.waitForSelector('#privacy-now dt');
  assert.match(await page.innerText('dialog'), /没有断网规定/);
  const tried = await trials(page);
  assert.deepEqual(tried.map(([, outcome]) => outcome), tried.map(() => '未见浏览器报告，不能当作已阻止'));
  assert.match(await page.innerText('.verdict'), /没有见到拦截报告/);
  assert.ok(heard.length >= 9, heard.join(', '));
});

test('what other pages of the same origin have stored is told, and that it is not ours', async (t) => {
  const { page } = await openPage(t, browser, { from: 'http' });
  await page.evaluate(async () => {
    localStorage.setItem('a', '1');
    sessionStorage.setItem('b', '1');
    document.cookie = 'c=1';
    await new Promise((done) => { indexedDB.open('d').onsuccess = done; });
  });
  await page.click('#network');
  await page.waitForSelector('#privacy-now dt');
  for (const [name, value] of (await facts(page, '#privacy-now')).slice(3)) assert.match(value, /^1 项，不是本页写的/, name);
});

test('keys alone: the panel is reached, tried and left, from the head and from the foot', async (t) => {
  const { page } = await openPage(t, browser);
  await paste(page, sampleReport());
  await settled(page);
  await page.focus('#network');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#privacy-now dt');
  for (let tabs = 0; tabs < 5 && await page.evaluate(() => document.activeElement.id) !== 'try'; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#trials dt').length === 10);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'try');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'network');
  await page.focus('.status .link');
  await page.keyboard.press('Enter');
  assert.equal(await page.isVisible('dialog #privacy-now'), true);
});

for (const from of ['file', 'http']) {
  test(`opened by ${from}, the security note has policy, trials, imports, libraries and the way to compare hashes`, async (t) => {
    const { page, address } = await openPage(t, browser, { from });
    await page.click('#network');
    await trials(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#note')]);
    assert.match(download.suggestedFilename(), /^安全说明_法治政府建设年度报告自查_\d+\.\d+\.\d+\.txt$/);
    const note = readFileSync(await download.path(), 'utf8');
    t.diagnostic(`${note.length} characters`);
    const policy = await page.evaluate(() => document.querySelector("meta[http-equiv='Content-Security-Policy']").content);
    for (const directive of policy.split(';')) assert.ok(note.includes(directive.trim()), directive);
    assert.equal(note.match(/：已被浏览器阻止（/g).length, 10);
    // The table is that of the running module, with our reasons.
    const listed = readFileSync(new URL('imports.txt', import.meta.url), 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('#')).map((line) => line.split(/ {2,}/));
    assert.ok(note.includes(`共 ${listed.length} 个`));
    for (const [name, reason] of listed) assert.ok(note.includes(reason ? `${name}：${reason}` : name), name);
    assert.match(note, /MIT OR Apache-2\.0：.*yew 0\.\d+/);
    assert.match(note, /rustc 1\.\d+/);
    assert.match(note, /cargo xtask build/);
    assert.match(note, /certutil -hashfile index\.html SHA256/);
    assert.match(note, /WebRTC/);
    assert.match(note, /不用 Cookie/);
    if (from === 'file') assert.ok(!note.includes(address) && note.includes('本机磁盘上的文件'));
    else assert.ok(note.includes(address));
    assert.match(await page.innerText('dialog'), /已交给浏览器保存/);
  });
}

for (const version of [80, 88, 92]) {
  test(`Chromium ${version} shows the panel, and reports each of the ten as stopped`, { skip: elsewhere }, async (t) => {
    const page = await openOld(t, oldChromium(version), pathToFileURL(pageFile).href);
    await page.waitFor("document.documentElement.dataset.ready === '1'");
    await page.evaluate("document.getElementById('network').click()");
    await page.waitFor("document.querySelectorAll('#privacy-now dt').length === 7");
    await page.evaluate("document.getElementById('try').click()");
    await page.waitFor("document.querySelectorAll('#trials dd').length === 10");
    const outcomes = await page.evaluate("Array.from(document.querySelectorAll('#trials dd')).map((line) => line.innerText)");
    t.diagnostic(outcomes.join(' · '));
    assert.ok(outcomes.every((line) => line.startsWith('已被浏览器阻止（')), outcomes.join(' · '));
    assert.equal(await page.evaluate("document.getElementById('broken').hidden"), true);
    assert.match(await page.evaluate("document.getElementById('privacy-now').innerText"), /打开后发出的请求\s*0 个/);
  });
}
