// Random use of the page, by a seed that makes it repeatable. After each step: no error, and no character of the text gone
// that was not deleted or undone by the user; at the end: no more memory than after the first minutes.
//
//   MONKEY_MINUTES=20 node monkey.mjs        // SEED=… for another one; the seed and each failure's last steps are printed
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPage, sampleReport, settled, startBrowser } from './browser.mjs';

const corpus = new URL('../corpus/', import.meta.url);
const reports = readdirSync(corpus).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(new URL(name, corpus), 'utf8').replace(/\r\n?/g, '\n'));
const phrases = ['推进依法行政', '，', '2024年', '调解纠纷12件，成功11件', '\n', '一、主要举措和成效\n', 'abc ', '😀𠮷', '　　', '“', '３．５％', '\t', '第一责任人职责', '\u202eابجد', '```', '# ', '【填写：】'];
/** More than this is cleared away first, so that memory can be compared. */
const LONGEST = 30_000;
const WIDTHS = [[1366, 768], [1920, 1080], [1024, 700], [800, 900], [400, 800], [320, 640]];
/** Controls that are there to change the text. */
const EDITING = '.finding-actions .button-main, .gap .button-main, .slot .button-main, #sample';
/** The browser's reports of the privacy panel's trials are no complaints. */
const wanted = (line) => !line.includes('self-test.invalid');

/** Uses the page for `seconds`. Gives counts and the two measures of memory. */
export async function monkey({ seed, seconds, measureAfter = seconds / 2, say = () => {} }) {
  const ends = [];
  const browser = await startBrowser();
  try {
    const visit = await openPage({ after: (end) => ends.push(end) }, browser, { acceptDownloads: true });
    visit.page.on('download', (download) => download.delete().catch(() => {}));
    visit.page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    const elsewhere = await visit.page.context().newPage();
    await elsewhere.setContent('<textarea id="field"></textarea>');
    await visit.page.bringToFront();
    const keyboard = await visit.page.context().newCDPSession(visit.page);
    const use = new Use(visit, elsewhere, keyboard, seed);
    return await use.run(seconds, measureAfter, say);
  } finally {
    for (const end of ends) await end();
    await browser.close();
  }
}

class Use {
  constructor({ page, complaints }, elsewhere, keyboard, seed) {
    Object.assign(this, { page, complaints, elsewhere, keyboard, seed, steps: [], counts: {}, random: generator(seed) });
  }

  count(name) { this.counts[name] = (this.counts[name] ?? 0) + 1; }

  below(count) { return Math.floor(this.random() * count); }

  pick(list) { return list[this.below(list.length)]; }

  async run(seconds, measureAfter, say) {
    const from = Date.now();
    let early = null;
    const actions = Object.entries(ACTIONS).flatMap(([name, [weight, act]]) => Array(weight).fill([name, act]));
    while (Date.now() - from < seconds * 1000) {
      if (early === null && Date.now() - from > measureAfter * 1000) {
        early = await this.memory();
        say(`after ${Math.round((Date.now() - from) / 1000)} s: ${shown(early)}`);
      }
      const [name, act] = this.pick(actions);
      this.steps.push(name);
      try {
        await this.step(name, act);
      } catch (error) {
        throw new Error(`seed ${this.seed}, step ${this.steps.length}: ${error.message}\nlast steps:\n  ${this.steps.slice(-12).join('\n  ')}`);
      }
      this.count(name);
    }
    const late = await this.memory();
    say(`after ${Math.round((Date.now() - from) / 1000)} s: ${shown(late)}`);
    return { steps: this.steps.length, counts: this.counts, early: early ?? late, late };
  }

  async step(name, act) {
    const before = await this.state();
    if (before.text.length > LONGEST && name !== 'clear') {
      await this.atOnce(before, ...await ACTIONS.clear[1].call(this, before));
      return;
    }
    const [said, expected] = await act.call(this, before) ?? [];
    if (said === undefined) return;
    this.steps[this.steps.length - 1] = `${name} ${said}`;
    await this.atOnce(before, said, expected);
    assert.deepEqual(this.complaints.filter(wanted), []);
    const after = await this.state();
    assert.equal(after.broken, false, 'the page says that it is broken');
    assert.equal(after.fields, 1, 'there is one field');
  }

