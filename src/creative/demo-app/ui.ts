import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fontFamilies } from '../../media/text/fonts.ts';

/** A phone screen to draw on, measured in points: 360 wide, as many phones are. */
export type Ui = { canvas: Canvas; context: SKRSContext2D; width: number; height: number };

export const SCREEN_WIDTH = 360;

export const THEME = {
  paper: '#f6f3ec',
  card: '#ffffff',
  ink: '#15302f',
  muted: '#7b8b88',
  line: '#e6e2d8',
  tide: '#17877e',
  tideDeep: '#0c4f57',
  tideLight: '#5cc4b4',
  foam: '#d8f0ea',
  sun: '#ff9d6c',
};

export function createUi(widthPx: number, heightPx: number): Ui {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  const scale = widthPx / SCREEN_WIDTH;
  context.scale(scale, scale);
  return { canvas, context, width: SCREEN_WIDTH, height: heightPx / scale };
}

export type Type = { size: number; weight?: 500 | 800; color?: string; align?: 'left' | 'center' | 'right' };

/** One line of text with its baseline at `y`. */
export function write({ context }: Ui, text: string, x: number, y: number, type: Type): void {
  context.font = `${type.size}px ${fontFamilies(text, { font: 'inter', weight: type.weight ?? 500 })}`;
  context.fillStyle = type.color ?? THEME.ink;
  context.textAlign = type.align ?? 'left';
  context.textBaseline = 'alphabetic';
  context.letterSpacing = type.weight === 800 && type.size > 16 ? `${-0.02 * type.size}px` : '0px';
  context.fillText(text, x, y);
}

/** A colour or a gradient. */
export type Fill = SKRSContext2D['fillStyle'];

/** A rounded box, by default with the soft shadow of a card. */
export function panel(
  { context }: Ui,
  box: { x: number; y: number; width: number; height: number },
  radius: number,
  fill: Fill,
  lifted = true,
): void {
  context.save();
  if (lifted) {
    context.shadowColor = 'rgba(20,60,60,0.10)';
    context.shadowBlur = 30;
    context.shadowOffsetY = 8;
  }
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
  context.fill();
  context.restore();
}

/** A ring filled clockwise from the top to `share` (0..1). */
export function ring(
  { context }: Ui,
  x: number,
  y: number,
  radius: number,
  share: number,
  look: { width: number; track: string; fill: string },
): void {
  context.lineWidth = look.width;
  context.lineCap = 'round';
  context.strokeStyle = look.track;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
  if (share <= 0) return;
  context.strokeStyle = look.fill;
  context.beginPath();
  // From top to top would be an arc of nothing.
  const from = share >= 1 ? 0 : -Math.PI / 2;
  context.arc(x, y, radius, from, from + Math.PI * 2 * Math.min(1, share));
  context.stroke();
}

/** The tick box of a habit: an empty circle that fills and gets its tick as `share` goes from 0 to 1. */
export function tickCircle({ context }: Ui, x: number, y: number, radius: number, share: number): void {
  context.lineWidth = 2;
  context.strokeStyle = '#cfd6d2';
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
  if (share <= 0) return;
  context.fillStyle = THEME.tide;
  context.beginPath();
  // It overshoots a little before it settles, as a spring does.
  context.arc(
    x,
    y,
    (radius + 1) * Math.min(1.12, share * 1.3) * (share === 1 ? 1 / 1.12 : 1),
    0,
    Math.PI * 2,
  );
  context.fill();
  if (share < 0.4) return;
  const drawn = Math.min(1, (share - 0.4) / 0.5);
  context.strokeStyle = '#fff';
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - radius * 0.42, y + radius * 0.02);
  context.lineTo(x - radius * 0.1, y + radius * 0.34);
  context.lineTo(x - radius * 0.1 + radius * 0.56 * drawn, y + radius * 0.34 - radius * 0.66 * drawn);
  context.stroke();
}

/** Water up to `level` (0 empty … 1 full) inside the current clip, with two waves at its surface. */
export function water(
  { context }: Ui,
  box: { x: number; y: number; width: number; height: number },
  level: number,
  phase: number,
  colors: [string, string],
): void {
  for (const [layer, color] of colors.entries()) {
    const surface = box.y + box.height * (1 - level) - (1 - layer) * 5;
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(box.x, box.y + box.height);
    for (let step = 0; step <= 40; step++) {
      const at = step / 40;
      const wave = Math.sin(at * Math.PI * 3 + phase * (layer ? 1 : -0.8) + layer * 2) * 4.5;
      context.lineTo(box.x + at * box.width, surface + wave);
    }
    context.lineTo(box.x + box.width, box.y + box.height);
    context.fill();
  }
}

/** Clock, signal and battery, as above every app. */
export function statusBar(ui: Ui, color: string = THEME.ink): void {
  const { context } = ui;
  write(ui, '9:41', 30, 30, { size: 14, weight: 800, color });
  context.fillStyle = color;
  for (let bar = 0; bar < 4; bar++) {
    context.beginPath();
    context.roundRect(278 + bar * 5, 28 - bar * 2 - 3, 3.2, 3 + bar * 2, 1);
    context.fill();
  }
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(304, 19.5, 22, 10.5, 3);
  context.stroke();
  context.beginPath();
  context.roundRect(306, 21.5, 15, 6.5, 1.6);
  context.roundRect(327, 23, 1.6, 3.6, 0.8);
  context.fill();
}

const TABS = ['Today', 'Habits', 'Week', 'You'] as const;

/** The bar at the bottom, with the open tab marked. */
export function tabBar(ui: Ui, open: (typeof TABS)[number]): void {
  const { context, width, height } = ui;
  const top = height - 74;
  panel(ui, { x: 0, y: top, width, height: 90 }, 22, THEME.card);
  for (const [index, tab] of TABS.entries()) {
    const x = (width / TABS.length) * (index + 0.5);
    const color = tab === open ? THEME.tide : '#a9b3b0';
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineWidth = 2;
    context.lineCap = 'round';
    tabIcon(context, tab, x, top + 24);
    write(ui, tab, x, top + 49, { size: 10.5, weight: tab === open ? 800 : 500, color, align: 'center' });
  }
  context.fillStyle = THEME.ink;
  context.beginPath();
  context.roundRect(width / 2 - 56, height - 10, 112, 4, 2);
  context.fill();
}

function tabIcon(context: SKRSContext2D, tab: (typeof TABS)[number], x: number, y: number): void {
  context.beginPath();
  if (tab === 'Today') {
    context.arc(x, y, 8, 0, Math.PI * 2);
    context.moveTo(x - 3.5, y + 0.5);
    context.lineTo(x - 0.8, y + 3);
    context.lineTo(x + 3.8, y - 2.6);
  } else if (tab === 'Habits') {
    for (const row of [-5, 0.5, 6]) {
      context.moveTo(x - 8, y + row);
      context.lineTo(x - 7.6, y + row);
      context.moveTo(x - 3, y + row);
      context.lineTo(x + 8, y + row);
    }
  } else if (tab === 'Week') {
    for (const [index, rise] of [5, 12, 8].entries()) {
      context.moveTo(x - 6 + index * 6, y + 7);
      context.lineTo(x - 6 + index * 6, y + 7 - rise);
    }
  } else {
    context.arc(x, y - 3.5, 4, 0, Math.PI * 2);
    context.moveTo(x - 7.5, y + 8);
    context.quadraticCurveTo(x, y - 1, x + 7.5, y + 8);
  }
  context.stroke();
}
