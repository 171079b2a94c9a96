import sharp, { type Sharp } from 'sharp';
import type { Point } from '../timeline.ts';
import { focusIn } from './attention.ts';
import { lightOf, type PictureLight } from './light.ts';
import { mainColors } from './main-colors.ts';
import { wordsIn } from './words-in-file.ts';

/** What a picture shows, as far as planning asks. */
export type PictureFacts = {
  /** What its own metadata says of it; null where that says nothing. */
  words: string | null;
  /** What a crop should keep. */
  focus: Point;
  /** Up to three, the commonest first, as `#rrggbb`. */
  colors: string[];
  light: PictureLight;
  /** A small copy as JPEG, in base64; null where nobody wants one. */
  small: string | null;
};

/** Enough for a coarse grid of light, and quick to look over. */
const PREVIEW_PX = 320;

const SMALL_QUALITY = 82;

type SeenHow = {
  /** The file whose metadata says what it shows, where that is another. */
  told?: Buffer;
  /** As in {@link MediaWishes}. */
  smallPx?: number | undefined;
};

/** Looks at a still that is known to decode; null for one that libvips cannot read. */
export async function seePicture(
  still: Buffer,
  { told = still, smallPx }: SeenHow = {},
): Promise<PictureFacts | null> {
  try {
    const image = sharp(still, { failOn: 'none', limitInputPixels: false });
    const upright = image.clone().autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
    const { data, info } = await upright
      .clone()
      .resize(PREVIEW_PX, PREVIEW_PX, { fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const preview = { pixels: data, width: info.width, height: info.height };
    const light = lightOf(preview);
    return {
      words: wordsIn(await (told === still ? image : sharp(told, { limitInputPixels: false })).metadata()),
      focus: await focusIn(preview, light),
      colors: mainColors(preview),
      light,
      small: smallPx ? await smallOf(upright, smallPx) : null,
    };
  } catch {
    return null;
  }
}

async function smallOf(upright: Sharp, px: number): Promise<string> {
  const small = upright.clone().resize(px, px, { fit: 'inside', withoutEnlargement: true });
  return (await small.jpeg({ quality: SMALL_QUALITY }).toBuffer()).toString('base64');
}