  /** `expected`: a text, two of them (`spliced`), 'undoable' where Ctrl+Z has to bring the text back, or 'any' where the user himself undid. */
  async atOnce(before, said, expected = before.text) {
    await this.page.waitForTimeout(this.pick([0, 10, 60, 350]));
    if (expected === 'any') return;
    const after = await this.state();
    if (Array.isArray(expected)) {
      // The answer came between: the sheet is in front of the field and has the keys.
      if (after.text === before.text && !await this.fieldHasKeys()) this.count('keys for the sheet');
      else if (after.text === expected[1] && expected[0] !== expected[1]) this.count('one place early');
      else same(after.text, expected[0], `the text after ${said}`);
      return;
    }
    if (expected !== 'undoable') {
      same(after.text, expected, `the text after ${said}`);
      return;
    }
    if (after.text === before.text) return;
    await this.toField();
    await this.page.keyboard.press('Control+z');
    same(await this.text(), before.text, `Ctrl+Z takes back ${said}`);
    // Where the field is not drawn the page itself undoes; to redo one has to go there.
    if (this.below(3) > 0 && !lostByRedo(before.text) && await this.fieldHasKeys()) {
      await this.page.keyboard.press('Control+y');
      same(await this.text(), after.text, `Ctrl+Y brings back ${said}`);
    }
  }

  text() { return this.page.inputValue('#field'); }

  state() {
    return this.page.evaluate(() => {
      const field = document.querySelector('#field');
      const box = field.getBoundingClientRect();
      const top = box.width > 0 && document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 5));
      return {
        text: field.value, start: field.selectionStart, end: field.selectionEnd, fields: document.querySelectorAll('#field').length,
        dialog: document.querySelector('dialog[open]') !== null, broken: !document.getElementById('broken').hidden,
        writable: top === field, result: document.querySelector('.app.is-result') !== null,
      };
    });
  }

  /** Where the keys go to the field. */
  async toField() {
    for (let tries = 0; tries < 3 && (await this.state()).dialog; tries += 1) await this.page.keyboard.press('Escape');
    await this.page.evaluate(() => document.querySelector('#field').focus());
  }

  fieldHasKeys() { return this.page.evaluate(() => document.activeElement.id === 'field' && document.activeElement.offsetParent !== null); }

  /** A place in the field that splits no character. */
  async place(text, selecting) {
    const whole = (at) => at - (at > 0 && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? 1 : 0);
    const start = whole(this.below(text.length + 1));
    const end = selecting ? Math.max(start, whole(Math.min(text.length, start + this.below(40)))) : start;
    await this.page.evaluate(([start, end]) => {
      const field = document.querySelector('#field');
      field.focus();
      field.setSelectionRange(start, end);
    }, [start, end]);
    return [start, end];
  }

  report() {
    const report = this.below(4) === 0 ? sampleReport({ long: this.below(2) === 0 }) : this.pick(reports);
    return this.below(3) === 0 ? report.replaceAll('，', this.pick([',', '，，', ''])) : report;
  }

  async copy(text, html = null) {
    await this.elsewhere.bringToFront();
    await this.elsewhere.evaluate(([text, html]) => {
      document.querySelector('#field').value = text;
      document.oncopy = (event) => {
        event.preventDefault();
        event.clipboardData.setData('text/plain', text);
        if (html !== null) event.clipboardData.setData('text/html', html);
      };
    }, [text, html]);
    await this.elsewhere.focus('#field');
    await this.elsewhere.keyboard.press('Control+a');
    await this.elsewhere.keyboard.press('Control+c');
    await this.page.bringToFront();
  }

  /** Emptied and at rest: what is left is what the page keeps. */
  async memory() {
    await this.page.setViewportSize({ width: 1366, height: 768 });
    await this.page.waitForTimeout(300);
    await this.toField();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await this.page.waitForTimeout(1500);
    await this.keyboard.send('Performance.enable');
    for (let times = 0; times < 3; times += 1) await this.keyboard.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.keyboard.send('Performance.getMetrics');
    const metric = (name) => metrics.find((entry) => entry.name === name)?.value ?? 0;
    const module = async (where) => (await where.evaluate('wasm_bindgen().then(({ memory }) => memory.buffer.byteLength)').catch(() => 0));
    const wasm = (await Promise.all([this.page, ...this.page.workers()].map(module))).reduce((sum, size) => sum + size, 0);
    return { heap: metric('JSHeapUsedSize'), wasm, nodes: metric('Nodes'), listeners: metric('JSEventListeners'), workers: this.page.workers().length };
  }
}

