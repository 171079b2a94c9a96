import { describe, expect, test } from 'vitest';
import { limit } from '#src/media/audio/limiter.ts';
import { integratedLoudness } from '#src/media/audio/loudness.ts';
import { master } from '#src/media/audio/master.ts';
import { mix } from '#src/media/audio/mix.ts';
import { decibels, gainOf, SAMPLE_RATE, type Stereo } from '#src/media/audio/stereo.ts';
import { truePeak } from '#src/media/audio/true-peak.ts';
import type { AudioTrack } from '#src/media/timeline.ts';

function signal(seconds: number, at: (time: number) => number): Stereo {
  const left = Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => at(i / SAMPLE_RATE));
  return { left, right: left.slice() };
}

const sine = (hertz: number, db: number) => (time: number) =>
  gainOf(db) * Math.sin(2 * Math.PI * hertz * time);

const rms = (channel: Float32Array, from: number, to: number): number => {
  const part = channel.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
};

describe('the loudness meter', () => {
  // EBU Tech 3341 case 1 and 2: a 1 kHz stereo sine of -23 (-33) dBFS reads -23 (-33) LUFS.
  test.each([-23, -33])('reads a 1 kHz sine of %i dBFS as that many LUFS', (level) => {
    expect(Math.abs(integratedLoudness(signal(10, sine(1000, level))) - level)).toBeLessThan(0.1);
  });

  test('leaves quiet passages out (EBU Tech 3341 case 3)', () => {
    const level = (time: number): number => (time < 5 || time >= 35 ? -36 : -23);
    const sound = signal(40, (time) => sine(1000, level(time))(time));
    expect(Math.abs(integratedLoudness(sound) - -23)).toBeLessThan(0.1);
  });

  test('has no number for silence', () => {
    expect(integratedLoudness(signal(2, () => 0))).toBe(Number.NEGATIVE_INFINITY);
  });
});

test('the true peak lies between the samples where they miss it', () => {
  // A quarter of the sample rate at 45 degrees: every sample is at 0.707 of the real peak.
  const sound = signal(1, (time) => 0.5 * Math.sin(2 * Math.PI * (SAMPLE_RATE / 4) * time + Math.PI / 4));
  expect(decibels(Math.max(...sound.left.subarray(100, 200)))).toBeCloseTo(-9.03, 1);
  expect(Math.abs(truePeak(sound) - -6.02)).toBeLessThan(0.3);
});

describe('the limiter', () => {
  test('lets nothing above the ceiling and leaves quiet sound alone', () => {
    const sound = signal(2, (time) => sine(100, -12)(time) + (time % 0.5 < 0.002 ? 1.5 : 0));
    const before = sound.left.slice();
    limit(sound, -2);
    expect(
      decibels(sound.left.reduce((most, value) => Math.max(most, Math.abs(value)), 0)),
    ).toBeLessThanOrEqual(-1.999);
    const calm = Math.round(0.98 * SAMPLE_RATE);
    expect(Math.abs((sound.left[calm] ?? 0) - (before[calm] ?? 0))).toBeLessThan(0.01);
    const quiet = signal(1, sine(100, -12));
    const same = quiet.left.slice();
    limit(quiet, -2);
    expect(quiet.left).toEqual(same);
  });

  test('turns down in a ramp, never in a jump', () => {
    const sound = signal(1, (time) => (time < 0.5 ? 0.5 : 1));
    limit(sound, -2);
    const steps = sound.left
      .slice(1, SAMPLE_RATE / 2 - 2)
      .map((value, i) => Math.abs(value - (sound.left[i] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(0.003);
  });
});

test('mastering reaches the target although the limiter takes some away', () => {
  const spiky = signal(6, (time) => sine(300, -26)(time) + (time % 0.25 < 0.004 ? sine(900, -4)(time) : 0));
  const loud = master(spiky, -14, -2);
  expect(Math.abs(integratedLoudness(loud) - -14)).toBeLessThan(0.5);
  expect(decibels(loud.left.reduce((most, value) => Math.max(most, Math.abs(value)), 0))).toBeLessThanOrEqual(
    -1.999,
  );
});

describe('the mix', () => {
  const track = (change: Partial<AudioTrack>): AudioTrack => ({
    ...{
      role: 'music',
      id: 'a',
      startMs: 0,
      durationMs: 4000,
      inMs: 0,
      gainDb: 0,
      fadeInMs: 0,
      fadeOutMs: 0,
    },
    ...change,
  });

  test('places, fades and weighs its tracks', () => {
    const audio = [track({ startMs: 1000, durationMs: 2000, fadeInMs: 500, fadeOutMs: 500, gainDb: -6.02 })];
    const { left } = mix({ audio, durationMs: 4000 }, () => signal(2, () => 1));
    const at = (seconds: number): number => left[Math.round(seconds * SAMPLE_RATE)] ?? Number.NaN;
    expect([at(0.9), at(3.1)]).toEqual([0, 0]);
    expect(at(1.25)).toBeCloseTo(0.25, 2);
    expect(at(2)).toBeCloseTo(0.5, 2);
    expect(at(2.75)).toBeCloseTo(0.25, 2);
    expect(left).toHaveLength(4 * SAMPLE_RATE);
  });

  test('lowers the music while a voice speaks and brings it back', () => {
    const sounds = {
      music: signal(4, sine(200, -10)),
      voice: signal(4, (time) => (time > 1 && time < 2 ? 0.2 : 0)),
    };
    const audio = [track({ role: 'music', id: 'music' }), track({ role: 'voice', id: 'voice' })];
    const both = mix({ audio, durationMs: 4000 }, ({ id }) => sounds[id as keyof typeof sounds]);
    const music = both.left.map((value, i) => value - (sounds.voice.left[i] ?? 0));
    expect(decibels(rms(music, 1.3, 1.9) / rms(music, 0.2, 0.9))).toBeCloseTo(-12, 0);
    expect(decibels(rms(music, 3.6, 4) / rms(music, 0.2, 0.9))).toBeCloseTo(0, 0);
  });
});
