import type { Sheet } from './brush.ts';
import { drawSmall, glow, wash } from './brush.ts';
import { css, mix } from './color.ts';
import type { Palette } from './palette.ts';

/** A sunburst: beams that turn a little as they leave the middle. */
export function drawRays(sheet: Sheet, palette: Palette): void {
  const { context, width, height, random } = sheet;
  wash(sheet, [palette.main, palette.dark, palette.deep]);
  const middle = { x: width * random.between(0.3, 0.7), y: height * random.between(0.3, 0.62) };
  const beams = random.whole(11, 16);
  const start = random.between(0, Math.PI);
  const twist = random.between(-0.35, 0.35);
  const reach = Math.hypot(width, height);
  const beamColor = mix(palette.bright, palette.main, 0.35);
  const fill = context.createRadialGradient(middle.x, middle.y, 0, middle.x, middle.y, reach * 0.75);
  fill.addColorStop(0, css(mix(palette.bright, palette.light, 0.5)));
  fill.addColorStop(0.35, css(beamColor, 0.85));
  fill.addColorStop(1, css(palette.dark, 0.6));
  context.fillStyle = fill;
  context.beginPath();
  const point = (angle: number, share: number) => {
    const turned = angle + twist * share;
    return [
      middle.x + Math.cos(turned) * reach * share,
      middle.y + Math.sin(turned) * reach * share,
    ] as const;
  };
  for (let beam = 0; beam < beams; beam++) {
    const from = start + (beam / beams) * Math.PI * 2;
    const to = from + Math.PI / beams;
    context.moveTo(middle.x, middle.y);
    for (let step = 1; step <= 12; step++) context.lineTo(...point(from, step / 12));
    for (let step = 12; step >= 0; step--) context.lineTo(...point(to, step / 12));
    context.closePath();
  }
  context.fill();
  drawSmall(sheet, 6, (small) => {
    glow(small, middle.x / 6, middle.y / 6, 55 * small.unit, palette.light, 0.75);
    glow(small, small.width, small.height, 90 * small.unit, palette.bright, 0.3);
    glow(small, 0, 0, 80 * small.unit, palette.deep, 0.6);
  });
}
