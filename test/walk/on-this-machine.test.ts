import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { startNginx } from '#test/kit/http/nginx.ts';
import { programSuite } from '#test/kit/programs/program-suite.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const pageAt = async (url: string) => (await fetch(url, { headers: { Accept: 'text/html' } })).text();

/** As an nginx asks that nothing is set of. */
async function askedBy(version: string, url: string): Promise<string> {
  const { host, hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `GET ${pathname} HTTP/${version}\r\nHost: ${host}\r\nConnection: close\r\nAccept: text/html\r\n\r\n`,
  );
  return text(socket);
}

describe.each(['/', '/graphql'])('the demo key in the page at %s is', (path) => {
  test('for the browser of whoever sits here, under whatever name of this machine', async () => {
    const { apiKey } = gateway.demo;
    expect(await askedBy('1.1', gateway.url + path)).toContain(apiKey);
    for (const publicUrl of ['http://localhost:4000', 'http://127.0.0.1:9/reel', 'http://[::1]:4000']) {
      await using said = await gateway.another({ publicUrl });
      expect(await pageAt(said.url + path)).toContain(apiKey);
    }
  });

  test('for nobody where the operator says that others come too', async () => {
    await using said = await gateway.another({ publicUrl: 'https://reel.example.com' });
    const page = await pageAt(said.url + path);
    expect(page).toContain('<html');
    expect(page).not.toContain(gateway.demo.apiKey);
  });

  test('for nobody who asks as no browser does', async () => {
    const page = await askedBy('1.0', gateway.url + path);
    expect(page).toContain('<html');
    expect(page).not.toContain(gateway.demo.apiKey);
  });
});

programSuite('nginx', 'behind an nginx that nothing is set of', () => {
  test('no page holds the demo key once its public address is said', async () => {
    await using said = await gateway.another({ publicUrl: 'https://reel.example.com' });
    await using nginx = await startNginx(said.url);
    for (const path of ['/', '/graphql']) {
      for (const url of [nginx.url, nginx.socketUrl])
        expect(await pageAt(url + path)).not.toContain(gateway.demo.apiKey);
    }
  });
});
