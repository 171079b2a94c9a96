import type { Sheet } from './brush.ts';
import { drawSmall, glow, wash } from './brush.ts';
import { atMost } from './color.ts';
import { type Palette, UNDER_WORDS } from './palette.ts';

/** Large clouds of deep colour that run into each other. */
export function drawMesh(sheet: Sheet, palette: Palette): void {
  drawSmall(sheet, 6, (small) => {
    const { width, height, random } = small;
    const { bright, accent, main, dark, deep } = palette;
    wash(small, [atMost(main, UNDER_WORDS), dark], random.between(-1, 1));
    const colors = [bright, dark, accent, deep, main, dark, accent].map((one) => atMost(one, UNDER_WORDS));
    const startAngle = random.between(0, Math.PI * 2);
    for (const [index, color] of colors.entries()) {
      const angle = startAngle + index * 2.4;
      const x = width * (0.5 + Math.cos(angle) * random.between(0.3, 0.6));
      const y = height * (0.5 + Math.sin(angle) * random.between(0.3, 0.55));
      glow(small, x, y, 100 * small.unit * random.between(0.65, 1), color, 0.9);
    }
  });
}
