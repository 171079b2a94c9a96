import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '#src/media/digest.ts';
import type { RenderReport } from '#src/media/render-request.ts';
import { keyOf } from '#src/media/segments/key.ts';
import { soundKeyOf } from '#src/media/segments/sound-key.ts';
import { type Span, spansOf } from '#src/media/segments/spans.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { probe } from '#test/kit/media/probe.ts';
import { renderHere } from '#test/kit/media/render-here.ts';
import { decodeFrames } from './kit/decoded.ts';
import { packetsOf } from './kit/packets.ts';
import { scratchFolder } from './kit/scratch.ts';
import { music, writeWav } from './kit/sounds.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
const crossfade = { kind: 'crossfade', durationMs: 300 } as const;
const zoom = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.1, x: 0, y: 0 }, ease: 'linear' } as const;
const files: Record<string, string> = {};
const digests: Record<string, string> = {};

beforeAll(async () => {
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    files[id] = await writeStill(join(dir, `${id}.png`), 200, 360, (context) => {
      flat(['#c83232', '#3250c8', '#32c850'][index] ?? '')(context);
      context.fillStyle = '#ffffff';
      context.fillRect(40 + index * 30, 90, 50, 120);
    });
  }
  files.song = await writeWav(join(dir, 'song.wav'), 8, music);
  const film = timelineOf([
    clipOf('a', 0, 3000, { camera: zoom }),
    clipOf('b', 3000, 4000, { camera: zoom }),
  ]);
  const { files: made } = await renderHere({ timeline: film, files, outDir: await folder('film') });
  files.film = made[0]?.path ?? '';
  for (const [id, path] of Object.entries(files)) digests[id] = await sha256Of(path);
});

const text = (words: string, startMs: number, durationMs: number) => ({
  ...({ kind: 'text', text: words, startMs, durationMs, fadeInMs: 100, fadeOutMs: 100, riseBy: 4 } as const),
  ...{ box: { x: 10, y: 60, width: 160, height: 120 } },
  ...({ align: 'center', valign: 'middle' } as const),
  style: {
    ...({ font: 'inter', size: 30, minSize: 12, weight: 800, color: '#ffffff' } as const),
    backing: { kind: 'outline', color: '#000000' } as const,
  },
});
const track = {
  role: 'music',
  id: 'song',
  startMs: 0,
  inMs: 0,
  gainDb: 0,
  fadeInMs: 10,
  fadeOutMs: 500,
} as const;

/** Three slides of a second with crossfades, a text on each. */
function slides(words: readonly string[] = ['one', 'two', 'three']): Timeline {
  const starts = [0, 1000, 2000];
  const clips = starts.map((start, index) =>
    clipOf(['a', 'b', 'c'][index] ?? '', start, index === 2 ? 1000 : 1300, {
      camera: zoom,
      ...(index > 0 && { transition: crossfade }),
    }),
  );
  return timelineOf(clips, {
    overlays: starts.map((start, index) => text(words[index] ?? '', start, 1000)),
    audio: [{ ...track, durationMs: 3000 }],
    posterMs: 500,
    slideMs: [500, 1500, 2500],
  });
}

/** A still of some length, then a film that slides up over it. */
function reaction(hookMs: number): Timeline {
  const film = { kind: 'video', id: 'film', inMs: 0, focus: { x: 0.5, y: 0.5 }, fit: 'cover' } as const;
  const clips = [
    clipOf('a', 0, hookMs + 300, { camera: zoom }),
    clipOf('film', hookMs, 6500, { source: film, transition: { kind: 'slide-up', durationMs: 300 } }),
  ];
  return timelineOf(clips, { audio: [{ ...track, durationMs: hookMs + 6500 }] });
}

const keysOf = (timeline: Timeline) => spansOf(timeline).map((span) => keyOf(timeline, span, digests));

/** Renders with what was kept; the report, what there is to keep afterwards, and what of it was made. */
async function rendered(timeline: Timeline, kept: Record<string, string> = {}) {
  const outDir = await folder(`out-${crypto.randomUUID()}`);
  const pieces = { ...kept };
  const made: string[] = [];
  const report = await renderHere(
    { timeline, files, outDir, segments: { digests, kept } },
    ({ key, path }) => {
      if (!key) return;
      pieces[key] = path;
      made.push(key);
    },
  );
  return { report, pieces, made };
}

