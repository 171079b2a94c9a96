import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { newUuid } from '../domain/new-uuid.ts';
import type { Blobs } from '../infra/blobs/blobs.ts';
import { openBlobs } from '../infra/blobs/open.ts';
import { withHints } from '../infra/events/hinting.ts';
import { openMemoryEvents } from '../infra/events/memory.ts';
import { openRedisEvents } from '../infra/events/redis.ts';
import { openFetch } from '../infra/fetch/open-fetch.ts';
import { type Leftovers, removeLeftovers } from '../infra/leftovers/remove-leftovers.ts';
import { openSweeper } from '../infra/leftovers/sweeper.ts';
import { openBullQueue } from '../infra/queue/bullmq.ts';
import { openRelay } from '../infra/queue/relay.ts';
import { openStore, type Store } from '../infra/store/orm.ts';
import { containerHintsOf } from '../infra/store/queries/container-hints.ts';
import { deathsIn } from '../infra/store/queries/media/file-deaths.ts';
import { beat } from '../infra/store/queries/process-beats.ts';
import { countFaults } from '../infra/telemetry/count-faults.ts';
import { createLog } from '../infra/telemetry/log.ts';
import { createMetrics } from '../infra/telemetry/metrics.ts';
import { isCutOff } from '../infra/uploads/cut-off/is-cut-off.ts';
import { openStagingFolder } from '../infra/uploads/folder.ts';
import { createInspectFile } from '../infra/uploads/inspect-file.ts';
import { sniff } from '../infra/uploads/sniff.ts';
import { openProbe, type Probe } from '../media/probe.ts';
import { withQuarantine } from '../media/quarantine.ts';
import { render } from '../media/render.ts';
import { takePrints } from '../media/take-prints.ts';
import type { LibraryDeps } from '../usecases/library/deps.ts';
import { sweepUploads } from '../usecases/library/sweep-uploads.ts';
import { openPhotos } from '../usecases/photos/open-photos.ts';
import { openPhotoSources, openProviders } from './providers.ts';

/** Connections of one process for requests and progress; the queue brings its own. */
const POOL_SIZE = 10;

/** How often uploads that were given up, and files that killed processes left, are looked for. */
const SWEEP_MS = 15 * 60 * 1000;

export type Parts = Awaited<ReturnType<typeof openParts>>;

/** What every process has. Disposed of in the reverse order, so the database goes last. */
export async function openParts(config: Config, opened: AsyncDisposableStack) {
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

/** All that a process leans on; each rejects with what is wrong. */
export function readinessOf({ store, queue, events, blobs }: Parts) {
  const id = newUuid();
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
