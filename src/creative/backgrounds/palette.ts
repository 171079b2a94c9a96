import type { Random } from '../random.ts';
import { type Color, mix } from './color.ts';

/** Colours that go together, from the darkest to the lightest, and one set against them. */
export type Palette = { deep: Color; dark: Color; main: Color; bright: Color; light: Color; accent: Color };

/** The lightest that white or bright words are read on without more than a thin outline. */
export const UNDER_WORDS = 0.5;

/** Main hues that look good large; olive and mustard are left out unless asked for. */
const HUES = [8, 22, 40, 60, 160, 185, 205, 232, 258, 280, 300, 325, 345];

/** That of them which is nearest to a hue. */
export function largeHueNear(hue: number): number {
  const away = (one: number) => Math.abs(((one - hue + 540) % 360) - 180);
  return HUES.toSorted((a, b) => away(a) - away(b))[0] ?? hue;
}

export const isWarm = (hue: number) => hue < 110 || hue > 300;

/**
 * Painters' colours: shadows turn towards violet, lights towards yellow (or, from cold hues, towards aqua or
 * pink), which keeps a dark orange from being brown and a dark green from being mud.
 */
export function paletteFrom(random: Random, hue?: number): Palette {
  const h = ((hue ?? random.pick(HUES)) + random.between(-7, 7) + 360) % 360;
  const shadow = random.between(265, 295);
  const light = isWarm(h) ? 75 : h < 205 ? 190 : random.pick([190, 340]);
  const turned = (l: number, c: number, towards: number, share: number): Color => ({
    ...mix({ l, c, h }, { l, c, h: towards }, share),
  });
  return {
    deep: turned(0.27, 0.11, shadow, 0.72),
    dark: turned(0.42, 0.16, shadow, 0.4),
    main: { l: 0.58, c: 0.18, h },
    bright: turned(0.7, 0.16, light, 0.3),
    light: turned(0.84, 0.1, light, 0.65),
    accent: { l: 0.7, c: 0.17, h: accentHue(h, random) },
  };
}

/** A neighbour some way off: opposites turn grey where they mix, and olive and mustard please few. */
function accentHue(hue: number, random: Random): number {
  const near = [45, -45, 75, -75].map((step) => (hue + step + 360) % 360);
  return random.pick(near.filter((candidate) => candidate < 68 || candidate > 145));
}
