import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { waitFor } from '../wait-for.ts';
import { findChromium } from './chromium.ts';

export type Page = {
  open: (url: string) => Promise<void>;
  /** Evaluates an expression in the page; promises are awaited. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** Waits until an expression is truthy, and gives its value. */
  until: <Value>(expression: string, what: string, timeout?: number) => Promise<Value>;
  /** Presses a key, as a person does. */
  key: (name: 'Tab' | 'Enter' | ' ') => Promise<void>;
  /** Writes where the focus is, as a keyboard does. */
  write: (text: string) => Promise<void>;
  screenshot: (path: string) => Promise<void>;
  /** Sets how large the page is, in CSS pixels, and what its reader likes. */
  view: (as: { width: number; height: number; colors: 'light' | 'dark' }) => Promise<void>;
  /** Every address the page asked for. */
  requested: string[];
  /** What it wrote to the console, and what the browser said of it. */
  messages: string[];
};

/** A headless browser with one page that can reach this machine only, driven over the DevTools protocol. */
export async function openBrowser(): Promise<Page & AsyncDisposable> {
  const { path, env } = await findChromium();
  await using opened = new AsyncDisposableStack();
  const profile = await mkdtemp(join(tmpdir(), 'reelgate-browser-'));
  opened.defer(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const browser = spawn(
    path,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--window-size=1600,1000',
      '--remote-debugging-port=0',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(browser, 'exit');
  opened.defer(async () => {
    browser.kill('SIGKILL');
    await exited;
  });
  const page = opened.use(await drive(await devToolsAddress(browser.stderr)));
  const running = opened.move();
  return { ...page, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function devToolsAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const [, port] = /ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
    if (!port) continue;
    stderr.resume();
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const address = pages.find(({ type }) => type === 'page')?.webSocketDebuggerUrl;
    if (address) return address;
  }
  throw new Error('The browser did not start.');
}

/** Keys by what browsers know them by, and what they write. */
const KEYS = { Tab: { code: 9, text: '' }, Enter: { code: 13, text: '\r' }, ' ': { code: 32, text: ' ' } };

const MESSAGES = ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'];

type Message = {
  id?: number;
  method?: string;
  result?: unknown;
  error?: { message: string };
  params?: unknown;
};

async function drive(address: string): Promise<Page & Disposable> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (message: Message) => void>();
  const requested: string[] = [];
  const messages: string[] = [];
  let lastId = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method === 'Network.requestWillBeSent') {
      requested.push((message.params as { request: { url: string } }).request.url);
    }
    if (message.method && MESSAGES.includes(message.method)) messages.push(JSON.stringify(message.params));
  });
  const call = <Result>(method: string, params: object = {}) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result as Result),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call('Page.enable');
  await call('Network.enable');
  await call('Runtime.enable');
  await call('Log.enable');
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    type Evaluated = { result: { value: Value }; exceptionDetails?: { text: string; exception?: object } };
    const parameters = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await call<Evaluated>('Runtime.evaluate', parameters);
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  return {
    requested,
    messages,
    evaluate,
    view: async ({ width, height, colors }) => {
      const mobile = width < 600;
      await call('Emulation.setDeviceMetricsOverride', { width, height, mobile, deviceScaleFactor: 1 });
      const features = [{ name: 'prefers-color-scheme', value: colors }];
      await call('Emulation.setEmulatedMedia', { features });
    },
    open: async (url) => void (await call('Page.navigate', { url })),
    until: <Value>(expression: string, what: string, timeout = 20_000) =>
      waitFor(() => evaluate<Value>(expression), { what, timeout, interval: 100 }) as Promise<Value>,
    key: async (name) => {
      const { code, text } = KEYS[name];
      const key = { key: name, windowsVirtualKeyCode: code };
      await call('Input.dispatchKeyEvent', {
        type: text ? 'keyDown' : 'rawKeyDown',
        ...key,
        ...(text && { text }),
      });
      await call('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    write: async (text) => void (await call('Input.insertText', { text })),
    screenshot: async (path) => {
      const { data } = await call<{ data: string }>('Page.captureScreenshot');
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
}
