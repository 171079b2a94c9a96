import { describe, expect, test } from 'vitest';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const clip = (changes: Parameters<typeof someMedia>[0]) =>
  someMedia({ id: 'clip', kind: 'video', role: 'reference', durationMs: 9_000, ...changes });
const remixOf = (media: ReturnType<typeof clip>) =>
  planPost(
    'video_remix',
    someProject({ media: [media], order: someOrder({ requestedFormat: 'video_remix' }) }),
  );

test('a recorded screen stands on a device, whatever its role', async () => {
  const onDevice = async (changes: Parameters<typeof someMedia>[0]) => {
    const { timeline } = await remixOf(clip({ width: 1080, height: 2340, ...changes }));
    return timeline.overlays.some((one) => one.kind === 'video' && one.bezel !== undefined);
  };
  expect(await onDevice({ role: 'app-demo' })).toBe(true);
  expect(await onDevice({ look: 'screen' })).toBe(true);
  expect(await onDevice({ look: 'film' })).toBe(false);
  expect(await onDevice({ look: null })).toBe(false);
});

test('a recorded screen goes to a second place half way, and is the rest of the time where it is', async () => {
  for (const seed of [1, 2, 3]) {
    const demo = clip({ role: 'app-demo', width: 1080, height: 2340 });
    const { timeline, sources } = await planPost('video_remix', someProject({ seed, media: [demo] }));
    const places = timeline.clips.map(({ source }) => source.id);
    const half = Math.ceil(places.length / 2);
    expect(places).toEqual(places.map((_, at) => (at < half ? 'place' : 'place-2')));
    const views = ['place', 'place-2'].map((id) => {
      const source = sources[id];
      return source?.kind === 'background' ? (source.spec as { view?: string }).view : undefined;
    });
    expect(new Set(views).size).toBe(2);
    expect(views).not.toContain(undefined);
  }
});

test('a film that fills the frame is cropped to where the eye goes', async () => {
  const focuses = async (focus: { x: number; y: number } | null) => {
    const { timeline } = await remixOf(clip({ width: 1080, height: 1600, look: 'film', focus }));
    return timeline.clips.flatMap(({ source }) => (source.id === 'source' ? [source.focus] : []));
  };
  const seen = await focuses({ x: 0.8, y: 0.4 });
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen.map(({ x, y }) => `${x} ${y}`))).toEqual(new Set(['0.8 0.4']));
  expect((await focuses(null))[0]).toEqual({ x: 0.5, y: 0.5 });
});

const look = (ms: number, x: number) => ({ ms, x, y: 0.5 });
/** Ten seconds of two shots: somebody who stays at the left, somebody who walks to the left. */
const SHOTS = [
  { fromMs: 0, looks: [look(0, 0.2), look(2_000, 0.21), look(4_000, 0.2)] },
  { fromMs: 5_000, looks: [look(5_000, 0.8), look(7_000, 0.6), look(9_000, 0.4)] },
];
const wide = (changes: Parameters<typeof someMedia>[0]) =>
  clip({ width: 1920, height: 1080, durationMs: 10_000, look: 'film', ...changes });
const sourcesOf = async (media: ReturnType<typeof clip>) =>
  (await remixOf(media)).timeline.clips.flatMap(({ source }) =>
    source.kind === 'video' && source.id === 'source' ? [source] : [],
  );

test('a film of another shape fills the frame where a crop keeps in view what there is to see', async () => {
  const sources = await sourcesOf(wide({ shots: SHOTS }));
  expect(sources.length).toBeGreaterThan(1);
  for (const { fit, path } of sources) {
    expect(fit).toBe('cover');
    expect(path?.map(({ points }) => points.map(({ ms, x }) => [ms, x]))).toEqual([
      [[0, 0.2]],
      [
        [5_000, 0.8],
        [7_000, 0.6],
        [9_000, 0.4],
        [10_000, 0.3],
      ],
    ]);
  }
});

test.each([
  { what: 'nobody looked through it', shots: null },
  { what: 'too long nobody looked', shots: [{ fromMs: 0, looks: [look(0, 0.2), look(8_300, 0.2)] }] },
  {
    what: 'people stand too far apart',
    shots: [
      { fromMs: 0, looks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((s) => look(s * 1000, s % 2 ? 0.9 : 0.1)) },
    ],
  },
  { what: 'it would look soft', shots: SHOTS, width: 1280, height: 720 },
])('a film of another shape is shown whole where $what', async ({ what: _, ...changes }) => {
  const sources = await sourcesOf(wide(changes));
  expect(new Set(sources.map(({ fit, path }) => `${fit} ${path}`))).toEqual(
    new Set(['blurred-contain undefined']),
  );
});

describe('a demo that a camera saw', () => {
  const demo = (changes: Parameters<typeof someMedia>[0]) =>
    wide({ id: 'demo', role: 'app-demo', shots: SHOTS, ...changes });
  const reactionTo = async (
    media: ReturnType<typeof clip>,
    aspectRatio: 'r9x16' | 'r16x9',
    hook = 'wait for it',
  ) => {
    const order = someOrder({ hook, writesWords: true, aspectRatio });
    return (await planPost('ugc_remix', someProject({ media: [media], order }))).timeline;
  };
  const devicesIn = ({ overlays }: Awaited<ReturnType<typeof reactionTo>>) =>
    overlays.flatMap((one) => (one.kind === 'video' ? [one.bezel ?? 0] : []));

  test('is followed where it fills the frame, and no screen where it does not', async () => {
    const { clips, ...full } = await reactionTo(demo({}), 'r9x16');
    const films = clips.flatMap(({ source }) => (source.kind === 'video' ? [source] : []));
    expect(films[0]).toMatchObject({ fit: 'cover', path: [{ fromMs: 0 }, { fromMs: 5_000 }] });
    const apart = devicesIn(await reactionTo(demo({ shots: null }), 'r9x16'));
    const all = [
      ...devicesIn({ clips, ...full }),
      ...apart,
      ...devicesIn(await reactionTo(demo({}), 'r16x9')),
    ];
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all)).toEqual(new Set([0]));
  });

  test('is no screen either beside what the hook promises', async () => {
    const devices = async (changes: Parameters<typeof someMedia>[0]) =>
      devicesIn(await reactionTo(demo(changes), 'r9x16', '5 habits that fixed my evenings'));
    expect((await devices({})).length).toBeGreaterThan(5);
    expect(new Set(await devices({}))).toEqual(new Set([0]));
    expect(new Set(await devices({ look: 'screen' }))).toEqual(new Set([12]));
  });

  test('is a screen where it has the shape of a phone', async () => {
    const upright = demo({ width: 1080, height: 2340 });
    expect(new Set(devicesIn(await reactionTo(upright, 'r16x9')))).toEqual(new Set([12]));
  });
});
