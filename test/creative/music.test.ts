import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { compose } from '#src/creative/music/compose.ts';
import { createEmbeddedMusic } from '#src/creative/music/musician.ts';
import { MUSIC_STYLES, type MusicStyle, type TrackSpec } from '#src/creative/ports/musician.ts';
import { NEVER } from '#test/kit/never.ts';

const RATE = 48_000;
const own = createEmbeddedMusic();
const music = { track: (spec: TrackSpec, signal = NEVER) => own.track(spec, signal) };
const BPM: Record<MusicStyle, number> = { lofi: 82, house: 124, ambient: 76, trap: 140, pop: 110 };

type Track = { left: Float64Array; right: Float64Array };

const played = new Map<MusicStyle, Promise<Track>>();

/** Twelve seconds of a style, made once for all tests that only listen. */
function listen(style: MusicStyle): Promise<Track> {
  const track = played.get(style) ?? play(style, BPM[style]);
  played.set(style, track);
  return track;
}

async function play(style: MusicStyle, bpm: number): Promise<Track> {
  const wav = await music.track({ style, bpm, seed: 11, durationMs: 12_000 });
  const frames = (wav.length - 44) / 4;
  const side = (offset: number) =>
    Float64Array.from({ length: frames }, (_, index) => wav.readInt16LE(44 + index * 4 + offset) / 32768);
  return { left: side(0), right: side(2) };
}

const rms = (samples: Float64Array) =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
const seconds = (samples: Float64Array, from: number, to: number) => samples.subarray(from * RATE, to * RATE);

/** One-pole low-pass, twice; what is left below `hertz`. */
function below(samples: Float64Array, hertz: number): Float64Array {
  const share = 1 - Math.exp((-2 * Math.PI * hertz) / RATE);
  let [first, second] = [0, 0];
  return samples.map((value) => {
    first += share * (value - first);
    second += share * (first - second);
    return second;
  });
}

/** How much the energy rises in each hundredth of a second: where sounds begin. */
function onsets(samples: Float64Array): number[] {
  const hop = RATE / 100;
  const energy = Array.from({ length: Math.floor(samples.length / hop) }, (_, index) =>
    Math.log10(1e-6 + rms(samples.subarray(index * hop, (index + 1) * hop))),
  );
  return energy.map((value, index) => Math.max(0, value - (energy[index - 1] ?? value)));
}

/** Autocorrelation at a delay in hundredths of a second (between two, the nearer ones weighted), 0..1. */
function repeats(signal: number[], delay: number): number {
  const mean = signal.reduce((sum, value) => sum + value, 0) / signal.length;
  const at = (lag: number) =>
    signal.reduce((sum, value, index) => sum + (value - mean) * ((signal[index + lag] ?? mean) - mean), 0);
  const [low, share] = [Math.floor(delay), delay % 1];
  return Math.max(at(low), at(low + 1), at(Math.round(delay)) * (1 - share)) / at(0);
}

