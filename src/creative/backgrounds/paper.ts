import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import type { Sheet } from './brush.ts';
import { drawSmall, wash } from './brush.ts';
import { type Color, css, mix } from './color.ts';
import type { Palette } from './palette.ts';

const SHEETS = 6;

/** Sheets of coloured paper with an opening cut into each, stacked so that one looks down into them. */
export function drawPaper(sheet: Sheet, palette: Palette): void {
  const { width, height, unit, random, context } = sheet;
  wash(sheet, [palette.light, { ...palette.light, l: 0.76 }], 0.6);
  const middle = { x: width * random.between(0.38, 0.62), y: height * random.between(0.4, 0.6) };
  const wobble = wobbling(random);
  for (let index = SHEETS - 1; index >= 0; index--) {
    const share = 1 - index / (SHEETS - 1);
    const color = mix(palette.bright, palette.deep, share);
    const reach = 0.24 + 0.095 * (SHEETS - 1 - index);
    const outline = (target: SKRSContext2D, scale: number) =>
      hole(target, width, height, scale, (angle) => ({
        x: middle.x + Math.cos(angle) * width * reach * 1.25 * wobble(angle, index),
        y: middle.y + Math.sin(angle) * height * reach * wobble(angle, index),
      }));
    castShadow(sheet, outline, unit);
    context.fillStyle = paperFill(sheet, color);
    outline(context, 1);
    context.fill('evenodd');
  }
}

type Outline = (target: SKRSContext2D, scale: number) => void;

/** A blurred shadow is smooth, so a quarter of the size is enough for it. */
function castShadow(sheet: Sheet, outline: Outline, unit: number): void {
  drawSmall(
    sheet,
    4,
    (small) => {
      small.context.filter = `blur(${(1.3 * unit) / 4}px)`;
      small.context.fillStyle = 'rgba(10,5,30,0.42)';
      small.context.translate(0, (1.1 * unit) / 4);
      outline(small.context, 1 / 4);
      small.context.fill('evenodd');
    },
    'low',
  );
}

function paperFill({ context, width, height }: Sheet, color: Color) {
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, css({ ...color, l: color.l + 0.035 }));
  gradient.addColorStop(1, css({ ...color, l: color.l - 0.035 }));
  return gradient;
}

/** The sheet's rectangle with a closed curve in it, to be filled by the even-odd rule. */
function hole(
  context: SKRSContext2D,
  width: number,
  height: number,
  scale: number,
  at: (angle: number) => { x: number; y: number },
): void {
  context.beginPath();
  context.rect(-width * scale, -height * scale, 3 * width * scale, 3 * height * scale);
  for (let step = 0; step <= 120; step++) {
    const point = at((step / 120) * Math.PI * 2);
    if (step === 0) context.moveTo(point.x * scale, point.y * scale);
    else context.lineTo(point.x * scale, point.y * scale);
  }
  context.closePath();
}

function wobbling(random: Random) {
  const phases = Array.from({ length: 3 }, () => random.between(0, Math.PI * 2));
  const [first = 0, second = 0, third = 0] = phases;
  return (angle: number, layer: number) =>
    1 +
    0.11 * Math.sin(2 * angle + first + layer * 0.35) +
    0.07 * Math.sin(3 * angle + second - layer * 0.5) +
    0.03 * Math.sin(5 * angle + third + layer);
}
