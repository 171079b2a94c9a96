import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STYLES } from '#src/api/console/styles.ts';
import { render } from '#src/media/render.ts';
import type { StagePorts, StageTable } from '#src/worker/stage.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { openBrowser, type Page } from '#test/kit/http/browser.ts';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { webBundle } from '../../tools/web-bundle.ts';
import { type ConsolePage, openConsolePage, seriousFindings } from './fixtures/console-page.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  // The files of the demo are none that could be drawn.
  await gateway.parts.store.db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
  if (hasChromium) await findChromium();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const open = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/`, { headers: { Accept: 'text/html', ...headers } });

const ports = (): StagePorts => ({
  db: gateway.parts.store.db,
  blobs: gateway.blobs,
  render,
  probe,
  ...openTestProviders(),
});

/** The real stages, of which the last but one begins when it is told to. */
function stagesWithGate(): { table: StageTable; open: () => void } {
  const gate = Promise.withResolvers<void>();
  const assembling: StageTable['assembling'] = async (input) => {
    await gate.promise;
    return STAGE_TABLE.assembling(input);
  };
  return { table: { ...STAGE_TABLE, assembling }, open: gate.resolve };
}

describe('the page', () => {
  test('may run, show and ask nothing but what is here, and is kept by nobody', async () => {
    const { status, headers } = await open(gateway.url);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self' blob:; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('has files that are cached for good, compressed, and at most 150 kB in all', async () => {
    const html = await (await open(gateway.url)).text();
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|(src|href)="https?:/);
    const names = [...html.matchAll(/"(\/console\/[\w.]+)"/g)].map(([, name]) => name ?? '');
    expect(names).toHaveLength(2);
    let bytes = 0;
    for (const name of names) {
      const file = await fetch(gateway.url + name, { headers: { 'Accept-Encoding': 'br' } });
      expect([file.status, file.headers.get('content-encoding')]).toEqual([200, 'br']);
      expect(file.headers.get('cache-control')).toContain('immutable');
      bytes += (await promisify(gzip)(await file.text())).length;
    }
    expect(bytes).toBeLessThan(150_000);
    expect((await fetch(`${gateway.url}/console/other.js`)).status).toBe(404);
  });

  test('holds the demo key for who sits at the machine, and for nobody else', async () => {
    expect(await (await open(gateway.url)).text()).toContain(gateway.demo.apiKey);
    const passed = await open(gateway.url, { 'X-Forwarded-For': '192.0.2.1' });
    expect(await passed.text()).not.toContain(gateway.demo.apiKey);
  });

  test('is not there for whoever asks for JSON', async () => {
    const answer = await fetch(`${gateway.url}/`, { headers: { Accept: 'application/json' } });
    expect([answer.status, Object(await answer.json()).error.code]).toEqual([404, 'NOT_FOUND']);
  });

  test('runs the script that its sources make (npm run build:web)', async () => {
    const kept = await readFile(new URL('../../src/web/generated/console.js', import.meta.url), 'utf8');
    expect(kept === (await webBundle())).toBe(true);
  });

  test('wears every sheet of its styles', async () => {
    const sheets = await readdir(new URL('../../src/web/styles/', import.meta.url));
    expect(STYLES.map((name) => `${name}.css`).sort()).toEqual(sheets.sort());
  });
});

const PLACES = [
  'make',
  'watch',
  'look',
  'library',
  ...['project', 'people', 'accounts', 'credits', 'keys', 'webhooks'].map((part) => `settings/${part}`),
];

/** Goes to a place of the console, and waits until it is there. */
async function goTo(browser: Page, place: string): Promise<void> {
  await browser.evaluate(`location.hash = '#/${place}'`);
  await browser.until(
    `Boolean(document.querySelector('main h1') && document.querySelector('[aria-current=page][href="#/${place}"]'))`,
    place,
  );
}

/** Notes a date, calls it off, notes another and says that the post is out; and takes it to a phone. */
async function publishByHand(page: ConsolePage): Promise<void> {
  const note = async (when: string) => {
    await page.type('When', when);
    await page.press('Schedule');
    await page.sees('Noted');
  };
  await note('2031-05-01T10:00');
  await page.press('Call off');
  await page.sees('Called off');
  await note('2031-05-02T10:00');
  await page.press('It is out');
  await page.sees('Out');
  await page.type('Platform', 'TIKTOK');
  await page.sees('Scan it with your phone');
  await page.sees('All in one file (ZIP)');
}

describe.skipIf(!hasChromium)('in a browser (needs Chromium)', () => {
  test('a post with own words takes few presses, survives a restart, and is there to be looked at', {
    timeout: 180_000,
  }, async () => {
    let server = await gateway.another();
    await using door = await openDoor(server.url);
    const { table, open: assemble } = stagesWithGate();
    await using _worker = gateway.parts.startWorker(table, { ports: ports() });
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${door.url}/#/make`);
    await page.type('Opening line', 'Own words, twice over');
    await page.press('Photos');
    await page.sees('Made exactly as shown.');
    await page.press('Make it');
    await browser.until(`Boolean(document.querySelector('.stages .now'))`, 'a stage', 60_000);

    await door.shut();
    await server[Symbol.asyncDispose]();
    await page.sees('It comes back by itself');
    server = await gateway.another();
    door.target = server.url;
    await door.reopen();
    assemble();
    await page.press('Open the post');
    await page.sees('All photos (ZIP)');
    await browser.until(
      `[...document.querySelectorAll('.carousel img')].some((image) => image.naturalWidth > 0)`,
      'a photo',
    );
    expect(await browser.evaluate(`document.querySelector('h1').innerText`)).toBe('Own words, twice over');
    expect(page.presses()).toBeLessThanOrEqual(8);
    await publishByHand(page);
    expect(await seriousFindings(browser)).toEqual([]);
    await server[Symbol.asyncDispose]();
  });

  test('every page can be used by everybody, in both languages, and none complains', {
    timeout: 180_000,
  }, async () => {
    await using browser = await openBrowser();
    await browser.view({ width: 360, height: 780, colors: 'dark' });
    await browser.open(gateway.url);
    for (const place of PLACES) {
      await goTo(browser, place);
      expect([place, await seriousFindings(browser)]).toEqual([place, []]);
      expect([place, await browser.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 360]);
    }
    await browser.view({ width: 1280, height: 800, colors: 'light' });
    await browser.evaluate(`localStorage.setItem('reelgate:language', '"de"')`);
    await browser.open(`${gateway.url}/?`);
    const page = openConsolePage(browser);
    await page.sees('Was soll es werden?');
    for (const place of PLACES) {
      await goTo(browser, place);
      expect([place, await seriousFindings(browser)]).toEqual([place, []]);
    }
    await page.press('Abmelden');
    await page.sees('API-Schlüssel');
    expect(await seriousFindings(browser)).toEqual([]);
    expect(browser.messages).toEqual([]);
    expect(
      browser.requested.filter((url) => !url.startsWith(gateway.url) && !url.startsWith('data:')),
    ).toEqual([]);
  });

  test('what is typed and shown is of the project that is chosen', { timeout: 120_000 }, async () => {
    const headers = { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' };
    const nameOf = async (id: string) =>
      Object(await (await fetch(`${gateway.url}/v1/projects/${id}`, { headers })).json()).name;
    const body = JSON.stringify({ name: 'The other one' });
    const made = await fetch(`${gateway.url}/v1/projects`, { method: 'POST', headers, body });
    const { id: other } = (await made.json()) as { id: string };
    const { projectId } = gateway.demo;
    const first = await nameOf(projectId);
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    const typedIn = (label: string) =>
      `[...document.querySelectorAll('label')].find((one) => one.innerText.trim() === '${label}')?.control?.value`;
    const choose = (id: string) =>
      browser.evaluate(`(() => {
        const field = document.querySelector('.choices select');
        field.value = '${id}';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    await browser.open(`${gateway.url}/#/make`);
    await browser.until(
      `Boolean(document.querySelector('.choices option[value="${other}"]'))`,
      'both projects',
    );
    await choose(projectId);
    await page.type('Opening line', 'Words for the first');
    await choose(other);
    await browser.until(`${typedIn('Opening line')} === ''`, 'a draft of its own');
    await choose(projectId);
    await browser.until(`${typedIn('Opening line')} === 'Words for the first'`, 'the draft of the first');

    await goTo(browser, 'settings/project');
    await browser.until(`${typedIn('Name')} === ${JSON.stringify(first)}`, 'the first project');
    await choose(other);
    await browser.until(`${typedIn('Name')} === 'The other one'`, 'the other project');
    await page.press('Save');
    await page.sees('Saved');
    expect(await nameOf(other)).toBe('The other one');
  });

  test('a link with a client token lets its holder in, and is gone from the address', {
    timeout: 60_000,
  }, async () => {
    const { projectId, apiKey } = gateway.demo;
    const made = await fetch(`${gateway.url}/v1/client-tokens`, {
      method: 'POST',
      headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        scopes: ['projects:read', 'content:read'],
        projectIds: [projectId],
      }),
    });
    const { token } = (await made.json()) as { token: string };
    await using browser = await openBrowser();
    await browser.open(`${gateway.url}/#token=${token}`);
    await openConsolePage(browser).sees('What shall it be?');
    expect(await browser.evaluate('location.href')).toBe(`${gateway.url}/`);
    expect(await browser.evaluate(`sessionStorage.getItem('reelgate:credential')`)).toContain(token);
  });
});
