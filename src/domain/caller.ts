import { ForbiddenScopeError } from './refusals.ts';
import type { Scope, Tier } from './scopes.ts';

/** Who asks: one API key of one organisation. */
export type Caller = {
  keyId: string;
  organisationId: string;
  /** Test keys run the whole pipeline and hold and charge nothing. */
  test: boolean;
  scopes: ReadonlySet<Scope>;
  tier: Tier;
};

/** Whose things may be touched. */
export type Owner = Pick<Caller, 'organisationId'>;

/** @throws ForbiddenScopeError naming the missing scope */
export function requireScope(caller: Caller, scope: Scope): void {
  if (!caller.scopes.has(scope)) throw new ForbiddenScopeError(scope);
}
