import type { Expression } from '../../infra/providers/image.ts';
import type { ReactionBeat } from '../../infra/store/entities/reaction-template.ts';

export type PoolTemplate = { slug: string; name: string; trend: number; beats: ReactionBeat[] };

const beat = (
  expression: Expression,
  durationMs: number,
  { lean = 0, zoom = 1, blink = false } = {},
): ReactionBeat => ({ expression, durationMs, lean, blink, zoom });

/** Reactions that any influencer can perform, about three seconds each. */
export const REACTION_TEMPLATES: readonly PoolTemplate[] = [
  {
    slug: 'slow-realisation',
    name: 'Slow realisation',
    trend: 90,
    beats: [
      beat('curious', 900, { lean: -0.4 }),
      beat('calm', 120, { blink: true }),
      beat('surprised', 1_000, { zoom: 1.08 }),
      beat('delighted', 1_000, { zoom: 1.12 }),
    ],
  },
  {
    slug: 'double-take',
    name: 'Double take',
    trend: 80,
    beats: [
      beat('calm', 700, { lean: 0.6 }),
      beat('calm', 120, { blink: true, lean: 0.3 }),
      beat('surprised', 900, { zoom: 1.15 }),
      beat('laughing', 1_200, { zoom: 1.05 }),
    ],
  },
  {
    slug: 'relief',
    name: 'Relief',
    trend: 60,
    beats: [
      beat('worried', 1_100, { lean: -0.2 }),
      beat('worried', 140, { blink: true }),
      beat('delighted', 900, { zoom: 1.06 }),
      beat('proud', 900, { zoom: 1.1 }),
    ],
  },
  {
    slug: 'cannot-stop-laughing',
    name: 'Cannot stop laughing',
    trend: 70,
    beats: [
      beat('curious', 600),
      beat('delighted', 700, { lean: 0.3, zoom: 1.05 }),
      beat('laughing', 800, { lean: -0.4, zoom: 1.1 }),
      beat('laughing', 900, { lean: 0.4, zoom: 1.14 }),
    ],
  },
  {
    slug: 'quiet-pride',
    name: 'Quiet pride',
    trend: 45,
    beats: [
      beat('calm', 900),
      beat('calm', 130, { blink: true }),
      beat('proud', 1_100, { lean: 0.2, zoom: 1.06 }),
      beat('delighted', 900, { zoom: 1.1 }),
    ],
  },
  {
    slug: 'wait-what',
    name: 'Wait, what?',
    trend: 85,
    beats: [
      beat('calm', 500, { lean: -0.5 }),
      beat('surprised', 800, { zoom: 1.12 }),
      beat('curious', 800, { lean: 0.4, zoom: 1.05 }),
      beat('delighted', 900, { zoom: 1.1 }),
    ],
  },
];
