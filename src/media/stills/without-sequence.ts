import { boxesIn } from './heif-boxes.ts';

/** Brands that tell of a film, and those of a picture of the same kind. */
const SEQUENCES: Record<string, string | undefined> = {
  msf1: 'mif1',
  hevc: 'mif1',
  hevx: 'mif1',
  avis: 'avif',
};

/**
 * Of a HEIC or an AVIF that holds a picture and a film of pictures beside it, leaves the picture alone for decoders to see:
 * of both, libheif takes the film, and few of them, and libvips knows no AVIF that begins as a film. Changes the bytes;
 * those of all other files stay as they are.
 */
export function withoutSequence(bytes: Buffer): void {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return;
  const boxes = boxesIn(bytes);
  const [brands] = boxes;
  if (!brands?.body.includes('mif1') || !boxes.some(({ type }) => type === 'meta')) return;
  for (let at = 0; at + 4 <= brands.body.length; at += 4) {
    const still = SEQUENCES[brands.body.toString('latin1', at, at + 4)];
    if (still) brands.body.write(still, at, 'latin1');
  }
  const film = boxes.find(({ type }) => type === 'moov');
  // What is free is skipped.
  if (film) bytes.write('free', film.at + 4, 'latin1');
}
