import { TokenExpiredError, UnauthenticatedError } from '../domain/access-refusals.ts';
import type { Caller } from '../domain/caller.ts';
import { Flow, type Taken } from '../domain/flow.ts';
import type { ApiDeps } from './deps.ts';
import { onceInvalid } from './once-invalid.ts';

/** Why there will be no more events. */
export class Failure {
  readonly cause: unknown;

  constructor(cause: unknown) {
    this.cause = cause;
  }
}

/**
 * The events while the caller's key or token is valid, counted as a subscription. What goes wrong comes last and is not
 * thrown, so that every transport can tell it; so does the end of the key, lest it read as that of the job.
 * @param onEnd called once when they end, whatever ends them
 */
export function whileValid<Event extends object>(
  { keys, metrics }: Pick<ApiDeps, 'keys' | 'metrics'>,
  caller: Caller,
  events: Flow<Event>,
  onEnd = () => {},
): Flow<Event | Failure> {
  let untold: Failure | null = null;
  const unwatch = onceInvalid(keys, caller, (why) => {
    const revoked = () => new UnauthenticatedError('This API key was revoked.');
    untold = new Failure(why === 'expired' ? new TokenExpiredError() : revoked());
    events.leave();
  });
  function next(wake: () => void): Taken<Event | Failure> {
    try {
      return events.take(wake);
    } catch (fault) {
      return new Failure(fault);
    }
  }
  let counted = false;
  return new Flow<Event | Failure>({
    take(wake) {
      if (!counted) metrics.openSubscriptions.inc();
      counted = true;
      const step = next(wake);
      if (step !== 'over' || !untold) return step;
      const failure = untold;
      untold = null;
      return failure;
    },
    end() {
      if (counted) metrics.openSubscriptions.dec();
      unwatch();
      onEnd();
      events.leave();
    },
  });
}
