import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { basePathOf } from './api/base-path.ts';
import type { ApiDeps } from './api/deps.ts';
import { originInHand } from './api/forwarded.ts';
import { createPersistedDocuments } from './api/graphql/persisted-documents.ts';
import { readTrustedDocuments } from './api/graphql/trusted-documents.ts';
import { startHealthServer } from './api/health-server.ts';
import { openPublishing } from './api/open-publishing.ts';
import { startServer } from './api/server.ts';
import { createSlots } from './api/slots.ts';
import { createWebhookBodies } from './api/webhook-bodies.ts';
import type { Config, GatewayConfig, TextModelConfig } from './config.ts';
import { createEmbeddedImages } from './creative/images.ts';
import { createEmbeddedMusic } from './creative/music/musician.ts';
import type { Copywriter } from './creative/ports/copywriter.ts';
import type { PhotoSource } from './creative/ports/photo-search.ts';
import { createEmbeddedCopywriter } from './creative/words/copywriter.ts';
import { withFallback } from './creative/words/with-fallback.ts';
import type { Blobs } from './infra/blobs/blobs.ts';
import { createLinks, type Links } from './infra/blobs/links.ts';
import { openBlobs } from './infra/blobs/open.ts';
import { withHints } from './infra/events/hinting.ts';
import { openHub } from './infra/events/hub.ts';
import { openKeyWatch } from './infra/events/key-watch.ts';
import { openMemoryEvents } from './infra/events/memory.ts';
import { openRedisEvents } from './infra/events/redis.ts';
import { openFetch } from './infra/fetch/open-fetch.ts';
import { openPageFetch } from './infra/fetch/open-page-fetch.ts';
import { openPost } from './infra/fetch/open-post.ts';
import { type Leftovers, removeLeftovers } from './infra/leftovers/remove-leftovers.ts';
import { openSweeper } from './infra/leftovers/sweeper.ts';
import { openMemoryLimiter } from './infra/limits/memory.ts';
import { openRedisLimiter } from './infra/limits/redis.ts';
import { openPhotoServices } from './infra/photo-search/open-services.ts';
import { openPublishers } from './infra/publishers/open-publishers.ts';
import { openBullQueue } from './infra/queue/bullmq.ts';
import { openRelay } from './infra/queue/relay.ts';
import { checkWorkers } from './infra/store/check-workers.ts';
import { openStore, type Store } from './infra/store/orm.ts';
import { openPresence } from './infra/store/presence.ts';
import { containerHintsOf } from './infra/store/queries/container-hints.ts';
import { eventsAfter, latestEvents } from './infra/store/queries/job-events.ts';
import { deathsIn } from './infra/store/queries/media/file-deaths.ts';
import { beat } from './infra/store/queries/process-beats.ts';
import { revokedAmong } from './infra/store/queries/read/api-key.ts';
import { countFaults } from './infra/telemetry/count-faults.ts';
import { createLog, type Log } from './infra/telemetry/log.ts';
import { createMetrics, type Metrics } from './infra/telemetry/metrics.ts';
import { createClientTokens } from './infra/tokens/client-tokens.ts';
import { isCutOff } from './infra/uploads/cut-off/is-cut-off.ts';
import { openStagingFolder } from './infra/uploads/folder.ts';
import { createInspectFile } from './infra/uploads/inspect-file.ts';
import { createUploadLinks } from './infra/uploads/links.ts';
import { sniff } from './infra/uploads/sniff.ts';
import { createWebhookSigner } from './infra/webhooks/signer.ts';
import { openProbe, type Probe } from './media/probe.ts';
import { withQuarantine } from './media/quarantine.ts';
import { render } from './media/render.ts';
import { takePrints } from './media/take-prints.ts';
import { missingGlyphs } from './media/text/fonts.ts';
import type { Moderator } from './safety/moderation.ts';
import { createEmbeddedModeration } from './safety/word-lists.ts';
import type { Demo } from './usecases/demo/seed-demo.ts';
import { createKeepFacts } from './usecases/ingest/keep-facts.ts';
import type { LibraryDeps } from './usecases/library/deps.ts';
import { sweepBlobs } from './usecases/library/sweep-blobs.ts';
import { sweepUploads } from './usecases/library/sweep-uploads.ts';
import { openPhotos } from './usecases/photos/open-photos.ts';
import type { WebhookDeps } from './usecases/webhooks/deps.ts';
import { openDeliverer } from './usecases/webhooks/open-deliverer.ts';
import { checkDisk } from './worker/check-disk.ts';
import { openWorker } from './worker/consume.ts';
import { openSegmentStore } from './worker/segment-store.ts';
import { STAGE_TABLE } from './worker/stages.ts';