const digestsOf = ({ files: made }: RenderReport) => made.map(({ kind, sha256 }) => [kind, sha256]);
const foundOf = ({ segments }: RenderReport) => segments.map(({ found }) => found);

describe('the pieces of a film', () => {
  const bounds = (spans: readonly Span[]) => spans.map(({ from, to }) => [from, to]);

  test('begin where a picture begins to come in', () => {
    expect(bounds(spansOf(slides()))).toEqual([
      [0, 30],
      [30, 60],
      [60, 90],
    ]);
  });

  test('begin after a second where the first picture stands for longer, so that there is something to play soon', () => {
    const still = (durationMs: number) => bounds(spansOf(timelineOf([clipOf('a', 0, durationMs)])));
    expect(still(1400)).toEqual([[0, 42]]);
    expect(still(1500)).toEqual([
      [0, 30],
      [30, 45],
    ]);
    expect(still(4000)).toEqual([
      [0, 30],
      [30, 120],
    ]);
  });

  test('begin after the transition of a clip, which goes with what is before it, and every two seconds of it', () => {
    expect(bounds(spansOf(reaction(2000)))).toEqual([
      [0, 30],
      [30, 69],
      [69, 129],
      [129, 189],
      [189, 255],
    ]);
  });

  test('lie end to end and are neither short nor long, whatever the cuts', () => {
    for (const cuts of [
      [2],
      [14],
      [15],
      [100, 102, 104, 106],
      [299],
      [7, 30, 44, 200],
      [121],
      [134],
      [286],
    ]) {
      const ms = (frames: number) => Math.round((frames * 1000) / 30);
      const starts = [0, ...cuts];
      const clips = starts.map((from, index) =>
        clipOf('a', ms(from), ms(starts[index + 1] ?? 300) - ms(from)),
      );
      const spans = spansOf(timelineOf(clips, { durationMs: 10_000 }));
      expect(spans.map(({ to }) => to)).toEqual([...spans.slice(1).map(({ from }) => from), 300]);
      const lengths = spans.map(({ from, to }) => to - from);
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(15);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
    }
  });
});

