import type { PostStyle } from './post-styles.ts';

/** How posts of a project look unless a start says otherwise. Colours are `#rrggbb`; what is null is drawn by seed. */
export type BrandStyle = {
  /** Of labels, numbers and calls to action. */
  accent: string | null;
  /** Behind words where a post has no picture. */
  background: string | null;
  style: PostStyle | null;
};

/** What a project has set, its accent from the colours of its logo where it has set none. */
export function brandOf(set: BrandStyle | null, logoColors: readonly string[]): BrandStyle {
  const { accent = null, background = null, style = null } = set ?? {};
  return { accent: accent ?? strongestOf(logoColors), background, style };
}

/** Less between the lightest and the darkest channel (0 to 255) is near white, black or grey. */
const LEAST_SPREAD = 70;

/** The most saturated colour, of equals the first; null when all are near white, black or grey. */
export function strongestOf(colors: readonly string[]): string | null {
  const [strongest] = colors
    .filter((color) => spreadOf(color) >= LEAST_SPREAD)
    .toSorted((a, b) => saturationOf(b) - saturationOf(a));
  return strongest ?? null;
}

function spreadOf(color: string): number {
  const channels = channelsOf(color);
  return Math.max(...channels) - Math.min(...channels);
}

/** Of HSV, 0 to 1. */
const saturationOf = (color: string) => spreadOf(color) / Math.max(1, ...channelsOf(color));

/** Red, green and blue, 0 to 255, of `#rrggbb`. */
export function channelsOf(color: string): [red: number, green: number, blue: number] {
  const at = (index: number) => Number.parseInt(color.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}
