import type { Caller } from '../../domain/caller.ts';
import { ingestGithubInput } from '../../domain/inputs/ingest.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Accepted } from '../start/start.ts';
import { ANY_INGEST_REFUSALS, type IngestDeps, startIngest } from './start-ingest.ts';

export const INGEST_GITHUB_REFUSALS = ANY_INGEST_REFUSALS;

/**
 * Starts a job that reads a GitHub repository into its project. Needs the scope ingest:write.
 * @throws one of INGEST_GITHUB_REFUSALS
 */
export async function ingestGithub(deps: IngestDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  const input = parseInput(ingestGithubInput, raw);
  const order = { url: input.url, maxPages: 1, followLinks: false, overwrite: input.overwrite ?? false };
  return startIngest(deps, caller, { useCase: 'ingest_github', input, order });
}
