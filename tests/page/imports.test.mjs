// A wasm module can do only what it imports: the list of its imports is the strongest proof of what it does not do.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtParts, test } from './browser.mjs';

const file = new URL('imports.txt', import.meta.url);
const { wasm, glue } = builtParts();

/** Without wasm-bindgen's hashes and numbers: `__wbg_value_3f2a…` is `value`. */
const plain = (name) => name.replace(/^__(?:wbg|wbindgen)_/, '').replace(/_[0-9a-f]{16}$/, '').replace(/^cast_.*/, 'cast');

const imported = [...new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => plain(name)))].sort();
const lines = readFileSync(file, 'utf8').split(/\r?\n/);
const listed = new Map(lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(/ {2,}/)));

if (process.env.UPDATE_IMPORTS) {
  const head = lines.filter((line) => line.startsWith('#'));
  const body = imported.map((name) => (listed.get(name) ? `${name}  ${listed.get(name)}` : name));
  writeFileSync(file, `${[...head, ...body].join('\n')}\n`);
  process.exit();
}

test('the wasm imports what imports.txt lists, no more and no less', () => {
  const added = imported.filter((name) => !listed.has(name));
  const gone = [...listed.keys()].filter((name) => !imported.includes(name));
  const advice = 'tests/page/imports.txt is not up to date: read what the new ones do, then run, in tests/page, '
    + 'UPDATE_IMPORTS=1 node imports.test.mjs';
  assert.ok(added.length + gone.length === 0, `${advice}\nnew: ${added.join(' ')}\ngone: ${gone.join(' ')}`);
});

test('reasons are in Chinese: the security note of the page quotes them', () => {
  assert.deepEqual([...listed.values()].filter((reason) => reason && !/[\u4e00-\u9fff]/.test(reason)), []);
});

test('what the glue does for an import reaches no network, storage or address, or imports.txt says why it is harmless', () => {
  const dangerous = new RegExp([
    'fetch', 'XMLHttp', 'WebSocket', 'EventSource', '[bB]eacon', 'RTC', 'WebTransport', 'importScripts', 'serviceWorker',
    'ocalStorage', 'sessionStorage', 'indexedDB', 'cookie', 'caches', '\\blocation\\b', '\\bhref\\b', '\\.src\\b', '\\bopen\\(',
    'submit', 'HTML\\b', '\\beval\\b', 'new Function\\b', 'console', 'Date\\b', 'performance', 'Math\\.random', 'crypto',
    'setAttribute', '\\.call\\(', 'postMessage', 'execCommand',
  ].join('|'));
  const start = glue.indexOf('function __wbg_get_imports');
  const end = glue.indexOf('__proto__:null,"./', start);
  assert.ok(start > 0 && end > start, 'the list of imports was found in the glue');
  const bodies = glue.slice(start, end).split(/,(?=__wb\w+:function\()/).slice(1);
  assert.ok(bodies.length > 50, `the imports were found in the glue: ${bodies.length}`);
  const unexplained = bodies.filter((body) => dangerous.test(body) && !listed.get(plain(body.split(':')[0])));
  assert.equal(unexplained.join('\n'), '');
});
