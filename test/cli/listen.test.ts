import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyWebhook } from '#src/client/entry/webhooks.ts';
import { bareEnv } from '#test/kit/bare-env.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  deliver,
  gateway,
  oneToOf,
  receiver,
  rest,
  runJob,
  seqsOf,
  useWebhooks,
} from '../walk/webhooks/bench.ts';

useWebhooks();

const COMMAND = join(import.meta.dirname, '../../src/cli/reelgate.ts');

/** `reelgate webhooks listen`, until it is disposed of. */
async function listen(...args: string[]) {
  const env = { ...bareEnv(), REELGATE_URL: gateway.url, REELGATE_API_KEY: gateway.demo.apiKey };
  const child = spawn(process.execPath, [COMMAND, 'webhooks', 'listen', ...args], { env });
  const ended = once(child, 'exit');
  let out = '';
  let told = '';
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (told += text));
  const secret = await waitFor(() => /whsec_\S+/.exec(told)?.[0], { timeout: 50_000 });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await ended)[0];
  };
  const texts = { out: () => out, told: () => told };
  return { ...texts, secret, end, [Symbol.asyncDispose]: () => end('SIGKILL') };
}
const endpoints = async () => (await rest('GET', 'webhook-endpoints')).body.items;

test('what happens comes to a local receiver as a webhook would, each once, and nothing is left', async () => {
  deliver();
  await using listening = await listen(receiver.url);
  const { jobId, events } = await runJob();
  await waitFor(() => receiver.taken().length === events.length);
  expect(receiver.taken().map(({ number }) => number)).toEqual(oneToOf(events.length));
  expect(seqsOf(receiver.taken(), jobId)).toEqual(events.map(({ seq }) => seq));
  for (const { body, headers, payload } of receiver.asked)
    expect(await verifyWebhook(body, headers, listening.secret)).toEqual(payload);
  expect(listening.out()).toMatch(/^1 +job\.accepted +evt_\w+ +→ 200\n/);
  expect(await endpoints()).toMatchObject([{ status: 'paused' }]);
  expect(await listening.end('SIGINT')).toBe(0);
  expect(await endpoints()).toEqual([]);
});

test('what nobody takes waits until somebody answers, and an answer is told, whatever it is', async () => {
  deliver();
  await receiver.die();
  await using listening = await listen(new URL(receiver.url).port, '--events', 'job.completed', '--json');
  await runJob();
  await waitFor(() => listening.told().includes('Nobody answers at'));
  receiver.answer({ status: 500 });
  await receiver.comeBack();
  const line = await waitFor(() => listening.out().split('\n').find(Boolean));
  expect(JSON.parse(line)).toMatchObject({ status: 500, event: { number: 1, type: 'job.completed' } });
  receiver.answer({ status: 200 });
  await runJob();
  await waitFor(() => receiver.taken().length === 1);
  expect(receiver.taken()).toMatchObject([{ number: 2, type: 'job.completed' }]);
});

test('one that was killed leaves an endpoint that the next one removes', async () => {
  const first = await listen(receiver.url);
  await first.end('SIGKILL');
  const [left] = await endpoints();
  await using _next = await listen(receiver.url);
  const now = await endpoints();
  expect(now).toHaveLength(1);
  expect(now[0]?.id).not.toBe(left?.id);
});
