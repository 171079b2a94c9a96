import type { Caller } from '../domain/caller.ts';
import { UnauthenticatedError } from '../domain/refusals.ts';
import { authenticate } from '../usecases/keys/authenticate.ts';
import { type HeaderReader, offeredKey } from './caller.ts';
import type { ApiDeps } from './deps.ts';
import { countAnonymous } from './limits.ts';

/**
 * Who asks. Failures count against the address; a valid key is let in however many others failed from there,
 * since many callers may share a proxy.
 * @throws UnauthenticatedError, RateLimitedError after too many failures
 */
export async function identify(
  deps: Pick<ApiDeps, 'store' | 'limits'>,
  header: HeaderReader,
  address: string | undefined,
): Promise<Caller> {
  try {
    return await authenticate(deps.store.db, offeredKey(header));
  } catch (error) {
    if (error instanceof UnauthenticatedError) await countAnonymous(deps, address);
    throw error;
  }
}
