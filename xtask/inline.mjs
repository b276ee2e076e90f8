// Turns what Trunk built (index.html, glue, wasm) into one self-contained index.html. Trunk runs it after each build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
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
  const text = name === 'wasm' ? wasm.toString('base64') : name === 'made-of' ? madeOf() : small(name === 'glue' ? 'glue.js' : name, name === 'glue' ? glue : readFileSync(join(root, name), 'utf8'));
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

// Without comments and blanks; syntax stays what the oldest kernel reads. The first script is for any browser at all: as it is.
function small(name, text) {
  if (name === 'www/first.js') return text;
  const { transformSync } = createRequire(import.meta.url)(join(packages, 'esbuild-wasm'));
  const options = { loader: name.endsWith('.css') ? 'css' : 'js', target: 'chrome80', charset: 'utf8', legalComments: 'none' };
  // The names of the glue are looked at by the test of its imports.
  return transformSync(text, { ...options, minifyWhitespace: true, minifySyntax: name !== 'glue.js', minifyIdentifiers: name !== 'glue.js' }).code.trim();
}

// What the page is made of, for its security note: why doubtful imports are harmless, libraries by licence, tools.
function madeOf() {
  const reasons = readFileSync(join(root, 'tests', 'page', 'imports.txt'), 'utf8').split(/\r?\n/)
    .filter((line) => !line.startsWith('#')).map((line) => line.split(/ {2,}/)).filter(([, reason]) => reason);
  const tree = execFileSync(process.env.CARGO ?? 'cargo', [
    'tree', '--edges', 'normal,no-proc-macro', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', 'page',
    '--prefix', 'none', '--format', '{p}|{l}', '--package', 'fazhi-report',
  ], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const libraries = new Map();
  for (const line of new Set(tree.split(/\r?\n/).filter(Boolean).map((line) => line.replace(/ \(\*\)$/, '')).sort())) {
    const [library, licence] = line.split('|');
    if (library.startsWith('fazhi-report ')) continue;
    const choice = licence.split(/ ?\/ ?| OR /).sort().reverse().join(' OR ');
    libraries.set(choice, [...libraries.get(choice) ?? [], library.replace(' v', ' ')]);
  }
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'tests', 'page', 'package.json'), 'utf8'));
  const tools = [
    execFileSync(process.env.RUSTC ?? 'rustc', ['--version'], { cwd: root, encoding: 'utf8' }).split(' ').slice(0, 2).join(' '),
    ...['binaryen', 'esbuild-wasm', 'lzma'].map((name) => `${name} ${devDependencies[name]}`),
    // Paths are gone from the module, but they had room in it: with longer ones, addresses are others.
    process.env.CARGO_HOME ?? join(homedir(), '.cargo'),
  ];
  return [
    ...reasons.map(([name, reason]) => ['reason', name, reason]),
    ...[...libraries].map(([licence, names]) => ['library', licence, names.join(', ')]),
    ['tools', tools.join(', ')],
  ].map((line) => line.join('\t')).join('\n');
}

