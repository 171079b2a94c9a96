import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Bytes of a PNG up to its first chunk that is not the header. */
const HEADER_END = 33;

/** The same pixels, said to be in the colours of an ICC profile. */
export async function withProfile(pixels: Sharp, profile: Buffer): Promise<Sharp> {
  const png = await pixels.png({ compressionLevel: 0 }).toBuffer();
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  checksum.writeUInt32BE(crc32(body));
  const chunk = [length, body, checksum];
  const tagged = Buffer.concat([png.subarray(0, HEADER_END), ...chunk, png.subarray(HEADER_END)]);
  return sharp(tagged, { limitInputPixels: false });
}
