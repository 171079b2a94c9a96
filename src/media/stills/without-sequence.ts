import { boxesIn } from './heif-boxes.ts';

/** Brands that tell of a film. */
const SEQUENCES = ['msf1', 'hevc', 'hevx'];

/**
 * Of a HEIC that holds a picture and a film of pictures beside it, leaves the picture alone for decoders to see: of both,
 * libheif takes the film, and few of them. Changes the bytes; those of all other files stay as they are.
 */
export function withoutSequence(bytes: Buffer): void {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return;
  const boxes = boxesIn(bytes);
  const [brands] = boxes;
  if (!brands?.body.includes('mif1') || !boxes.some(({ type }) => type === 'meta')) return;
  for (let at = 0; at + 4 <= brands.body.length; at += 4)
    if (SEQUENCES.includes(brands.body.toString('latin1', at, at + 4)))
      brands.body.write('mif1', at, 'latin1');
  const film = boxes.find(({ type }) => type === 'moov');
  // What is free is skipped.
  if (film) bytes.write('free', film.at + 4, 'latin1');
}
