import type { Stage } from './stages.ts';

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

/**
 * Faults of the house: no doing of the post, so that it waits for them to pass and loses none of its tries. `rests`:
 * the worker that met one takes no more work until a look at the same thing finds it well.
 */
export const HOUSE_FAULTS = {
  disk: { rests: true, is: 'its disk is full or out of order' },
  storage: { rests: true, is: 'the file storage is out of reach' },
  database: { rests: true, is: 'the database is out of reach' },
  memory: { rests: false, is: 'there is no memory left' },
  /** It was killed or crashed; the post's own fault where that is repeated at the same point. */
  child: { rests: false, is: 'the process that renders died' },
  provider: { rests: false, is: 'a service that helps to make posts is out of order' },
} as const satisfies Record<string, { rests: boolean; is: string }>;
export type HouseFault = keyof typeof HOUSE_FAULTS;

/** Where a child process died; `fraction` is how much of the stage was done. */
export type ChildDeath = { stage: Stage; reason: string; fraction: number };

/** The faults of the house that a container met since it last finished a stage. `since` is in ISO 8601. */
export type HouseRecord = { since: string; count: number; death: (ChildDeath & { times: number }) | null };

/** Deaths at the same point that make them the post's own fault. */
const DEADLY = 3;
/** How far apart two points may be and count as the same: progress is told in steps, and some of it is lost. */
const SAME_POINT = 0.05;

/** The record with one more fault. */
export function withHouseFault(
  before: HouseRecord | null,
  { at, death }: { at: Date; death: ChildDeath | null },
): HouseRecord {
  const { since = at.toISOString(), count = 0, death: last = null } = before ?? {};
  const again = death && last && isSamePoint(last, death) ? last.times : 0;
  return { since, count: count + 1, death: death ? { ...death, times: again + 1 } : last };
}

function isSamePoint(one: ChildDeath, other: ChildDeath): boolean {
  const near = Math.abs(one.fraction - other.fraction) <= SAME_POINT;
  return one.stage === other.stage && one.reason === other.reason && near;
}

/** Whether a container goes on waiting for the house; `deadly` and `overdue` are why it does not. */
export function verdictOf(
  { since, death }: HouseRecord,
  { at, hours }: { at: Date; hours: number },
): 'waits' | 'deadly' | 'overdue' {
  if (death && death.times >= DEADLY) return 'deadly';
  return at.getTime() - Date.parse(since) >= hours * 3_600_000 ? 'overdue' : 'waits';
}

/** The longest pause between two tries. */
const LONGEST_PAUSE_MS = 5 * 60 * 1000;

/**
 * How long a container waits for its next attempt, in milliseconds. After failures four times as long each time; for
 * the house twice as long, beginning at five times `baseMs`.
 */
export function pauseBeforeMs(counted: { failures: number; houseFaults: number }, baseMs: number): number {
  const { failures, houseFaults } = counted;
  const own = failures > 0 ? baseMs * 4 ** (failures - 1) : 0;
  const house = houseFaults > 0 ? Math.min(5 * baseMs * 2 ** (houseFaults - 1), LONGEST_PAUSE_MS) : 0;
  return Math.max(own, house);
}
