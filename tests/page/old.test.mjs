// The engines on the users' desks: three old V8s accept the wasm, three old Chromiums open the page from disk and check a text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtParts, pageFile, sampleReport, test } from './browser.mjs';
import { elsewhere, oldChromium, openOld } from './devtools.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');

for (const [version, engine] of [['12', 'V8 7.8'], ['14', 'V8 8.4'], ['16', 'V8 9.4']]) {
  test(`${engine} accepts the wasm`, { skip: elsewhere }, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'fazhi-wasm-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'page.wasm');
    writeFileSync(file, builtParts().wasm);
    const program = `
      const bytes = require('fs').readFileSync(process.argv[1]);
      try { new WebAssembly.Module(bytes); console.log(process.versions.v8); } catch (error) { console.log(String(error)); }`;
    const said = execFileSync(join(packages, `node-${version}`, 'bin', 'node'), ['-e', program, file], { encoding: 'utf8' });
    assert.ok(said.startsWith(engine.slice(3)), said);
  });
}

for (const version of [80, 88, 92]) {
  test(`Chromium ${version} opens the page from disk and checks a text, on the page and in a worker`, { skip: elsewhere }, async (t) => {
    const page = await openOld(t, oldChromium(version), pathToFileURL(pageFile).href);
    await page.waitFor("document.documentElement.dataset.ready === '1'");
    assert.match(await page.evaluate('navigator.userAgent'), new RegExp(`Chrome/${version}\\.`));
    assert.equal(await page.evaluate('fazhiPolicy.kind'), 'unsafe-eval');

    const answer = await page.evaluate(`new Promise((done) => {
      const worker = fazhiStartWorker();
      worker.onmessage = (event) => {
        if (event.data.ready) worker.postMessage({ revision: 1, text: ${JSON.stringify(sampleReport())} });
        else done({
          there: Array.from(event.data.checked), here: Array.from(wasm_bindgen.checkReportBytes(${JSON.stringify(sampleReport())})),
          object: wasm_bindgen.checkReport(${JSON.stringify(sampleReport())}),
        });
      };
    })`);
    assert.deepEqual(answer.there, answer.here);
    assert.equal(answer.object.schema, 1);
    assert.ok(answer.object.figures.length > 5);

    // What a user sees: text in the field, an answer on the page.
    const before = await page.evaluate('document.body.innerText.length');
    await page.evaluate("document.querySelector('textarea').focus()");
    await page.send('Input.insertText', { text: sampleReport() });
    await page.waitFor(`document.body.innerText.length > ${before} + 20`);

    assert.equal(await page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'through', () => 'refused')"), 'refused');
    // The event comes after the refusal.
    await page.waitFor('fazhiPolicy.violations > 0');
    assert.equal(await page.evaluate("document.getElementById('broken').hidden && document.getElementById('old').hidden"), true);
    const asked = page.events.filter(({ method }) => method === 'Network.requestWillBeSent')
      .map(({ params }) => params.request.url).filter((address) => !/^(blob|data|file):/.test(address));
    assert.deepEqual(asked.filter((address) => address !== 'http://127.0.0.1:9/'), []);
  });
}
