import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Color, css, mix } from '../backgrounds/color.ts';
import type { Random } from '../random.ts';

/** Colours of a room and the side its daylight falls from (-1 left, 1 right). */
export type Room = { wall: Color; wood: Color; warm: Color; leaf: Color; light: -1 | 1 };

/** Middle of a thing, and its size, in a room 1000 wide. */
type Spot = { x: number; y: number; size: number };

const SHADOW = 'rgba(30,20,50,0.28)';

function shadowed(context: SKRSContext2D, blur: number, drop: number, draw: () => void): void {
  context.save();
  context.shadowColor = SHADOW;
  context.shadowBlur = blur;
  context.shadowOffsetY = drop;
  draw();
  context.restore();
}

/** Two panes with a bright sky and the blurred green of a garden. */
export function drawWindow(context: SKRSContext2D, room: Room, { x, y, size }: Spot): void {
  const [width, height] = [size * 1.15, size * 1.7];
  const [left, top] = [x - width / 2, y - height / 2];
  shadowed(context, 30, 12, () => {
    context.fillStyle = '#fbf7f0';
    context.fillRect(left, top, width, height);
  });
  const sky = context.createLinearGradient(0, top, 0, top + height);
  sky.addColorStop(0, '#cfe9ff');
  sky.addColorStop(0.55, '#f4fbff');
  sky.addColorStop(0.75, css({ ...room.leaf, l: 0.8, c: 0.09 }));
  sky.addColorStop(1, css({ ...room.leaf, l: 0.66 }));
  const bar = size * 0.055;
  context.fillStyle = sky;
  for (const column of [0, 1]) {
    for (const row of [0, 1]) {
      const paneWidth = (width - 3 * bar) / 2;
      const paneHeight = (height - 3 * bar) / 2;
      context.fillRect(
        left + bar + column * (paneWidth + bar),
        top + bar + row * (paneHeight + bar),
        paneWidth,
        paneHeight,
      );
    }
  }
  curtain(context, room, left - size * 0.14, top - size * 0.1, size * 0.3, height * 1.22);
  curtain(context, room, left + width - size * 0.16, top - size * 0.1, size * 0.3, height * 1.22);
}

function curtain(
  context: SKRSContext2D,
  room: Room,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const cloth = mix({ l: 0.95, c: 0.02, h: 70 }, room.wall, 0.25);
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  for (let fold = 0; fold <= 8; fold++) {
    gradient.addColorStop(fold / 8, css({ ...cloth, l: cloth.l - (fold % 2) * 0.09 }, 0.94));
  }
  shadowed(context, 24, 8, () => {
    context.fillStyle = gradient;
    context.fillRect(x, y, width, height);
  });
}

/** A window behind a slatted blind. */
export function drawBlind(context: SKRSContext2D, room: Room, { x, y, size }: Spot): void {
  const [width, height] = [size * 1.2, size * 1.6];
  const [left, top] = [x - width / 2, y - height / 2];
  shadowed(context, 30, 12, () => {
    context.fillStyle = css({ ...room.warm, l: 0.97, c: 0.05 });
    context.fillRect(left, top, width, height);
  });
  const slats = 13;
  for (let slat = 0; slat < slats; slat++) {
    const at = top + (slat * height) / slats;
    const gradient = context.createLinearGradient(0, at, 0, at + height / slats);
    gradient.addColorStop(0, css({ ...room.wood, l: 0.88, c: 0.04 }));
    gradient.addColorStop(0.7, css({ ...room.wood, l: 0.76, c: 0.05 }));
    gradient.addColorStop(0.72, css({ ...room.warm, l: 0.99, c: 0.03 }));
    gradient.addColorStop(1, css({ ...room.warm, l: 0.95, c: 0.07 }));
    context.fillStyle = gradient;
    context.fillRect(left, at, width, height / slats);
  }
}

/** Three pictures hung together. */
export function drawFrames(context: SKRSContext2D, room: Room, { x, y, size }: Spot, random: Random): void {
  const spots = [
    { dx: -0.3, dy: -0.22, w: 0.52, h: 0.7 },
    { dx: 0.3, dy: -0.35, w: 0.46, h: 0.46 },
    { dx: 0.3, dy: 0.2, w: 0.46, h: 0.5 },
  ];
  const startHue = random.between(0, 360);
  for (const [index, spot] of spots.entries()) {
    const [width, height] = [spot.w * size, spot.h * size];
    const [left, top] = [x + spot.dx * size - width / 2, y + spot.dy * size - height / 2];
    shadowed(context, 18, 8, () => {
      context.fillStyle = css({ ...room.wood, l: index === 1 ? 0.3 : room.wood.l });
      context.fillRect(left, top, width, height);
    });
    const rim = size * 0.035;
    context.fillStyle = '#faf6ee';
    context.fillRect(left + rim, top + rim, width - 2 * rim, height - 2 * rim);
    context.save();
    context.beginPath();
    context.rect(left + 2.4 * rim, top + 2.4 * rim, width - 4.8 * rim, height - 4.8 * rim);
    context.clip();
    for (const [layer, radius] of [0.75, 0.5, 0.28].entries()) {
      context.fillStyle = css({ l: 0.85 - layer * 0.15, c: 0.1, h: startHue + index * 70 + layer * 30 });
      context.beginPath();
      context.arc(left + width * 0.5, top + height * (0.5 + layer * 0.16), width * radius, 0, Math.PI * 2);
      context.fill();
    }
    context.restore();
  }
}