/** Weight and deed. A deed says what it did and what has to be the text now; nothing where it could not be done. */
const ACTIONS = {
  type: [12, async function type(before) {
    if (!before.writable || before.dialog) return undefined;
    const words = this.pick(phrases);
    const [start, end] = await this.place(before.text, this.below(4) === 0);
    await this.page.keyboard.insertText(words);
    return [JSON.stringify(words), spliced(before.text, start, end, words)];
  }],
  compose: [6, async function compose(before) {
    if (!before.writable || before.dialog) return undefined;
    const [start, end] = await this.place(before.text, false);
    for (const text of ['z', 'zheng', '政府']) {
      await this.keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      if (this.below(4) === 0) await this.page.waitForTimeout(300);
    }
    const given = this.below(4) > 0;
    if (given) await this.keyboard.send('Input.insertText', { text: '政府' });
    else await this.keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    return [given ? 'a word' : 'and give up', spliced(before.text, start, end, given ? '政府' : '')];
  }],
  delete: [4, async function erase(before) {
    if (!before.writable || before.dialog || !before.text) return undefined;
    const [start, end] = await this.place(before.text, true);
    if (start === end) return undefined;
    await this.page.keyboard.press(this.pick(['Delete', 'Backspace']));
    return [`${end - start} characters`, spliced(before.text, start, end, '')];
  }],
  paste: [6, async function paste() {
    const text = this.report().slice(0, LONGEST);
    await this.copy(text);
    await this.page.keyboard.press('Control+v');
    return [`${text.length} characters`, 'undoable'];
  }],
  'paste from an office': [2, async function pasteHtml() {
    const text = this.report().slice(0, LONGEST);
    const body = text.split('\n').map((line) => `<p class=MsoNormal>${line.replace(/[<&]/g, '')}</p>`).join('');
    await this.copy(text, `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${this.below(3) ? body : body.slice(0, this.below(body.length))}</body></html>`);
    await this.page.keyboard.press('Control+v');
    return [`${text.length} characters`, 'undoable'];
  }],
  // How far a field undoes and redoes is the browser's; that the page's own changes are undone whole is looked at with each of them.
  undo: [5, async function undo() {
    await this.toField();
    if (!await this.fieldHasKeys()) return undefined;
    const keys = Array.from({ length: 1 + this.below(6) }, () => this.pick(['Control+z', 'Control+z', 'Control+y']));
    for (const key of keys) await this.page.keyboard.press(key);
    return [`${keys.length} times`, 'any'];
  }],
  click: [30, async function click(before) {
    const boxes = await this.page.evaluate((editing) => {
      const inside = document.querySelector('dialog[open]') ?? document;
      return [...inside.querySelectorAll('button, summary, select, a[href], mark, [role=tab], .chip-filter')].flatMap((control) => {
        const box = control.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const label = (control.innerText || control.getAttribute('aria-label') || control.tagName).trim().slice(0, 30);
        const there = document.elementFromPoint(x, y);
        if (!there || !(control === there || control.contains(there)) || /选择文件|选择文件夹|Choose/.test(label)) return [];
        return [{ x, y, label, editing: control.matches(editing) || ['清空', 'Clear'].includes(label) }];
      });
    }, EDITING);
    if (!boxes.length) return undefined;
    const { x, y, label, editing } = this.pick(boxes);
    await this.page.mouse.click(x, y);
    return [label, editing ? 'undoable' : before.text];
  }],
  key: [16, async function key(before) {
    const key = this.pick(['F8', 'F8', 'Shift+F8', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+i', 'Alt+1', 'Alt+3', 'Alt+4', 'Alt+6', 'Escape', 'Escape', 'Control+Enter', 'Tab', 'Tab', 'Shift+Tab', 'Home', 'PageDown', 'F6']);
    await this.page.keyboard.press(key);
    return [key, before.text];
  }],
  resize: [3, async function resize(before) {
    const [width, height] = this.pick(WIDTHS);
    await this.page.setViewportSize({ width, height });
    return [`to ${width}`, before.text];
  }],
  wheel: [4, async function wheel(before) {
    await this.page.mouse.move(this.below(1000), this.below(600));
    await this.page.mouse.wheel(0, this.below(4000) - 1500);
    return ['somewhere', before.text];
  }],
  export: [4, async function exporting(before) {
    if (!before.result || before.dialog || !await this.page.isVisible('#export summary')) return undefined;
    await this.page.evaluate(() => { document.getElementById('export').open = true; });
    const items = this.page.locator('#export .menu-item');
    const index = this.below(await items.count());
    await items.nth(index).click({ timeout: 2000, force: true }).catch(() => {});
    return [`item ${index}`, before.text];
  }],
  drop: [5, async function drop(before) {
    const bytes = this.pick([
      () => [...Buffer.from(this.report())],
      () => [...Buffer.from(`\ufeff${this.report()}`)],
      () => [...Buffer.from(this.report(), 'utf16le')],
      () => Array.from({ length: this.below(5000) }, () => this.below(256)),
      () => [],
      () => [0x50, 0x4b, 3, 4, ...Array.from({ length: 300 }, () => this.below(256))],
      () => [0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 300 }, () => this.below(256))],
    ])();
    const name = this.pick(['报告.txt', '报告.md', '报告.docx', '报告.doc', '报告', '.txt']);
    await this.page.evaluate(([bytes, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name));
      const on = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      for (const kind of ['dragenter', 'dragover', 'drop']) on.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [bytes.slice(0, LONGEST * 2), name]);
    // It is read or refused; the same text again looks like neither.
    await this.page.waitForFunction((text) => document.querySelector('#field').value !== text || document.querySelector('.notice'), before.text, { timeout: 1500 }).catch(() => {});
    return [`${name}, ${bytes.length} bytes`, 'undoable'];
  }],
  clear: [2, async function clear() {
    // Narrow, the field may be behind another tab.
    if (!await this.page.isVisible('#field')) await this.page.locator('.tab-text').click({ timeout: 3000 }).catch(() => {});
    await this.toField();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    return ['everything', 'undoable'];
  }],
  garbage: [4, async function garbage(before) {
    const kind = this.below(6);
    await this.page.evaluate((kind) => {
      const deeds = [
        () => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })),
        () => window.postMessage({ revision: 3, text: 7 }, '*'),
        () => document.dispatchEvent(new CompositionEvent('compositionend', { data: '字' })),
        () => document.dispatchEvent(new KeyboardEvent('keydown', { key: '', code: '' })),
        () => { for (let times = 0; times < 30; times += 1) window.dispatchEvent(new Event('resize')); },
        () => document.querySelector('#field').dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' })),
      ];
      deeds[kind]();
    }, kind);
    return [`${kind}`, before.text];
  }],
  rest: [3, async function rest(before) {
    if (!before.result) return undefined;
    await settled(this.page).catch(async (error) => {
      const now = await this.state();
      if (now.text.length > 0) throw error;
    });
    return ['until the answer is there', before.text];
  }],
};

