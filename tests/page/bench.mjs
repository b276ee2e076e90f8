// How fast the page is in a browser: medians of several runs. Writes the text it used to the file named in its argument.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pageFile, paste, sampleReport, startBrowser } from './browser.mjs';

const RUNS = 9;
const text = sampleReport({ long: true });
if (process.argv[2]) writeFileSync(process.argv[2], text);

const browser = await startBrowser();
const times = { open: [], first: [], paste: [], check: [] };
for (let run = 0; run < RUNS; run += 1) {
  const visitor = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await visitor.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.ready !== '1') return;
      window.readyAfter = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(pathToFileURL(pageFile).href);
  await page.waitForFunction(() => window.readyAfter);
  times.open.push(await page.evaluate(() => window.readyAfter));
  await page.waitForTimeout(1500);

  // From the paste to the first frame with the answer to it.
  await page.evaluate(() => {
    window.painted = new Promise((done) => {
      const look = () => {
        if (!document.querySelector('.app.is-result .sheet')) return;
        requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    document.addEventListener('paste', () => { window.pastedAt = performance.now(); }, { capture: true, once: true });
  });
  await paste(page, text);
  times.paste.push(await page.evaluate(async () => await window.painted - window.pastedAt));

  const checks = await page.evaluate((report) => Array.from({ length: 8 }, () => {
    const start = performance.now();
    wasm_bindgen.checkReport(report);
    return performance.now() - start;
  }), text);
  times.first.push(checks[0]);
  times.check.push(checks[checks.length - 1]);
  await visitor.close();
}
await browser.close();

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
const row = (name, value) => console.log(`${name}${' '.repeat(Math.max(1, 38 - width(name)))}${value.toFixed(1).padStart(8)} ms`);
const width = (words) => [...words].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
console.log(`${text.length} 字 · characters, ${RUNS} 次的中位数 · median of ${RUNS} runs`);
row('打开到可用 · open to ready', median(times.open));
row('粘贴到显示 · paste to painted', median(times.paste));
row('检查，首次 · check in wasm, first', median(times.first));
row('检查，wasm · check in wasm', median(times.check));