describe.each(MUSIC_STYLES)('a track in the style %s', (style) => {
  test('is a 48 kHz stereo WAV of exactly the length asked for', async () => {
    for (const durationMs of [300, 1701, 5000]) {
      const wav = await music.track({ style, bpm: BPM[style], seed: 1, durationMs });
      expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
      expect([
        wav.readUInt16LE(20),
        wav.readUInt16LE(22),
        wav.readUInt32LE(24),
        wav.readUInt16LE(34),
      ]).toEqual([1, 2, RATE, 16]);
      expect((wav.length - 44) / 4).toBe(durationMs * 48);
      expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
    }
  });

  test('never clips, has no DC, is loud enough and is not mono', async () => {
    const { left, right } = await listen(style);
    for (const side of [left, right]) {
      const peak = side.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(peak).toBeLessThan(0.95);
      expect(peak).toBeGreaterThan(0.5);
      expect(Math.abs(side.reduce((sum, value) => sum + value, 0) / side.length)).toBeLessThan(0.003);
      expect(20 * Math.log10(rms(seconds(side, 4, 10)))).toBeGreaterThan(-24);
    }
    const apart = left.map((value, index) => value - (right[index] ?? 0));
    expect(rms(apart) / rms(left)).toBeGreaterThan(0.05);
  });

  test('has bass, middle and treble, none of them alone', async () => {
    const { left } = await listen(style);
    const drop = seconds(left, 5, 10);
    const low = below(drop, 160);
    const upTo5k = below(drop, 5000);
    const bands = [
      rms(low),
      rms(upTo5k.map((value, index) => value - (low[index] ?? 0))),
      rms(drop.map((value, index) => value - (upTo5k[index] ?? 0))),
    ].map((level) => 20 * Math.log10(level / rms(drop)));
    const [bass = -99, middle = -99, treble = -99] = bands;
    expect(bass).toBeGreaterThan(-14);
    expect(middle).toBeGreaterThan(-14);
    expect(treble).toBeGreaterThan(-46);
    expect(treble).toBeLessThan(-3);
  });

  test('comes to rest: it fades to silence and has no hole before', async () => {
    const { left } = await listen(style);
    expect(rms(seconds(left, 11.98, 12))).toBeLessThan(0.001);
    expect(rms(seconds(left, 11.5, 12))).toBeLessThan(0.5 * rms(seconds(left, 6, 10)));
    for (let second = 1; second < 10; second++) {
      expect(20 * Math.log10(rms(seconds(left, second, second + 1)))).toBeGreaterThan(-34);
    }
  });

  test('is the same for the same seed and another tune for another', async () => {
    const spec = { style, bpm: BPM[style], durationMs: 4000 };
    const [first, again, other] = await Promise.all([
      music.track({ ...spec, seed: 5 }),
      music.track({ ...spec, seed: 5 }),
      music.track({ ...spec, seed: 6 }),
    ]);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  test('ends on its home chord, on a beat, with time to ring out', () => {
    const bpm = BPM[style];
    const { notes } = compose({ style, bpm, seed: 3, durationMs: 15_000 });
    const last = Math.max(...notes.map((note) => note.at));
    expect(((last / 60) * bpm) % 1).toBeCloseTo(0, 6);
    expect(15 - last).toBeGreaterThan(1.2);
    expect(notes.filter((note) => note.at === last).length).toBeGreaterThan(5);
  });
});

test.each([
  ['house', 124],
  ['house', 116],
  ['pop', 110],
  ['trap', 140],
  ['lofi', 82],
] as const)('%s at %d beats a minute beats at that pace', async (style, bpm) => {
  const { left, right } = await (bpm === BPM[style] ? listen(style) : play(style, bpm));
  const middle = left.map((value, index) => value + (right[index] ?? 0));
  const signal = onsets(seconds(middle, 3, 11));
  const beat = 6000 / bpm;
  // A bar is what every style repeats; at other distances the onsets must not line up.
  const onGrid = repeats(signal, 4 * beat);
  const offGrid = Math.max(...[3.63, 3.79, 4.21, 4.37].map((beats) => repeats(signal, beats * beat)));
  expect(onGrid).toBeGreaterThan(0.15);
  expect(onGrid).toBeGreaterThan(1.5 * offGrid);
});

describe('while a tune is made', () => {
  const spec = { style: 'lofi', bpm: 82, seed: 1 } as const;

  test('the process goes on with its other work', async () => {
    let made = false;
    const track = music.track({ ...spec, durationMs: 12_000 }).then(() => {
      made = true;
    });
    let turns = 0;
    for (; !made; turns += 1) await setImmediate();
    await track;
    expect(turns).toBeGreaterThan(1_000);
  });

  test('it can be given up', async () => {
    const giveUp = new AbortController();
    const track = music.track({ ...spec, durationMs: 180_000 }, giveUp.signal);
    giveUp.abort(new Error('enough'));
    await expect(track).rejects.toThrow('enough');
    await expect(music.track({ ...spec, durationMs: 1_000 }, giveUp.signal)).rejects.toThrow('enough');
  });
});
