import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { basePathOf } from '#src/api/base-path.ts';
import { createLinks } from '#src/infra/blobs/links.ts';
import { createUploadLinks } from '#src/infra/uploads/links.ts';
import { openBrowser } from '#test/kit/http/browser.ts';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { runOpenTab, runTab } from './fixtures/graphiql-tabs.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const BASE = '/tools/reel';

/** A proxy that passes on what lies under the base path, and nothing else, with or without it. */
async function openProxy(strips: boolean) {
  let target = { hostname: '', port: '' };
  const pathFor = ({ url = '/' }: IncomingMessage) => {
    if (url !== BASE && !url.startsWith(`${BASE}/`)) return null;
    return strips ? url.slice(BASE.length) || '/' : url;
  };
  const server = createServer((asked, response) => {
    const path = pathFor(asked);
    if (path === null) return void response.writeHead(404).end('not under the base path');
    const { method = 'GET', headers } = asked;
    const passed = request({ ...target, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.on('upgrade', (asked: IncomingMessage, socket) => {
    const path = pathFor(asked);
    if (path === null) return socket.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    const lines = asked.rawHeaders.flatMap((name, at, all) =>
      at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : [],
    );
    upstream.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    upstream.pipe(socket).pipe(upstream);
    for (const end of [upstream, socket]) end.on('error', () => {});
    upstream.on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    leadTo: (url: string) => {
      const { hostname, port } = new URL(url);
      target = { hostname, port };
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A gateway whose public address is that of a proxy in front of it. */
async function behindProxy(strips: boolean) {
  await using opened = new AsyncDisposableStack();
  const proxy = opened.use(await openProxy(strips));
  const secret = 'x'.repeat(32);
  const publicUrl = () => proxy.url;
  const changes = { basePath: basePathOf(proxy.url), links: createLinks({ secret, publicUrl }) };
  const media = { ...gateway.media, uploadLinks: createUploadLinks({ secret, publicUrl }) };
  const server = opened.use(await gateway.another({ ...changes, media }));
  proxy.leadTo(server.url);
  const running = opened.move();
  return { url: proxy.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

describe.each([
  ['takes the path off', true],
  ['leaves the path', false],
])('behind a proxy that %s', (_name, strips) => {
  const bearer = () => ({ Authorization: `Bearer ${gateway.demo.apiKey}` });

  test('GraphQL answers over HTTP, sockets and SSE', async () => {
    await using server = await behindProxy(strips);
    const { apiKey } = gateway.demo;
    expect(await expectData(server.url, '{ viewer { test } }', {}, { apiKey })).toMatchObject({ viewer: {} });
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { apiKey },
    });
    const [told] = await Array.fromAsync(client.iterate({ query: '{ viewer { test } }' }));
    expect(told).toMatchObject({ data: { viewer: {} } });
    await client.dispose();
    const leaving = new AbortController();
    const stream = await fetch(`${server.url}/v1/jobs/${await startSlideshow(gateway)}/events`, {
      headers: bearer(),
      signal: leaving.signal,
    });
    const first = await stream.body?.pipeThrough(new TextDecoderStream()).getReader().read();
    expect(first?.value).toContain('id: 1');
    leaving.abort();
  });

  test('documents, pages and Location lead to where they are', async () => {
    await using server = await behindProxy(strips);
    const openapi = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as { servers: unknown };
    expect(openapi.servers).toEqual([{ url: BASE }]);
    const docs = await (await fetch(`${server.url}/v1/docs`)).text();
    const [, href = ''] = /<a href="([^"#]+)">openapi\.json/.exec(docs) ?? [];
    expect((await fetch(new URL(href, `${server.url}/v1/docs`))).status).toBe(200);
    const made = await fetch(`${server.url}/v1/projects`, {
      method: 'POST',
      headers: { ...bearer(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Mine' }),
    });
    const location = new URL(made.headers.get('location') ?? '', server.url);
    expect((await fetch(location, { headers: bearer() })).status).toBe(200);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });

  test('links to files lead there, and so does an upload', async () => {
    await using server = await behindProxy(strips);
    const { projectId, apiKey } = gateway.demo;
    const announce = `mutation ($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) {
      ... on MediaUploadCreated { upload { url } }
    } }`;
    const input = { projectId, role: 'LOGO', filename: 'l.png', mimeType: 'image/png', sizeBytes: 4 };
    type Announced = { createMediaUpload: { upload: { url: string } } };
    const { createMediaUpload } = await expectData<Announced, object>(
      server.url,
      announce,
      { input },
      { apiKey },
    );
    const { url } = createMediaUpload.upload;
    expect(url.startsWith(`${server.url}/v1/uploads/`)).toBe(true);
    expect((await fetch(url, { method: 'PUT', body: 'four' })).status).toBe(200);
    const project = await fetch(`${server.url}/v1/projects/${projectId}`, { headers: bearer() });
    const { brandContext } = (await project.json()) as { brandContext: { logoUrl: string } };
    expect(brandContext.logoUrl.startsWith(`${server.url}/media/`)).toBe(true);
    expect((await fetch(brandContext.logoUrl)).status).toBe(200);
  });

  test.skipIf(!hasChromium)('GraphiQL works in a browser (needs Chromium)', { timeout: 90_000 }, async () => {
    await findChromium();
    await using server = await behindProxy(strips);
    await startSlideshow(gateway);
    await using browser = await openBrowser();
    await browser.open(`${server.url}/graphql`);
    await runOpenTab(browser, 'ContentJobAccepted');
    await runTab(browser, 'JobProgress', 'JOB_ACCEPTED');
    const ours = browser.requested.filter((url) => url.startsWith('http'));
    expect(ours.length).toBeGreaterThan(3);
    expect(ours.filter((url) => !url.startsWith(`${server.url}/`) && !url.endsWith('/favicon.ico'))).toEqual(
      [],
    );
  });
});

test('what only begins like the base path is not under it', async () => {
  await using server = await gateway.another({ basePath: '/reel' });
  const status = async (path: string) => (await fetch(server.url + path)).status;
  expect(await status('/reel/health/live')).toBe(200);
  expect(await status('/health/live')).toBe(200);
  expect(await status('/reelhealth/live')).toBe(404);
  expect(await status('/reel/reel/health/live')).toBe(404);
});
