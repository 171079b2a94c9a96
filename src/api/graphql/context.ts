import type { Caller } from '../../domain/caller.ts';
import { createReader, type Reader } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';

/** What every resolver of one operation shares. */
export type Context = {
  deps: ApiDeps;
  requestId: string;
  /** Who asks. @throws UnauthenticatedError */
  caller: () => Promise<Caller>;
  /** Batched reads within the caller's organisation. @throws UnauthenticatedError */
  reader: () => Promise<Reader>;
  /** Drops what was read, so that the next event of a subscription shows things as they are by then. */
  forget: () => void;
  /** The header `Idempotency-Key`, if one was sent. */
  idempotencyKey: string | null;
};

export type RequestFacts = Pick<Context, 'requestId' | 'caller' | 'idempotencyKey'>;

export function createContext(deps: ApiDeps, { requestId, caller, idempotencyKey }: RequestFacts): Context {
  let opened: Promise<Reader> | undefined;
  const reader = () => {
    opened ??= caller().then(({ organisationId }) => createReader(deps.store.db, organisationId));
    return opened;
  };
  const forget = () => {
    opened = undefined;
  };
  return { deps, requestId, caller, reader, forget, idempotencyKey };
}
