import type { JobEventType } from './events.ts';
import { keysOf } from './records.ts';

/** What an endpoint can ask to be told of, and what that is, for who reads the schema. */
export const WEBHOOK_WORDS = {
  'test.ping': 'Nothing happened: you asked for a test.',
  'job.accepted': 'A job was started.',
  'job.started': 'The work of a job without posts was taken up.',
  'job.stage': 'The work of a job without posts entered a stage.',
  'job.requeued': 'The work of a job without posts waits for another try.',
  'job.progress': 'Progress within a stage: up to four a second.',
  'job.cancel_requested': 'Canceling was asked for.',
  'job.completed': 'The end: at least one post was made. Has `result`.',
  'job.failed': 'The end: nothing was made. Has `error`.',
  'job.canceled': 'The end: the job was canceled.',
  'content.started': 'A post was taken up.',
  'content.stage': 'A post entered a stage.',
  'content.storyboard': 'A post is planned: its scenes can be read.',
  'content.preview':
    'The photos of a post are there, before its film, or the film can be watched while it is made. Has `assets`.',
  'content.requeued': 'A post waits for another try.',
  'content.generated': 'A post is made. Has `assets`.',
  'content.failed': 'A post was given up.',
  'content.canceled': 'A post was canceled.',
  'content.approved': 'A post was approved.',
  'content.rejected': 'A post was rejected.',
  'post.scheduled': 'The publication of a post was planned, or planned anew.',
  'post.handed_over': 'A post lies at its publisher as a draft.',
  'post.waiting_for_person': 'A post waits in the app for a person.',
  'post.published': 'A post is out.',
  'post.failed': 'A post could not be published. Has `error`.',
  'post.canceled': 'The publication of a post was called off.',
  'media.added': 'A file came into the library.',
  'media.deleted': 'A file was deleted from the library.',
} as const;
export type WebhookEvent = keyof typeof WEBHOOK_WORDS;
export const WEBHOOK_EVENTS = keysOf(WEBHOOK_WORDS);

/** The names of what a job tells; all others are told by whoever makes the change. */
const OF_JOBS = {
  job_accepted: 'job.accepted',
  job_started: 'job.started',
  job_stage: 'job.stage',
  job_requeued: 'job.requeued',
  progress: 'job.progress',
  cancel_requested: 'job.cancel_requested',
  job_completed: 'job.completed',
  job_failed: 'job.failed',
  job_canceled: 'job.canceled',
  container_started: 'content.started',
  container_stage: 'content.stage',
  container_storyboard: 'content.storyboard',
  container_preview: 'content.preview',
  container_requeued: 'content.requeued',
  container_completed: 'content.generated',
  container_failed: 'content.failed',
  container_canceled: 'content.canceled',
} as const satisfies Record<JobEventType, WebhookEvent>;

/** The name under which webhooks tell a step of a job. */
export const webhookEventOf = (type: JobEventType): WebhookEvent => OF_JOBS[type];

/** `auto_paused`: by us, since its receiver does not take what it is sent. */
export const ENDPOINT_STATUSES = ['active', 'paused', 'auto_paused'] as const;
export type EndpointStatus = (typeof ENDPOINT_STATUSES)[number];

export const SETTABLE_STATUSES = ['active', 'paused'] as const;

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const MOST_ENDPOINTS = 50;

const ROTATION_MS = 24 * 3_600_000;

/** Whether the secret before the last rotation still signs at a moment. */
export const isRotating = (rotatedAt: Date | null, at: Date): boolean =>
  rotatedAt !== null && at.getTime() - rotatedAt.getTime() < ROTATION_MS;

/** Failed tries in a row after which an endpoint is paused. */
export const MOST_FAILURES = 20;

/** Most that is kept of an answer, in UTF-16 units. */
export const KEPT_OF_ANSWER = 1_000;

/** One try of a delivery. `status` is null when nobody answered. */
export type DeliveryTry = {
  /** ISO 8601. */
  at: string;
  milliseconds: number;
  status: number | null;
  /** The beginning of the answer; null when there was none. */
  response: string | null;
  /** Why it counts as failed; null when it was taken. */
  error: string | null;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds between the tries of one delivery: eight of them within 32 hours. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR];
export const MOST_TRIES = PAUSES.length + 1;

const LONGEST_ASKED_FOR = 24 * HOUR;
const FIRST_REST = 5 * SECOND;
const LONGEST_REST = HOUR;

/**
 * Milliseconds until the next try after `tries` failed ones; null when there is none. What the receiver asks for
 * (`Retry-After`, milliseconds) is the least. `chance` (0 to 1) spreads them by a tenth.
 */
export function pauseAfter(tries: number, askedFor: number | null, chance: number): number | null {
  const pause = PAUSES[tries - 1];
  if (pause === undefined) return null;
  return Math.max(spread(pause, chance), asked(askedFor));
}

/**
 * Milliseconds for which an endpoint is left alone after so many failures in a row, whatever waits for it: a receiver
 * that is away is asked by one delivery at a time, and 20 failures take half a day.
 */
export function restAfter(failures: number, askedFor: number | null, chance: number): number {
  const rest = FIRST_REST * 2 ** (failures - 1);
  return Math.max(spread(Math.min(rest, LONGEST_REST), chance), asked(askedFor));
}

const spread = (pause: number, chance: number) => Math.round(pause * (1 + chance / 10));
const asked = (milliseconds: number | null) => Math.min(milliseconds ?? 0, LONGEST_ASKED_FOR);

/** `Retry-After` in milliseconds from `now`: seconds or a date; null when there is none that can be read. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * SECOND;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
