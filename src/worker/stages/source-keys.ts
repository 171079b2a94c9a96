import { digestOfFile } from '../../domain/file-digest.ts';
import type { Digests } from '../../media/render-request.ts';
import { sourceIds } from '../../media/source-ids.ts';
import type { planOf } from './plan-of.ts';

/** Of each source of a plan's film the blob that holds it; null where it was never made. `made` are those that were. */
export function sourceKeys(
  { timeline, sources }: Pick<ReturnType<typeof planOf>, 'timeline' | 'sources'>,
  made: Record<string, string>,
): Map<string, string | null> {
  return new Map(
    sourceIds(timeline).map((id) => {
      const source = sources[id];
      return [id, (source?.kind === 'blob' ? source.blobKey : made[id]) ?? null];
    }),
  );
}

/** The digests of those that are there. */
export function digestsOf(keys: ReadonlyMap<string, string | null>): Digests {
  return Object.fromEntries([...keys].flatMap(([id, key]) => (key ? [[id, digestOfFile(key)]] : [])));
}
