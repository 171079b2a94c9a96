/**
 * Ways in which an attempt at a container ends without a result, and how often each may happen before the
 * container fails: a stage threw, or the worker went away.
 */
export const ATTEMPT_LIMITS = { failures: 3, interruptions: 5 } as const;
export type AttemptFault = keyof typeof ATTEMPT_LIMITS;

/** Whether a container may be tried again after so many faults of one kind, the last one included. */
export function mayTryAgain(fault: AttemptFault, counted: number): boolean {
  return counted < ATTEMPT_LIMITS[fault];
}