// Where a panic comes from (a path, a line, a column for each) is told to nobody in a browser, and fills more than ten kilobytes of the packed page.
function forgetPlaces(module) {
  let at = 8;
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const segments = [];
  while (at < module.length) {
    const id = module[at++];
    const length = leb();
    const end = at + length;
    for (let count = id === 11 ? leb() : 0; count > 0; count -= 1) {
      if (leb() !== 0 || module[at++] !== 0x41) fail('the module has data that is not where i32.const says');
      const address = leb();
      at += 1;
      const size = leb();
      segments.push({ address, at, size });
      at += size;
    }
    at = end;
  }
  const placeOf = (address, length) => {
    const segment = segments.find((one) => one.address <= address && address + length <= one.address + one.size);
    return segment && segment.at + address - segment.address;
  };
  const paths = new Map();
  const found = [];
  for (const segment of segments) {
    for (let place = segment.at + (-segment.address & 3); place + 16 <= segment.at + segment.size; place += 4) {
      const [address, length, line, column] = [0, 4, 8, 12].map((offset) => module.readUInt32LE(place + offset));
      if (length < 4 || length > 300 || line < 1 || line > 99_999 || column < 1 || column > 999) continue;
      const from = placeOf(address, length);
      if (from === undefined || !/^[\w./@+-]+\.rs$/.test(module.latin1Slice(from, from + length))) continue;
      paths.set(from, length);
      found.push(place);
    }
  }
  if (found.length < 500) fail(`only ${found.length} places of panics found: have they another form now?`);
  // All alike: an empty path, at the address of the first.
  const address = module.readUInt32LE(found[0]);
  for (const place of found) module.fill(0, place, place + 16).writeUInt32LE(address, place);
  for (const [from, length] of paths) module.fill(0, from, from + length);
  // So every panic that names such a place may name the first. Only a call that never comes back is surely one: elsewhere the same number
  // may be the end of what lies before the place.
  const addressOf = (place) => {
    const segment = segments.find((one) => one.at <= place && place < one.at + one.size);
    return segment.address + place - segment.at;
  };
  const one = addressOf(found[0]);
  const places = new Set(found.map(addressOf));
  const bytes = [one & 127 | 128, one >> 7 & 127 | 128, one >> 14 & 127 | 128, one >> 21 & 127];
  eachConstant(module, (value, at, length) => {
    let behind = at + length;
    if (length !== 4 || !places.has(value) || module[behind] !== 0x10) return;
    do behind += 1; while (module[behind] > 127);
    if (module[behind + 1] === 0x00) module.set(bytes, at);
  });
  return module;
}

// Every `i32.const` of the code: its number, where it stands, how many bytes it has.
function eachConstant(module, seen) {
  const { fazhiBody } = unpacking();
  let at = 8;
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let id = module[at++], length = leb(); id !== 10; id = module[at++], length = leb()) at += length;
  let last = 0;
  const opcode = () => {
    last = module[at++];
    return last;
  };
  const number = () => {
    const from = at;
    const value = leb();
    if (last === 0x41) seen(value, from, at - from);
    last = 0;
    return value;
  };
  const plain = (_, count) => {
    at += count;
  };
  const next = () => {
    let ahead = at;
    while (module[ahead] > 127) ahead += 1;
    return module[ahead + 1];
  };
  for (let count = leb(); count > 0; count -= 1) {
    leb();
    fazhiBody(opcode, number, plain, next);
  }
}

