import { execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyWebhook } from '#src/client/entry/webhooks.ts';
import { decodeId } from '#src/domain/ids.ts';
import { WEBHOOK_EVENTS } from '#src/domain/webhooks.ts';
import { eventsAfter } from '#src/infra/store/queries/job-events.ts';
import type { Deliverer } from '#src/usecases/webhooks/open-deliverer.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';
import { deliverFor, letTimePass, type Rest, restOf } from './webhooks/kit.ts';
import { openReceiver, type Payload, type Received, type Receiver } from './webhooks/receiver.ts';

let gateway: TestGateway;
let rest: Rest;
let worker: AsyncDisposable;
let receiver: Receiver;
let deliverer: Deliverer | null = null;

beforeAll(async () => {
  gateway = await startTestGateway();
  rest = restOf(gateway);
  worker = gateway.parts.startWorker(quickStages());
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(async () => {
  await deliverer?.[Symbol.asyncDispose]();
  deliverer = null;
  for (const { id } of (await rest('GET', 'webhook-endpoints')).body.items)
    await rest('DELETE', `webhook-endpoints/${id}`);
  await receiver[Symbol.asyncDispose]();
});

const deliver = (options = {}) => {
  deliverer = deliverFor(gateway, options);
};

type Made = { id: string; signingSecret: string };
async function make(changes: object = {}): Promise<Made> {
  const body = { url: receiver.url, events: WEBHOOK_EVENTS, ...changes };
  const made = await rest('POST', 'webhook-endpoints', body);
  expect(made).toMatchObject({
    status: 201,
    body: { status: 'active', signingSecret: expect.stringMatching(/^whsec_/) },
  });
  return made.body as unknown as Made;
}
const read = async (id: string) => (await rest('GET', `webhook-endpoints/${id}`)).body;
const logOf = async (id: string) =>
  (await rest('GET', `webhook-endpoints/${id}/deliveries?limit=200`)).body.items;

/** Runs a job to its end and gives its events as the stream has them. */
async function runJob() {
  const jobId = await startSlideshow(gateway);
  const { db } = gateway.parts.store;
  const events = await waitFor(async () => {
    const found = await eventsAfter(db, decodeId('job', jobId) ?? '', 0, 1_000);
    return found.at(-1)?.type.startsWith('job_completed') && found;
  });
  return { jobId, events };
}

const seqsOf = (payloads: Payload[], jobId: string) =>
  payloads
    .filter(({ data }) => data.jobId === jobId)
    .map(({ data }) => data.seq as number)
    .sort((a, b) => a - b);

const oneToOf = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('what happens', () => {
  test('is told with the numbers of the stream, and the endpoint counts without holes', async () => {
    const { id } = await make();
    const { jobId, events } = await runJob();
    deliver();
    await waitFor(() => receiver.taken().length >= events.length);
    const payloads = receiver.taken();
    expect(seqsOf(payloads, jobId)).toEqual(events.map(({ seq }) => seq));
    expect(payloads.map(({ number }) => number).sort((a, b) => a - b)).toEqual(oneToOf(events.length));
    expect(await read(id)).toMatchObject({ lastNumber: events.length, failures: 0 });
    const end = payloads.find(({ type }) => type === 'job.completed');
    const last = events.at(-1);
    expect(end).toMatchObject({
      timestamp: last?.at.toISOString(),
      data: { jobId, kind: 'content_generate', status: 'completed', progress: 1, seq: last?.seq },
    });
    expect(end?.data.result).toMatchObject({
      assets: [{ kind: 'video', url: expect.stringContaining('/media/') }],
    });
    const made = payloads.find(({ type }) => type === 'content.generated');
    expect(made?.data).toMatchObject({ id: made?.data.containerId, assets: [{ kind: 'video' }] });
    expect(made?.data.id).toMatch(/^cnt_/);
  });

  test('is told to those alone who asked for it, of the project that they asked for', async () => {
    await make({ events: ['job.completed'] });
    const foreign = { projectId: gateway.demo.other.projectId };
    expect(
      (await rest('POST', 'webhook-endpoints', { url: receiver.url, events: ['job.completed'], ...foreign }))
        .status,
    ).toBe(404);
    const beside = await rest('POST', 'projects', { name: 'Beside', timezone: 'UTC' });
    expect(beside.status).toBe(201);
    await make({ projectId: beside.body.id });
    await make({ projectId: gateway.demo.projectId, events: ['job.failed'] });
    await runJob();
    deliver();
    await waitFor(() => receiver.taken().length > 0);
    await make({ events: ['test.ping'] }).then(({ id }) => rest('POST', `webhook-endpoints/${id}/test`));
    await waitFor(() => receiver.taken().some(({ type }) => type === 'test.ping'));
    expect(receiver.taken().map(({ type }) => type)).toEqual(['job.completed', 'test.ping']);
  });

  test('to posts and files is told too', async () => {
    await make({ events: ['content.approved', 'media.deleted'] });
    const { jobId } = await runJob();
    const { db } = gateway.parts.store;
    const container = await db
      .updateTable('container')
      .set({ approvalStatus: 'pending' })
      .where('jobId', '=', decodeId('job', jobId) ?? '')
      .returning('id')
      .executeTakeFirstOrThrow();
    expect((await rest('POST', `content/${container.id}/approve`, {})).status).toBe(200);
    const media = await rest('GET', `projects/${gateway.demo.projectId}/app-media`);
    const mediaId = media.body.items[0]?.id;
    expect((await rest('DELETE', `projects/${gateway.demo.projectId}/app-media/${mediaId}`)).status).toBe(
      200,
    );
    deliver();
    await waitFor(() => receiver.taken().length === 2);
    expect(receiver.taken()).toMatchObject([
      { number: 1, type: 'content.approved', data: { jobId, approvalStatus: 'approved' } },
      { number: 2, type: 'media.deleted', data: { id: mediaId } },
    ]);
  });

  test('is told of no change that was rolled back', async () => {
    const { id } = await make();
    const { store } = gateway.parts;
    const refused = await expectData<object, object>(
      gateway.url,
      'mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) { __typename } }',
      { input: { projectId: gateway.demo.projectId, hook: 'x', influencerId: 'inf_nobody' } },
      { apiKey: gateway.demo.apiKey },
    );
    expect(refused).toEqual({ slideshowBuild: { __typename: 'NotFoundError' } });
    const rows = store.db
      .selectFrom('webhook_delivery')
      .select('id')
      .where('endpointId', '=', decodeId('webhookEndpoint', id) ?? '');
    expect(await rows.execute()).toEqual([]);
  });
});

/** What Standard Webhooks asks for, in another language. */
const PYTHON = `
import base64, hashlib, hmac, json, sys
given = json.load(sys.stdin)
key = base64.b64decode(given["secret"].removeprefix("whsec_"))
text = f'{given["id"]}.{given["timestamp"]}.{given["body"]}'.encode()
expected = base64.b64encode(hmac.new(key, text, hashlib.sha256).digest()).decode()
found = [one.split(",", 1)[1] for one in given["signature"].split(" ") if one.startswith("v1,")]
print(any(hmac.compare_digest(one, expected) for one in found))
`;
function pythonAccepts({ headers, body }: Received, secret: string): boolean {
  const input = JSON.stringify({
    secret,
    body,
    id: headers['webhook-id'],
    timestamp: headers['webhook-timestamp'],
    signature: headers['webhook-signature'],
  });
  return execFileSync('python3', ['-c', PYTHON], { input }).toString().trim() === 'True';
}

describe('a signature', () => {
  const ping = async ({ id }: Made): Promise<Received> => {
    const before = receiver.asked.length;
    expect((await rest('POST', `webhook-endpoints/${id}/test`)).status).toBe(202);
    return waitFor(() => receiver.asked[before]);
  };

  test('is accepted by another language, by the client and by a receiver of the reference', async () => {
    deliver();
    const made = await make();
    const got = await ping(made);
    expect(pythonAccepts(got, made.signingSecret)).toBe(true);
    expect(await verifyWebhook(got.body, got.headers, made.signingSecret)).toEqual(got.payload);
    expect(
      await verifyWebhook(Buffer.from(got.body), new Headers(got.headers as never), made.signingSecret),
    ).toEqual(got.payload);
    expect(got.payload).toMatchObject({ id: got.headers['webhook-id'], type: 'test.ping', number: 1 });
    const [t, v1] = `${got.headers['x-layers-signature']}`.split(',').map((one) => one.split('=')[1]);
    expect(createHmac('sha256', made.signingSecret).update(`${t}.${got.body}`).digest('hex')).toBe(v1);
    expect(got.headers['x-layers-event-id']).toBe(got.payload.id);
  });

  test('of another body, secret, id or time is not', async () => {
    deliver();
    const made = await make();
    const { body, headers } = await ping(made);
    const { signingSecret: secret } = made;
    const fails = (...args: Parameters<typeof verifyWebhook>) =>
      expect(verifyWebhook(...args)).rejects.toMatchObject({ name: 'WebhookError' });
    await fails(`${body} `, headers, secret);
    await fails(body, headers, (await make()).signingSecret);
    await fails(body, { ...headers, 'webhook-id': 'evt_other' }, secret);
    await fails(body, headers, secret, new Date(Date.now() + 400_000));
    await fails(body, { ...headers, 'webhook-signature': 'v1,%%%' }, secret);
    await fails(body, { ...headers, 'webhook-signature': undefined }, secret);
  });

  test('is made by the old secret and the new one for a day, and the old one alone is shown by no read', async () => {
    deliver();
    const made = await make();
    const rotated = await rest('POST', `webhook-endpoints/${made.id}/rotate`);
    const next = `${rotated.body.signingSecret}`;
    expect(next).not.toBe(made.signingSecret);
    const got = await ping(made);
    expect(pythonAccepts(got, made.signingSecret)).toBe(true);
    expect(pythonAccepts(got, next)).toBe(true);
    expect(`${got.headers['x-layers-signature']}`.match(/v1=/g)).toHaveLength(2);
    const { db } = gateway.parts.store;
    await db
      .updateTable('webhook_endpoint')
      .set({ rotatedAt: new Date(Date.now() - 25 * 3_600_000) })
      .where('id', '=', decodeId('webhookEndpoint', made.id) ?? '')
      .execute();
    const later = await ping(made);
    expect(pythonAccepts(later, made.signingSecret)).toBe(false);
    expect(pythonAccepts(later, next)).toBe(true);
    expect(JSON.stringify([await read(made.id), await rest('GET', 'webhook-endpoints')])).not.toContain(
      'whsec_',
    );
  });
});

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
  });

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
    const script = fileURLToPath(new URL('./webhooks/killed-deliverer.ts', import.meta.url));
    const child = spawn(process.execPath, [script, gateway.databaseUrl, 'x'.repeat(32)], {
      stdio: 'inherit',
    });
    const ended = once(child, 'exit');
    await waitFor(() => receiver.asked.length >= 4);
    child.kill('SIGKILL');
    await ended;
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
    expect((await logOf(id)).every(({ tries }) => (tries as object[]).length === 1)).toBe(true);
  });
});

