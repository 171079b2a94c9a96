import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPersistedDocuments } from '#src/api/graphql/persisted-documents.ts';
import { type ServerDeps, startServer } from '#src/api/server.ts';
import { createSlots } from '#src/api/slots.ts';
import { createWebhookBodies } from '#src/api/webhook-bodies.ts';
import type { Publisher } from '#src/creative/ports/publisher.ts';
import { publishersOf } from '#src/creative/ports/publishers.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { createLinks, type Links } from '#src/infra/blobs/links.ts';
import { openPost } from '#src/infra/fetch/open-post.ts';
import { openMemoryLimiter } from '#src/infra/limits/memory.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createMetrics, type Metrics } from '#src/infra/telemetry/metrics.ts';
import { type ClientTokens, createClientTokens } from '#src/infra/tokens/client-tokens.ts';
import { createWebhookSigner } from '#src/infra/webhooks/signer.ts';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import type { DemoFile } from '#src/usecases/demo/deps.ts';
import { mintDemoKeys } from '#src/usecases/demo/keys.ts';
import { seedDemoMedia } from '#src/usecases/demo/media.ts';
import { type Demo, seedDemo } from '#src/usecases/demo/seed-demo.ts';
import { fillPool } from '#test/kit/world/fill-pool.ts';
import { openParts, type Parts, type PartsOptions } from '../../walk/fixtures/worker-parts.ts';
import { openTestBlobs } from '../media/blobs.ts';
import { openMediaDeps } from '../media/media-deps.ts';
import { freshDatabase } from '../postgres/database.ts';
import { openTestKeyMemory } from './key-memory.ts';
import { openTestKeyWatch } from './key-watch.ts';

export type TestGateway = AsyncDisposable & {
  url: string;
  /** Connection string of its database. */
  databaseUrl: string;
  demo: Demo;
  parts: Parts;
  blobs: Blobs;
  links: Links;
  media: ServerDeps['media'];
  tokens: ClientTokens;
  metrics: Metrics;
  /** Lines logged so far, as JSON. */
  logged: string[];
  /** A folder of the test's own. */
  folder: string;
  /** A further gateway on the same database; dispose of it yourself. */
  another: (changes?: Partial<ServerDeps>) => ReturnType<typeof startServer>;
};

const PLENTY = { perKey: 10_000, perAddress: 10_000 };
const GENEROUS = { sockets: PLENTY, waitingSockets: PLENTY, streams: PLENTY, subscriptions: PLENTY };

/**
 * A gateway on a free port with the demo seeded, over a real database, queue and event hub.
 * @param reach the way to the database, by its connection string, such as one that can be shut
 * @param publishers what schedules go by; nobody hands posts over
 */
export async function startTestGateway({
  reach = (url) => url,
  publishers = [],
  ...options
}: PartsOptions & {
  reach?: (databaseUrl: string) => string;
  publishers?: Publisher[];
} = {}): Promise<TestGateway> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-gateway-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = opened.use(await freshDatabase());
  await migrateQueue(database.url);
  const parts = opened.use(await openParts(reach(database.url), options));
  const { store, relay, events, hub } = parts;
  const blobs = openTestBlobs(join(folder, 'blobs'));
  await fillPool(store.db);
  const demo = await seedDemo(store, mintDemoKeys());
  await seedDemoMedia({ store, blobs, makeMedia: () => demoFiles(folder) });
  const logged: string[] = [];
  const metrics = createMetrics();
  const secret = 'x'.repeat(32);
  const links = createLinks({ secret, publicUrl: () => 'http://media.test' });
  const tokens = createClientTokens({ secret });
  const media = await openMediaDeps(store, blobs, folder, metrics);
  const keys = opened.use(openTestKeyWatch(store, events));
  const memories = opened.use(new AsyncDisposableStack());
  const limits = opened.use(openMemoryLimiter());
  const text = createEmbeddedCopywriter();
  const webhooks = {
    store,
    signer: createWebhookSigner({ secret }),
    bodies: createWebhookBodies({ db: store.db, links }),
    // Receivers of tests are on this machine.
    refuseAddress: openPost({ plain: true, isAllowed: () => true }).refuse,
    kick: () => {},
  };
  const another = (changes: Partial<ServerDeps> = {}) =>
    startServer({
      host: '127.0.0.1',
      port: 0,
      trustedProxies: [],
      basePath: '',
      publicUrl: null,
      demo,
      store,
      start: {
        store,
        moderation: createEmbeddedModeration(),
        missingGlyphs,
        text,
        runningJobsPerOrganisation: 1000,
        onStarted: (event) => {
          relay.kick();
          void events.publish([event]);
        },
      },
      plan: {
        store,
        moderation: createEmbeddedModeration(),
        missingGlyphs,
        text,
        photos: null,
      },
      watch: { store, hub },
      cancel: { store, events },
      events,
      keys,
      // Each is a process of its own, and knows nothing at first.
      knownKeys: memories.use(openTestKeyMemory(events)),
      tokens,
      slots: createSlots(GENEROUS),
      limits,
      text,
      media,
      webhooks,
      publishing: { publishers: publishersOf(publishers, null), kick: () => {} },
      blobs,
      links,
      log: createLog('warn', { write: (line) => void logged.push(line) }),
      metrics,
      readiness: {
        postgres: () => store.check(),
        storage: () => blobs.check(),
      },
      documents: createPersistedDocuments(null),
      introspection: true,
      mcp: 'on',
      ...changes,
    });
  const { url } = opened.use(await another());
  const running = opened.move();
  const own = {
    url,
    databaseUrl: database.url,
    demo,
    parts,
    blobs,
    links,
    media,
    tokens,
    metrics,
    logged,
    folder,
    another,
  };
  return { ...own, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** Media rows need files; these are named, not decoded. */
async function demoFiles(folder: string): Promise<DemoFile[]> {
  const file = async (
    role: DemoFile['role'],
    kind: DemoFile['kind'],
    extension: string,
  ): Promise<DemoFile> => {
    const path = join(folder, `${role}.${extension}`);
    await writeFile(path, role);
    const sha256 = createHash('sha256').update(role).digest('hex');
    const size = { width: 1080, height: 1920, sizeBytes: role.length };
    const durationMs = kind === 'video' ? 12_000 : null;
    return { role, kind, path, extension, mimeType: `${kind}/${extension}`, durationMs, sha256, ...size };
  };
  return [
    await file('logo', 'image', 'png'),
    await file('app-screenshot', 'image', 'png'),
    await file('app-demo', 'video', 'mp4'),
  ];
}
