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
import { openTaker, type Taker } from '../open-taker.ts';
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
export type Deliverer = Taker;

const MOST_AT_ONCE = 32;
const MOST_OF_ENDPOINT = 4;

/** Starts to send; several processes may. */
export function openDeliverer(options: DelivererOptions): Deliverer {
  const { store, onError, sweepMs = 1_000, leaseSeconds = 60 } = options;
  return openTaker<ClaimedDelivery>({
    claim: async (inHand) => {
      await numberDeliveries(store);
      const most = MOST_AT_ONCE - inHand.size;
      const limits = { most, ofEndpoint: MOST_OF_ENDPOINT, full: fullOf(inHand), leaseSeconds };
      return most > 0 ? claimDeliveries(store.db, limits) : [];
    },
    handle: (delivery) => deliver(options, delivery),
    onError,
    sweepMs,
  });
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
  const headers = signer.sign({ id: endpointId, generation, rotatedAt }, { id, at, body });
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
