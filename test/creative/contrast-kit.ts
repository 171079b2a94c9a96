import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';
import { luminanceOf } from '#src/media/seeing/light.ts';
import { rasteriseText } from '#src/media/text/rasterise.ts';
import type { TextOverlay } from '#src/media/timeline.ts';

/** What WCAG 2.2 asks of text. */
export const LEAST = 4.5;

type Size = { width: number; height: number };

/** How far around the ink its ground is looked at, em. */
const AROUND = 0.08;
/** So much of that ground must give the contrast: edges are smoothed, and a lamp may stand behind a letter. */
const SHARE = 0.9;
/** Every so many px are looked at. */
const STEP = 3;

/**
 * Measures words on a ground: the contrast (WCAG 2.2, 1 to 21) of their ink with the pixels right around it, as composed.
 * The ink is found once, by drawing the words in black and in white.
 */
export async function measuring(
  overlay: TextOverlay,
  size: Size,
): Promise<(ground: Canvas | Image) => number> {
  const draw = (color: string) => rasteriseText({ ...overlay, style: { ...overlay.style, color } }, size);
  const [shown, black, white] = [
    await draw(overlay.style.color),
    await draw('#000000'),
    await draw('#ffffff'),
  ];
  const { width, height, rgba } = shown;
  const inkAt = (at: number) => (white.rgba[at * 4] ?? 0) - (black.rgba[at * 4] ?? 0);
  const reach = Math.max(STEP, Math.round(AROUND * overlay.style.size));
  const inks: number[] = [];
  const around: number[] = [];
  for (let row = reach; row < height - reach; row += STEP)
    for (let column = reach; column < width - reach; column += STEP) {
      const at = row * width + column;
      if (inkAt(at) > 250) inks.push(at);
      else if (inkAt(at) < 3 && [1, -1, width, -width].some((step) => inkAt(at + step * reach) > 250))
        around.push(at);
    }
  if (inks.length === 0 || around.length === 0) throw new Error('There are no words.');
  return (ground) => {
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(ground, -shown.x, -shown.y, size.width, size.height);
    const under = context.getImageData(0, 0, width, height).data;
    const light = (at: number) => {
      const through = 1 - (rgba[at * 4 + 3] ?? 0) / 255;
      const channel = (which: number) =>
        Math.round((rgba[at * 4 + which] ?? 0) + (under[at * 4 + which] ?? 0) * through);
      return luminanceOf(channel(0), channel(1), channel(2));
    };
    const own = inks.map(light).sort((a, b) => a - b)[Math.floor(inks.length / 2)] ?? 0;
    const contrasts = around.map((at) => ratio(own, light(at))).sort((a, b) => b - a);
    return contrasts[Math.floor(contrasts.length * SHARE)] ?? 0;
  };
}

const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** What text may stand on at worst: black, middle grey and white, painted once. */
export const greysOf = (size: Size) => [0, 128, 255].map((grey) => ({ grey, ground: plain(size, grey) }));

/** A ground of one grey, 0 to 255. */
export function plain({ width, height }: Size, grey: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  context.fillRect(0, 0, width, height);
  return canvas;
}
