import type { FindEnd } from './bytes.ts';

/** Fragmented films have two boxes for each second or so; beyond this nobody counts. */
const MOST_BOXES = 20_000;

/** What stands at the top of files of this kind. Of bytes after the last of them, nobody reads a size. */
const TOP_LEVEL = new Set(
  'ftyp styp moov moof mdat mfra free skip wide meta sidx ssix prft uuid pdin emsg pnot udta idat'.split(' '),
);

/** End of the last top-level box of an MP4 or QuickTime file (ISO/IEC 14496-12 §4.2). */
export const endOfBoxes: FindEnd = async (bytes) => {
  const seen = new Set<string>();
  // Players have all they need, and leave aside what follows.
  const isWhole = () => seen.has('mdat') && (seen.has('moov') || seen.has('meta'));
  let position = 0;
  for (let count = 0; count < MOST_BOXES && position < bytes.size; count += 1) {
    const header = await bytes.at(position, 16);
    if (header.length < 8) return isWhole() ? position : position + 8;
    const type = header.toString('latin1', 4, 8);
    if (isWhole() && !TOP_LEVEL.has(type)) return position;
    seen.add(type);
    const short = header.readUInt32BE(0);
    // The last box may go on to wherever the file ends.
    if (short === 0) return null;
    if (short === 1 && header.length < 16) return position + 16;
    const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short;
    if (size < 8) return null;
    position += size;
  }
  return position;
};
