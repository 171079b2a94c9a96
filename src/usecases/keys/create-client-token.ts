import { ForbiddenScopeError, UnauthenticatedError } from '../../domain/access-refusals.ts';
import type { Caller } from '../../domain/caller.ts';
import { JOB_SCOPES, TOKEN_SCOPES } from '../../domain/client-token.ts';
import { decodeId } from '../../domain/ids.ts';
import { type CreateClientTokenInput, createClientTokenInput } from '../../domain/inputs/client-token.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type Issue, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Scope } from '../../domain/scopes.ts';
import type { Db } from '../../infra/store/database.ts';
import { jobsById } from '../../infra/store/queries/read/jobs.ts';
import { projectsById } from '../../infra/store/queries/read/projects.ts';
import type { ClientTokens } from '../../infra/tokens/client-tokens.ts';

export type ClientTokenDeps = { store: { db: Db }; tokens: ClientTokens };

export type CreatedClientToken = { token: string; scopes: Scope[]; expiresAt: Date };

export const CREATE_CLIENT_TOKEN_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Makes a token that a page may hold in the place of the caller's key. Any key may, since it could hand out itself;
 * a token may not, since it would outlive itself.
 * @throws UnauthenticatedError, ForbiddenScopeError naming every scope that is lacking, or one of CREATE_CLIENT_TOKEN_REFUSALS
 */
export async function createClientToken(
  { store: { db }, tokens }: ClientTokenDeps,
  caller: Caller,
  raw: unknown,
): Promise<CreatedClientToken> {
  if (caller.token) {
    throw new UnauthenticatedError('A client token makes no client tokens; send the API key.');
  }
  const input = parseInput(createClientTokenInput, raw);
  refuseFaults(input);
  const [first, ...others] = input.scopes.filter((scope) => !caller.scopes.has(scope));
  if (first) throw new ForbiddenScopeError([first, ...others]);
  const projectIds = await reached('project', 'projectIds', input.projectIds, (ids) =>
    projectsById(db, caller, ids),
  );
  const jobIds = await reached('job', 'jobIds', input.jobIds, (ids) => jobsById(db, caller, ids));
  // Whole seconds, as the token has them.
  const expiresAt = new Date((Math.floor(Date.now() / 1000) + input.expiresInSeconds) * 1000);
  const { scopes } = input;
  const token = await tokens.sign({ keyId: caller.keyId, scopes, projectIds, jobIds, expiresAt });
  return { token, scopes, expiresAt };
}

/** @throws ValidationError */
function refuseFaults({ scopes, projectIds = [], jobIds = [] }: CreateClientTokenInput): void {
  const issues = scopes.flatMap((scope, index): Issue[] => {
    const path = `scopes.${index}`;
    if (!TOKEN_SCOPES.includes(scope)) {
      return [
        { path, message: `${scope} is of the whole organisation and cannot be given to a client token` },
      ];
    }
    if (projectIds.length > 0 || JOB_SCOPES.includes(scope)) return [];
    return [{ path, message: `${scope} needs projectIds` }];
  });
  if (projectIds.length === 0 && jobIds.length === 0) {
    issues.push({ path: 'projectIds', message: 'or jobIds must name something' });
  }
  if (issues.length > 0) throw new ValidationError(issues);
}

/** Bare ids of what is named. @throws NotFoundError naming the first that is not the caller's */
async function reached(
  kind: 'project' | 'job',
  field: string,
  outsideIds: readonly string[] = [],
  read: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<Set<string>> {
  const ids = outsideIds.map((outsideId) => decodeId(kind, outsideId));
  const found = new Set((await read(ids.filter((id) => id !== null))).map(({ id }) => id));
  const missing = ids.findIndex((id) => id === null || !found.has(id));
  if (missing < 0) return found;
  throw new NotFoundError(`${field}.${missing}`, outsideIds[missing] ?? '', 'in this organisation');
}
