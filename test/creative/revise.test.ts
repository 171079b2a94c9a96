import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '#src/creative/craft/pages.ts';
import { MissingIngredient } from '#src/creative/formats/format.ts';
import { draftOf } from '#src/creative/plan/draft.ts';
import { planContainer } from '#src/creative/plan/plan-container.ts';
import { coverAfter } from '#src/creative/revise/cover-after.ts';
import { faultsOf } from '#src/creative/revise/faults-of.ts';
import { type Parent, type RevisionFacts, revisePost } from '#src/creative/revise/revise-post.ts';
import type { ContentFormat } from '#src/domain/formats.ts';
import type { PlannedPost } from '#src/domain/planned-post.ts';
import type { Revision } from '#src/domain/revision.ts';
import { piecesOf, shareBeside } from '#src/media/segments/pieces.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { NEVER } from '#test/kit/never.ts';
import { someMedia, someOrder, someProject } from './plan-kit.ts';

const HOOK = '3 habits that changed my mornings';
const LONG = 'This is one sentence of a long story that somebody tells. '.repeat(8).trim();
const track = { id: 'other', style: 'house', bpm: 124, seed: 9, pool: null } as const;
const music = { mediaId: 'song', blobKey: 'media/song.mp3', durationMs: 5_000, loudness: null };
const NAMED: RevisionFacts = { media: [someMedia({ id: 'new' })], track, music };

type Post = PlannedPost & { plan: { timeline: Timeline } };

async function parentOf(
  format: ContentFormat,
  { seed = 1, hook = HOOK, writesWords = true } = {},
): Promise<Parent & { post: Post }> {
  const order = someOrder({ requestedFormat: format, hook, writesWords });
  const { text } = openTestProviders();
  const post = await planContainer(someProject({ seed, order }), { text }, NEVER);
  const draft = draftOf(post.plan);
  if (!draft) throw new Error('A plan keeps what it follows from.');
  const made = Object.fromEntries(Object.keys(post.plan.sources).map((id) => [id, `part/${id}`]));
  return { post, draft: structuredClone(draft), outputs: undefined, coverIndex: undefined, made };
}

/** As the row of a child gives it back. */
const kept = (parent: Parent, revision: Revision, facts = NAMED) =>
  JSON.parse(JSON.stringify(revisePost(parent, revision, facts))) as Post;

const digestsOf = ({ plan }: Post) =>
  Object.fromEntries(
    Object.entries(plan.sources).map(([id, source]) => [
      id,
      createHash('sha256').update(JSON.stringify(source)).digest('hex'),
    ]),
  );
const share = (parent: Post, child: Post) =>
  shareBeside(
    piecesOf(parent.plan.timeline, digestsOf(parent)).map(({ key }) => key),
    child.plan.timeline,
    digestsOf(child),
  );
const textsOf = ({ plan }: Post) => (plan.scenes ?? []).map(({ text }) => text);

const FORMATS = ['slideshow_builder', 'slideshow_remix', 'video_remix', 'ugc_remix'] as const;

