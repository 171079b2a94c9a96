import type { Stage } from './stages.ts';

const MOST_FAILURES = 3;

/** Whether a post may be tried again after so many failures of its own, the last one included. */
export function mayTryAgain(failures: number): boolean {
  return failures < MOST_FAILURES;
}

/**
 * Faults of the house: no doing of the post, so that it waits for them to pass and loses none of its tries. `asks`:
 * `rest`: the worker that met one takes no more work until a look at the same thing finds it well; `wait`: the post
 * waits a while; `go on`: the fault is over once it can be written down, so that the post goes on at once.
 */
export const HOUSE_FAULTS = {
  disk: { asks: 'rest', is: 'its disk is full or out of order' },
  storage: { asks: 'rest', is: 'the file storage is out of reach' },
  database: { asks: 'go on', is: 'the database is out of reach' },
  memory: { asks: 'wait', is: 'there is no memory left' },
  /** It was killed or crashed; the post's own fault where that is repeated at the same point. */
  child: { asks: 'wait', is: 'the process that renders died' },
  provider: { asks: 'wait', is: 'a service that helps to make posts is out of order' },
  /** It was killed, stopped, cut off, or told to end. */
  worker: { asks: 'go on', is: 'a worker went away' },
} as const satisfies Record<string, { asks: 'rest' | 'wait' | 'go on'; is: string }>;
export type HouseFault = keyof typeof HOUSE_FAULTS;

/** Where a child process died; `fraction` is how much of the stage was done. */
export type ChildDeath = { stage: Stage; reason: string; fraction: number };

/**
 * The faults of the house that a container met since it last finished a stage. `since` is in ISO 8601; `lost` counts
 * the times that it lost its worker or the database (none in older records), `count` all other faults.
 */
export type HouseRecord = {
  since: string;
  count: number;
  lost?: number;
  death: (ChildDeath & { times: number }) | null;
};

/** Deaths at the same point that make them the post's own fault. */
const DEADLY = 3;
/** How far apart two points may be and count as the same: progress is told in steps, and some of it is lost. */
const SAME_POINT = 0.05;

/** The record with one more fault. */
export function withHouseFault(
  before: HouseRecord | null,
  { fault, at, death }: { fault: HouseFault; at: Date; death: ChildDeath | null },
): HouseRecord {
  const { since = at.toISOString(), count = 0, lost = 0, death: last = null } = before ?? {};
  if (HOUSE_FAULTS[fault].asks === 'go on') return { since, count, lost: lost + 1, death: last };
  const again = death && last && isSamePoint(last, death) ? last.times : 0;
  return { since, count: count + 1, lost, death: death ? { ...death, times: again + 1 } : last };
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
/** After a loss somebody goes on at once; only a post that seems to take its workers along is kept from the others for a while. */
const LOST_WITHOUT_PAUSE = 3;

/** What happened to a container before; `losses` are of its worker or the database. */
export type Counted = { failures: number; houseFaults: number; losses: number };

/**
 * How long a container waits for its next attempt, in milliseconds. After failures four times as long each time; for
 * the house twice as long, beginning at five times `baseMs`, and likewise after the fourth loss.
 */
export function pauseBeforeMs({ failures, houseFaults, losses }: Counted, baseMs: number): number {
  const own = failures > 0 ? baseMs * 4 ** (failures - 1) : 0;
  const waits = Math.max(houseFaults, losses - LOST_WITHOUT_PAUSE);
  const house = waits > 0 ? Math.min(5 * baseMs * 2 ** (waits - 1), LONGEST_PAUSE_MS) : 0;
  return Math.max(own, house);
}
