import { writeFile } from 'node:fs/promises';

const RATE = 44_100;

/** Writes a 16-bit stereo WAV of `seconds`, sample values given by time. */
export async function writeWav(path: string, seconds: number, at: (time: number) => number): Promise<string> {
  const count = Math.round(RATE * seconds);
  const wav = Buffer.alloc(44 + count * 4);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + count * 4, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(count * 4, 40);
  for (let i = 0; i < count; i += 1) {
    const value = Math.round(Math.max(-1, Math.min(1, at(i / RATE))) * 32_767);
    wav.writeInt16LE(value, 44 + i * 4);
    wav.writeInt16LE(value, 46 + i * 4);
  }
  await writeFile(path, wav);
  return path;
}

/** Chords with hard, noisy hits: quiet on average, high peaks. Repeatable. */
export function music(time: number): number {
  const chord = [220, 277.2, 329.6].reduce(
    (sum, pitch) => sum + Math.sin(2 * Math.PI * pitch * time) * 0.08,
    0,
  );
  const hit = Math.exp(-((time * 2) % 1) * 60) * Math.sin(time * 91_000) * 0.8;
  return chord + hit;
}
