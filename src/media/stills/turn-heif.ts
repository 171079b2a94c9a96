import { propertiesOfPrimary } from './heif-properties.ts';

/** How a picture is brought upright: mirrored left to right or not, then turned by quarters with the clock. */
export type Turn = { isMirrored: boolean; quarters: number };

const QUARTERS = 4;

/**
 * A HEIC whose picture is not to be turned or mirrored any more, and how to do that to it: libheif does it before it knows
 * the colour of each pixel, which spoils the edges of odd sides. The bytes stay as they are; where the picture is cropped
 * after it is turned, and where it lies upright, they are what is given back.
 */
export function withoutTurn(bytes: Buffer): { lying: Buffer; turn: Turn } {
  const types = propertiesOfPrimary(bytes).map(({ type }) => type);
  const turned = types.findIndex(isTurn);
  if (turned < 0 || types.lastIndexOf('clap') > turned)
    return { lying: bytes, turn: { isMirrored: false, quarters: 0 } };
  const lying = Buffer.from(bytes);
  let [quarters, isMirrored] = [0, false];
  for (const { type, body, drop } of propertiesOfPrimary(lying)) {
    const value = body[0] ?? 0;
    if (type === 'irot') quarters -= value & 3;
    if (type === 'imir') {
      // Mirroring what is turned is turning the other way what is mirrored; top and bottom change places where left and
      // right do and all is turned by half.
      quarters = ((value & 1) === 1 ? 0 : 2) - quarters;
      isMirrored = !isMirrored;
    }
    if (isTurn(type)) drop();
  }
  return { lying, turn: { isMirrored, quarters: ((quarters % QUARTERS) + QUARTERS) % QUARTERS } };
}

const isTurn = (type: string): boolean => type === 'irot' || type === 'imir';
