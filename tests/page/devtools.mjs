// A small client of the DevTools protocol, for Chromiums too old for Playwright.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import WebSocket from 'ws';

const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');

/** Why the old engines cannot be run here, if so. */
export const elsewhere = process.platform === 'linux' && process.arch === 'x64' ? false : 'the old engines are Linux x64 programs';

/** Starts a Chromium, opens a page in it, and gives `evaluate(expression)`, which waits for promises. */
export async function openOld(t, program, address) {
  const profile = mkdtempSync(join(tmpdir(), 'fazhi-old-'));
  const child = spawn(program, [
    '--headless', '--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage', '--no-first-run',
    '--disable-background-networking', '--disable-sync', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'pipe'] });
  t.after(async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const port = await listeningPort(child);
  const target = await firstPage(port);
  const { send, events } = await connect(t, target.webSocketDebuggerUrl);
  await send('Runtime.enable');
  await send('Network.enable');
  await send('Page.enable');
  await send('Page.navigate', { url: address });

  const evaluate = async (expression) => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  const waitFor = async (expression) => {
    for (let tries = 0; tries < 600; tries += 1) {
      if (await evaluate(expression).catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`never came true: ${expression}; ${JSON.stringify(await evaluate('document.body.innerText'))}`);
  };
  return { evaluate, waitFor, send, events };
}

function listeningPort(child) {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (found) done(Number(found[1]));
    });
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`Chromium ended: ${said}`)));
  });
}

async function firstPage(port) {
  for (let tries = 0; tries < 600; tries += 1) {
    const target = (await json(`http://127.0.0.1:${port}/json/list`)).find(({ type }) => type === 'page');
    if (target) return target;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the old Chromium opened no page');
}

function json(address) {
  return new Promise((done, fail) => {
    get(address, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => done(JSON.parse(text)));
    }).on('error', fail);
  });
}

async function connect(t, address) {
  const socket = new WebSocket(address);
  t.after(() => socket.terminate());
  const waiting = new Map();
  const events = [];
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (!message.id) events.push(message);
    else {
      const { done, fail } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) fail(new Error(message.error.message));
      else done(message.result);
    }
  });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const send = (method, params = {}) => new Promise((done, fail) => {
    last += 1;
    waiting.set(last, { done, fail });
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  return { send, events };
}

/** Unpacks a Chromium once; 140 MB each, kept beside the packages. */
export function oldChromium(version) {
  const program = join(packages, '.chromium', `chromium-${version}`);
  if (!existsSync(program)) {
    mkdirSync(dirname(program), { recursive: true });
    const bytes = brotliDecompressSync(readFileSync(join(packages, `chromium-${version}`, 'bin', 'chromium.br')));
    // Two files of tests may unpack at the same time.
    const part = `${program}.${process.pid}`;
    writeFileSync(part, bytes, { mode: 0o755 });
    renameSync(part, program);
  }
  return program;
}
