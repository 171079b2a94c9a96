import type { Sheet } from './brush.ts';
import { drawSmall, glow, wash } from './brush.ts';
import { atMost, css, mix } from './color.ts';
import { type Palette, UNDER_WORDS } from './palette.ts';

/** Broad soft beams from below the words, hardly lighter than what they cross: stripes behind letters are read as letters. */
export function drawRays(sheet: Sheet, palette: Palette): void {
  wash(sheet, [palette.dark, mix(palette.dark, palette.deep, 0.5), palette.deep]);
  drawSmall(sheet, 10, (small) => {
    const { context, width, height, unit, random } = small;
    const middle = { x: width * random.between(0.15, 0.85), y: height * random.between(0.95, 1.1) };
    const beams = random.whole(6, 9);
    const start = random.between(0, Math.PI);
    const reach = Math.hypot(width, height) * 1.2;
    const lit = atMost(mix(palette.main, palette.bright, 0.4), UNDER_WORDS);
    const fill = context.createRadialGradient(middle.x, middle.y, 0, middle.x, middle.y, reach);
    fill.addColorStop(0, css(lit, 0.75));
    fill.addColorStop(1, css(lit, 0.25));
    context.fillStyle = fill;
    context.filter = `blur(${3 * unit}px)`;
    context.beginPath();
    for (let beam = 0; beam < beams; beam++) {
      const from = start + (beam / beams) * Math.PI * 2;
      const to = from + Math.PI / beams;
      context.moveTo(middle.x, middle.y);
      context.lineTo(middle.x + Math.cos(from) * reach, middle.y + Math.sin(from) * reach);
      context.lineTo(middle.x + Math.cos(to) * reach, middle.y + Math.sin(to) * reach);
      context.closePath();
    }
    context.fill();
    context.filter = 'none';
    glow(small, middle.x, middle.y, 90 * unit, palette.bright, 0.6);
    glow(small, width - middle.x, 0, 80 * unit, palette.deep, 0.5);
  });
}
