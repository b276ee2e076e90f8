// A wasm module can do only what it imports: the list of its imports is the strongest proof of what it does not do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtParts } from './browser.mjs';

const { wasm, glue } = builtParts();
const listed = readFileSync(new URL('imports.txt', import.meta.url), 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));

/** Without wasm-bindgen's hashes and numbers: `__wbg_value_3f2a…` is `value`. */
const plain = (name) => name.replace(/^__(?:wbg|wbindgen)_/, '').replace(/_[0-9a-f]{16}$/, '').replace(/^cast_.*/, 'cast');

test('the wasm imports what imports.txt lists, no more and no less', () => {
  const imported = [...new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => plain(name)))].sort();
  const added = imported.filter((name) => !listed.includes(name));
  const gone = listed.filter((name) => !imported.includes(name));
  assert.deepEqual({ added, gone }, { added: [], gone: [] }, 'read what the new ones do, then bring tests/page/imports.txt up to date');
});

test('no import, and nothing in the glue behind an import, reaches the network, storage or another address', () => {
  const forbidden = /fetch|XMLHttp|WebSocket|EventSource|[bB]eacon|RTC|WebTransport|importScripts|serviceWorker|ocalStorage|sessionStorage|indexedDB|cookie|caches|\blocation\b|\.open\(|innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function\b|console|Date\b|performance|Math\.random|crypto/;
  const imports = glue.slice(glue.indexOf('function __wbg_get_imports'), glue.indexOf('return {\n            __proto__: null,\n            "./'));
  assert.ok(imports.length > 1000, 'the part of the glue that holds the imports was found');
  const bodies = imports.split(/\n {12}(?=__wb)/).slice(1);
  const suspicious = bodies.filter((body) => forbidden.test(body)).map((body) => body.trim());
  assert.deepEqual(suspicious, []);
});
