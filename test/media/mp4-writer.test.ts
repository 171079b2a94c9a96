import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { silence } from '#src/media/audio/stereo.ts';
import { encodeAudio } from '#src/media/encode/audio-encoder.ts';
import { OutputError } from '#src/media/encode/output-error.ts';
import { writeFilm } from '#src/media/engine/write-film.ts';
import { systemCodeOf } from '#src/media/system-code.ts';

const FORMAT = { width: 64, height: 64, fps: 30 };

async function writeTo(path: string): Promise<void> {
  const { signal } = new AbortController();
  using sound = await encodeAudio(silence(48_000), signal);
  const grey = new Uint8Array((64 * 64 * 3) / 2).fill(128);
  await writeFilm(path, FORMAT, 30, sound, async () => grey, { signal, onFrame: () => {} });
}

test('a folder that does not exist is noticed', async () => {
  await expect(writeTo('/no/such/folder/film.mp4')).rejects.toThrow(OutputError);
});

test.runIf(existsSync('/dev/full'))('a full disk is noticed', async () => {
  const refused = await writeTo('/dev/full').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OutputError);
  expect(systemCodeOf(refused)).toBe('ENOSPC');
});
