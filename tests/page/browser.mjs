// What the tests of the page share: the built page, a browser, a server that writes down what it is asked for.
//
//   let browser;
//   before(async () => { browser = await startBrowser(); });
//   after(() => browser.close());
//   test('…', async (t) => {
//     const { page, complaints } = await openPage(t, browser);   // from disk; { from: 'http' } for a server under /a/b/
//     await page.fill('textarea', '…');                          // `page` is Playwright's
//     assert.deepEqual(complaints, []);                          // what the console and uncaught errors said
//   });                                                          // the page is closed with the test
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { test as bare } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The page that is handed out; the only file of `dist`. */
export const pageFile = join(root, 'dist', 'index.html');

/** Keeps the browser's own traffic out of what the tests count. */
export const quietFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** A test that ends, also when the page never answers. */
export function test(name, ...rest) {
  const work = rest.pop();
  bare(name, { timeout: 180_000, ...rest[0] }, work);
}

/** Starts Chromium; `cargo xtask test` says where it is in CHROMIUM. */
export async function startBrowser({ flags = [] } = {}) {
  return chromium.launch({ executablePath: chromiumPath(), args: [...quietFlags, ...flags] });
}

/** Opens the page for one test and waits until it can be used. */
export async function openPage(t, browser, options = {}) {
  const { from = 'file', viewport = { width: 1366, height: 768 }, ready = true, prepare, ...context } = options;
  const server = from === 'http' ? await startServer(t, { '/a/b/index.html': readFileSync(pageFile) }) : null;
  const address = server ? `${server.origin}/a/b/index.html` : pathToFileURL(pageFile).href;
  const visitor = await browser.newContext({ viewport, locale: 'zh-CN', ...context });
  t.after(() => visitor.close());
  const page = await visitor.newPage();
  page.setDefaultTimeout(30_000);
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address);
  if (ready) await page.waitForSelector('html[data-ready="1"]', { state: 'attached' });
  return { page, address, requests, complaints, server };
}

/** A server on 127.0.0.1 that writes down every request and every connection. */
export async function startServer(t, files = {}) {
  const asked = [];
  const answer = (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const body = files[request.url];
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8', 'Access-Control-Allow-Origin': '*',
    });
    response.end(body);
  };
  const server = createServer(answer);
  server.on('upgrade', (request, socket) => {
    asked.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  t.after(() => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  }));
  return { origin: `http://127.0.0.1:${port}`, port, asked };
}

/** The parts of the built page by id: `wasm` as bytes, `glue` and `worker` as text. */
export function builtParts() {
  const html = readFileSync(pageFile, 'utf8');
  const part = (id) => new RegExp(`<script id="${id}"[^>]*>([\\s\\S]*?)</script>`).exec(html)[1];
  const unpack = new Function(`${readFileSync(join(root, 'www', 'unpack.js'), 'utf8')}; return fazhiUnpack;`)();
  return { html, wasm: unpack(Buffer.from(part('wasm'), 'base64')), glue: part('glue'), worker: part('worker') };
}

/** A report of a made-up place, with the four parts and some figures, about 6,000 characters when `long`. */
export function sampleReport({ long = false } = {}) {
  const measures = '全镇开展“宪法进万家”宣传活动14场次，发放宣传册4200余份；调解矛盾纠纷166件，成功164件，调解成功率98.8%。'
    + '办理行政执法案件23件，合法性审查文件8件，组织干部学法12次，参训人员536人次，受理群众来信来访37批次，均按时答复。';
  const repeated = Array.from({ length: long ? 52 : 1 }, (_, index) => `（${'一二三四五六七八九'[index % 9]}）${measures}`);
  return [
    '云山县青石镇2023年度法治政府建设情况报告', '',
    '2023年，青石镇坚持依法行政，现将有关情况报告如下：',
    '一、推进法治政府建设的主要举措和成效', ...repeated,
    '二、存在的不足和原因', '一是执法力量不足，主要原因是编制少、任务重；二是普法形式单一，原因是创新不够。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    '镇党委书记、镇长认真履行第一责任人职责，主持召开法治建设专题会议4次，亲自部署、亲自过问、亲自协调、亲自督办。',
    '四、2024年度推进法治政府建设的主要安排', '一是加强执法培训，全年不少于6次；二是扩大普法覆盖面。', '',
    '云山县青石镇人民政府', '2024年1月15日', '',
  ].join('\n');
}

/** Where Chromium is: the environment says so, else the usual places of a Debian. */
export function chromiumPath() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium: set CHROMIUM, or run `cargo xtask test`, which finds one');
  return found;
}

/** Pastes with Ctrl+V what was copied with Ctrl+C elsewhere; with `html`, as an office program puts both on the clipboard. */
export async function paste(page, text, html = null) {
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent('<textarea></textarea>');
  await elsewhere.fill('textarea', text);
  if (html !== null) {
    await elsewhere.evaluate(([text, html]) => document.addEventListener('copy', (event) => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
    }), [text, html]);
  }
  await elsewhere.press('textarea', 'Control+a');
  await elsewhere.press('textarea', 'Control+c');
  await elsewhere.close();
  await page.bringToFront();
  await page.focus('textarea');
  await page.keyboard.press('Control+v');
}

/** Waits until the answer to what stands in the field is shown. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector('.app.is-result') && !document.querySelector('.is-stale'));
  await page.waitForTimeout(50);
}
