import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { drawHeic } from './draw-heic.ts';
import { drawHighRange } from './draw-high-range.ts';
import { fitFrame } from './fit-frame.ts';
import type { OpenedStill } from './open-still.ts';
import { whyUnreadable } from './why-unreadable.ts';
import { withProfile } from './with-profile.ts';

/** A still as every decoder shows it alike: upright, sRGB, eight bits, opaque. */
export type DrawnStill = { bytes: Buffer; mimeType: 'image/jpeg' | 'image/png' };

/** What transparent pictures stand on. */
const GROUND = '#ffffff';

/** Types that are photographs already; all others stay exact. */
const PHOTOGRAPHS = ['image/jpeg', 'image/heic', 'image/avif'];

/** Said of bytes between the segments of a JPEG, which harm nothing; everything else said shows in the picture. */
const HARMLESS = /extraneous bytes before marker/;

/** Draws a still the way it is meant to look, the first picture of one that moves. @throws UnreadableFileError */
export async function drawStill(still: OpenedStill): Promise<DrawnStill> {
  const { mimeType } = still;
  const special = await (DRAWN_ELSEWHERE[mimeType]?.(still) ?? null);
  const draw = (image: Sharp) => {
    const flat = image.flatten({ background: GROUND });
    // By its profile, which sharp 0.35 leaves aside where a picture of 16 bits is not asked for one; and of one that
    // has none it then takes it to be Display P3.
    const isUntagged = still.bits > 8 && !still.profile;
    const known = isUntagged ? flat : flat.withIccProfile('srgb', { attach: false });
    const opaque = known.toColourspace('srgb');
    const fitted = fitFrame(opaque);
    return (
      PHOTOGRAPHS.includes(mimeType)
        ? fitted.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
        : fitted.png({ palette: false })
    ).toBuffer();
  };
  const bytes = await (special ? draw(special) : decoded(still, (image) => draw(image.autoOrient())));
  return { bytes, mimeType: PHOTOGRAPHS.includes(mimeType) ? 'image/jpeg' : 'image/png' };
}

/** What libvips cannot decode (HEVC), or would show dim; null where it can after all. */
const DRAWN_ELSEWHERE: Record<string, (still: OpenedStill) => Promise<Sharp | null>> = {
  'image/heic': drawHeic,
  'image/avif': async (still) => drawHighRange(still) ?? (await inNumberedColours(still)),
};

/** Of what tells its colours by numbers, which libvips leaves aside, the same pixels with the profile that stands for them. */
async function inNumberedColours(still: OpenedStill): Promise<Sharp | null> {
  const { profile, isByNumbers } = still;
  if (!profile || !isByNumbers) return null;
  const bytes = await decoded(still, (image) => fitFrame(image.autoOrient()).png().toBuffer());
  return withProfile(sharp(bytes).toColourspace('srgb'), profile);
}

/** Decodes all of a still to see whether nothing shines through. @throws UnreadableFileError for one that is damaged */
export async function isOpaque(still: OpenedStill): Promise<boolean> {
  const alpha = await decoded(still, (image) => {
    const seen = still.hasAlpha ? image.extractChannel('alpha') : image.resize(16, 16, { fit: 'fill' });
    return seen.raw().toBuffer();
  });
  return !still.hasAlpha || alpha.every((value) => value === 255);
}

/** Lets `use` decode a still, which damage ends; once more, more leniently, where the damage is none. */
async function decoded(still: OpenedStill, use: (image: Sharp) => Promise<Buffer>): Promise<Buffer> {
  const open = (failOn: NonNullable<SharpOptions['failOn']>) =>
    use(sharp(still.bytes, { failOn, limitInputPixels: false, density: still.density ?? undefined }));
  try {
    return await open('warning').catch((error: unknown) => {
      if (HARMLESS.test(String(error))) return open('error');
      throw error;
    });
  } catch (error) {
    throw new UnreadableFileError(still.path, whyUnreadable(error));
  }
}
