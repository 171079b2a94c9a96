import { TokenExpiredError, UnauthenticatedError } from '../domain/access-refusals.ts';
import type { Caller } from '../domain/caller.ts';
import type { KeyWatch } from '../infra/events/key-watch.ts';
import { onceInvalid } from './once-invalid.ts';
import type { WatchStep } from './watch.ts';

/**
 * The same steps, while the caller's key or token is valid: then the last one says so, lest the end read as that of
 * the job.
 * @param onEnd called when they end, whatever ends them, perhaps more than once
 * @param steps whose `return` takes effect at once, even while a step is waited for
 */
export function whileValid<Item>(
  keys: KeyWatch,
  caller: Caller,
  steps: AsyncGenerator<WatchStep<Item>>,
  onEnd = () => {},
): AsyncGenerator<WatchStep<Item>> {
  let untold: UnauthenticatedError | null = null;
  const unwatch = onceInvalid(keys, caller, (why) => {
    untold =
      why === 'expired' ? new TokenExpiredError() : new UnauthenticatedError('This API key was revoked.');
    void steps.return(undefined);
  });
  const forget = () => {
    unwatch();
    onEnd();
  };
  const generator: AsyncGenerator<WatchStep<Item>> = {
    next: async () => {
      const step = await steps.next();
      if (!step.done) return step;
      forget();
      if (!untold) return step;
      const failure = untold;
      untold = null;
      return { done: false, value: { failure } };
    },
    return: (value) => {
      forget();
      return steps.return(value);
    },
    throw: (error) => {
      forget();
      return steps.throw(error);
    },
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => {
      await generator.return(undefined);
    },
  };
  return generator;
}
