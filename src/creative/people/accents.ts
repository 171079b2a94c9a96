import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Expression } from '../ports/image-maker.ts';
import { PERSON_VIEW } from './person-svg.ts';

/** Marks beside the head that make a reaction readable at thumbnail size, as in a comic. */
export function drawAccents(
  context: SKRSContext2D,
  expression: Expression,
  figure: { x: number; y: number; width: number },
): void {
  const draw = MARKS[expression];
  if (!draw) return;
  const scale = figure.width / PERSON_VIEW.width;
  context.save();
  context.translate(figure.x, figure.y);
  context.scale(scale, scale);
  context.translate(-PERSON_VIEW.x, -PERSON_VIEW.y);
  context.lineCap = 'round';
  context.lineWidth = 15;
  context.strokeStyle = '#fffdf5';
  context.shadowColor = 'rgba(30,15,50,0.45)';
  context.shadowBlur = 12 * scale;
  context.beginPath();
  draw(context);
  context.restore();
}

const MARKS: Partial<Record<Expression, (context: SKRSContext2D) => void>> = {
  surprised: (context) => {
    for (const angle of [-1.35, -1.08, -0.81]) ray(context, angle, 330, 395);
    context.stroke();
  },
  proud: (context) => sparkle(context, 598, 96, 46),
  curious: (context) => {
    context.arc(600, 45, 32, Math.PI * 1.02, Math.PI * 2.35);
    context.quadraticCurveTo(597, 90, 597, 114);
    context.moveTo(597, 150);
    context.lineTo(597, 151);
    context.stroke();
  },
  delighted: (context) => {
    heart(context, 590, 110, 40, '#ff5d7a');
    heart(context, 632, 40, 25, '#ff8aa0');
  },
};

/** A stroke pointing away from the middle of the face. */
function ray(context: SKRSContext2D, angle: number, from: number, to: number): void {
  const middle = { x: 370, y: 330 };
  context.moveTo(middle.x + Math.cos(angle) * from, middle.y + Math.sin(angle) * from);
  context.lineTo(middle.x + Math.cos(angle) * to, middle.y + Math.sin(angle) * to);
}

function sparkle(context: SKRSContext2D, x: number, y: number, size: number): void {
  context.moveTo(x, y - size);
  for (let corner = 1; corner <= 4; corner++) {
    const angle = -Math.PI / 2 + (corner * Math.PI) / 2;
    context.quadraticCurveTo(x, y, x + Math.cos(angle) * size, y + Math.sin(angle) * size);
  }
  context.fillStyle = '#fff3c4';
  context.fill();
}

function heart(context: SKRSContext2D, x: number, y: number, size: number, color: string): void {
  context.beginPath();
  context.moveTo(x, y + size);
  context.bezierCurveTo(x - size * 1.6, y - size * 0.1, x - size * 0.8, y - size * 1.1, x, y - size * 0.35);
  context.bezierCurveTo(x + size * 0.8, y - size * 1.1, x + size * 1.6, y - size * 0.1, x, y + size);
  context.fillStyle = color;
  context.fill();
}
