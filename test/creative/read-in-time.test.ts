import { expect, test } from 'vitest';
import { readingMs } from '#src/creative/craft/timing.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const HOOKS = [
  '5 habits that fixed my evenings',
  'I stopped checking my phone for the first hour of every day',
  'Nobody told me this about sleep',
];

test('words of a slide stand until they are read, whatever the tune and the way to the next slide', async () => {
  const gone: unknown[] = [];
  for (const hook of HOOKS)
    for (const seed of SEEDS) {
      const media = [someMedia({ id: 'a', role: 'app-screenshot' })];
      const project = someProject({ seed, media, order: someOrder({ hook }) });
      const { timeline } = await planPost('slideshow_builder', project);
      const texts = timeline.overlays.flatMap((one) => (one.kind === 'text' ? [one] : []));
      expect(texts.length).toBeGreaterThan(2);
      for (const { text, durationMs } of texts)
        if (durationMs < readingMs(text)) gone.push([text, durationMs, readingMs(text)]);
    }
  expect(gone).toEqual([]);
});
