import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const open = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/`, { headers: { Accept: 'text/html', ...headers } });

test('a browser that opens the gateway is shown the ways in, and nothing from elsewhere', async () => {
  const answer = await open(gateway.url);
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringMatching(/^default-src 'none';.* media-src 'self';.* frame-ancestors 'none'$/),
  ]);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const page = await answer.text();
  const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link ?? '');
  expect(links).toEqual(['/graphql', '/v1/docs', '/v1/openapi.json', '/health/ready']);
  for (const link of links) {
    const headers = { Accept: 'text/html, application/json' };
    expect((await fetch(gateway.url + link, { headers })).status).toBe(200);
  }
  expect(page).not.toContain(gateway.demo.apiKey);
});

test('whoever asks for JSON is told that nothing is here', async () => {
  const answer = await fetch(`${gateway.url}/`, { headers: { Accept: 'application/json' } });
  expect([answer.status, Object(await answer.json()).error.code]).toEqual([404, 'NOT_FOUND']);
});

test('the newest post plays for who sits at the machine, and for nobody else', async () => {
  await startSlideshow(gateway);
  await using _worker = gateway.parts.startWorker(quickStages());
  const page = await waitFor(async () => {
    const text = await (await open(gateway.url)).text();
    return text.includes('<video') && text;
  });
  expect(page).toMatch(/<video src="\/media\/[^"]+&#38;sig=[^"]+"/);
  const passed = await open(gateway.url, { 'X-Forwarded-For': '192.0.2.1' });
  expect(await passed.text()).not.toContain('<video');
});
