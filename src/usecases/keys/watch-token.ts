import type { Caller } from '../../domain/caller.ts';
import { TOKEN_SECONDS } from '../../domain/client-token.ts';
import type { Scope } from '../../domain/scopes.ts';
import type { ClientTokens } from '../../infra/tokens/client-tokens.ts';

const READING: readonly Scope[] = ['jobs:read', 'content:read'];

/**
 * A token that reads and watches one job and what it makes, for an hour and no longer than the caller's own token.
 * The job's id is bare. Null when the caller may not read jobs.
 */
export async function watchToken(
  tokens: ClientTokens,
  { keyId, scopes, token }: Caller,
  jobId: string,
): Promise<string | null> {
  if (!scopes.has('jobs:read')) return null;
  const anHourOn = Date.now() + TOKEN_SECONDS.ofWatching * 1000;
  return tokens.sign({
    keyId,
    scopes: READING.filter((scope) => scopes.has(scope)),
    projectIds: new Set(),
    jobIds: new Set([jobId]),
    expiresAt: new Date(Math.min(anHourOn, token?.expiresAt.getTime() ?? Number.POSITIVE_INFINITY)),
  });
}
