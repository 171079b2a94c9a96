import { channelsOf } from '../../domain/brand-style.ts';
import { luminanceOf } from '../../media/seeing/light.ts';
import { seenAs } from '../backgrounds/color.ts';

/** A colour that marks what counts; all three are `#rrggbb`. */
export type Accent = {
  /** A ground. */
  fill: string;
  /** Letters on it. */
  ink: string;
  /** Letters of the colour on black, or on what is nearly so. */
  bright: string;
};

/** What WCAG 2.2 asks of text. */
const LEAST_CONTRAST = 4.5;
/** The lightest that letters in the colour stand on: an outline through which white shines. */
const DARKEST = '#252330';
const WHITE = '#ffffff';
const BLACK = '#000000';
/** Of the way to white. */
const STEP = 0.05;

/** The accent of a colour, whatever it is: white or black letters on it, and lightened until it is read itself. */
export function accentOf(fill: string): Accent {
  return { fill, ink: reads(WHITE, fill) ? WHITE : BLACK, bright: brightened(fill) };
}

/** Relative luminance, 0 to 1, of `#rrggbb`. */
export const luminanceOfColor = (color: string) => luminanceOf(...channelsOf(color));

/** Less of OKLCH's colourfulness is grey to the eye. */
const LEAST_COLORFUL = 0.04;

/** The hue of a colour, in degrees of OKLCH; null of one that is near white, black or grey. */
export function hueOf(color: string): number | null {
  const { c, h } = seenAs(...channelsOf(color));
  return c >= LEAST_COLORFUL ? h : null;
}

function brightened(color: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const lighter = towardsWhite(color, share);
    if (reads(lighter, DARKEST)) return lighter;
  }
  return WHITE;
}

function towardsWhite(color: string, share: number): string {
  const channels = channelsOf(color).map((value) => Math.round(value + (255 - value) * share));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const reads = (ink: string, ground: string) => readsOn(ink, luminanceOfColor(ground));

/** Whether letters of a colour (`#rrggbb`) are read on a ground of that relative luminance. */
export function readsOn(ink: string, ground: number): boolean {
  const [darker = 0, lighter = 0] = [luminanceOfColor(ink), ground].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST;
}