describe('the name of a piece', () => {
  test('changes with what is seen in it, and with nothing else', () => {
    const [first, ...others] = keysOf(slides());
    const [changed, ...same] = keysOf(slides(['ONE', 'two', 'three']));
    expect(same).toEqual(others);
    expect(changed).not.toBe(first);
    expect(keysOf({ ...slides(), audio: [], posterMs: 0, loudnessLufs: -20 })).toEqual([first, ...others]);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  test('is that of the same scene elsewhere in another film', () => {
    const [start, hook, ...demo] = keysOf(reaction(2000));
    for (const hookMs of [1567, 2033, 2700, 3100]) {
      const [otherStart, otherHook, ...sameDemo] = keysOf(reaction(hookMs));
      expect(sameDemo).toEqual(demo);
      expect([otherStart, otherHook]).not.toEqual([start, hook]);
    }
  });

  test('changes with the file behind a picture', () => {
    const timeline = slides();
    const other = spansOf(timeline).map((span) => keyOf(timeline, span, { ...digests, c: 'f'.repeat(64) }));
    const differs = keysOf(timeline).map((key, index) => key !== other[index]);
    expect(differs).toEqual([false, false, true]);
  });
});

describe('the name of a sound', () => {
  const sound = (change: Partial<Timeline> = {}, given = digests) =>
    soundKeyOf({ ...slides(), ...change }, given);

  test('changes with what is heard, and with nothing else', () => {
    const seen = {
      overlays: [],
      posterMs: 0,
      audio: slides().audio.map(({ role, ...rest }) => ({ ...rest, role })),
    };
    expect(sound(seen)).toBe(sound());
    const [music] = slides().audio;
    if (!music) throw new Error('There is no music.');
    const others = [
      ...[sound({ durationMs: 2900 }), sound({ loudnessLufs: -20 }), sound({ audio: [] })],
      sound({ audio: [{ ...music, gainDb: -3 }] }),
      sound({}, { ...digests, song: 'f'.repeat(64) }),
    ];
    expect(new Set([sound(), ...others]).size).toBe(6);
  });
});

describe('a film made of pieces', () => {
  test('takes the sound that was kept, and is as loud as it says', async () => {
    const whole = await rendered(slides());
    const key = soundKeyOf(slides(), digests);
    expect(whole.made).toContain(key);
    const reworded = slides(['one', 'two', 'other']);
    const shared = await rendered(reworded, whole.pieces);
    expect(shared.made).toEqual(keysOf(reworded).slice(2));
    const own = await rendered(reworded);
    expect(digestsOf(shared.report)).toEqual(digestsOf(own.report));
    expect(shared.report.loudness).toEqual(own.report.loudness);
  });

  test('has its sound made anew where the one that was kept is no file, has no sound or another length', async () => {
    const whole = await rendered(slides());
    const key = soundKeyOf(slides(), digests);
    for (const wrong of [join(dir, 'nothing.mp4'), files.a ?? '', files.film ?? '']) {
      const { report, made } = await rendered(slides(), { ...whole.pieces, [key]: wrong });
      expect(made).toEqual([key]);
      expect(digestsOf(report)).toEqual(digestsOf(whole.report));
    }
  });

  test('has the same bytes with pieces that were kept, in any order, and without', async () => {
    const timeline = slides();
    const whole = await rendered(timeline);
    expect(foundOf(whole.report)).toEqual([false, false, false]);
    const unnamed = await renderHere({ timeline, files, outDir: await folder('unnamed') });
    expect(digestsOf(unnamed)).toEqual(digestsOf(whole.report));
    const [one = '', two = '', three = ''] = keysOf(timeline);
    const pick = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, whole.pieces[key] ?? '']));
    for (const kept of [pick(one, two, three), pick(three), pick(one, three)]) {
      const { report } = await rendered(timeline, kept);
      expect(digestsOf(report)).toEqual(digestsOf(whole.report));
      expect(foundOf(report)).toEqual([one, two, three].map((key) => key in kept));
    }
  }, 120_000);

  test('has a clip decoded from the middle on as it is in the whole', async () => {
    const whole = await rendered(reaction(2000));
    const [hook = '', , , second = '', third = ''] = keysOf(reaction(2000));
    for (const left of [[hook, second], [third]]) {
      const kept = Object.fromEntries(Object.entries(whole.pieces).filter(([key]) => !left.includes(key)));
      const { report } = await rendered(reaction(2000), kept);
      expect(digestsOf(report)).toEqual(digestsOf(whole.report));
    }
    const other = await rendered(reaction(2700), whole.pieces);
    expect(foundOf(other.report)).toEqual([false, false, true, true, true]);
    expect(digestsOf(other.report)).toEqual(digestsOf((await rendered(reaction(2700))).report));
  }, 120_000);

  test('is one film: every frame in its place, times in even steps, no key frame more than two seconds off', async () => {
    const { report } = await rendered(reaction(2000));
    const path = report.files[0]?.path ?? '';
    expect(await probe(path)).toMatchObject({ frames: 255, durationMs: 8500, hasAudio: true });
    expect(decodeFrames(path)).toHaveLength(255);
    const packets = packetsOf(path);
    const decoded = packets.map(({ dts }) => dts);
    expect(decoded).toEqual(decoded.map((_, index) => index + (decoded[0] ?? 0)));
    expect(packets.map(({ pts }) => pts).sort((a, b) => a - b)).toEqual(decoded.map((_, index) => index));
    const keys = packets.filter(({ isKey }) => isKey).map(({ pts }) => pts);
    expect(keys).toEqual(expect.arrayContaining([0, 30, 69, 129, 189]));
    const apart = keys.map((at, index) => (keys[index + 1] ?? 255) - at);
    expect(Math.max(...apart)).toBeLessThanOrEqual(60);
  }, 60_000);

  test.each([
    ['is no film', () => files.a ?? ''],
    ['is gone', () => join(dir, 'nothing.mp4')],
    ['is another', () => files.film ?? ''],
  ])(
    'is made anew where a kept piece %s',
    async (_, wrong) => {
      const timeline = slides();
      const whole = await rendered(timeline);
      const [, two = ''] = keysOf(timeline);
      const { report } = await rendered(timeline, { ...whole.pieces, [two]: wrong() });
      expect(digestsOf(report)).toEqual(digestsOf(whole.report));
      expect(foundOf(report)).toEqual([false, false, false]);
    },
    60_000,
  );
});
