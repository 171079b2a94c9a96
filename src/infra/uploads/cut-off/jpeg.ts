import type { Bytes, FindEnd } from './bytes.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** A photograph has a few dozen; beyond this the file is made to keep somebody busy. */
const MOST_SEGMENTS = 10_000;

/** End of the first image of a JPEG (ITU-T T.81 §B): segments of known length, and scans up to a marker. */
export const endOfJpeg: FindEnd = async (bytes) => {
  let position = 2;
  for (let count = 0; position < bytes.size; count += 1) {
    if (count === MOST_SEGMENTS) return null;
    const [lead, marker, high = 0, low = 0] = await bytes.at(position, 4);
    if (lead !== 0xff) return null;
    if (marker === END_OF_IMAGE) return position + 2;
    if (marker === 0xff) position += 1;
    else if (marker === undefined || standsAlone(marker)) position += 2;
    else position += 2 + high * 256 + low;
    if (marker === START_OF_SCAN) position = await endOfScan(bytes, position);
  }
  // There was no end of image.
  return bytes.size + 1;
};

/** Restart markers and the like have no length. */
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;

/** Position of the first marker in coded data that is neither a stuffed byte nor a restart; the size if none. */
async function endOfScan(bytes: Bytes, from: number): Promise<number> {
  let position = from;
  while (position < bytes.size) {
    const { marker, next } = searchMarker(await bytes.from(position));
    if (marker !== null) return position + marker;
    if (next === 0) return bytes.size;
    position += next;
  }
  return bytes.size;
}

/** Where a marker stands in a part of a scan; `next` is where to go on, which a lead byte at the end belongs to. */
function searchMarker(part: Buffer): { marker: number | null; next: number } {
  let lead = part.indexOf(0xff);
  while (lead >= 0) {
    // Any number of lead bytes may come before a code.
    while (part[lead + 1] === 0xff) lead += 1;
    const code = part[lead + 1];
    if (code === undefined) return { marker: null, next: lead };
    const isData = code === 0 || (code >= 0xd0 && code <= 0xd7);
    if (!isData) return { marker: lead, next: lead };
    lead = part.indexOf(0xff, lead + 2);
  }
  return { marker: null, next: part.length };
}
