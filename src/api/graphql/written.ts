import type { Caller } from '../../domain/caller.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { Context } from './context.ts';

/** Runs a use case that writes, and forgets what was read before it, so that the answer shows things as they are. */
export async function written<Result>(
  context: Context,
  useCase: (store: Store, caller: Caller, input: unknown) => Promise<Result>,
  input: unknown,
): Promise<Result> {
  const result = await useCase(context.deps.store, await context.caller(), input);
  context.forget();
  return result;
}
