import { basePathOf } from '../api/base-path.ts';
import { originInHand } from '../api/forwarded.ts';
import { createPersistedDocuments } from '../api/graphql/persisted-documents.ts';
import { readTrustedDocuments } from '../api/graphql/trusted-documents.ts';
import { openPublishing } from '../api/open-publishing.ts';
import { startServer } from '../api/server.ts';
import { createSlots } from '../api/slots.ts';
import { createWebhookBodies } from '../api/webhook-bodies.ts';
import type { GatewayConfig } from '../config.ts';
import { createLinks, type Links } from '../infra/blobs/links.ts';
import { openHub } from '../infra/events/hub.ts';
import { openKeyMemory } from '../infra/events/key-memory.ts';
import { openKeyWatch } from '../infra/events/key-watch.ts';
import { openPost } from '../infra/fetch/open-post.ts';
import { openMemoryLimiter } from '../infra/limits/memory.ts';
import { openRedisLimiter } from '../infra/limits/redis.ts';
import { openPublishers } from '../infra/publishers/open-publishers.ts';
import { checkWorkers } from '../infra/store/check-workers.ts';
import { eventsAfter, latestEvents } from '../infra/store/queries/job-events.ts';
import { revokedAmong } from '../infra/store/queries/read/api-key.ts';
import { createClientTokens } from '../infra/tokens/client-tokens.ts';
import { createUploadLinks } from '../infra/uploads/links.ts';
import { createWebhookSigner } from '../infra/webhooks/signer.ts';
import { missingGlyphs } from '../media/text/fonts.ts';
import type { Demo } from '../usecases/demo/seed-demo.ts';
import type { WebhookDeps } from '../usecases/webhooks/deps.ts';
import { openDeliverer } from '../usecases/webhooks/open-deliverer.ts';
import { openGroup } from './group.ts';
import { openParts, type Parts, readinessOf } from './parts.ts';
import { openWriter } from './providers.ts';

/** How long a model may take while a caller waits: less than the callers of writers do (plan and hooks). */
const WHILE_WAITED_FOR_SECONDS = 25;

/** A running gateway. `url` is where it listens, without a slash at the end. */
export type GatewayApp = AsyncDisposable & { url: string };

type GatewayOptions = {
  /** Run a worker in the same process. */
  worker?: boolean;
  /** Fills GraphiQL's examples in, and its key when only this machine can reach it. */
  demo?: Demo | null;
};

/** Runs a gateway on a migrated database until disposed of. */
export async function openGatewayApp(
  config: GatewayConfig,
  options: GatewayOptions = {},
): Promise<GatewayApp> {
  await using opened = new AsyncDisposableStack();
  const parts = await openParts(config, opened);
  const { url } = await openGatewayPart(config, parts, options, opened);
  const running = opened.move();
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** What makes a process a gateway, over what every process has. */
export async function openGatewayPart(
  config: GatewayConfig,
  parts: Parts,
  options: GatewayOptions,
  opened: AsyncDisposableStack,
) {
  const { store, events, relay, providers, library, photos, onError } = parts;
  const { moderation } = providers;
  const hasty = config.text && {
    ...config.text,
    timeoutSeconds: Math.min(config.text.timeoutSeconds, WHILE_WAITED_FOR_SECONDS),
  };
  const text = await openWriter({ ...parts, text: hasty }, moderation);
  const rows = {
    after: (jobId: string, after: number, limit: number) => eventsAfter(store.db, jobId, after, limit),
    latest: (jobId: string, limit: number) => latestEvents(store.db, jobId, limit),
  };
  const keys = opened.use(
    openKeyWatch({ events, onError, revokedAmong: (ids) => revokedAmong(store.db, ids) }),
  );
  const knownKeys = opened.use(openKeyMemory({ events, onError }));
  const limits = opened.use(
    config.redisUrl ? await openRedisLimiter({ redisUrl: config.redisUrl, onError }) : openMemoryLimiter(),
  );
  const { secret, http, trustedDocuments: trusted } = config;
  // What the operator says wins over what a proxy tells.
  const publicUrl = () => (http.publicUrlGiven ? null : originInHand()) ?? http.publicUrl;
  const uploadLinks = createUploadLinks({ secret, publicUrl });
  const links = createLinks({ secret, publicUrl });
  const webhooks = openWebhooks(config, { store, links, onError }, opened);
  const publishers = openPublishers(config.publishing);
  const publishing = opened.use(openPublishing({ ...parts, publishers, links }));
  // Each of these waits a while for what it has in hand, so they are told to stop at the same moment, the server first:
  // it cuts streams off, which would end with the hub as if their jobs had ended.
  const active = opened.use(openGroup());
  // A gateway alone need not load what renders.
  const worker = options.worker
    ? active.use(await (await import('./worker.ts')).openWorkerPart(config, parts))
    : null;
  const hub = active.use(openHub({ events, rows, onError }));
  const server = await startServer({
    ...parts,
    demo: options.demo ?? null,
    ...http,
    basePath: basePathOf(http.publicUrl),
    publicUrl: http.publicUrlGiven ? http.publicUrl : null,
    start: {
      store,
      moderation,
      missingGlyphs,
      text,
      onStarted: (event, posts) => {
        relay.kick();
        webhooks.kick();
        void events.publishFirst(event, posts);
      },
      runningJobsPerOrganisation: config.limits.runningJobsPerOrganisation,
    },
    plan: { store, moderation, missingGlyphs, text, photos },
    keys,
    knownKeys,
    tokens: createClientTokens({ secret }),
    slots: createSlots(config.limits.open),
    limits,
    watch: { store, hub },
    cancel: { store, events },
    text,
    media: { ...library, uploadLinks },
    links,
    webhooks,
    publishing,
    readiness: readinessOf(parts),
    // A gateway takes starts that are rendered later.
    warnings: { workers: () => checkWorkers(store.db), ...worker?.checks },
    documents: createPersistedDocuments(trusted === null ? null : await readTrustedDocuments(trusted)),
    introspection: config.graphql.introspection,
    mcp: config.mcp,
  });
  return active.use(server);
}

type WebhookParts = Pick<Parts, 'store' | 'onError'> & { links: Links };

/** Gateways send webhooks: they have the secret that signs, and know their own address. */
function openWebhooks(
  { secret, webhookTargets }: GatewayConfig,
  { store, links, onError }: WebhookParts,
  opened: AsyncDisposableStack,
): WebhookDeps {
  const { post, refuse } = openPost(webhookTargets === 'any' ? { plain: true, isAllowed: () => true } : {});
  const signer = createWebhookSigner({ secret });
  const bodies = createWebhookBodies({ db: store.db, links });
  const { kick } = opened.use(openDeliverer({ store, post, signer, bodies, onError }));
  return { store, signer, bodies, refuseAddress: refuse, kick };
}
