import sharp from 'sharp';
import type { Point } from '../timeline.ts';
import type { PictureLight } from './light.ts';
import type { Preview } from './preview.ts';

const MIDDLE: Point = { x: 0.5, y: 0.5 };
/** Luminance (0 to 1) that lies between the lightest and the darkest part of a picture with anything to see in it. */
const LEAST_SPREAD = 0.01;

/** What a crop should keep: where the eye goes first, else the middle. */
export async function focusIn(preview: Preview, light: PictureLight): Promise<Point> {
  return spreadOf(light) < LEAST_SPREAD ? MIDDLE : attention(preview);
}

function spreadOf({ mean, max }: PictureLight): number {
  const [darkest, lightest] = [Buffer.from(mean, 'base64'), Buffer.from(max, 'base64')];
  return (Math.max(...lightest) - Math.min(...darkest)) / 255;
}

/** Where edges, strong colours and skin are (libvips' `smartcrop`), told by cutting off half of the width. */
async function attention({ pixels, width, height }: Preview): Promise<Point> {
  const { info } = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(Math.max(1, Math.floor(width / 2)), height, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const share = (at: number | undefined, size: number) =>
    at === undefined ? 0.5 : Math.round(Math.min(1, Math.max(0, at / size)) * 1000) / 1000;
  return { x: share(info.attentionX, width), y: share(info.attentionY, height) };
}
