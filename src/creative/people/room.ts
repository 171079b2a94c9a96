import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Color, css, mix } from '../backgrounds/color.ts';
import { randomFrom } from '../random.ts';
import { drawBlind, drawFrames, drawLamp, drawPlant, drawShelf, drawWindow, type Room } from './furniture.ts';

const WALLS: Color[] = [
  { l: 0.82, c: 0.05, h: 55 },
  { l: 0.74, c: 0.06, h: 150 },
  { l: 0.72, c: 0.07, h: 245 },
  { l: 0.76, c: 0.07, h: 20 },
  { l: 0.7, c: 0.07, h: 300 },
  { l: 0.8, c: 0.06, h: 85 },
  { l: 0.66, c: 0.06, h: 200 },
];

const SHRINK = 2;

/** The same room for the same seed. */
export function roomFrom(seed: number): Room {
  const random = randomFrom(`room ${seed}`);
  return {
    wall: random.pick(WALLS),
    wood: { l: random.between(0.42, 0.6), c: 0.08, h: 55 },
    warm: { l: 0.9, c: 0.11, h: 80 },
    leaf: { l: random.between(0.45, 0.58), c: 0.11, h: 145 },
    light: random.pick([-1, 1] as const),
  };
}

/** Draws a furnished wall, softly out of focus as behind a phone camera held at arm's length. */
export function drawRoom(seed: number, width: number, height: number): Canvas {
  const room = roomFrom(seed);
  const small = createCanvas(Math.ceil(width / SHRINK), Math.ceil(height / SHRINK));
  const context = small.getContext('2d');
  // Everything below is measured in a room whose shorter side is 1000.
  const scale = Math.min(small.width, small.height) / 1000;
  const [wide, tall] = [small.width / scale, small.height / scale];
  context.scale(scale, scale);
  drawWall(context, room, wide, tall);
  furnish(context, room, seed, wide, tall);
  drawDaylight(context, room, wide, tall);

  const canvas = createCanvas(width, height);
  const out = canvas.getContext('2d');
  out.filter = `blur(${(Math.min(width, height) * 0.0045).toFixed(2)}px)`;
  // Blurring draws the rim of the picture transparent; a little larger, it falls outside.
  const rim = Math.min(width, height) * 0.015;
  out.drawImage(small, -rim, -rim, width + 2 * rim, height + 2 * rim);
  return canvas;
}

function drawWall(context: SKRSContext2D, { wall, light }: Room, wide: number, tall: number): void {
  const gradient = context.createLinearGradient(light < 0 ? 0 : wide, 0, light < 0 ? wide : 0, tall);
  gradient.addColorStop(0, css({ ...wall, l: wall.l + 0.08 }));
  gradient.addColorStop(1, css(mix(wall, { l: wall.l - 0.22, c: wall.c, h: 290 }, 0.9)));
  context.fillStyle = gradient;
  context.fillRect(0, 0, wide, tall);
}

/** A window on the light side, two or three things on the other: where they stand does not depend on the height. */
function furnish(context: SKRSContext2D, room: Room, seed: number, wide: number, tall: number): void {
  const random = randomFrom(`furniture ${seed}`);
  const far = room.light < 0 ? 1 : 0;
  const side = (from: number) => (far === 1 ? from : wide - from);
  const opening = random.pick([drawWindow, drawBlind]);
  opening(context, room, { x: side(190), y: tall * 0.22, size: 300 });
  const onWall = random.pick([drawFrames, drawShelf]);
  onWall(context, room, { x: wide - side(210), y: tall * 0.2, size: 260 }, random);
  const [near, other] = random.chance(0.5) ? [drawPlant, drawLamp] : [drawLamp, drawPlant];
  near(context, room, { x: wide - side(100), y: tall * 0.62, size: 300 }, random);
  if (random.chance(0.6)) other(context, room, { x: side(70), y: tall * 0.68, size: 250 }, random);
}

function drawDaylight(context: SKRSContext2D, room: Room, wide: number, tall: number): void {
  const x = room.light < 0 ? 100 : wide - 100;
  const gradient = context.createRadialGradient(x, tall * 0.25, 0, x, tall * 0.25, tall * 0.75);
  gradient.addColorStop(0, css(room.warm, 0.5));
  gradient.addColorStop(0.5, css(room.warm, 0.14));
  gradient.addColorStop(1, css(room.warm, 0));
  context.globalCompositeOperation = 'soft-light';
  context.fillStyle = gradient;
  context.fillRect(0, 0, wide, tall);
  context.globalCompositeOperation = 'source-over';
}
