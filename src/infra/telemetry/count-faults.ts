import type { ChildFault } from '../../media/child-fault.ts';
import type { Metrics } from './metrics.ts';

/** The same function; each child process that died under it is counted, and what it rejects with goes on. */
export function countFaults<Args extends unknown[], Result>(
  { childFaults }: Pick<Metrics, 'childFaults'>,
  task: 'probe' | 'render' | 'print',
  run: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (error) {
      const fault = [error, error instanceof Error ? error.cause : null].find(isChildFault);
      if (fault) childFaults.inc({ task, reason: fault.reason });
      throw error;
    }
  };
}

const isChildFault = (error: unknown): error is ChildFault =>
  error instanceof Error && error.name === 'ChildFault' && 'reason' in error;
