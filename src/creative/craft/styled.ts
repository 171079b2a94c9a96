import type { StyleWish } from '../../domain/post-styles.ts';
import type { Setting } from './facts.ts';

/** A setting with the looks that are asked for; what the wish does not name stays, or is as the project has it. */
export function styled<Own extends Setting>(from: Own, { preset, position, accent }: StyleWish = {}): Own {
  return {
    ...from,
    ...(preset && { style: preset }),
    ...(position && { position }),
    ...(accent && { brand: { background: null, ...from.brand, accent } }),
  };
}