describe.each(FORMATS)('a %s', (format) => {
  test.each([1, 2, 3, 7])('with nothing changed is planned as it was, of seed %i', async (seed) => {
    const parent = await parentOf(format, { seed });
    const { had, draft: _, ...plan } = kept(parent, {}).plan;
    const { draft: _draft, ...before } = JSON.parse(JSON.stringify(parent.post.plan));
    expect(plan).toEqual(before);
    expect(had).toEqual(parent.made);
  });

  test('with another caption, title and tune keeps its picture to the frame', async () => {
    const parent = await parentOf(format);
    const child = kept(parent, { caption: 'Said anew', title: 'New', trackId: 'other' });
    expect(child).toMatchObject({ caption: 'Said anew', title: 'New', draw: { trackId: 'other' } });
    expect(share(parent.post, child)).toBe(0);
    expect(child.plan.timeline.clips).toEqual(parent.post.plan.timeline.clips);
    expect(child.plan.sources.track).toMatchObject({ kind: 'track', spec: { style: 'house', seed: 9 } });
    expect(child.plan.had).not.toHaveProperty('track');
  });

  test('with music of the project plays that, over and over where it is short', async () => {
    const parent = await parentOf(format);
    const { plan, draw } = kept(parent, { musicId: 'song' });
    expect(plan.sources.track).toEqual({
      ...{ kind: 'blob', blobKey: 'media/song.mp3', extension: 'mp3', mediaId: 'song' },
    });
    expect(draw.trackId).toBeNull();
    const heard = plan.timeline.audio.filter(({ id }) => id === 'track');
    const loud = kept(parent, { musicId: 'song' }, { ...NAMED, music: { ...music, loudness: -8 } });
    const gainOf = (post: Post) => post.plan.timeline.audio.find(({ id }) => id === 'track')?.gainDb ?? 0;
    expect(gainOf(loud) - gainOf({ plan } as Post)).toBeCloseTo(-5);
    expect(heard.map(({ startMs }) => startMs)).toEqual(heard.map((_, index) => index * 5_000));
    expect(heard.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(plan.timeline.durationMs);
  });

  test('with another hook opens with it, and is otherwise what it was', async () => {
    const parent = await parentOf(format);
    const child = kept(parent, { hook: 'Nobody told me this' });
    expect(child.hook).toBe('Nobody told me this');
    expect(textsOf(child)).toEqual(['Nobody told me this', ...textsOf(parent.post).slice(1)]);
    const part = share(parent.post, child);
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(0.5);
  });
});

test('one slide that says something else changes that slide and moves the others by whole frames', async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const parent = await parentOf('slideshow_builder', { seed });
    for (const text of ['Short', `${'a word or two more than there were '.repeat(4)}`.trim()]) {
      const child = kept(parent, { slides: [{ index: 2, text }] });
      const scenes = parent.post.plan.scenes ?? [];
      const own = (child.plan.scenes ?? [])[2];
      // The number of the list stays above it.
      expect(own?.text).toBe(`${scenes[2]?.text?.split('\n')[0]}\n${text}`);
      expect(textsOf(child).toSpliced(2, 1)).toEqual(textsOf(parent.post).toSpliced(2, 1));
      const lasts = (scene?: { startMs: number; endMs: number }) => (scene ? scene.endMs - scene.startMs : 0);
      // A picture that stands longer moves slower, and is seen so while the next one comes in.
      const moved = lasts(own) === lasts(scenes[2]) ? 0 : lasts(scenes[3]);
      const part = (lasts(own) + moved) / child.plan.timeline.durationMs;
      expect(share(parent.post, child)).toBeLessThanOrEqual(part + 0.02);
    }
  }
});

test('lines go to what they stand for: number, what is said, what explains it', async () => {
  const parent = await parentOf('slideshow_builder');
  const [number] = parent.post.plan.scenes?.[1]?.text?.split('\n') ?? [];
  const draft = { ...parent.draft };
  if (draft.script.kind !== 'slides') throw new Error('Slides are expected.');
  const slides = draft.script.slides.map((slide, at) => (at === 1 ? { ...slide, detail: 'Why so' } : slide));
  const detailed = { ...parent, draft: { ...draft, script: { ...draft.script, slides } } };
  const said = (text: string) => textsOf(kept(detailed, { slides: [{ index: 1, text }] }))[1];
  expect(said('Read less\nIt calms')).toBe(`${number}\nRead less\nIt calms`);
  expect(said(`${number}\nRead less\nIt calms`)).toBe(`${number}\nRead less\nIt calms`);
  expect(said('Read less')).toBe(`${number}\nRead less`);
});

