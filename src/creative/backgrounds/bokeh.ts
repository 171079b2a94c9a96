import type { Sheet } from './brush.ts';
import { drawSmall, glow, wash } from './brush.ts';
import { css } from './color.ts';
import type { Palette } from './palette.ts';

/** City lights at night through an open lens: many soft-edged discs. */
export function drawBokeh(sheet: Sheet, palette: Palette): void {
  const { width, height, random, unit } = sheet;
  drawSmall(sheet, 6, (small) => {
    wash(small, [{ ...palette.deep, l: 0.2 }, palette.deep, { ...palette.dark, l: 0.34 }], 0.4);
    glow(small, small.width * random.next(), small.height * 0.75, 80 * small.unit, palette.dark, 0.9);
    glow(small, small.width * random.next(), small.height * 0.3, 60 * small.unit, palette.main, 0.55);
  });
  const colors = [palette.bright, palette.light, palette.accent, palette.main, palette.accent];
  sheet.context.globalCompositeOperation = 'screen';
  for (let index = 0; index < 46; index++) {
    // Few large discs at the back, many small ones in front; most of them low, as streets are.
    const radius = unit * (index < 12 ? random.between(9, 17) : random.between(2, 8));
    const y = height * (1 - random.next() ** 1.35);
    disc(
      sheet,
      width * random.between(-0.05, 1.05),
      y,
      radius,
      random.pick(colors),
      random.between(0.12, 0.5),
    );
  }
  sheet.context.globalCompositeOperation = 'source-over';
}

function disc(
  { context }: Sheet,
  x: number,
  y: number,
  radius: number,
  color: Palette['main'],
  alpha: number,
): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, css(color, alpha * 0.85));
  gradient.addColorStop(0.8, css(color, alpha * 0.9));
  gradient.addColorStop(0.9, css(color, alpha));
  gradient.addColorStop(1, css(color, 0));
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
