import { ForbiddenScopeError } from './access-refusals.ts';
import type { ClientToken } from './client-token.ts';
import { faultOf } from './issues.ts';
import { ValidationError } from './refusals.ts';
import type { Scope, Tier } from './scopes.ts';

/** Who asks: one API key of one organisation, or a client token in its name. */
export type Caller = {
  keyId: string;
  organisationId: string;
  /** Test keys run the whole pipeline, hold and charge nothing, and change only what test keys made. */
  test: boolean;
  scopes: ReadonlySet<Scope>;
  tier: Tier;
  /** Null when the key itself asks. */
  token: ClientToken | null;
};

/** Whose things may be touched, and which of them. */
export type Owner = Pick<Caller, 'organisationId' | 'token'>;

/** Who changes them, or adds to them. */
export type Writer = Owner & Pick<Caller, 'test'>;

/**
 * To be asked before anything that exists is changed or added to: a test key may do that only to what test keys made.
 * `path` is the input field that names the thing.
 * @throws ValidationError
 */
export function requireOwnKind(writer: Pick<Writer, 'test'>, made: { test: boolean }, path: string): void {
  if (!writer.test || made.test) return;
  throw new ValidationError([{ path, ...faultOf('MADE_WITH_LIVE_KEY') }]);
}

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
