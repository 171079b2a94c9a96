import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import {
  DeleteWebhookEndpointDocument,
  UpdateWebhookEndpointDocument,
  WebhookEndpointsDocument,
  WebhookEventsDocument,
} from '../../client/generated/operations.ts';
import { webhookHeaders } from '../../infra/webhooks/headers.ts';
import { UsageError } from '../usage-error.ts';
import { type Asked, type Command, unlessRefused } from './command.ts';
import { EVENTS_HELP, makeEndpoint } from './create-webhook.ts';

/** Nobody answers there, ever (RFC 2606): what the endpoint is told is read, not sent. */
const NOWHERE = 'https://listen.reelgate.invalid/';
/** Between two looks, in milliseconds; a quarter of what the lowest tier may read. */
const LOOKS_EVERY = 2_000;
/** As gateways do. */
const ANSWERS_WITHIN = 15_000;

type Event = { id: string; type: string; number: number };

/** Brings what a webhook would tell to a receiver on this machine, until it is ended. */
export const listen: Command = {
  usage: 'webhooks listen <port|url> [--events a,b] [--project prj_…]',
  is: 'forwards what happens, signed, to a receiver on this machine',
  more: EVENTS_HELP,
  takes: 1,
  async run(asked) {
    const to = targetOf(asked.subject);
    const description = `reelgate webhooks listen on ${hostname()}, for ${to}`;
    // One that was killed left its own behind.
    await removeAll(asked, description);
    const { endpoint, secret } = await makeEndpoint(asked, { url: NOWHERE, description });
    try {
      const input = { endpointId: endpoint.id, status: 'PAUSED' as const };
      const answer = await asked.client.ask(UpdateWebhookEndpointDocument, { input }, { signal: asked.stop });
      unlessRefused(answer.updateWebhookEndpoint);
      console.error(`Forwarding to ${to}. The secret is ${secret}`);
      // From here on being asked to stop is its end.
      process.exitCode = 0;
      await forward(asked, { endpointId: endpoint.id, secret, to });
    } finally {
      await removeAll({ client: asked.client }, description);
    }
  },
};

/** @throws UsageError */
function targetOf(subject: string): string {
  const url = URL.parse(/^\d+$/.test(subject) ? `http://127.0.0.1:${subject}/` : subject);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
  throw new UsageError(`${subject} is no port and no address.`);
}

async function removeAll(
  { client, stop }: Pick<Asked, 'client'> & { stop?: AbortSignal },
  description: string,
) {
  const { webhookEndpoints } = await client.ask(WebhookEndpointsDocument, { first: 200 }, { signal: stop });
  const own = webhookEndpoints.edges.filter(({ node }) => node.description === description);
  for (const { node } of own)
    await client.ask(DeleteWebhookEndpointDocument, { input: { endpointId: node.id } }, { signal: stop });
}

type Listening = { endpointId: string; secret: string; to: string };

/** Reads by number, so that nothing is missed and nothing comes twice, whatever is out of reach meanwhile. */
async function forward(asked: Asked, { endpointId, ...target }: Listening): Promise<void> {
  const { client, stop } = asked;
  for (let after = 0; ; ) {
    const how = { signal: stop, patient: true };
    const { webhookEvents } = await client.ask(WebhookEventsDocument, { endpointId, after }, how);
    if (!webhookEvents) throw new UsageError('Somebody deleted the endpoint that was listened to.');
    for (const event of webhookEvents.events) {
      if (!isEvent(event)) throw new UsageError('The gateway tells events that this release does not know.');
      await bring(asked, target, event);
      after = event.number;
    }
    if (webhookEvents.lastNumber === after) await delay(LOOKS_EVERY, undefined, { signal: stop });
  }
}

function isEvent(value: unknown): value is Event {
  const { id, type, number } = Object(value);
  return typeof id === 'string' && typeof type === 'string' && typeof number === 'number';
}

/** Sends an event once, as soon as there is somebody to answer. */
async function bring({ options, stop }: Asked, { secret, to }: Omit<Listening, 'endpointId'>, event: Event) {
  for (let told = false; ; told = true) {
    const at = new Date();
    const body = JSON.stringify(event);
    const headers = webhookHeaders([secret], { id: event.id, at, body });
    const answer = await post(to, { headers, body, stop });
    stop.throwIfAborted();
    if (answer !== 'nobody') return tell(options.json === true, event, answer);
    if (!told) console.error(`Nobody answers at ${to}; ${event.number} ${event.type} waits.`);
    await delay(1_000, undefined, { signal: stop });
  }
}

type Request = { headers: Record<string, string>; body: string; stop: AbortSignal };
type Answer = number | 'none' | 'nobody';

async function post(to: string, { headers, body, stop }: Request): Promise<Answer> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWERS_WITHIN)]);
  try {
    const asked = { method: 'POST', headers, body, signal, redirect: 'manual' as const };
    const answer = await fetch(to, asked);
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    return Object(Object(error).cause).code === 'ECONNREFUSED' ? 'nobody' : 'none';
  }
}

function tell(json: boolean, event: Event, status: Answer): void {
  const { number, type, id } = event;
  console.log(json ? JSON.stringify({ status, event }) : `${number}  ${type}  ${id}  → ${status}`);
}
