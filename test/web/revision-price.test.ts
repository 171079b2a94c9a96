import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionPrice } from '#src/domain/credits.ts';
import { asItIs, revisionOf } from '#src/web/pages/revise/change.ts';
import { priceOf } from '#src/web/pages/revise/price.ts';

type Post = Parameters<typeof priceOf>[0];

/** A post of slides that last so many ms each, the first its hook. */
const postOf = (lengths: number[]): Post => {
  const scenes = Array.from(lengths.keys(), (index) => ({
    index,
    role: index === 0 ? ('HOOK' as const) : ('POINT' as const),
    text: `Words ${index}`,
    startMs: lengths.slice(0, index).reduce((sum, one) => sum + one, 0),
    endMs: lengths.slice(0, index + 1).reduce((sum, one) => sum + one, 0),
    media: null,
    still: null,
  }));
  return {
    hook: 'Words 0',
    title: null,
    caption: 'Said',
    format: 'SLIDESHOW_BUILDER',
    scenes,
  } as Partial<Post> as Post;
};

test('the console tells a price as the gateway counts it, from the scenes that change', () => {
  const lengths = fc.array(fc.integer({ min: 500, max: 9000 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.nat(), fc.constantFrom(20, 50, 120), (each, pick, whole) => {
      const post = postOf(each);
      const at = 1 + (pick % (each.length - 1));
      const before = asItIs(post);
      const scenes = before.scenes.map((scene, index) =>
        index === at ? { ...scene, text: 'Others' } : scene,
      );
      const revision = revisionOf(post, { ...before, scenes });
      if (!revision) throw new Error('Nothing is changed.');
      expect(revision).toEqual({ slides: [{ index: at, text: 'Others' }] });
      const share = (each[at] ?? 0) / each.reduce((sum, one) => sum + one, 0);
      expect(priceOf(post, revision, whole)).toEqual({ about: revisionPrice(whole, share), most: whole });
    }),
  );
});

test('what the film does not show costs the least, and nothing is asked for while nothing differs', () => {
  const post = postOf([3000, 3000]);
  const before = asItIs(post);
  expect(revisionOf(post, before)).toBeNull();
  expect(revisionOf(post, { ...before, hook: '  ', title: ' ' })).toBeNull();
  const revision = revisionOf(post, { ...before, caption: 'Said anew' });
  expect(revision).toEqual({ caption: 'Said anew' });
  // A colour that is still being typed is none.
  expect(revisionOf(post, { ...before, accent: '#0a7' })).toBeNull();
  const style = { position: 'TOP', accent: '#0a7d5c' } as const;
  expect(revisionOf(post, { ...before, ...style })).toEqual({ style });
  const least = revisionPrice(50, 0);
  expect(priceOf(post, revision ?? {}, 50)).toEqual({ about: least, most: least });
  expect(priceOf(post, revision ?? {}, 0)).toEqual({ about: 0, most: 0 });
  expect(priceOf(post, { instruction: 'Shorter' }, 50)).toEqual({ about: null, most: 50 });
  expect(priceOf(post, { style: { accent: '#0a7d5c' } }, 50)).toEqual({ about: 50, most: 50 });
});
