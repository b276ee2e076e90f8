// Prints what the page weighs; fails when it is heavier than promised.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budget = { raw: 1_500_000, gzip: 600_000 };
const html = readFileSync(join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'index.html'));
const text = html.toString('utf8');
const inside = (pattern) => [...text.matchAll(pattern)].map(([, part]) => part).join('');
const base64 = inside(/<script id="wasm"[^>]*>([\s\S]*?)<\/script>/g);
const glue = inside(/<script id="glue"[^>]*>([\s\S]*?)<\/script>/g);
const styles = inside(/<style[^>]*>([\s\S]*?)<\/style>/g);
const parts = [
  ['wasm, packed', Buffer.from(base64, 'base64')],
  ['wasm in the page', Buffer.from(base64)],
  ['glue', Buffer.from(glue)],
  ['style', Buffer.from(styles)],
  ['dist/index.html', html],
];
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(12);
const row = (name, raw, gzip) => console.log(name.padEnd(18) + kilobytes(raw) + kilobytes(gzip));
console.log(`${'大小 · size'.padEnd(16)}${'raw'.padStart(12)}${'gzip'.padStart(12)}`);
for (const [name, bytes] of parts) row(name, bytes.length, gzipSync(bytes, { level: 9 }).length);
row('预算 · budget', budget.raw, budget.gzip);
if (html.length > budget.raw || gzipSync(html, { level: 9 }).length > budget.gzip) {
  console.error('超出预算 · over budget');
  process.exit(1);
}
