import type { Fact, FactField, IngestWarning } from '../../domain/ingest.ts';
import type { MediaRole } from '../../domain/media-rules.ts';
import { keysOf } from '../../domain/records.ts';
import { ValidationError } from '../../domain/refusals.ts';
import { hadMediaBefore } from '../../infra/store/queries/media/media-rows.ts';
import { addFromUrl } from '../library/add-from-url.ts';
import type { LibraryDeps } from '../library/deps.ts';
import type { FactsToKeep, IngestRun, Kept } from './facts-to-keep.ts';

type Rule = {
  role: MediaRole;
  /** How many are taken. */
  most: number;
  /** How many are tried for that. */
  tries: number;
};

/** The fields that are pictures, and what becomes of them. */
const MEDIA = {
  logo: { role: 'logo', most: 1, tries: 5 },
  screenshot: { role: 'app-screenshot', most: 8, tries: 12 },
  picture: { role: 'reference', most: 3, tries: 5 },
} as const satisfies Partial<Record<FactField, Rule>>;
type MediaField = keyof typeof MEDIA;
export const MEDIA_FIELDS = keysOf(MEDIA);

/**
 * Fetches a field's pictures into the library, the most telling first, until there are enough. `report` hears before
 * each how far it is, 0..1: one may take minutes.
 */
export async function keepMedia(
  deps: LibraryDeps,
  { organisationId, projectId, test, facts, overwrite, since }: FactsToKeep,
  field: MediaField,
  { signal, report }: IngestRun,
): Promise<Kept> {
  const { role, most, tries } = MEDIA[field];
  const candidates = facts.filter((fact) => fact.field === field);
  if (!overwrite && (await hadMediaBefore(deps.store.db, projectId, role, since))) {
    return { filled: [], kept: candidates.slice(0, most), warnings: [] };
  }
  const filled: (Fact & { mediaId: string })[] = [];
  const warnings: IngestWarning[] = [];
  for (const [index, fact] of candidates.slice(0, tries).entries()) {
    if (filled.length === most) break;
    signal.throwIfAborted();
    report(index / tries);
    try {
      const added = await addFromUrl(
        deps,
        { organisationId, token: null, test },
        { projectId, role, url: fact.value },
        signal,
      );
      filled.push({ ...fact, mediaId: added.media.id });
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      const why = error.issues.map(({ message }) => message).join('; ');
      warnings.push({ url: fact.value, message: `is not taken as ${field}: it ${why}` });
    }
  }
  return { filled, kept: [], warnings };
}
