import { ForbiddenScopeError } from './access-refusals.ts';
import type { ClientToken } from './client-token.ts';
import type { Scope, Tier } from './scopes.ts';

/** Who asks: one API key of one organisation, or a client token in its name. */
export type Caller = {
  keyId: string;
  organisationId: string;
  /** Test keys run the whole pipeline and hold and charge nothing. */
  test: boolean;
  scopes: ReadonlySet<Scope>;
  tier: Tier;
  /** Null when the key itself asks. */
  token: ClientToken | null;
};

/** Whose things may be touched, and which of them. */
export type Owner = Pick<Caller, 'organisationId' | 'token'>;

/** @throws ForbiddenScopeError naming the missing scope */
export function requireScope(caller: Caller, scope: Scope): void {
  if (!caller.scopes.has(scope)) throw new ForbiddenScopeError(scope);
}

/** Whether a project of the organisation, and with it all that it holds, is in reach. The id is bare. */
export function reachesProject({ token }: Pick<Owner, 'token'>, projectId: string): boolean {
  return token === null || token.projectIds.has(projectId);
}

/** Whether a job of the organisation, and with it what it makes, is in reach. Ids are bare. */
export function reachesJob(owner: Pick<Owner, 'token'>, job: { jobId: string; projectId: string }): boolean {
  return reachesProject(owner, job.projectId) || owner.token?.jobIds.has(job.jobId) === true;
}
