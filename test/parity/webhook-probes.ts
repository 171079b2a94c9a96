import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { waitFor } from '#test/kit/wait-for.ts';
import { deliverFor, letTimePass } from '../walk/webhooks/kit.ts';
import { openReceiver, type Received, type Receiver } from '../walk/webhooks/receiver.ts';
import { type Bench, finished, type Probe } from './bench.ts';

const URL = 'https://receiver.test/hook';

type Told = { id: string; secret: string; receiver: Receiver; ping: () => Promise<Received> };

/** An endpoint with a receiver of its own, and somebody who sends. */
async function told({ face, world }: Bench, events: string[], probe: (told: Told) => Promise<void>) {
  await using receiver = await openReceiver();
  const { body } = await face.call('createWebhookEndpoint', { url: receiver.url, events });
  const id = String(body.id);
  await using _deliverer = deliverFor(world.gateway);
  const ping = async () => {
    const before = receiver.asked.length;
    await face.call('testWebhookEndpoint', { endpointId: id });
    return waitFor(() => receiver.asked[before]);
  };
  await probe({ id, secret: String(body.signingSecret), receiver, ping });
}

const signatures = ({ headers }: Received) =>
  `${headers['x-layers-signature']}`.split(',').map((one) => one.split('='));
const proof = (secret: string, { body }: Received, t: string | undefined) =>
  createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');

/** What the page of webhooks says. */
export const WEBHOOK_PROBES: Record<string, Probe> = {
  'webhooks: the secret': async ({ face }) => {
    const { code, body } = await face.call('createWebhookEndpoint', { url: URL, events: ['job.completed'] });
    expect({ code, secret: body.signingSecret }).toEqual({
      code: null,
      secret: expect.stringMatching(/^whsec_/),
    });
    const read = await face.call('webhookEndpoint', { endpointId: body.id });
    expect(read.body).toMatchObject({ id: body.id, url: URL });
    expect(JSON.stringify(read)).not.toContain('whsec_');
  },

  'webhooks: no event': async ({ face }) => {
    const refused = await face.call('createWebhookEndpoint', { url: URL, events: [] });
    expect(refused).toMatchObject({ code: 'VALIDATION', paths: ['events'] });
  },

  'webhooks: an unknown event': async ({ face }) => {
    const { code } = await face.call('createWebhookEndpoint', { url: URL, events: ['wallet.empty'] });
    expect(code).toBe(face.name === 'REST' ? 'VALIDATION' : 'BAD_USER_INPUT');
  },

  'webhooks: of others': async ({ face, world }) => {
    const { body } = await face.call('createWebhookEndpoint', { url: URL, events: ['job.completed'] });
    const read = await face.call('webhookEndpoint', { endpointId: body.id }, world.names.otherKey);
    expect(read.code).toBe('NOT_FOUND');
  },

  'webhooks: the payload': (bench) =>
    told(bench, ['test.ping'], async ({ ping }) => {
      const { payload } = await ping();
      expect(payload).toMatchObject({ id: expect.stringMatching(/^evt_/), type: 'test.ping', data: {} });
    }),

  'webhooks: the signature': (bench) =>
    told(bench, ['test.ping'], async ({ ping, secret }) => {
      const got = await ping();
      const [[, t] = [], ...rest] = signatures(got);
      expect(rest).toEqual([['v1', proof(secret, got, t)]]);
    }),

  'webhooks: a rotation': (bench) =>
    told(bench, ['test.ping'], async ({ id, ping, secret }) => {
      const { body } = await bench.face.call('rotateWebhookSecret', { endpointId: id });
      const got = await ping();
      const [[, t] = [], ...rest] = signatures(got);
      expect(rest.map(([, hex]) => hex)).toEqual([
        proof(`${body.signingSecret}`, got, t),
        proof(secret, got, t),
      ]);
    }),

  'webhooks: the event id': (bench) =>
    told(bench, ['test.ping'], async ({ id, ping, receiver }) => {
      receiver.answer({ status: 500 });
      const first = await ping();
      // What came of it is written down a moment later.
      const again = await waitFor(async () => {
        await letTimePass(bench.world.gateway, id);
        return receiver.asked[1];
      });
      const ids = [first, again].map(({ headers }) => headers['x-layers-event-id']);
      expect(ids).toEqual([first.payload.id, first.payload.id]);
    }),

  'webhooks: a replay': (bench) =>
    told(bench, ['test.ping'], async ({ ping, receiver }) => {
      const { payload: sent } = await ping();
      await waitFor(async () => {
        const replayed = await bench.face.call('replayWebhookDelivery', { deliveryId: sent.id });
        return replayed.code === null;
      });
      const { payload } = await waitFor(() => receiver.asked[1]);
      expect(payload).toMatchObject({ replayOf: sent.id, number: sent.number });
      expect(payload.id).not.toBe(sent.id);
    }),

  'webhooks: a job': (bench) =>
    told(bench, ['job.completed'], async ({ receiver }) => {
      const { jobId } = await finished(bench);
      const payload = await waitFor(() => receiver.taken().find(({ data }) => data.jobId === jobId));
      expect(payload).toMatchObject({ type: 'job.completed', data: { jobId, kind: 'content_generate' } });
    }),
};
