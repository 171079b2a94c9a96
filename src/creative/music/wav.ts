import { SAMPLE_RATE, type Stereo } from '../../media/audio/stereo.ts';

const HEADER_BYTES = 44;
const FRAME_BYTES = 4;

/** 16-bit PCM in a RIFF/WAVE file. Samples must lie within -1..1. */
export function encodeWav({ left, right }: Stereo): Buffer<ArrayBuffer> {
  const dataBytes = left.length * FRAME_BYTES;
  const file = Buffer.alloc(HEADER_BYTES + dataBytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(2, 22);
  file.writeUInt32LE(SAMPLE_RATE, 24);
  file.writeUInt32LE(SAMPLE_RATE * FRAME_BYTES, 28);
  file.writeUInt16LE(FRAME_BYTES, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(dataBytes, 40);
  for (let index = 0, at = HEADER_BYTES; index < left.length; index++, at += FRAME_BYTES) {
    file.writeInt16LE(Math.round((left[index] ?? 0) * 32767), at);
    file.writeInt16LE(Math.round((right[index] ?? 0) * 32767), at + 2);
  }
  return file;
}
