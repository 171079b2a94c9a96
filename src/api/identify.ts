import { UnauthenticatedError } from '../domain/access-refusals.ts';
import type { Caller } from '../domain/caller.ts';
import { authenticate, authenticateToken } from '../usecases/keys/authenticate.ts';
import { type HeaderReader, isClientToken, offeredKey } from './caller.ts';
import type { ApiDeps } from './deps.ts';
import { countAnonymous } from './limits.ts';

export type IdentifyDeps = Pick<ApiDeps, 'store' | 'knownKeys' | 'limits' | 'tokens'>;

/**
 * Who asks. Failures count against the address; a valid key is let in however many others failed from there,
 * since many callers may share a proxy.
 * @throws UnauthenticatedError, RateLimitedError after too many failures
 */
export async function identify(
  deps: IdentifyDeps,
  header: HeaderReader,
  address: string | undefined,
): Promise<Caller> {
  try {
    return await findCaller(deps, header);
  } catch (error) {
    if (error instanceof UnauthenticatedError) await countAnonymous(deps, address);
    throw error;
  }
}

/** The same without counting. @throws UnauthenticatedError */
export async function findCaller(
  { store: { db }, knownKeys, tokens }: Omit<IdentifyDeps, 'limits'>,
  header: HeaderReader,
): Promise<Caller> {
  const offered = offeredKey(header);
  return isClientToken(offered)
    ? authenticateToken({ db, knownKeys, tokens }, offered)
    : authenticate({ db, knownKeys }, offered);
}