test('all of it is on the other face too', async () => {
  deliver();
  const { demo, url } = gateway;
  const ask = (document: string, variables: object) =>
    expectData<Record<string, Record<string, never>>, object>(url, document, variables, {
      apiKey: demo.apiKey,
    });
  const change = async (name: string, type: string, input: object, selection: string) => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} ... on UserError { code } } }`;
    return (await ask(document, { input }))[name] as Record<string, unknown>;
  };
  const made = await change(
    'createWebhookEndpoint',
    'CreateWebhookEndpointInput',
    { url: receiver.url, events: ['JOB_COMPLETED'], metadata: { of: 'me' } },
    '... on WebhookEndpointSecret { secret endpoint { id events status metadata } }',
  );
  expect(made).toMatchObject({
    endpoint: { events: ['JOB_COMPLETED'], status: 'ACTIVE', metadata: { of: 'me' } },
  });
  const { id: endpointId } = made.endpoint as { id: string };
  const one = { endpointId };
  const sent = await change(
    'testWebhookEndpoint',
    'WebhookEndpointInput',
    one,
    '... on WebhookDeliverySent { delivery { id } }',
  );
  const first = await waitFor(() => receiver.asked[0]);
  expect(await verifyWebhook(first.body, first.headers, `${made.secret}`)).toEqual(first.payload);
  expect(sent).toMatchObject({ delivery: { id: first.payload.id } });
  const log = `query ($endpointId: ID!) {
    webhookDeliveries(endpointId: $endpointId, status: DELIVERED) { edges { node { number type tries { status } payload } } }
    webhookEvents(endpointId: $endpointId, after: 0)
  }`;
  const node = { number: 1, type: 'TEST_PING', tries: [{ status: 200 }], payload: first.body };
  await waitFor(async () => {
    expect(await ask(log, one)).toEqual({
      webhookDeliveries: { edges: [{ node }] },
      webhookEvents: [first.payload],
    });
    return true;
  });
  const replay = { deliveryId: first.payload.id };
  expect(await change('replayWebhookDelivery', 'ReplayWebhookDeliveryInput', replay, '')).toEqual({
    __typename: 'WebhookDeliverySent',
  });
  await waitFor(() => receiver.taken().length === 2);
  const since = { endpointId, after: 0 };
  expect(
    await change(
      'replayWebhookEvents',
      'ReplayWebhookEventsInput',
      since,
      '... on WebhookEventsReplayed { count }',
    ),
  ).toMatchObject({ count: 1 });
  const paused = { endpointId, status: 'PAUSED', description: 'At rest' };
  expect(
    await change(
      'updateWebhookEndpoint',
      'UpdateWebhookEndpointInput',
      paused,
      '... on WebhookEndpointSaved { endpoint { status description events } }',
    ),
  ).toMatchObject({ endpoint: { status: 'PAUSED', description: 'At rest', events: ['JOB_COMPLETED'] } });
  const rotated = await change(
    'rotateWebhookSecret',
    'WebhookEndpointInput',
    one,
    '... on WebhookEndpointSecret { secret }',
  );
  expect(rotated.secret).not.toBe(made.secret);
  expect(await change('deleteWebhookEndpoint', 'WebhookEndpointInput', one, '')).toEqual({
    __typename: 'WebhookEndpointDeleted',
  });
  expect(await change('testWebhookEndpoint', 'WebhookEndpointInput', one, '')).toEqual({
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
  });
});
