import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OutputError } from '#src/media/encode/output-error.ts';
import { encodeSegment } from '#src/media/segments/encode-segment.ts';
import { systemCodeOf } from '#src/media/system-code.ts';

const FORMAT = { width: 64, height: 64, fps: 30 };

async function writeTo(path: string): Promise<void> {
  const { signal } = new AbortController();
  const grey = new Uint8Array((64 * 64 * 3) / 2).fill(128);
  const span = { from: 0, to: 30 };
  await encodeSegment(path, FORMAT, span, async () => grey, { signal, onFrame: () => {} });
}

test('a folder that does not exist is noticed', async () => {
  await expect(writeTo('/no/such/folder/film.mp4')).rejects.toThrow(OutputError);
});

test.runIf(existsSync('/dev/full'))('a full disk is noticed', async () => {
  const refused = await writeTo('/dev/full').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OutputError);
  expect(systemCodeOf(refused)).toBe('ENOSPC');
});
