import { keysOf } from './records.ts';

/**
 * Where the publication of a post on one account stands, and what it can become from there. `intent`: nobody is
 * configured who publishes there, so that it is a date in a calendar and no more.
 */
export const PUBLICATION_STEPS = {
  intent: ['intent', 'scheduled', 'published', 'canceled'],
  scheduled: ['scheduled', 'intent', 'sending', 'canceled'],
  // To itself when whoever was sending it was lost; back to scheduled when it is tried again later.
  sending: [
    ...['sending', 'scheduled', 'intent', 'processing'],
    ...['handed_over', 'waiting_for_person', 'published', 'failed', 'canceled'],
  ],
  processing: ['processing', 'handed_over', 'waiting_for_person', 'published', 'failed'],
  handed_over: ['handed_over', 'waiting_for_person', 'published', 'failed'],
  waiting_for_person: ['waiting_for_person', 'published', 'failed'],
  published: [],
  failed: ['scheduled', 'intent', 'published'],
  canceled: ['scheduled', 'intent'],
} as const satisfies Record<string, readonly string[]>;
export type PublicationStatus = keyof typeof PUBLICATION_STEPS;

export const PUBLICATION_STATUSES = keysOf(PUBLICATION_STEPS);

/** Whether a publication may go from one state to another. */
export function canBecome(from: PublicationStatus, to: PublicationStatus): boolean {
  const steps: readonly string[] = PUBLICATION_STEPS[from];
  return steps.includes(to);
}

/** Why a publication is not what was asked for; the first two pass by themselves and are tried again. */
export const PUBLISH_FAULTS = {
  busy: 'The service asks us to wait; it is tried again.',
  unavailable: 'The service did not answer, or failed; it is tried again for a while.',
  token_expired: 'The service does not know our key, or its own for the account: connect the account anew.',
  account_unknown: 'The service has no such account.',
  private_only: 'The service may publish to private accounts alone: schedule it as a draft.',
  refused: 'The service or platform refuses the post.',
  bad_answer: 'The service answered something that cannot be read.',
  no_publisher: 'Nobody is configured any more who publishes on the account.',
  project_archived: 'The project was archived before it went out.',
} as const;
export type PublishFault = keyof typeof PUBLISH_FAULTS;

/** Whether a fault is worth another try. */
export const passesByItself = (fault: PublishFault): boolean => fault === 'busy' || fault === 'unavailable';

/** Whether a post may be out although its publisher failed; after the other faults nothing is. */
export const mayBeOut = (fault: PublishFault): boolean => passesByItself(fault) || fault === 'bad_answer';

export type PublicationError = { code: PublishFault; message: string };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Between tries at what did not answer: a post that is late by more than half a day is not sent at all. */
const PAUSES = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR];

const LONGEST_ASKED_FOR = 24 * HOUR;

/** Milliseconds until the next try after so many that failed; null when there is none. `askedFor` is the least. */
export function retryAfter(tries: number, askedFor: number | null): number | null {
  return noSooner(PAUSES[tries - 1] ?? null, askedFor);
}

const noSooner = (pause: number | null, askedFor: number | null): number | null =>
  pause === null ? null : Math.max(pause, Math.min(askedFor ?? 0, LONGEST_ASKED_FOR));

/** How long a service may take over a post before we stop asking. */
const PATIENCE = 7 * 24 * HOUR;

/**
 * Milliseconds until a service is asked again what became of a post, that it has had for `age`; null: no more.
 * `askedFor` is the least.
 */
export function askAgainAfter(age: number, askedFor: number | null = null): number | null {
  return noSooner(age > PATIENCE ? null : Math.min(HOUR, Math.max(10 * SECOND, age / 4)), askedFor);
}

/** How far a caller's clock may be behind ours, in milliseconds (partner API §9). */
const SKEW = 30 * SECOND;

/** Whether it is too late to plan something for a moment. */
export const isPast = (moment: Date): boolean => moment.getTime() < Date.now() - SKEW;
