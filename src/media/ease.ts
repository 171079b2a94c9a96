import type { Camera } from './timeline.ts';

/** Maps progress 0..1 to eased progress 0..1. */
export function ease(kind: Camera['ease'], progress: number): number {
  const t = Math.min(Math.max(progress, 0), 1);
  if (kind === 'linear') return t;
  if (kind === 'out') return 1 - (1 - t) ** 3;
  return t * t * (3 - 2 * t);
}

/** Point between `from` and `to`. */
export function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
