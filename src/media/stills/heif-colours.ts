import sharp from 'sharp';
import { propertiesOfPrimary } from './heif-properties.ts';

/** Numbers of ITU-T H.273 for the colours of a picture. */
export type HeifColours = { primaries: number; transfer: number };

/**
 * What the boxes of a HEIC or an AVIF say of the colours of the picture that is meant to be shown, where they say it by
 * numbers; null where they do not, and where they cannot be followed.
 */
export function coloursInHeif(bytes: Buffer): HeifColours | null {
  const told = propertiesOfPrimary(bytes).find(
    ({ type, body }) => type === 'colr' && body.length >= 8 && body.toString('latin1', 0, 4) === 'nclx',
  );
  return told ? { primaries: told.body.readUInt16BE(4), transfer: told.body.readUInt16BE(6) } : null;
}

/** Display P3 has the curve of sRGB; what is told with another is of films. */
const [P3, SRGB_CURVE] = [12, 13];

/** The ICC profile that stands for such numbers; null for those that need none, and those that none stands for. */
export async function profileFor(colours: HeifColours | null): Promise<Buffer | null> {
  if (colours?.primaries !== P3 || colours.transfer !== SRGB_CURVE) return null;
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } });
  const { icc = null } = await sharp(await pixel.withIccProfile('p3').png().toBuffer()).metadata();
  return icc;
}
