import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiDeps } from '../api/deps.ts';
import { startHealthServer } from '../api/health-server.ts';
import type { Config } from '../config.ts';
import { openPageFetch } from '../infra/fetch/open-page-fetch.ts';
import { openSweeper } from '../infra/leftovers/sweeper.ts';
import { openPresence } from '../infra/store/presence.ts';
import { tryEncoder } from '../media/try-encoder.ts';
import { createKeepFacts } from '../usecases/ingest/keep-facts.ts';
import { openPictureReading } from '../usecases/library/open-picture-reading.ts';
import { sweepBlobs } from '../usecases/library/sweep-blobs.ts';
import { checkDisk } from '../worker/check-disk.ts';
import { openWorker } from '../worker/consume.ts';
import { openSegmentStore } from '../worker/segment-store.ts';
import { STAGE_TABLE } from '../worker/stages.ts';
import { openGroup } from './group.ts';
import { openParts, type Parts, readinessOf } from './parts.ts';
import { openPictureReader } from './providers.ts';

/** How often storage is looked through for files that no row names. */
const BLOB_SWEEP_MS = 60 * 60 * 1000;

/** `checks`: what has to be right for it to take work, beside what every process leans on. */
type WorkerPart = AsyncDisposable & { checks: Record<'disk' | 'work', () => Promise<void>> };

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

/** What takes work, in a process of its own or beside a gateway. */
export async function openWorkerPart(config: Config, parts: Parts): Promise<WorkerPart> {
  const { store, events, blobs, children, providers, library, photos, log, metrics, onError } = parts;
  const workRoot = join(config.dataDir, 'work');
  await mkdir(workRoot, { recursive: true });
  const part = openGroup();
  const sweep = async () => {
    const swept = await sweepBlobs({ db: store.db, blobs });
    if (swept.files > 0) log.info(swept, 'Files that no row names were deleted');
  };
  part.use(openSweeper({ sweep, everyMs: BLOB_SWEEP_MS, onError }));
  const reader = await openPictureReader(config, metrics);
  if (reader) {
    const onFault = (error: unknown) =>
      log.warn({ err: error }, 'The model did not say what a picture shows');
    part.use(openPictureReading({ ...library, blobs, reader, onFault, onError }));
  }
  const { concurrency, segmentBytes, encoder } = config.render;
  if (encoder !== 'libx264') await tryEncoder(encoder);
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
        ...(encoder !== 'libx264' && { encoder }),
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
