import type { ServerResponse } from 'node:http';
import type { Door } from '../../domain/acts.ts';
import type { Caller } from '../../domain/caller.ts';
import { createReader, type Reader } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';

/** What every resolver of one operation shares. */
export type Context = {
  deps: ApiDeps;
  requestId: string;
  /** The way it came in. */
  door: Door;
  /** Who asks. @throws UnauthenticatedError */
  caller: () => Promise<Caller>;
  /** Batched reads within the caller's reach. @throws UnauthenticatedError */
  reader: () => Promise<Reader>;
  /** Drops what was read, so that the next event of a subscription shows things as they are by then. */
  forget: () => void;
  /** The header `Idempotency-Key`, if one was sent. */
  idempotencyKey: string | null;
  /** Whether it came over a socket, which is closed with all that it carries once its key or token ends. */
  onSocket: boolean;
  /** Where it came from, if its connection is still there. */
  address: string | undefined;
  /** The answer, where there is one of its own: operations on a socket have none. */
  outgoing?: ServerResponse | undefined;
};

export type RequestFacts = Pick<
  Context,
  'requestId' | 'door' | 'caller' | 'idempotencyKey' | 'onSocket' | 'address' | 'outgoing'
>;

export function createContext(deps: ApiDeps, facts: RequestFacts): Context {
  const { caller } = facts;
  let opened: Promise<Reader> | undefined;
  const reader = () => {
    opened ??= caller().then((owner) => createReader(deps.store.db, owner));
    return opened;
  };
  const forget = () => {
    opened = undefined;
  };
  return { deps, ...facts, reader, forget };
}
