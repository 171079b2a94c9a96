import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { WEBHOOK_EVENTS } from '#src/domain/webhooks.ts';
import { eventsAfter } from '#src/infra/store/queries/job-events.ts';
import type { Deliverer } from '#src/usecases/webhooks/open-deliverer.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { quickStages } from '../fixtures/quick-stages.ts';
import { startSlideshow } from '../fixtures/start-slideshow.ts';
import { deliverFor, type Rest, restOf } from './kit.ts';
import { openReceiver, type Payload, type Receiver } from './receiver.ts';

/** A gateway and a worker for the tests of a file, and a receiver of its own for each. */
export let gateway: TestGateway;
export let rest: Rest;
export let receiver: Receiver;
let worker: AsyncDisposable;
let deliverer: Deliverer | null = null;

/** To be called once in a file. */
export function useWebhooks(): void {
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
}

export const deliver = (options = {}) => {
  deliverer = deliverFor(gateway, options);
};

export type Made = { id: string; signingSecret: string };
export async function make(changes: object = {}): Promise<Made> {
  const body = { url: receiver.url, events: WEBHOOK_EVENTS, ...changes };
  const made = await rest('POST', 'webhook-endpoints', body);
  expect(made).toMatchObject({
    status: 201,
    body: { status: 'active', signingSecret: expect.stringMatching(/^whsec_/) },
  });
  return made.body as unknown as Made;
}
export const read = async (id: string) => (await rest('GET', `webhook-endpoints/${id}`)).body;
export const logOf = async (id: string) =>
  (await rest('GET', `webhook-endpoints/${id}/deliveries?limit=200`)).body.items;

/** Runs a job to its end and gives its events as the stream has them. */
export async function runJob() {
  const jobId = await startSlideshow(gateway);
  const { db } = gateway.parts.store;
  const events = await waitFor(async () => {
    const found = await eventsAfter(db, decodeId('job', jobId) ?? '', 0, 1_000);
    return found.at(-1)?.type.startsWith('job_completed') && found;
  });
  return { jobId, events };
}

export const seqsOf = (payloads: Payload[], jobId: string) =>
  payloads
    .filter(({ data }) => data.jobId === jobId)
    .map(({ data }) => data.seq as number)
    .sort((a, b) => a - b);

export const oneToOf = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
