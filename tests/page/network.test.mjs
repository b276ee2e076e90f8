// The page cannot reach the network: what the browser reports as forbidden, and what a server and a proxy see, both ways.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { openPage, sampleReport, startBrowser, startServer, test } from './browser.mjs';

const channels = readFileSync(new URL('channels.js', import.meta.url), 'utf8');

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

/** The channels that arrived at a server. */
const arrived = (server) => new Set(server.asked.map((line) => /\/channel\/([a-z-]+)/.exec(line)?.[1]).filter(Boolean));

test('without the policy every channel gets through: the test can fail', async (t) => {
  const server = await startServer(t, { '/': '<!DOCTYPE html><body>' });
  const visitor = await browser.newContext();
  t.after(() => visitor.close());
  const page = await visitor.newPage();
  await page.goto(`${server.origin}/`);
  await page.evaluate(channels);
  const tried = await page.evaluate(`${channels}; tryChannels('${server.origin}')`);
  await page.waitForTimeout(2000);
  const missing = tried.filter((name) => !arrived(server).has(name));
  assert.deepEqual(missing, []);
});

for (const from of ['file', 'http']) {
  test(`opened by ${from}, no channel gets through, and the browser says that the policy stopped them`, async (t) => {
    const server = await startServer(t);
    const { page } = await openPage(t, browser, { from });
    await page.evaluate(() => {
      window.stopped = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        // Frames are reported by origin only: the directive says which kind it was.
        const kind = { 'frame-src': 'frame', 'object-src': 'object' }[event.effectiveDirective];
        window.stopped.push(kind ? `/channel/${kind}` : event.blockedURI);
      });
    });
    const tried = await page.evaluate(`${channels}; tryChannels('${server.origin}')`);
    await page.waitForTimeout(2000);
    assert.deepEqual([...arrived(server)], []);
    assert.deepEqual(server.asked, []);
    const stopped = await page.evaluate(() => window.stopped);
    // `embed` is an `object` to the policy; a worker from elsewhere is refused before the policy is asked.
    const silent = tried.filter((name) => name !== 'embed' && name !== 'worker-address')
      .filter((name) => !stopped.some((address) => address.endsWith(`/channel/${name}`)));
    assert.deepEqual(silent, []);
    const counted = await page.evaluate(() => window.fazhiPolicy.violations);
    assert.ok(counted >= 15, `the page counted ${counted}`);
  });
}

/** Runs in the page: every way by which text becomes program, tried later, as a page would (evaluate itself is exempt). */
const runTexts = () => new Promise((done) => {
  window.ran = [];
  setTimeout(() => {
    try { window.eval('window.ran.push("eval")'); } catch (refusal) { /* as it should be */ }
    try { new Function('window.ran.push("function")')(); } catch (refusal) { /* as it should be */ }
    const script = document.createElement('script');
    script.textContent = 'window.ran.push("script")';
    document.body.appendChild(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.ran.push("handler")');
    image.src = 'data:,';
    document.body.appendChild(image);
    setTimeout(() => done(window.ran), 300);
  }, 0);
});

test('text is no program: eval, new Function, handlers in markup and foreign scripts are refused', async (t) => {
  const { page } = await openPage(t, browser);
  assert.deepEqual(await page.evaluate(runTexts), []);
  const open = await browser.newPage();
  t.after(() => open.close());
  assert.deepEqual(await open.evaluate(runTexts), ['eval', 'function', 'script', 'handler']);
});

test('WebRTC and WebTransport, which no policy covers, are gone', async (t) => {
  const { page } = await openPage(t, browser);
  const left = await page.evaluate(() => ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']
    .filter((name) => window[name] !== undefined));
  assert.deepEqual(left, []);
});

test('a proxy that all traffic has to pass sees nothing of the page', async (t) => {
  const proxy = await startServer(t);
  const watched = await startBrowser({ flags: [`--proxy-server=${proxy.origin}`, '--proxy-bypass-list=<-loopback>'] });
  t.after(() => watched.close());
  // Chromium asks its maker for updates whatever the flags say.
  const seen = () => proxy.asked.filter((line) => !/^[A-Z]+ (https?:\/\/)?[a-z.]+\.(google|googleapis|gvt1)\.com[:/]/.test(line));

  const { page } = await openPage(t, watched);
  await page.fill('textarea', sampleReport());
  await page.evaluate(`${channels}; tryChannels('http://nowhere.example')`);
  await page.waitForTimeout(2000);
  assert.deepEqual(seen(), []);

  const open = await watched.newPage();
  await open.evaluate(`${channels}; tryChannels('http://nowhere.example')`);
  await open.waitForTimeout(1000);
  assert.ok(seen().length > 10, 'without the policy the proxy sees the same attempts');
  await open.close();
});
