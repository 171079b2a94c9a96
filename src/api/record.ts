import type { Caller } from '../domain/caller.ts';
import { Refusal } from '../domain/refusals.ts';
import { type DoneAct, recordAct } from '../usecases/audit/record-act.ts';
import type { ApiDeps } from './deps.ts';

/** What a fault counts as in the audit log. */
export const outcomeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'INTERNAL');

/**
 * Keeps what a caller did before it is answered. What is done is done: where the log cannot be written, that is told
 * in our own.
 */
export async function record(
  { store, log }: Pick<ApiDeps, 'store' | 'log'>,
  caller: Caller,
  done: DoneAct,
): Promise<void> {
  try {
    await recordAct(store.db, caller, done);
  } catch (error) {
    log.error({ err: error, act: done.act, keyId: caller.keyId }, 'An act is missing in the audit log');
  }
}
