import { RefusedError } from './faults.ts';
import type { Answer, Operation } from './transports/transport.ts';

/** How far a subscription has been heard. */
export type ProgressPlace = {
  /** What to ask for to hear the rest. */
  operation(): Operation;
  /** Takes an answer in: whether it is new, was heard before, or is the last there will be. */
  take(answer: Answer): 'new' | 'old' | 'last';
};

const LAST: unknown[] = ['JOB_COMPLETED', 'JOB_FAILED', 'JOB_CANCELED'];

const UNNUMBERED = 'Select `seq` of jobProgress: events are resumed by it.';

/** `jobProgress(…)` in a document, and the variable that it takes its `after` from. */
const PROGRESS = /\bjobProgress\s*(?:\(([^)]*)\))?/;
const AFTER = /\bafter\s*:\s*\$(\w+)/;

/**
 * The place in a job's events is their `seq`. It is asked for in the variable that the document uses for `after`; where
 * it uses none, what was heard before comes again and is left out. Other subscriptions have no place.
 */
export function progressPlace({ variables = {}, ...rest }: Operation): ProgressPlace {
  const [progress, args = ''] = PROGRESS.exec(rest.query) ?? [];
  if (progress === undefined) return { operation: () => ({ variables, ...rest }), take: () => 'new' };
  const [, after] = AFTER.exec(args) ?? [];
  let last = Number((after && variables[after]) ?? 0);
  return {
    operation: () => ({ variables: after ? { ...variables, [after]: last } : variables, ...rest }),
    take: ({ data }) => {
      const { seq, type } = eventOf(data);
      if (typeof seq !== 'number') throw new RefusedError('BAD_USER_INPUT', UNNUMBERED, data);
      if (seq <= last) return 'old';
      last = seq;
      return LAST.includes(type) ? 'last' : 'new';
    },
  };
}

type MaybeEvent = { seq?: unknown; type?: unknown };

const eventOf = (data: Answer['data']): MaybeEvent =>
  Object.values(data ?? {}).find((value) => value !== null && typeof value === 'object') ?? {};

/** Whether an answer holds the last event of a job, as far as it selects `type`. */
export const isLast = ({ data }: Answer): boolean => LAST.includes(eventOf(data).type);