test('another picture stands behind its slide alone', async () => {
  const parent = await parentOf('slideshow_builder');
  const child = kept(parent, { slides: [{ index: 3, mediaId: 'new' }] });
  expect(child.plan.scenes?.map(({ mediaId }) => mediaId === 'new')).toEqual(
    parent.post.plan.scenes?.map((_, index) => index === 3),
  );
  expect(textsOf(child)).toEqual(textsOf(parent.post));
  expect(share(parent.post, child)).toBeLessThan(0.4);
  expect(() => kept(parent, { slides: [{ index: 3, mediaId: 'new' }] }, { ...NAMED, media: [] })).toThrow(
    MissingIngredient,
  );
});

test('slides in another order keep their grounds and cameras, and the numbers are counted anew', async () => {
  const parent = await parentOf('slideshow_builder');
  const { scenes = [], timeline } = parent.post.plan;
  const order = scenes.map((_, index) => (index === 1 ? 2 : index === 2 ? 1 : index));
  const child = kept(parent, { order });
  const [, one, two] = scenes.map(({ text }) => text?.split('\n') ?? []);
  expect(textsOf(child).slice(1, 3)).toEqual([
    [one?.[0], ...(two ?? []).slice(1)].join('\n'),
    [two?.[0], ...(one ?? []).slice(1)].join('\n'),
  ]);
  expect(child.plan.timeline.clips[1]).toMatchObject({
    source: timeline.clips[2]?.source,
    camera: timeline.clips[2]?.camera,
  });
});

describe('the cover', () => {
  const saidOn = ({ plan }: Post) => {
    const script = draftOf(plan)?.script;
    return script?.kind === 'slides' ? script.slides.map(({ text }) => text) : [];
  };

  test.each<[string, Revision]>([
    ['other slides in between', { order: [0, 2, 3, 1, 4, 5] }],
    ['the hook at the end', { order: [1, 2, 3, 4, 5, 0] }],
    ['a hook of more pages', { hook: LONG }],
    ['another order and a hook of more pages', { order: [0, 2, 3, 1, 4, 5], hook: LONG }],
  ])('stays the slide that it was with %s', async (_name, revision) => {
    const parent = await parentOf('slideshow_builder');
    const [before, after] = [saidOn(parent.post), saidOn(kept(parent, revision))];
    const covers = before.map((_, cover) => coverAfter(parent.draft.script, revision, cover) ?? -1);
    expect(covers.slice(1).map((cover) => after[cover])).toEqual(before.slice(1));
    expect(after[covers[0] ?? -1]).toBe(revision.hook ? pagesOf(LONG)[0] : HOOK);
  });

  test('stays what was asked for where it was no slide, or nothing was', async () => {
    const { script } = (await parentOf('slideshow_builder')).draft;
    const reaction = (await parentOf('ugc_remix')).draft.script;
    expect(coverAfter(script, { order: [1, 2, 3, 4, 5, 0] }, undefined)).toBeUndefined();
    expect(coverAfter(script, { order: [1, 2, 3, 4, 5, 0] }, 90)).toBe(90);
    expect(coverAfter(reaction, { hook: LONG }, 3)).toBe(3);
  });
});

test('another style sets all words anew and leaves every scene its time', async () => {
  const parent = await parentOf('slideshow_builder');
  const [one, other] = [
    kept(parent, { style: { preset: 'poster' } }),
    kept(parent, { style: { preset: 'box' } }),
  ];
  const times = ({ plan }: Post) => plan.scenes?.map(({ startMs, endMs }) => [startMs, endMs]);
  expect([times(one), times(other)]).toEqual([times(parent.post), times(parent.post)]);
  expect(share(one, other)).toBe(1);
});

test('of a reaction each point can be reworded, a demo without words cannot', async () => {
  const listed = await parentOf('ugc_remix');
  const child = kept(listed, { slides: [{ index: 2, text: 'Said anew' }] });
  expect(textsOf(child)[2]).toBe('Said anew');
  expect(textsOf(child).toSpliced(2, 1)).toEqual(textsOf(listed.post).toSpliced(2, 1));
  expect(share(listed.post, child)).toBeLessThan(0.6);
  const plain = await parentOf('ugc_remix', { writesWords: false });
  const faults = faultsOf(plain.draft.script, { slides: [{ index: 1, text: 'x' }] });
  expect(faults.map(({ path }) => path)).toEqual(['slides.0.text']);
});

