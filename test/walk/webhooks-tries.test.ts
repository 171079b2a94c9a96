import { describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  deliver,
  gateway,
  logOf,
  make,
  oneToOf,
  read,
  receiver,
  rest,
  runJob,
  seqsOf,
  useWebhooks,
} from './webhooks/bench.ts';
import { killDelivererOnce, letTimePass } from './webhooks/kit.ts';
import { openReceiver, type Payload, type Receiver } from './webhooks/receiver.ts';

useWebhooks();

describe('a receiver that does not take it', () => {
  const first = async (id: string) =>
    (await logOf(id)).at(-1) as { tries: object[]; status: string; nextTryAt: string };

  test('is tried eight times, and what came of each is in the log', async () => {
    receiver.answer({ status: 500, text: 'down '.repeat(1_000) });
    deliver();
    const { id } = await make();
    await rest('POST', `webhook-endpoints/${id}/test`);
    for (let tries = 1; tries <= 8; tries += 1) {
      await waitFor(async () => (await first(id))?.tries.length === tries, { what: `try ${tries}` });
      await letTimePass(gateway, id);
    }
    const delivery = await first(id);
    expect(delivery).toMatchObject({ status: 'failed', nextTryAt: null, payload: receiver.asked[0]?.body });
    expect(delivery.tries[7]).toMatchObject({
      status: 500,
      error: 'its server answers 500',
      response: 'down '.repeat(200),
    });
    expect(new Set(receiver.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.asked).toHaveLength(8);
  });

  test('is left alone as long as it asks with Retry-After, whatever else waits for it', async () => {
    receiver.answer({ status: 429, headers: { 'Retry-After': '7200' } });
    deliver();
    const { id } = await make();
    await rest('POST', `webhook-endpoints/${id}/test`);
    await waitFor(async () => (await first(id))?.tries.length === 1);
    const { nextTryAt, tries } = (await first(id)) as unknown as {
      nextTryAt: string;
      tries: { at: string }[];
    };
    expect(Date.parse(nextTryAt) - Date.parse(tries[0]?.at ?? '')).toBeGreaterThan(7_190_000);
    const { restsUntil } = await gateway.parts.store.db
      .selectFrom('webhook_endpoint')
      .select('restsUntil')
      .where('id', '=', decodeId('webhookEndpoint', id) ?? '')
      .executeTakeFirstOrThrow();
    expect(restsUntil.getTime() - Date.now()).toBeGreaterThan(7_000_000);
  });

  test('and answers 410 is paused; what happens meanwhile waits until it is set to work', async () => {
    receiver.answer({ status: 410 });
    deliver();
    const { id } = await make();
    await rest('POST', `webhook-endpoints/${id}/test`);
    await waitFor(async () => (await read(id)).status === 'auto_paused');
    const { events } = await runJob();
    receiver.answer({ status: 200 });
    expect(receiver.taken()).toEqual([]);
    expect((await rest('PATCH', `webhook-endpoints/${id}`, { status: 'active' })).body).toMatchObject({
      status: 'active',
      failures: 0,
    });
    await waitFor(() => receiver.taken().length === events.length + 1);
    expect(new Set(receiver.taken().map(({ number }) => number)).size).toBe(events.length + 1);
  });

  test('twenty times in a row is paused, and asked by one delivery at a time until then', async () => {
    receiver.answer({ status: 503 });
    const { id } = await make();
    await runJob();
    await runJob();
    await runJob();
    deliver();
    // Four went out before anything was known of it.
    for (let failures = 4; failures <= 20; failures += 1) {
      const what = `failure ${failures}`;
      await waitFor(async () => (await read(id)).failures === failures, { what });
      if (failures < 20) await letTimePass(gateway, id);
    }
    expect(await read(id)).toMatchObject({ status: 'auto_paused' });
    expect(receiver.asked).toHaveLength(20);
  });

  test('but hangs, breaks off or redirects is no success, and nobody is sent elsewhere', async () => {
    await using elsewhere = await openReceiver();
    deliver({ totalMs: 300 });
    const { id } = await make();
    const whys: unknown[] = [];
    const answers: Parameters<Receiver['answer']>[0][] = [
      () => {},
      (_request, response) => void response.destroy(),
      { status: 307, headers: { Location: elsewhere.url } },
      { status: 302, headers: { Location: 'http://169.254.169.254/latest/meta-data' } },
    ];
    for (const [index, answer] of answers.entries()) {
      receiver.answer(answer);
      if (index === 0) await rest('POST', `webhook-endpoints/${id}/test`);
      else await letTimePass(gateway, id);
      await waitFor(async () => (await first(id))?.tries.length === index + 1);
      whys.push((await first(id)).tries.at(-1));
    }
    expect(whys).toMatchObject([
      { status: null, error: 'it did not arrive within 0.3 seconds' },
      { status: null, error: expect.stringContaining('cannot be reached or breaks off') },
      { status: 307, error: 'its server answers 307' },
      { status: 302, error: 'its server answers 302' },
    ]);
    expect(elsewhere.asked).toEqual([]);
  });
});

describe('after everything that can go wrong', () => {
  test('a receiver that dies again and again misses nothing once it has replayed by number', async () => {
    const { id } = await make();
    deliver();
    const jobs: Awaited<ReturnType<typeof runJob>>[] = [];
    for (let round = 0; round < 5; round += 1) {
      jobs.push(...(await Promise.all([runJob(), runJob(), runJob(), runJob()])));
      await receiver.die();
      await runJob().then((job) => jobs.push(job));
      await receiver.comeBack();
      await letTimePass(gateway, id);
    }
    // What it took it forgets in part, as one that dies before it has stored does.
    const stored = new Map<number, Payload>();
    const store = (payloads: Payload[]) => {
      for (const one of payloads) stored.set(one.number, one);
    };
    await waitFor(
      async () => {
        await letTimePass(gateway, id);
        return !(await rest('GET', `webhook-endpoints/${id}/deliveries?status=pending`)).body.items.length;
      },
      { timeout: 20_000 },
    );
    const all = receiver.taken();
    store(all.filter((_, index) => index % 3 !== 0));
    const { lastNumber } = (await read(id)) as unknown as { lastNumber: number };
    const missing = oneToOf(lastNumber).filter((number) => !stored.has(number));
    expect(missing.length).toBeGreaterThan(0);
    const before = receiver.taken().length;
    const after = (missing[0] ?? 1) - 1;
    const replay = await rest('POST', `webhook-endpoints/${id}/replay`, { after });
    expect(replay).toMatchObject({ status: 202, body: { replayed: lastNumber - after } });
    await waitFor(() => receiver.taken().length >= before + lastNumber - after);
    store(receiver.taken().slice(before));
    expect([...stored.keys()].sort((a, b) => a - b)).toEqual(oneToOf(lastNumber));
    for (const { jobId, events } of jobs) {
      expect(seqsOf([...stored.values()], jobId)).toEqual(events.map(({ seq }) => seq));
    }
    expect(receiver.taken().at(-1)).toMatchObject({ replayOf: expect.stringMatching(/^evt_/) });
  }, 90_000);

  test('what was missed can be read by number as well', async () => {
    const { id } = await make();
    const { jobId, events } = await runJob();
    deliver();
    await waitFor(() => receiver.taken().length === events.length);
    const half = Math.floor(events.length / 2);
    const page = await rest('GET', `webhook-endpoints/${id}/events?after=${half}`);
    expect(page.body.lastNumber).toBe(events.length);
    const read = page.body.items as unknown as Payload[];
    expect(read.map(({ number }) => number)).toEqual(oneToOf(events.length).slice(half));
    expect(seqsOf(read, jobId).length).toBe(events.length - half);
    const sent = receiver.taken().find(({ number }) => number === events.length);
    expect(read.at(-1)).toEqual(sent);
  });

  test('one delivery can be sent again, with the number that it had', async () => {
    deliver();
    const { id } = await make();
    await rest('POST', `webhook-endpoints/${id}/test`);
    const sent = await waitFor(() => receiver.taken()[0]);
    await waitFor(async () => (await logOf(id))[0]?.status === 'delivered');
    expect((await rest('POST', `webhook-deliveries/${sent.id}/replay`)).status).toBe(202);
    const again = await waitFor(() => receiver.taken()[1]);
    expect(again).toEqual({
      ...sent,
      id: expect.not.stringContaining(sent.id),
      timestamp: again.timestamp,
      replayOf: sent.id,
    });
  });

  test('a process that is killed while it sends leaves it to the next one', async () => {
    receiver.answer(() => {});
    const { id } = await make();
    const { events } = await runJob();
    await killDelivererOnce([gateway.databaseUrl, 'x'.repeat(32)], () =>
      waitFor(() => receiver.asked.length >= 4, { timeout: 20_000 }),
    );
    receiver.answer({ status: 200 });
    deliver();
    await waitFor(() => receiver.taken().length === events.length - 4);
    await letTimePass(gateway, id);
    await waitFor(() => receiver.taken().length === events.length);
    expect(
      receiver
        .taken()
        .map(({ number }) => number)
        .sort((a, b) => a - b),
    ).toEqual(oneToOf(events.length));
    // Nobody counts as tried what nobody answered.
    await waitFor(async () => (await logOf(id)).every(({ tries }) => (tries as object[]).length === 1));
  });
});
