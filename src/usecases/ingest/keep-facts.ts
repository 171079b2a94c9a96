import type { Fact, FactField } from '../../domain/ingest.ts';
import type { LibraryDeps } from '../library/deps.ts';
import type { FactsToKeep, IngestRun, Kept } from './facts-to-keep.ts';
import { keepMedia, MEDIA_FIELDS } from './keep-media.ts';
import { keepTexts } from './keep-texts.ts';

export type KeepFacts = (found: FactsToKeep, run: IngestRun) => Promise<Kept>;

/**
 * Puts what a site says into its project, filling only what is empty unless told otherwise; pictures go through the
 * same door as any other. Doing it again gives the same, and says the same. What is refused is a warning.
 */
export function createKeepFacts(deps: LibraryDeps): KeepFacts {
  return async (found, { signal, report }) => {
    const texts = await keepTexts(deps.store, found);
    if (texts === 'archived') return nothing(found);
    const done = [texts];
    for (const [index, field] of MEDIA_FIELDS.entries()) {
      const reportShare = (share: number) => report((index + 1 + share) / (MEDIA_FIELDS.length + 1));
      reportShare(0);
      done.push(await keepMedia(deps, found, field, { signal, report: reportShare }));
    }
    return {
      filled: done.flatMap(({ filled }) => filled),
      kept: done.flatMap(({ kept }) => kept),
      warnings: done.flatMap(({ warnings }) => warnings),
    };
  };
}

function nothing({ facts }: FactsToKeep): Kept {
  const fields = [...new Set(facts.map(({ field }) => field))];
  const url = facts[0]?.pageUrl ?? '';
  return {
    filled: [],
    kept: fields.flatMap((field) => firstOf(facts, field) ?? []),
    warnings: [{ url, message: 'the project was archived meanwhile; nothing was written' }],
  };
}

/** The most telling statement of a field. */
export function firstOf(facts: readonly Fact[], field: FactField): Fact | undefined {
  return facts.find((fact) => fact.field === field);
}
