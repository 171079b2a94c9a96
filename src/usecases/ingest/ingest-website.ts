import type { Caller } from '../../domain/caller.ts';
import { ingestWebsiteInput } from '../../domain/inputs/ingest.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Accepted } from '../start/start.ts';
import { ANY_INGEST_REFUSALS, type IngestDeps, startIngest } from './start-ingest.ts';

export const INGEST_WEBSITE_REFUSALS = ANY_INGEST_REFUSALS;

/**
 * Starts a job that reads a website into its project. Needs the scope ingest:write.
 * @throws one of INGEST_WEBSITE_REFUSALS
 */
export async function ingestWebsite(deps: IngestDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  const input = parseInput(ingestWebsiteInput, raw);
  const { url, maxPages = 1, followLinks = false, overwrite = false } = input;
  const order = { url, maxPages, followLinks, overwrite };
  return startIngest(deps, caller, {
    useCase: 'ingest_website',
    input,
    order,
  });
}
