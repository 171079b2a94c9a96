import sharp from 'sharp';
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
};

/** Enough for a coarse grid of light, and quick to look over. */
const PREVIEW_PX = 320;

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
      focus: await focusIn(preview, light),
      colors: mainColors(preview),
      light,
    };
  } catch {
    return null;
  }
}
