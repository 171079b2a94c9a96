import { type PublishFault, passesByItself } from './publications.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long after a post came out its publisher is asked how it does, in milliseconds. */
const PULLS = [HOUR, 6 * HOUR, ...Array.from({ length: 14 }, (_, day) => (day + 1) * DAY)];

/** What passes by itself is tried again no sooner, and is not waited for any longer. */
const [SHORTEST, LONGEST] = [15 * MINUTE, DAY];

/** When the publisher of a post is asked next how it does; null: no more. */
export function nextPull(publishedAt: Date, now: Date): Date | null {
  const pull = PULLS.find((after) => publishedAt.getTime() + after > now.getTime());
  return pull === undefined ? null : new Date(publishedAt.getTime() + pull);
}

/** Milliseconds that a publisher who was asked too often, or did not answer, is left alone. */
export const restAfter = (askedFor: number | null): number =>
  Math.min(LONGEST, Math.max(SHORTEST, askedFor ?? 0));

/** The same after a fault: what passes is not left until the next of the times where that is later. */
export function nextPullAfterFault(
  publishedAt: Date,
  now: Date,
  { fault, retryAfter }: { fault: PublishFault; retryAfter: number | null },
): Date | null {
  const next = nextPull(publishedAt, now);
  if (next === null || !passesByItself(fault)) return next;
  const rested = new Date(now.getTime() + restAfter(retryAfter));
  return fault === 'busy' || rested < next ? rested : next;
}