/** What Chromium itself loses in any field: where a text that ends with a line break is replaced, redoing forgets the first line
 * of what replaced it (monkey.test.mjs holds that it does). Undoing is right. */
const lostByRedo = (text) => text.endsWith('\n');

/** The text after `words` took the place of what was selected; and the same one place earlier: after the same redoing (`lostByRedo`)
 * Chromium puts a selection that a script sets one place too early, in a bare field too. */
const spliced = (text, start, end, words) => [[start, end], [Math.max(0, start - 1), Math.max(0, end - 1)]]
  .map(([start, end]) => text.slice(0, start) + words + text.slice(end));

/** Texts are long: the first place where they differ says enough. */
function same(text, expected, what) {
  if (text === expected) return;
  let at = 0;
  while (text[at] === expected[at]) at += 1;
  const near = (words) => JSON.stringify(words.slice(Math.max(0, at - 10), at + 20));
  throw new Error(`${what}: ${text.length} characters, not ${expected.length}; at ${at} ${near(text)}, not ${near(expected)}`);
}

/** mulberry32: the same numbers for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const shown = ({ heap, wasm, nodes, listeners, workers }) => `JS heap ${megabytes(heap)}, wasm ${megabytes(wasm)}, ${nodes} nodes, ${listeners} listeners, ${workers} workers`;

/** How much more memory there is at the end than early on. */
export const growth = ({ early, late }) => (late.heap + late.wasm) / (early.heap + early.wasm);

/** A seed for today. */
export const today = () => Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const minutes = Number(process.env.MONKEY_MINUTES ?? 20);
  const seed = Number(process.env.SEED ?? today());
  console.log(`seed ${seed}, ${minutes} minutes`);
  const done = await monkey({ seed, seconds: minutes * 60, measureAfter: Math.min(120, minutes * 30), say: console.log });
  console.log(`${done.steps} steps: ${JSON.stringify(done.counts)}\nmemory × ${growth(done).toFixed(2)}`);
  assert.ok(growth(done) <= 1.5, 'memory grows');
}
