// Draws www/pictures/*.png, each view of the page once, small enough for a repository: few colours, at most 60 KB.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { openPage, settled, startBrowser } from './browser.mjs';

const folder = new URL('../../www/pictures/', import.meta.url);
const HEAVIEST = 60_000;
const nothing = async () => {};

/** Views, each from the one before: name, how to get there. */
const views = [
  ['first', nothing],
  ['result', async (page) => { await page.click('#sample'); await settled(page); }],
  ['annotations', async (page) => { await page.keyboard.press('F8'); await page.keyboard.press('F8'); }],
  ['editing', async (page) => { await page.click('#editing'); await page.waitForSelector('.overlay .mark'); }],
  ['elements', async (page) => { await page.click('#annotated'); await page.locator('.tab').nth(2).click(); }],
  ['pictures', async (page) => { await page.locator('.tab').nth(3).click(); }],
  ['figures', async (page) => { await page.evaluate(() => document.querySelector('.table-scroll').scrollIntoView({ block: 'center' })); }],
  ['rules', async (page) => { await page.click('#rules'); await page.locator('.rule summary').nth(3).click(); }],
  ['privacy', async (page) => { await page.keyboard.press('Escape'); await page.click('#network'); await page.click('#try'); await page.waitForFunction(() => document.querySelectorAll('#trials dt').length === 10); }],
  ['narrow', async (page) => { await page.keyboard.press('Escape'); await page.setViewportSize({ width: 390, height: 780 }); await page.locator('.tab').nth(1).click(); }],
  ['years', async (page) => {
    await page.setViewportSize({ width: 1200, height: 720 });
    await page.locator('.tab').nth(4).click();
    const text = await page.inputValue('#field');
    await page.fill('#last', text.replaceAll('2024', '2023').replaceAll('31', '27').replaceAll('34场', '30场'));
    await page.waitForSelector('.years-row');
    await page.evaluate(() => document.querySelector('.years-row').scrollIntoView({ block: 'center' }));
  }],
  ['letter', async (page) => { await page.click('#export summary'); await page.click('#letter'); await page.waitForSelector('#letter-field'); }],
  ['english', async (page) => { await page.keyboard.press('Escape'); await page.locator('.tab').nth(1).click(); await page.getByRole('button', { name: 'English' }).click(); await page.waitForTimeout(500); }],
];

const ends = [];
const browser = await startBrowser();
const { page } = await openPage({ after: (end) => ends.push(end) }, browser, { viewport: { width: 1200, height: 720 } });
const painter = await page.context().newPage();
await page.bringToFront();
mkdirSync(folder, { recursive: true });
for (const [name, reach] of views) {
  await reach(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  const picture = await pixels(await page.screenshot());
  let png;
  for (let colours = 64; colours >= 8 && !(png?.length <= HEAVIEST); colours >>= 1) png = paletted(picture, colours);
  writeFileSync(new URL(`${name}.png`, folder), png);
  console.log(`${fileURLToPath(new URL(`${name}.png`, folder))}  ${(png.length / 1000).toFixed(0)} KB`);
}
for (const end of ends) await end();
await browser.close();

/** The pixels of a picture, by a canvas of the browser. */
async function pixels(png) {
  const { width, height, data } = await painter.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 30_000) text += String.fromCharCode(...data.subarray(at, at + 30_000));
    return { width: image.width, height: image.height, data: btoa(text) };
  }, png.toString('base64'));
  return { width, height, data: Buffer.from(data, 'base64') };
}

/** A PNG with so many colours: the boxes of colours are halved where they are widest (median cut). */
function paletted({ width, height, data }, colours) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const channel = (colour, shift) => (colour >> shift) & 255;
  const spread = (box) => [16, 8, 0].map((shift) => {
    let [low, high] = [255, 0];
    for (const [colour] of box) {
      low = Math.min(low, channel(colour, shift));
      high = Math.max(high, channel(colour, shift));
    }
    return { shift, range: high - low };
  }).reduce((widest, next) => (next.range > widest.range ? next : widest));
  const weight = (box) => box.reduce((sum, [, count]) => sum + count, 0);
  const boxes = [[...counts]];
  while (boxes.length < colours) {
    const ranked = boxes.map((box, index) => ({ index, ...spread(box), weight: weight(box) })).filter(({ range }) => range > 0);
    if (!ranked.length) break;
    const { index, shift } = ranked.reduce((best, next) => (next.range * next.weight ** 0.3 > best.range * best.weight ** 0.3 ? next : best));
    const box = boxes[index].sort(([a], [b]) => channel(a, shift) - channel(b, shift));
    const half = weight(box) / 2;
    let [sum, cut] = [0, 0];
    while (cut < box.length - 1 && sum + box[cut][1] <= half) sum += box[cut++][1];
    boxes.splice(index, 1, box.slice(0, Math.max(1, cut)), box.slice(Math.max(1, cut)));
  }
  const place = new Map();
  const palette = boxes.map((box, index) => {
    // The most frequent of a box: paper stays the colour it is.
    const [colour] = box.reduce((best, next) => (next[1] > best[1] ? next : best));
    for (const [member] of box) place.set(member, index);
    return colour;
  });
  const depth = palette.length > 16 ? 8 : palette.length > 4 ? 4 : 2;
  const stride = Math.ceil((width * depth) / 8);
  const rows = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const index = place.get((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      rows[y * (stride + 1) + 1 + ((x * depth) >> 3)] |= index << (8 - depth - ((x * depth) & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flatMap((colour) => [16, 8, 0].map((shift) => channel(colour, shift))))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The sum at the end of each chunk. Node has it in zlib only since 20.15. */
function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ -1) >>> 0;
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