/** Connections of one process for requests and progress; the queue brings its own. */
const POOL_SIZE = 10;

/** How often uploads that were given up, and files that killed processes left, are looked for. */
const SWEEP_MS = 15 * 60 * 1000;

/** How often storage is looked through for files that no row names. */
const BLOB_SWEEP_MS = 60 * 60 * 1000;

/** How long a model may take while a caller waits: less than the callers of writers do (plan and hooks). */
const WHILE_WAITED_FOR_SECONDS = 25;

/** `checks`: what has to be right for it to take work, beside what every process leans on. */
type WorkerPart = AsyncDisposable & { checks: Record<'disk' | 'work', () => Promise<void>> };

/** A running gateway. `url` is where it listens, without a slash at the end. */
export type GatewayApp = AsyncDisposable & { url: string };

/** Runs a worker on a migrated database until disposed of; what it has in hand is handed back then. */
export async function openWorkerApp(config: Config): Promise<AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const parts = await openParts(config, opened);
  const { workerPort: port, http } = config;
  const readiness: ApiDeps['readiness'] = readinessOf(parts);
  if (port !== null) {
    const { metrics } = parts;
    opened.use(await startHealthServer({ host: http.host, port, metrics, readiness }));
  }
  const { checks } = opened.use(await openWorkerPart(config, parts));
  // Only now: it answers while it starts, too.
  Object.assign(readiness, checks);
  return opened.move();
}

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

type Parts = Awaited<ReturnType<typeof openParts>>;

/** What every process has. Disposed of in the reverse order, so the database goes last. */
async function openParts(config: Config, opened: AsyncDisposableStack) {
  const { databaseUrl, redisUrl } = config;
  const log = createLog(config.logLevel);
  const onError = (error: unknown) => log.warn({ err: error }, 'A connection reports an error');
  const store = opened.use(await openStore({ databaseUrl, poolSize: POOL_SIZE + config.render.concurrency }));
  const bus = redisUrl ? await openRedisEvents({ redisUrl, onError }) : openMemoryEvents();
  const containersOf = (jobId: string) => containerHintsOf(store.db, jobId);
  const events = opened.use(withHints({ bus, containersOf, onError }));
  const queue = opened.use(openBullQueue({ databaseUrl, onError }));
  const relay = opened.use(openRelay({ db: store.db, queue, onError }));
  const blobs = await openBlobs(config.blobs);
  const sweep = () => removeLeftovers(leftoversOf(config));
  opened.use(openSweeper({ sweep, everyMs: SWEEP_MS, onError }));
  const metrics = createMetrics();
  const children = {
    probe: countFaults(metrics, 'probe', openProbe()),
    render: countFaults(metrics, 'render', render),
    takePrints: countFaults(metrics, 'print', takePrints),
  };
  const library = await openLibraryPart(config, { store, blobs, children, onError }, opened);
  const providers = await openProviders({ text: config.text, log, metrics });
  const photos = openPhotos({
    ...library,
    blobs,
    sources: await openPhotoSources(config),
    onFault: (error, provider) => log.warn({ err: error, provider }, 'No picture came from outside'),
  });
  return { log, metrics, store, events, queue, relay, blobs, children, library, providers, photos, onError };
}

/** Where pictures are looked for, in this order; a model makes what nobody has. */
async function openPhotoSources({ photoSearch, image }: Config): Promise<PhotoSource[]> {
  const services = openPhotoServices(photoSearch);
  if (!image) return services;
  // As heavy as the model that writes.
  const { createPictureModel } = await import('./infra/openai-compatible/picture-model.ts');
  return [...services, createPictureModel(image)];
}

/** Whoever writes, draws, plays and judges for this process: made here once, embedded but for a model that writes. */
async function openProviders(given: WriterParts) {
  const moderation = createEmbeddedModeration();
  return {
    text: await openWriter(given, moderation),
    images: createEmbeddedImages(),
    music: createEmbeddedMusic(),
    moderation,
  };
}

type WriterParts = { text: TextModelConfig | null; log: Log; metrics: Metrics };

/** The model that is configured, with the embedded writer behind it; without one the embedded writer alone. */
async function openWriter({ text, log, metrics }: WriterParts, moderation: Moderator): Promise<Copywriter> {
  const embedded = createEmbeddedCopywriter();
  if (!text) return embedded;
  // The SDK behind it takes half a second to load and some 30 MB.
  const { createModelWriter } = await import('./infra/openai-compatible/model-writer.ts');
  return withFallback({
    model: createModelWriter(text, metrics),
    embedded,
    moderation,
    onFallback: (reason, error) => {
      metrics.writerFallbacks.inc({ reason });
      log.warn({ err: error, reason }, 'The model did not write, the built-in writer did');
    },
  });
}

