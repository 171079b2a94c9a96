import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGatewayApp } from '#src/app/gateway.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { gatewayConfig } from '../../bench/gateway-config.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** A gateway as it is run, on the test's database, where nobody works on the jobs. */
const openApp = () => openGatewayApp(gatewayConfig(gateway.databaseUrl, gateway.folder));
const headers = () => ({ Authorization: `Bearer ${gateway.demo.apiKey}` });
const watching = (jobId: string, after = 0) => ({
  query: `subscription { jobProgress(jobId: "${jobId}", after: ${after}) { seq type } }`,
});

test('a gateway that ends interrupts a stock graphql-sse client, which goes on elsewhere', async () => {
  const jobId = await startSlideshow(gateway);
  const app = await openApp();
  const client = createClient({ url: `${app.url}/graphql`, headers: headers(), retryAttempts: 0 });
  const events = client.iterate(watching(jobId));
  expect((await events.next()).value).toMatchObject({ data: { jobProgress: { seq: 1 } } });
  const next = events.next().then(
    ({ done }) => (done ? 'completed' : 'an event'),
    () => 'interrupted',
  );
  await app[Symbol.asyncDispose]();
  expect(await next).toBe('interrupted');
  client.dispose();

  // The stock way of going on: whoever retries is let in by the next gateway.
  const door = { url: '' };
  const first = await openApp();
  door.url = first.url;
  const seqs: unknown[] = [];
  const steady = createClient({
    url: () => `${door.url}/graphql`,
    headers: headers(),
    retryAttempts: 10,
    retry: async () => {
      door.url = gateway.url;
    },
  });
  const going = steady.iterate(watching(jobId));
  seqs.push((await going.next()).value);
  const second = going.next();
  await first[Symbol.asyncDispose]();
  seqs.push((await second).value);
  // It comes back with its old variables, and so is told the first event again.
  expect(seqs).toMatchObject([{ data: { jobProgress: { seq: 1 } } }, { data: { jobProgress: { seq: 1 } } }]);
  await going.return?.();
  steady.dispose();
});

test('and a reader of the events over REST, whose stream does not end as that of a job would', async () => {
  const jobId = await startSlideshow(gateway);
  const app = await openApp();
  const response = await fetch(`${app.url}/v1/jobs/${jobId}/events`, { headers: headers() });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('id: 1');
  const rest = reader?.read().then(
    ({ done }) => (done ? 'ended' : 'more'),
    () => 'interrupted',
  );
  await app[Symbol.asyncDispose]();
  expect(await rest).toBe('interrupted');
});
