import type { ExaminedMedia, MediaWishes } from './examined-media.ts';

/** What the parent sends to a child that examines: a file, and when that is answered perhaps the next. */
export type ProbeTask = { path: string; wishes: MediaWishes };

/** What the child answers; `stays` while it takes so little memory that it may examine another. */
export type ProbeAnswer =
  | { kind: 'probed'; facts: ExaminedMedia; stays: boolean }
  | { kind: 'unreadable'; why: string; stays: boolean }
  | { kind: 'failed'; message: string };
