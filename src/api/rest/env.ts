import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { type Caller, requireScope } from '../../domain/caller.ts';
import type { RateClass } from '../../domain/rate-limits.ts';
import type { Scope } from '../../domain/scopes.ts';
import { type HeaderReader, withAddressToken } from '../caller.ts';
import type { ApiDeps } from '../deps.ts';
import type { Asker } from '../forwarded.ts';
import { identify } from '../identify.ts';
import { refuseOverLimit } from '../limits.ts';
import type { OpenStreams } from '../open-streams.ts';
import { tellRate } from '../tell-rate.ts';

export type Env = {
  /** What the server hands to every route. */
  Bindings: { requestId: string; outgoing: ServerResponse; asker: Asker; streams: OpenStreams };
  /** How a route calls a wrong input: the older page has a name of its own for it. */
  Variables: { validationCode?: 'VALIDATION_FAILED'; streams?: true; caller?: Caller };
};

/** Who asks, with the request counted. @throws UnauthenticatedError, RateLimitedError */
export async function authenticated(deps: ApiDeps, request: Context<Env>): Promise<Caller> {
  const caller = await identified(deps, request);
  await countRequest(deps, request, caller);
  request.set('caller', caller);
  return caller;
}

/**
 * Who asks, provided the key may do this and has not asked for too much.
 * @throws UnauthenticatedError, ForbiddenScopeError, RateLimitedError, in this order (contract §5)
 */
export async function callerWith(
  deps: ApiDeps,
  request: Context<Env>,
  scope: Scope,
  rateClass?: RateClass,
): Promise<Caller> {
  const caller = await identified(deps, request);
  requireScope(caller, scope);
  await countRequest(deps, request, caller, rateClass);
  request.set('caller', caller);
  return caller;
}

/** A request for an event stream, which may have its client token in the address. */
export function streaming(request: Context<Env>): Context<Env> {
  request.set('streams', true);
  return request;
}

function identified(deps: ApiDeps, { req, env, get }: Context<Env>): Promise<Caller> {
  const header: HeaderReader = (name) => req.header(name);
  const credentials = get('streams') ? withAddressToken(header, req.query('token')) : header;
  return identify(deps, credentials, env.asker.address);
}

/** Counts the request and tells in the headers what is left of the minute. @throws RateLimitedError */
async function countRequest(
  { limits }: ApiDeps,
  context: Context<Env>,
  caller: Caller,
  rateClass: RateClass = context.req.method === 'GET' ? 'read-light' : 'write-light',
): Promise<void> {
  const taken = await limits.take(caller, rateClass);
  tellRate(context.env.outgoing, taken, rateClass);
  refuseOverLimit(taken, rateClass);
}
