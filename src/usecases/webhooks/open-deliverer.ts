import {
  type DeliveryTry,
  KEPT_OF_ANSWER,
  pauseAfter,
  readRetryAfter,
  restAfter,
} from '../../domain/webhooks.ts';
import type { PostText } from '../../infra/fetch/post-text.ts';
import type { Store } from '../../infra/store/orm.ts';
import {
  type ClaimedDelivery,
  claimDeliveries,
} from '../../infra/store/queries/webhooks/claim-deliveries.ts';
import { numberDeliveries } from '../../infra/store/queries/webhooks/number-deliveries.ts';
import { recordTry } from '../../infra/store/queries/webhooks/record-try.ts';
import type { WebhookSigner } from '../../infra/webhooks/signer.ts';
import type { WebhookBodies } from './deps.ts';
import { payloadOf } from './payload.ts';

export type DelivererOptions = {
  store: Store;
  post: PostText;
  signer: WebhookSigner;
  bodies: WebhookBodies;
  onError: (error: unknown) => void;
  /** How often to look for what is due. */
  sweepMs?: number;
  /** Longer than any try takes: after it what was taken counts as lost, and somebody else tries. */
  leaseSeconds?: number;
};

/** Sends what endpoints are to be told. */
export type Deliverer = AsyncDisposable & {
  /** To be called when something is due; returns at once. */
  kick(): void;
};

const MOST_AT_ONCE = 32;
const MOST_OF_ENDPOINT = 4;

/**
 * Starts to send; several processes may. The row is the truth: it is taken for a while, tried, and what came of it
 * written, so whoever is killed in between leaves it to be tried again. Disposing waits for what is in hand.
 */
export function openDeliverer(options: DelivererOptions): Deliverer {
  const { store, onError, sweepMs = 1_000, leaseSeconds = 60 } = options;
  const inHand = new Map<string, ClaimedDelivery>();
  let running: Promise<void> | null = null;
  let again = false;
  let closing = false;
  const tries = new Set<Promise<void>>();

  function take(delivery: ClaimedDelivery): void {
    inHand.set(delivery.id, delivery);
    const trying = deliver(options, delivery)
      .catch(onError)
      .finally(() => {
        inHand.delete(delivery.id);
        tries.delete(trying);
        kick();
      });
    tries.add(trying);
  }

  async function sweep(): Promise<void> {
    await numberDeliveries(store);
    const most = MOST_AT_ONCE - inHand.size;
    if (most <= 0) return;
    const limits = { most, ofEndpoint: MOST_OF_ENDPOINT, full: fullOf(inHand), leaseSeconds };
    for (const delivery of await claimDeliveries(store.db, limits)) take(delivery);
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await sweep().catch(onError);
    } while (again && !closing);
    running = null;
  }
  function kick(): void {
    again = true;
    if (!closing) running ??= run();
  }

  const timer = setInterval(kick, sweepMs);
  kick();
  return {
    kick,
    [Symbol.asyncDispose]: async () => {
      closing = true;
      clearInterval(timer);
      await running;
      await Promise.all(tries);
    },
  };
}

/** Endpoints that have as much in hand as they may. */
function fullOf(inHand: ReadonlyMap<string, ClaimedDelivery>): string[] {
  const byEndpoint = Map.groupBy(inHand.values(), ({ endpointId }) => endpointId);
  return [...byEndpoint].filter(([, held]) => held.length >= MOST_OF_ENDPOINT).map(([id]) => id);
}

async function deliver({ store, post, signer, bodies }: DelivererOptions, delivery: ClaimedDelivery) {
  const { id, endpointId, generation, rotatedAt, url } = delivery;
  const body = JSON.stringify(await payloadOf({ db: store.db, bodies }, delivery));
  const at = new Date();
  const signed = signer.sign({ id: endpointId, generation, rotatedAt }, { id, at, body });
  const headers = { 'Content-Type': 'application/json', ...signed };
  const answer = await post({ url, headers, body });
  const made: DeliveryTry = {
    at: at.toISOString(),
    milliseconds: Date.now() - at.getTime(),
    status: answer.status,
    // PostgreSQL stores no NUL and no half of a character.
    response: answer.text?.replaceAll('\0', '').slice(0, KEPT_OF_ANSWER).toWellFormed() ?? null,
    error: answer.why,
  };
  const askedFor = readRetryAfter(answer.retryAfter, new Date());
  await recordTry(store, delivery, {
    made,
    payload: body,
    pauseMs: pauseAfter(delivery.tries.length + 1, askedFor, Math.random()),
    restMs: (failures) => restAfter(failures, askedFor, Math.random()),
    gone: answer.status === 410,
  });
}
