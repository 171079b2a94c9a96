import sharp from 'sharp';
import type { Point } from '../timeline.ts';
import { lightOf, type PictureLight } from './light.ts';
import { mainColors } from './main-colors.ts';
import type { Preview } from './preview.ts';
import { wordsIn } from './words-in-file.ts';

/** What a picture shows, as far as planning asks. */
export type PictureFacts = {
  /** What its own metadata says of it; null where that says nothing. */
  words: string | null;
  /** What a crop should keep: where the eye goes first, else the middle. */
  focus: Point;
  /** Up to three, the commonest first, as `#rrggbb`. */
  colors: string[];
  light: PictureLight;
};

/** Enough for a coarse grid of light, and quick to look over. */
const PREVIEW_PX = 320;
const MIDDLE: Point = { x: 0.5, y: 0.5 };
/** Luminance (0 to 1) that lies between the lightest and the darkest part of a picture with anything to see in it. */
const LEAST_SPREAD = 0.01;

/**
 * Looks at a still that is known to decode; null for one that libvips cannot read.
 * @param told the file whose metadata says what it shows, where that is another
 */
export async function seePicture(still: Buffer, told = still): Promise<PictureFacts | null> {
  try {
    const image = sharp(still, { failOn: 'none', limitInputPixels: false });
    const { data, info } = await image
      .clone()
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize(PREVIEW_PX, PREVIEW_PX, { fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const preview = { pixels: data, width: info.width, height: info.height };
    const light = lightOf(preview);
    return {
      words: wordsIn(await (told === still ? image : sharp(told, { limitInputPixels: false })).metadata()),
      focus: spreadOf(light) < LEAST_SPREAD ? MIDDLE : await attention(preview),
      colors: mainColors(preview),
      light,
    };
  } catch {
    return null;
  }
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