// Smaller, and rid of an overlong index in call_indirect that old engines refuse.
function optimise(file) {
  execFileSync(process.execPath, [
    join(packages, 'binaryen', 'bin', 'wasm-opt'), file, '-o', file,
    // Flattened and put together anew, code repeats itself more. Alignment is a hint that no engine needs.
    '-Oz', '--flatten', '--rereloop', '-Oz', '--coalesce-locals-learning', '-Oz', '--converge', '--dealign', '--low-memory-unused', '--mvp-features', '--enable-bulk-memory', '--enable-bulk-memory-opt',
    '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
  return forgetPlaces(readFileSync(file));
}

// Unpacked by www/unpack.js. The bare module as base64 would be twice as long.
function pack(module) {
  // What is coded already stays as it is: packed again it would grow.
  const dictionary = readFileSync(join(root, 'src', 'lexicon', 'dictionary.bin'));
  return new Promise((done) => {
    packer().compress(sortStreams(module, dictionary), 5, (packed) => {
      const bytes = Buffer.concat([Buffer.from(packed), dictionary]);
      const { fazhiUnpack } = unpacking();
      if (!Buffer.from(fazhiUnpack(bytes)).equals(module)) fail('the module is not the same after packing and unpacking');
      done(bytes);
    });
  });
}

// The packer expects that every fourth byte resembles, and three bits of the byte before to matter; text and sorted code are smaller
// (by 3 KB) without the one and with two of the other.
function packer() {
  let source = readFileSync(join(packages, 'lzma', 'src', 'lzma_worker.js'), 'utf8');
  for (const [expected, wanted] of [['._posStateBits = 2;', '._posStateBits = 0;'], ['._posStateMask = 3;', '._posStateMask = 0;'], ['._numLiteralContextBits = 3;', '._numLiteralContextBits = 2;']]) {
    if (source.split(expected).length !== 2) fail(`the packer has changed: no ${expected}`);
    source = source.replace(expected, wanted);
  }
  return new Function('module', `${source}; return LZMA;`)({});
}

function unpacking() {
  const source = readFileSync(join(root, 'www', 'unpack.js'), 'utf8');
  return new Function(`${source}; return { fazhiUnpack, fazhiBody, fazhiShort };`)();
}

// The code of the module in streams of its own, as fazhiJoin in www/unpack.js expects it, without what stays as it is.
function sortStreams(module, stored) {
  const STREAMS = 29;
  const { fazhiBody } = unpacking();
  let at = 8;
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  let end;
  for (;;) {
    if (at >= module.length) fail('the module has no code');
    const id = module[at++];
    const length = leb();
    end = at + length;
    if (id === 10) break;
    at = end;
  }
  const functions = leb();
  const start = at;
  const streams = Array.from({ length: STREAMS }, () => []);
  const plain = (stream, count) => {
    for (let index = 0; index < count; index += 1) streams[stream].push(module[at++]);
  };
  const number = (stream) => {
    const from = at;
    const value = leb();
    for (let index = from; index < at; index += 1) streams[stream].push(module[index]);
    return value;
  };
  const opcode = () => {
    streams[1].push(module[at]);
    return module[at++];
  };
  const next = () => {
    let ahead = at;
    while (module[ahead] > 127) ahead += 1;
    return module[ahead + 1];
  };
  for (let index = 0; index < functions; index += 1) {
    const length = leb();
    const bodyEnd = at + length;
    fazhiBody(opcode, number, plain, next);
    if (at !== bodyEnd) fail(`function ${index} was not understood: an opcode that www/unpack.js does not know`);
  }
  if (at !== end) fail('the code has another length than it says');
  const storedAt = module.indexOf(stored, end);
  if (storedAt < 0) fail('the module does not hold the dictionary');
  const frame = Buffer.concat([module.subarray(0, start), module.subarray(end, storedAt), module.subarray(storedAt + stored.length)]);
  const parts = [shorten(frame), ...streams.slice(1).map((bytes) => Buffer.from(bytes))];
  const header = Uint32Array.from([module.length, start, functions, storedAt, stored.length, ...parts.map((part) => part.length)]);
  return Buffer.concat([Buffer.from(header.buffer), ...parts]);
}

// Chinese characters of the module's data as one or two bytes each, as fazhiWords in www/unpack.js expects it.
function shorten(bytes) {
  const { fazhiShort } = unpacking();
  // A character of three bytes, as UTF-8 writes it; 0 for anything else.
  const characterAt = (at) => {
    const [first, second, third] = bytes.subarray(at, at + 3);
    if (first >> 4 !== 14 || second >> 6 !== 2 || third >> 6 !== 2) return 0;
    const character = (first & 15) << 12 | (second & 63) << 6 | third & 63;
    return character < 0x800 ? 0 : character;
  };
  const counts = new Map();
  for (let at = 0; at < bytes.length; at += 1) {
    const character = characterAt(at);
    if (!character) continue;
    counts.set(character, (counts.get(character) ?? 0) + 1);
    at += 2;
  }
  const common = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([character]) => character);
  // Of about the same frequency in the order of Unicode, so that they can be told by small numbers.
  const GROUP = 512;
  const order = [];
  for (let from = 0, to = fazhiShort; from < common.length; from = to, to += GROUP) {
    order.push(...common.slice(from, to).sort((a, b) => a - b));
  }
  if (order.length > fazhiShort + (254 - 128 - fazhiShort) * 256) fail('too many different characters');
  const out = [];
  const leb = (value) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) out.push(rest & 127 | 128);
    out.push(rest);
  };
  leb(bytes.length);
  leb(order.length);
  order.forEach((character, index) => {
    const more = character - (order[index - 1] ?? 0);
    if (more > 0) leb(more);
    else out.push(0), leb(character);
  });
  const ranks = new Map(order.map((character, rank) => [character, rank]));
  for (let at = 0; at < bytes.length; at += 1) {
    const character = characterAt(at);
    if (character) {
      const rank = ranks.get(character);
      if (rank < fazhiShort) out.push(128 + rank);
      else out.push(128 + fazhiShort + (rank - fazhiShort >> 8), rank - fazhiShort & 255);
      at += 2;
    } else if (bytes[at] < 128) out.push(bytes[at]);
    else out.push(254, bytes[at]);
  }
  return Buffer.from(out);
}

function fail(message) {
  console.error(`inline: ${message}`);
  process.exit(1);
}
