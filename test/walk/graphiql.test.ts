import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#test/kit/http/browser.ts';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { SlideshowBuildDocument } from '../../schema/generated/graphql.ts';
import { runOpenTab, runTab } from './fixtures/graphiql-tabs.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const HTML = { Accept: 'text/html' };
const page = async (query = '') => (await fetch(`${gateway.url}/graphql${query}`, { headers: HTML })).text();

describe('the page', () => {
  test('takes everything from here, compressed and cached for good', async () => {
    const html = await page();
    expect(html.length).toBeLessThan(20_000);
    expect(html).not.toMatch(/(src|href)="https?:/);
    const names = [...html.matchAll(/\/graphql\/assets\/[\w.-]+/g)].map(([name]) => name);
    expect(new Set(names).size).toBe(5);
    for (const name of names) {
      const asset = await fetch(gateway.url + name, { headers: { 'Accept-Encoding': 'br' } });
      expect(asset.status).toBe(200);
      expect(asset.headers.get('content-encoding')).toBe('br');
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
  });

  test('holds the demo key and ids when it is asked for on this machine', async () => {
    const html = await page();
    expect(html).toContain(gateway.demo.apiKey);
    expect(html).toContain(gateway.demo.projectId);
  });

  test('opens with the operation that a link brings, in front of the examples', async () => {
    const query = 'query Mine { viewer { test } }';
    const html = await page(`?${new URLSearchParams({ query, variables: '{"mine":1}' })}`);
    expect(html).toContain(`"defaultTabs":[{"query":"${query}"`);
    expect(html).toContain('"variables":"{\\"mine\\":1}"');
    expect(await page()).not.toContain('query Mine');
  });

  test('leads from the progress of a job to the console', async () => {
    expect(await page()).toContain(`${gateway.url}/#/watch shows all jobs live`);
  });

  test('holds no key under another name, which could be made to lead here', async () => {
    const { status, text } = await withHost('evil.example');
    expect(status).toBe(200);
    expect(text).not.toContain(gateway.demo.apiKey);
  });

  test('holds no key when the server listens to other machines too', async () => {
    await using open = await gateway.another({ host: '0.0.0.0' });
    const url = open.url.replace('0.0.0.0', '127.0.0.1');
    const html = await (await fetch(`${url}/graphql`, { headers: HTML })).text();
    expect(html).not.toContain(gateway.demo.apiKey);
  });

  test('cannot be read or framed by another site', async () => {
    const { headers } = await fetch(`${gateway.url}/graphql`, { headers: HTML });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is not served where introspection is off', async () => {
    await using closed = await gateway.another({ introspection: false });
    const response = await fetch(`${closed.url}/graphql`, { headers: HTML });
    expect(await response.text()).not.toContain('GraphiQL');
    const introspection = await fetch(`${closed.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    });
    const { errors } = (await introspection.json()) as { errors: object[] };
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe.skipIf(!hasChromium)('in a browser (needs Chromium)', () => {
  beforeAll(() => findChromium());

  test.each(['SSE', 'WS'])(
    'the examples run, subscriptions over %s with the key',
    { timeout: 90_000 },
    async (transport) => {
      // The examples about a job are filled in with the newest one.
      const { apiKey, projectId } = gateway.demo;
      const input = { projectId, hook: 'watch me in a browser' };
      await expectData(gateway.url, SlideshowBuildDocument, { input }, { apiKey });
      await using browser = await openBrowser();
      await browser.open(`${gateway.url}/graphql?subscriptions=${transport}`);
      await runOpenTab(browser, 'ContentJobAccepted');
      await runTab(browser, 'Viewer', '"keyId"');
      await runTab(browser, 'SlideshowBuild', 'ContentJobAccepted');
      await runTab(browser, 'JobProgress', 'JOB_ACCEPTED');
      const elsewhere = browser.requested.filter(
        (url) => !/^(http:\/\/127\.0\.0\.1|data:|blob:|about:)/.test(url),
      );
      expect(elsewhere).toEqual([]);
    },
  );
});

/** fetch does not let us choose the Host header. */
function withHost(host: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${gateway.url}/graphql`,
      { headers: { ...HTML, Host: host } },
      async (response) => {
        const chunks = await response.toArray();
        resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() });
      },
    );
    asked.on('error', reject).end();
  });
}
