import type { GraphQLError } from 'graphql';
import { RateLimitedError } from '../../domain/access-refusals.ts';
import type { Caller } from '../../domain/caller.ts';
import type { HeaderReader } from '../caller.ts';
import type { ApiDeps } from '../deps.ts';
import { type IdentifyDeps, identify } from '../identify.ts';
import { refusalError } from './refusal-error.ts';

/** What it takes to let an operation in and to know its document. */
export type AdmitDeps = IdentifyDeps & Pick<ApiDeps, 'documents'>;

/** Who asks, or why that is not known; then the operation has been counted against its address. */
export type Admission = { caller: Caller } | { fault: unknown };

/**
 * Lets an operation in before anything is done for it. Without a valid key it may still ask what needs none.
 * @returns RATE_LIMITED when no key stands behind it and too many such came from its address
 */
export async function admit(
  deps: IdentifyDeps,
  header: HeaderReader,
  address: string | undefined,
): Promise<Admission | GraphQLError> {
  try {
    return { caller: await identify(deps, header, address) };
  } catch (fault) {
    return fault instanceof RateLimitedError ? refusalError(fault) : { fault };
  }
}
