import { propertiesOfPrimary } from './heif-properties.ts';

/** How a picture is brought upright: mirrored left to right or not, then turned by quarters with the clock. */
export type Turn = { isMirrored: boolean; quarters: number };

const QUARTERS = 4;

/**
 * Takes from the picture of a HEIC that it is to be turned and mirrored, and tells how: libheif does that before it knows
 * the colour of each pixel, which spoils the edges of odd sides. Changes the bytes. Where it is cropped after it is turned,
 * all stays as it is.
 */
export function takeTurn(bytes: Buffer): Turn {
  const properties = propertiesOfPrimary(bytes);
  const turns = properties.filter(({ type }) => type === 'irot' || type === 'imir');
  const cropped = properties.findLastIndex(({ type }) => type === 'clap');
  const turned = properties.findIndex((one) => turns.includes(one));
  let [quarters, isMirrored] = [0, false];
  if (turned < 0 || cropped > turned) return { quarters, isMirrored };
  for (const { type, body, drop } of turns) {
    const value = body[0] ?? 0;
    if (type === 'irot') quarters -= value & 3;
    else {
      // Mirroring what is turned is turning the other way what is mirrored; top and bottom change places where left and
      // right do and all is turned by half.
      quarters = ((value & 1) === 1 ? 0 : 2) - quarters;
      isMirrored = !isMirrored;
    }
    drop();
  }
  return { isMirrored, quarters: ((quarters % QUARTERS) + QUARTERS) % QUARTERS };
}
