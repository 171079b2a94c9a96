import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { type Caller, requireScope } from '../../domain/caller.ts';
import type { Scope } from '../../domain/scopes.ts';
import { authenticate } from '../../usecases/authenticate.ts';
import { offeredKey } from '../caller.ts';
import type { ApiDeps } from '../deps.ts';

export type Env = {
  /** What the server hands to every route. */
  Bindings: { requestId: string; outgoing: ServerResponse };
  /** How a route calls a wrong input: the older page has a name of its own for it. */
  Variables: { validationCode?: 'VALIDATION_FAILED' };
};

/** Who asks, provided the key may do this. @throws UnauthenticatedError, ForbiddenScopeError */
export async function callerWith({ store }: ApiDeps, request: Context<Env>, scope: Scope): Promise<Caller> {
  const key = offeredKey((name) => request.req.header(name));
  const caller = await authenticate(store.db, key);
  requireScope(caller, scope);
  return caller;
}
