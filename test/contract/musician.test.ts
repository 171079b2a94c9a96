import { describe, expect, test } from 'vitest';
import { createEmbeddedMusic } from '#src/creative/music/musician.ts';
import type { Musician, TrackSpec } from '#src/creative/ports/musician.ts';
import { NEVER } from '#test/kit/never.ts';

const MUSICIANS: [name: string, open: () => Musician][] = [['embedded', createEmbeddedMusic]];

const spec: TrackSpec = { style: 'lofi', bpm: 84, seed: 2, durationMs: 3_000 };
const HEADER_BYTES = 44;
const BYTES_PER_SECOND = 48_000 * 2 * 2;

describe.each(MUSICIANS)('the %s musician', (_name, open) => {
  test('plays a stereo WAV of exactly the length asked for', async () => {
    const wav = await open().track(spec, NEVER);
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.length).toBe(HEADER_BYTES + (BYTES_PER_SECOND * spec.durationMs) / 1000);
  });

  test('plays nothing for somebody who has gone', async () => {
    await expect(open().track(spec, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });
});
