import { expect, test } from 'vitest';
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
