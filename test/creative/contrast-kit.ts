import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';
import { luminanceOf } from '#src/media/seeing/light.ts';
import type { Raster } from '#src/media/text/raster.ts';
import { rasteriseText } from '#src/media/text/rasterise.ts';
import { remember } from '#src/media/text/remember.ts';
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
 * The ink is found once for the same words, by drawing them in black and in white. Only what is looked at is composed:
 * a ground is drawn as small as the steps in which it is.
 */
export const measuring = remember(
  { most: 30, by: (overlay: TextOverlay, size: Size) => JSON.stringify([overlay, size]) },
  readyFor,
);

async function readyFor(overlay: TextOverlay, size: Size): Promise<(ground: Canvas | Image) => number> {
  const drawn = new Map<string, Promise<Raster>>();
  const draw = (color: string): Promise<Raster> => {
    const raster =
      drawn.get(color) ?? rasteriseText({ ...overlay, style: { ...overlay.style, color } }, size);
    drawn.set(color, raster);
    return raster;
  };
  const [shown, black, white] = [
    await draw(overlay.style.color),
    await draw('#000000'),
    await draw('#ffffff'),
  ];
  const { width, height, rgba } = shown;
  const inkAt = (at: number) => (white.rgba[at * 4] ?? 0) - (black.rgba[at * 4] ?? 0);
  const reach = Math.max(STEP, Math.round(AROUND * overlay.style.size));
  const columns = Math.ceil((width - 2 * reach) / STEP);
  const rows = Math.ceil((height - 2 * reach) / STEP);
  const inks: Looked[] = [];
  const around: Looked[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = (reach + row * STEP) * width + reach + column * STEP;
      const look = () => ({ under: row * columns + column, over: rgba.slice(at * 4, at * 4 + 4) });
      if (inkAt(at) > 250) inks.push(look());
      else if (inkAt(at) < 3 && [1, -1, width, -width].some((step) => inkAt(at + step * reach) > 250))
        around.push(look());
    }
  if (inks.length === 0 || around.length === 0) throw new Error('There are no words.');
  return (ground) => {
    const context = createCanvas(columns, rows).getContext('2d');
    // One that is as large as the frame is looked at pixel by pixel; smaller ones are out of focus.
    context.imageSmoothingEnabled = ground.width < size.width;
    context.scale(1 / STEP, 1 / STEP);
    // The middle of a pixel here is that of the pixel that is looked at.
    const first = reach - (STEP - 1) / 2;
    context.drawImage(ground, -shown.x - first, -shown.y - first, size.width, size.height);
    const under = context.getImageData(0, 0, columns, rows).data;
    const light = ({ under: at, over }: Looked) => {
      const through = 1 - (over[3] ?? 0) / 255;
      const channel = (which: number) =>
        Math.round((over[which] ?? 0) + (under[at * 4 + which] ?? 0) * through);
      return luminanceOf(channel(0), channel(1), channel(2));
    };
    const own = inks.map(light).sort((a, b) => a - b)[Math.floor(inks.length / 2)] ?? 0;
    const contrasts = around.map((at) => ratio(own, light(at))).sort((a, b) => b - a);
    return contrasts[Math.floor(contrasts.length * SHARE)] ?? 0;
  };
}

/** A pixel that is looked at: where it stands among those of the ground, and what lies over it, premultiplied. */
type Looked = { under: number; over: Uint8Array };

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
