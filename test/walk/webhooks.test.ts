import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { verifyWebhook } from '#src/client/entry/webhooks.ts';
import { decodeId } from '#src/domain/ids.ts';
import { ask, expectData } from '#test/kit/http/client.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  deliver,
  gateway,
  type Made,
  make,
  oneToOf,
  read,
  receiver,
  rest,
  runJob,
  seqsOf,
  useWebhooks,
} from './webhooks/bench.ts';
import type { Received } from './webhooks/receiver.ts';

useWebhooks();

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
given = json.loads(sys.argv[1])
key = base64.b64decode(given["secret"].removeprefix("whsec_"))
text = f'{given["id"]}.{given["timestamp"]}.{given["body"]}'.encode()
expected = base64.b64encode(hmac.new(key, text, hashlib.sha256).digest()).decode()
found = [one.split(",", 1)[1] for one in given["signature"].split(" ") if one.startswith("v1,")]
print(any(hmac.compare_digest(one, expected) for one in found))
`;
async function pythonAccepts({ headers, body }: Received, secret: string): Promise<boolean> {
  const input = JSON.stringify({
    secret,
    body,
    id: headers['webhook-id'],
    timestamp: headers['webhook-timestamp'],
    signature: headers['webhook-signature'],
  });
  const { stdout } = await promisify(execFile)('python3', ['-c', PYTHON, input]);
  return stdout.trim() === 'True';
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
    expect(await pythonAccepts(got, made.signingSecret)).toBe(true);
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
    const accepts = ({ body, headers }: Received, secret: string) =>
      verifyWebhook(body, headers, secret).then(
        () => true,
        () => false,
      );
    const made = await make();
    const rotated = await rest('POST', `webhook-endpoints/${made.id}/rotate`);
    const next = `${rotated.body.signingSecret}`;
    expect(next).not.toBe(made.signingSecret);
    // The answer may have been lost on its way.
    const again = await rest('POST', `webhook-endpoints/${made.id}/rotate`);
    expect(again.body.signingSecret).toBe(next);
    const got = await ping(made);
    expect(await accepts(got, made.signingSecret)).toBe(true);
    expect(await accepts(got, next)).toBe(true);
    expect(`${got.headers['x-layers-signature']}`.match(/v1=/g)).toHaveLength(2);
    const { db } = gateway.parts.store;
    await db
      .updateTable('webhook_endpoint')
      .set({ rotatedAt: new Date(Date.now() - 25 * 3_600_000) })
      .where('id', '=', decodeId('webhookEndpoint', made.id) ?? '')
      .execute();
    const later = await ping(made);
    expect(await accepts(later, made.signingSecret)).toBe(false);
    expect(await accepts(later, next)).toBe(true);
    const third = await rest('POST', `webhook-endpoints/${made.id}/rotate`);
    expect(third.body.signingSecret).not.toBe(next);
    expect(JSON.stringify([await read(made.id), await rest('GET', 'webhook-endpoints')])).not.toContain(
      'whsec_',
    );
  });
});

test('reading events by number has the price of what each asks of the database', async () => {
  const { demo, url } = gateway;
  const reads = (count: number) =>
    `query ($endpointId: ID!) { ${Array.from({ length: count }, (_, at) => `e${at}: webhookEvents(endpointId: $endpointId, after: ${at}) { lastNumber }`).join(' ')} }`;
  const { id: endpointId } = await make();
  const told = async (count: number) =>
    JSON.stringify(await ask(url, reads(count), { endpointId }, { apiKey: demo.apiKey }));
  expect(await told(30)).toContain('its complexity is');
  expect(await told(3)).not.toContain('its complexity is');
});

test('all of it is on the other face too', async () => {
  deliver();
  const { demo, url } = gateway;
  const data = (document: string, variables: object) =>
    expectData<Record<string, Record<string, never>>, object>(url, document, variables, {
      apiKey: demo.apiKey,
    });
  const change = async (name: string, type: string, input: object, selection: string) => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} ... on UserError { code } } }`;
    return (await data(document, { input }))[name] as Record<string, unknown>;
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
    webhookEvents(endpointId: $endpointId, after: 0) { events lastNumber }
  }`;
  const node = { number: 1, type: 'TEST_PING', tries: [{ status: 200 }], payload: first.body };
  await waitFor(async () => {
    expect(await data(log, one)).toEqual({
      webhookDeliveries: { edges: [{ node }] },
      webhookEvents: { events: [first.payload], lastNumber: 1 },
    });
    return true;
  });
  const replay = { deliveryId: first.payload.id };
  expect(await change('replayWebhookDelivery', 'ReplayWebhookDeliveryInput', replay, '')).toEqual({
    __typename: 'WebhookDeliverySent',
  });
  // What is on its way is not sent again.
  await waitFor(async () => {
    expect(receiver.taken()).toHaveLength(2);
    expect(await data(log, one)).toMatchObject({ webhookDeliveries: { edges: [{}, {}] } });
    return true;
  });
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
