import { stat } from 'node:fs/promises';
import type { Blobs } from '../infra/blobs/blobs.ts';
import type { Db, Row } from '../infra/store/database.ts';
import { keepSegment, takeSegments } from '../infra/store/queries/segments/kept-segments.ts';
import type { Log } from '../infra/telemetry/log.ts';
import type { Metrics } from '../infra/telemetry/metrics.ts';
import { sha256Of } from '../media/digest.ts';
import type { EncodedSegment } from '../media/render-request.ts';

type Owner = Pick<Row<'container'>, 'id' | 'organisationId'>;

/**
 * Keeps pieces of films for all workers, by the names that the engine gives them. An organisation finds what was made for
 * itself alone, though equal pieces share one file.
 */
export type SegmentStore = {
  /** Files, in `workDir` if need be, of those of the named pieces that are there. */
  find(of: Owner, keys: readonly string[], workDir: string): Promise<Record<string, string>>;
  /** Never rejects: the film is made all the same. */
  keep(of: Owner, segment: EncodedSegment): Promise<void>;
};

type Deps = {
  db: Db;
  blobs: Blobs;
  metrics: Pick<Metrics, 'renderSegments'>;
  log: Log;
};

export function openSegmentStore({ db, blobs, metrics, log }: Deps): SegmentStore {
  return {
    async find({ id, organisationId }, keys, workDir) {
      const found: Record<string, string> = {};
      for (const { key, blobKey } of await takeSegments(db, organisationId, keys)) {
        // A sweep may have come first, or storage lost it.
        if (await blobs.stat(blobKey)) found[key] = await blobs.localFile(blobKey, workDir);
      }
      const hits = keys.filter((key) => found[key]).length;
      metrics.renderSegments.inc({ result: 'hit' }, hits);
      metrics.renderSegments.inc({ result: 'miss' }, keys.length - hits);
      log.info({ containerId: id, hits, misses: keys.length - hits }, 'Pieces of a film were looked up');
      return found;
    },
    async keep({ id, organisationId }, { key, frames, path }) {
      try {
        const [sha256, { size }] = await Promise.all([sha256Of(path), stat(path)]);
        const file = { kind: 'segment', path, sha256, extension: 'mp4', contentType: 'video/mp4' } as const;
        const blobKey = await blobs.putFile(file);
        await keepSegment(db, { organisationId, key, blobKey, sizeBytes: size, frames });
      } catch (error) {
        log.warn({ err: error, containerId: id }, 'A piece of a film could not be kept');
      }
    },
  };
}