/** Two boards with books and a pot. */
export function drawShelf(context: SKRSContext2D, room: Room, { x, y, size }: Spot, random: Random): void {
  const width = size * 1.15;
  for (const board of [-0.2, 0.42]) {
    const top = y + board * size;
    let at = x - width / 2 + size * 0.05;
    const until = x + width * random.between(0.15, 0.42);
    while (at < until) {
      const thick = size * random.between(0.06, 0.12);
      const high = size * random.between(0.3, 0.44);
      context.fillStyle = css({
        l: random.between(0.4, 0.8),
        c: 0.1,
        h: random.pick([20, 50, 150, 230, 260, 340]),
      });
      context.fillRect(at, top - high, thick, high);
      at += thick + size * 0.008;
    }
    shadowed(context, 20, 14, () => {
      context.fillStyle = css(room.wood);
      context.fillRect(x - width / 2, top, width, size * 0.055);
    });
  }
}

/** A pot plant; the spot is the middle of its leaves. */
export function drawPlant(context: SKRSContext2D, room: Room, { x, y, size }: Spot, random: Random): void {
  const foot = y + size * 0.55;
  for (let leaf = 0; leaf < 13; leaf++) {
    const angle = -Math.PI / 2 + (leaf - 6) * 0.24 + random.between(-0.08, 0.08);
    const length = size * random.between(0.65, 1.05);
    const bend = random.between(-0.15, 0.15);
    const tip = { x: x + Math.cos(angle) * length, y: foot + Math.sin(angle) * length };
    const width = size * random.between(0.09, 0.14);
    const middle = {
      x: x + Math.cos(angle + bend) * length * 0.55,
      y: foot + Math.sin(angle + bend) * length * 0.55,
    };
    const [nx, ny] = [-Math.sin(angle) * width, Math.cos(angle) * width];
    context.fillStyle = css({ ...room.leaf, l: room.leaf.l + random.between(-0.12, 0.12) });
    context.beginPath();
    context.moveTo(x, foot);
    context.quadraticCurveTo(middle.x + nx, middle.y + ny, tip.x, tip.y);
    context.quadraticCurveTo(middle.x - nx, middle.y - ny, x, foot);
    context.fill();
  }
  shadowed(context, 24, 10, () => {
    context.fillStyle = css({ l: 0.68, c: 0.11, h: 40 });
    context.beginPath();
    context.moveTo(x - size * 0.27, foot - size * 0.05);
    context.lineTo(x + size * 0.27, foot - size * 0.05);
    context.lineTo(x + size * 0.2, foot + size * 0.45);
    context.lineTo(x - size * 0.2, foot + size * 0.45);
    context.fill();
  });
}

/** A standing lamp, lit; the spot is the middle of its shade. */
export function drawLamp(context: SKRSContext2D, room: Room, { x, y, size }: Spot): void {
  context.fillStyle = css({ ...room.wood, l: 0.35 });
  context.fillRect(x - size * 0.02, y, size * 0.04, size * 4);
  const halo = context.createRadialGradient(x, y, 0, x, y, size * 1.3);
  halo.addColorStop(0, css(room.warm, 0.85));
  halo.addColorStop(0.35, css(room.warm, 0.3));
  halo.addColorStop(1, css(room.warm, 0));
  context.fillStyle = halo;
  context.fillRect(x - size * 1.3, y - size * 1.3, size * 2.6, size * 2.6);
  const shade = context.createLinearGradient(0, y - size * 0.3, 0, y + size * 0.3);
  shade.addColorStop(0, css({ ...room.warm, l: 0.93 }));
  shade.addColorStop(1, css({ ...room.warm, l: 0.98, c: 0.06 }));
  context.fillStyle = shade;
  context.beginPath();
  context.moveTo(x - size * 0.22, y - size * 0.28);
  context.lineTo(x + size * 0.22, y - size * 0.28);
  context.lineTo(x + size * 0.36, y + size * 0.26);
  context.lineTo(x - size * 0.36, y + size * 0.26);
  context.fill();
}
