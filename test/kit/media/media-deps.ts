import { join } from 'node:path';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { openFetch } from '#src/infra/fetch/open-fetch.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { deathsIn } from '#src/infra/store/queries/media/file-deaths.ts';
import { countFaults } from '#src/infra/telemetry/count-faults.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { isCutOff } from '#src/infra/uploads/cut-off/is-cut-off.ts';
import { openStagingFolder } from '#src/infra/uploads/folder.ts';
import { createInspectFile } from '#src/infra/uploads/inspect-file.ts';
import { createUploadLinks } from '#src/infra/uploads/links.ts';
import { sniff } from '#src/infra/uploads/sniff.ts';
import { openProbe } from '#src/media/probe.ts';
import { withQuarantine } from '#src/media/quarantine.ts';
import type { MediaDeps } from '#src/usecases/library/deps.ts';

/** The real way into media libraries, staged in a folder of the test's own. */
export async function openMediaDeps(
  store: Store,
  blobs: Blobs,
  folder: string,
  metrics = createMetrics(),
): Promise<MediaDeps> {
  return {
    store,
    blobs,
    staging: await openStagingFolder(join(folder, 'uploads')),
    sniff,
    isCutOff,
    inspect: createInspectFile({
      probe: withQuarantine(countFaults(metrics, 'probe', openProbe()), deathsIn(store.db)),
    }),
    fetchFile: openFetch(),
    uploadLinks: createUploadLinks({ secret: 'x'.repeat(32), publicUrl: () => 'http://media.test' }),
  };
}
