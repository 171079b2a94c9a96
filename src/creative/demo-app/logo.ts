import { createCanvas } from '@napi-rs/canvas';
import { createUi, SCREEN_WIDTH, THEME, water } from './ui.ts';

/** The app's icon as PNG with transparent corners: a low sun over two waves. */
export async function drawAppLogo(sizePx = 512): Promise<Buffer> {
  const ui = createUi(sizePx, sizePx);
  const { context } = ui;
  const side = SCREEN_WIDTH;
  context.beginPath();
  context.roundRect(0, 0, side, side, side * 0.225);
  context.clip();
  const sky = context.createLinearGradient(0, 0, 0, side);
  sky.addColorStop(0, '#ffc79b');
  sky.addColorStop(0.55, '#ff9d7a');
  context.fillStyle = sky;
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#fff6e6';
  context.beginPath();
  context.arc(side / 2, side * 0.44, side * 0.19, 0, Math.PI * 2);
  context.fill();
  // The waves of the app's cards, four times as tall.
  context.scale(1, 4);
  water(ui, { x: 0, y: 0, width: side, height: side / 4 }, 0.46, 0.9, [THEME.tideLight, THEME.tide]);
  return ui.canvas.encode('png');
}

/** What a finger leaves on a recorded screen: a soft disc, as PNG with alpha. */
export async function drawTapMark(sizePx: number): Promise<Buffer> {
  const canvas = createCanvas(sizePx, sizePx);
  const context = canvas.getContext('2d');
  const middle = sizePx / 2;
  context.fillStyle = 'rgba(15,50,50,0.28)';
  context.strokeStyle = 'rgba(255,255,255,0.9)';
  context.lineWidth = sizePx * 0.05;
  context.beginPath();
  context.arc(middle, middle, middle * 0.88, 0, Math.PI * 2);
  context.fill();
  context.stroke();
  return canvas.encode('png');
}
