import type { Sheet } from './brush.ts';
import { glow, wash } from './brush.ts';
import { css, mix } from './color.ts';
import type { Palette } from './palette.ts';

const LAYERS = 7;

/** Hills behind hills under a low sun, paler with distance. */
export function drawWaves(sheet: Sheet, palette: Palette): void {
  const { context, width, height, unit, random } = sheet;
  wash(sheet, [palette.main, palette.bright, palette.light]);
  const sun = { x: width * random.between(0.25, 0.75), y: height * random.between(0.2, 0.3) };
  glow(sheet, sun.x, sun.y, 62 * unit, palette.light, 0.85);
  context.fillStyle = css({ l: 0.95, c: 0.05, h: palette.light.h }, 0.9);
  context.beginPath();
  context.arc(sun.x, sun.y, 11 * unit, 0, Math.PI * 2);
  context.fill();
  for (let layer = 0; layer < LAYERS; layer++) {
    const share = layer / (LAYERS - 1);
    const color = mix(mix(palette.bright, palette.main, Math.min(1, share * 2)), palette.deep, share ** 1.3);
    const base = height * (0.36 + 0.56 * share ** 1.1);
    const swell = unit * random.between(4, 9);
    const [phase, second] = [random.between(0, 7), random.between(0, 7)];
    const length = random.between(0.7, 1.3);
    const fill = context.createLinearGradient(0, base - swell, 0, base + height * 0.3);
    fill.addColorStop(0, css({ ...color, l: color.l + 0.05 }));
    fill.addColorStop(1, css({ ...color, l: color.l - 0.05 }));
    context.fillStyle = fill;
    context.beginPath();
    context.moveTo(0, height);
    for (let step = 0; step <= 60; step++) {
      const at = step / 60;
      const rise = Math.sin(at * Math.PI * 2 * length + phase) + 0.45 * Math.sin(at * Math.PI * 5 + second);
      context.lineTo(at * width, base + rise * swell);
    }
    context.lineTo(width, height);
    context.fill();
  }
}