async function openWorkerPart(config: Config, parts: Parts): Promise<WorkerPart> {
  const { store, events, blobs, children, providers, library, photos, log, onError } = parts;
  const workRoot = join(config.dataDir, 'work');
  await mkdir(workRoot, { recursive: true });
  const part = openGroup();
  const sweep = async () => {
    const swept = await sweepBlobs({ db: store.db, blobs });
    if (swept.files > 0) log.info(swept, 'Files that no row names were deleted');
  };
  part.use(openSweeper({ sweep, everyMs: BLOB_SWEEP_MS, onError }));
  const { concurrency, segmentBytes } = config.render;
  const disk = () => checkDisk(workRoot, concurrency);
  const presence = openPresence({ databaseUrl: config.databaseUrl, onError });
  const worker = part.use(
    openWorker({
      ...parts,
      table: STAGE_TABLE,
      ports: {
        db: store.db,
        blobs,
        ...children,
        ...providers,
        photos,
        fetchPage: openPageFetch(),
        keepFacts: createKeepFacts(library),
        ...(segmentBytes > 0 && { segments: openSegmentStore({ ...parts, db: store.db }) }),
      },
      workRoot,
      segmentBytes,
      publish: (told) => events.publish(told),
      concurrency,
      presence,
      houseFaultHours: config.houseFaultHours,
      probes: {
        disk: async () => void (await Promise.all([disk(), blobs.check()])),
        storage: () => blobs.check(),
      },
    }),
  );
  await using whole = new AsyncDisposableStack();
  whole.use(presence);
  whole.use(part);
  const running = whole.move();
  return { checks: { disk, work: worker.check }, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function openGatewayPart(
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
  const limits = opened.use(
    config.redisUrl ? await openRedisLimiter({ redisUrl: config.redisUrl, onError }) : openMemoryLimiter(),
  );
  const { secret, http } = config;
  const trusted = config.trustedDocuments;
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
  const worker = options.worker ? active.use(await openWorkerPart(config, parts)) : null;
  const hub = active.use(openHub({ events, rows, onError }));
  const server = await startServer({
    ...parts,
    demo: options.demo ?? null,
    host: config.http.host,
    port: config.http.port,
    trustedProxies: http.trustedProxies,
    basePath: basePathOf(http.publicUrl),
    start: {
      store,
      moderation,
      missingGlyphs,
      text,
      onStarted: (event) => {
        relay.kick();
        webhooks.kick();
        void events.publish([event]);
      },
      runningJobsPerOrganisation: config.limits.runningJobsPerOrganisation,
    },
    plan: { store, moderation, missingGlyphs, text, photos },
    keys,
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

/** All that a process leans on; each rejects with what is wrong. */
function readinessOf({ store, queue, events, blobs }: Parts) {
  const id = uuidv7();
  return {
    postgres: async () => {
      await store.check();
      await beat(store.db, { id, role: 'process', restsFor: null });
    },
    queue: () => queue.check(),
    bus: () => events.check(),
    storage: () => blobs.check(),
  };
}

type Group = AsyncDisposable & { use: <Part extends AsyncDisposable>(part: Part) => Part };

/** Parts that are disposed of all at once, the last one first; rejects after the last with what the first that failed says. */
function openGroup(): Group {
  const parts: AsyncDisposable[] = [];
  return {
    use: (part) => {
      parts.push(part);
      return part;
    },
    [Symbol.asyncDispose]: async () => {
      const ends = await Promise.allSettled(parts.reverse().map((part) => part[Symbol.asyncDispose]()));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}

/** Where processes that are killed leave temporary files. */
function leftoversOf({ blobs }: Config): Leftovers[] {
  const partial =
    blobs.kind === 'filesystem' ? [{ directory: join(blobs.directory, 'partial'), prefix: '' }] : [];
  return [...partial, { directory: tmpdir(), prefix: 'reelgate-demo-' }];
}

type LibraryParts = {
  store: Store;
  blobs: Blobs;
  children: { probe: Probe };
  onError: (error: unknown) => void;
};

/** The way into media libraries: staged, sniffed, decoded, and swept when given up. */
async function openLibraryPart(
  config: Config,
  { store, blobs, children, onError }: LibraryParts,
  opened: AsyncDisposableStack,
): Promise<LibraryDeps> {
  const staging = await openStagingFolder(join(config.dataDir, 'uploads'));
  const sweep = () => sweepUploads({ store, staging });
  opened.use(openSweeper({ sweep, everyMs: SWEEP_MS, onError }));
  const inspect = createInspectFile({ probe: withQuarantine(children.probe, deathsIn(store.db)) });
  return { store, blobs, staging, sniff, isCutOff, inspect, fetchFile: openFetch() };
}
