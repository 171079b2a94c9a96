import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyOf } from '#src/media/segments/key.ts';
import { spansOf } from '#src/media/segments/spans.ts';
import { planPost, someOrder, someProject } from './plan-kit.ts';

/** The pieces of a reaction to the app of `someProject`, by name and length in frames. */
async function piecesOf(seed: number, hook: string) {
  const order = someOrder({ requestedFormat: 'ugc_remix', hook });
  const { timeline, sources } = await planPost('ugc_remix', someProject({ seed, order }));
  const digestOf = (source: unknown) => createHash('sha256').update(JSON.stringify(source)).digest('hex');
  const digests = Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, digestOf(source)]));
  return spansOf(timeline).map((span) => ({
    key: keyOf(timeline, span, digests),
    frames: span.to - span.from,
  }));
}

test('reactions with other hooks, faces and tunes share the pieces of the demo, but for its end', async () => {
  const first = await piecesOf(1, 'wait what');
  const known = new Set(first.map(({ key }) => key));
  const hook = 'I spent 30 days waking up at 5 AM and nobody told me it would feel like this';
  for (const [seed, words] of [
    [1, hook],
    [2, hook],
    [3, 'wait what'],
    [5, 'POV: you found the app'],
  ] as const) {
    const pieces = await piecesOf(seed, words);
    const shared = pieces.filter(({ key }) => known.has(key));
    // The demo lasts nine seconds; its end may lie on another beat.
    expect(shared.reduce((sum, { frames }) => sum + frames, 0)).toBeGreaterThanOrEqual(240);
  }
});