test('a longer hook takes the pages it needs, all on the ground of the first', async () => {
  const parent = await parentOf('slideshow_builder');
  const child = kept(parent, { hook: LONG });
  const pages = child.plan.scenes?.filter(({ role }) => role === 'hook') ?? [];
  expect(pages.length).toBeGreaterThan(1);
  expect(child.plan.scenes?.length).toBe((parent.post.plan.scenes?.length ?? 0) - 1 + pages.length);
  const grounds = child.plan.timeline.clips.slice(0, pages.length).map(({ source }) => source.id);
  expect(new Set(grounds).size).toBe(1);
  // A revision of a revision starts from what that came to.
  const again = draftOf(child.plan);
  if (!again) throw new Error('A revision keeps its draft.');
  const back = kept({ ...parent, post: child, draft: again }, { hook: HOOK });
  expect(textsOf(back)).toEqual(textsOf(parent.post));
});

test.each<[ContentFormat, Revision, string[]]>([
  ['slideshow_builder', { slides: [{ index: 99, text: 'x' }] }, ['slides.0.index']],
  [
    'slideshow_builder',
    {
      slides: [
        { index: 1, text: 'x' },
        { index: 1, mediaId: 'new' },
      ],
    },
    ['slides.1.index'],
  ],
  ['slideshow_builder', { hook: 'x', slides: [{ index: 0, text: 'y' }] }, ['slides.0.text']],
  ['slideshow_builder', { hook: 'x', slides: [{ index: 0, mediaId: 'new' }] }, []],
  ['slideshow_builder', { order: [0, 1] }, ['order']],
  ['slideshow_builder', { order: [0, 0, 1, 2, 3, 4] }, ['order']],
  ['video_remix', { order: [1, 0] }, ['order']],
  ['video_remix', { slides: [{ index: 1, text: 'x' }] }, []],
  ['video_remix', { slides: [{ index: 0, mediaId: 'new' }] }, ['slides.0.mediaId']],
  ['ugc_remix', { slides: [{ index: 1, text: 'x' }] }, []],
  ['ugc_remix', { slides: [{ index: 9, text: 'x' }] }, ['slides.0.index']],
])('of a %s %j has faults at %j', async (format, revision, paths) => {
  const { draft } = await parentOf(format);
  expect(faultsOf(draft.script, revision).map(({ path }) => path)).toEqual(paths);
});

test('photos alone have no sound to change', async () => {
  const { draft } = await parentOf('slideshow_builder');
  expect(faultsOf(draft.script, { trackId: 'x' }, ['photos'])).toMatchObject([{ path: 'trackId' }]);
});

test('a style changes what it names alone, one change after the other', async () => {
  const first = await parentOf('slideshow_builder');
  const again = (post: Post): Parent => {
    const draft = draftOf(post.plan);
    if (!draft) throw new Error('A plan keeps what it follows from.');
    return { ...first, post, draft };
  };
  const boxed = kept(first, { style: { preset: 'box', accent: '#0a7d5c' } });
  const low = kept(again(boxed), { style: { position: 'bottom' } });
  const styles = ({ plan }: Post) =>
    plan.timeline.overlays.flatMap((one) => ('style' in one ? [one.style] : []));
  const heights = ({ plan }: Post) =>
    plan.timeline.overlays.flatMap((one) => ('style' in one ? [one.box.y] : []));
  expect(JSON.stringify(styles(boxed))).toContain('#0a7d5c');
  expect(styles(low)).toEqual(styles(boxed));
  expect(heights(low)).not.toEqual(heights(boxed));
  expect(kept(again(low), { style: { position: 'top' } }).plan.timeline).toEqual(
    kept(again(boxed), { style: { position: 'top' } }).plan.timeline,
  );
});
