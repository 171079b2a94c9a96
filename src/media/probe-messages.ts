import type { ExaminedMedia, MediaWishes } from './examined-media.ts';

/** What the parent sends to a child that examines: a file, and when that is answered perhaps the next. */
export type ProbeTask = { path: string; wishes: MediaWishes };

/** What the child answers. */
export type ProbeAnswer =
  | { kind: 'probed'; facts: ExaminedMedia; isFit: boolean }
  | { kind: 'unreadable'; why: string }
  | { kind: 'failed'; message: string };
