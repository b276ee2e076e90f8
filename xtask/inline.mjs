// Turns what Trunk built (index.html, glue, wasm) into one self-contained index.html. Trunk runs it after each build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'tests', 'page', 'node_modules');
const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) fail('TRUNK_STAGING_DIR is not set: Trunk runs this, see Trunk.toml');

if (!existsSync(packages)) fail('its tools are missing: run `cargo xtask build`, or `npm ci` in tests/page');
const wasm = await pack(optimise(join(stage, 'page_bg.wasm')));
const glue = readFileSync(join(stage, 'page.js'), 'utf8');

let page = readFileSync(join(stage, 'index.html'), 'utf8');
// Trunk's own way of starting the program: a preload, a script by address, a call.
page = page.replace(/<link rel="(?:module)?preload"[^>]*>/g, '');
page = page.replace(/<script[^>]*\bsrc="[^"]*page\.js"[^>]*><\/script>/g, '');
page = page.replace(/<script[^>]*>\s*wasm_bindgen\([\s\S]*?<\/script>/g, '');
page = page.replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/g, '');

page = page.replace(/(<(script|style)\b[^>]*?) data-inline="([^"]+)"([^>]*>)/g, (_, open, tag, name, close) => {
  const text = name === 'wasm' ? wasm.toString('base64') : name === 'glue' ? glue : readFileSync(join(root, name), 'utf8');
  if (new RegExp(`</${tag}|<!--`, 'i').test(text)) fail(`${name} holds text that would end its <${tag}>`);
  return `${open}${close}${text}`;
});

const hashes = { script: [], style: [] };
for (const [, tag, attributes, text] of page.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
  const inert = /\btype="/.test(attributes);
  const first = text.includes('%SCRIPTS%');
  if (!inert && !first) hashes[tag].push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
page = page.replace('%SCRIPTS%', hashes.script.join(' ')).replace('%STYLES%', hashes.style.join(' '));

const left = page.match(/data-inline|data-trunk|%SCRIPTS%|%STYLES%|<script[^>]*\bsrc=|<link(?! rel="icon" href="data:)[^>]*>/);
if (left) fail(`still in the page: ${left[0]}`);

writeFileSync(join(stage, 'index.html'), page);
for (const name of readdirSync(stage)) {
  if (name !== 'index.html') rmSync(join(stage, name), { recursive: true });
}

// Smaller, and rid of an overlong index in call_indirect that old engines refuse.
function optimise(file) {
  execFileSync(process.execPath, [
    join(packages, 'binaryen', 'bin', 'wasm-opt'), file, '-o', file, '-Oz', '--mvp-features', '--enable-bulk-memory', '--enable-bulk-memory-opt',
    '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
  return readFileSync(file);
}

// Unpacked by www/unpack.js. The bare module as base64 would be twice as long.
function pack(bytes) {
  const lzma = createRequire(import.meta.url)(join(packages, 'lzma')).LZMA();
  return new Promise((done) => {
    lzma.compress(bytes, 5, (packed) => done(Buffer.from(packed)));
  });
}

function fail(message) {
  console.error(`inline: ${message}`);
  process.exit(1);
}
