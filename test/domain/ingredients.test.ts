import { describe, expect, test } from 'vitest';
import type { MadeSource, PlannedSource } from '#src/domain/container.ts';
import { creditsText } from '#src/domain/credits-text.ts';
import type { FoundPhoto } from '#src/domain/found-photo.ts';
import { encodeId } from '#src/domain/ids.ts';
import { ingredientsOf, isAiGenerated } from '#src/domain/ingredients.ts';
import { EMBEDDED_WRITER, type Writer } from '#src/domain/writer.ts';

const GROUND: MadeSource = { kind: 'background', spec: {}, extension: 'jpg' };
const POOL = { name: 'Night bus', licence: 'CC0-1.0' };
const PHOTO: FoundPhoto = {
  provider: 'openverse',
  id: 'a1',
  query: 'morning desk',
  url: 'https://files.test/a1.jpg',
  width: 1200,
  height: 1800,
  title: 'Desk\n at  dawn',
  author: 'Ada',
  authorLink: 'https://people.test/ada',
  link: 'https://photos.test/a1',
  licence: 'CC-BY-2.0',
  licenceLink: 'https://creativecommons.org/licenses/by/2.0/',
  attribution: null,
  usedUrl: null,
  model: null,
};
const PAINTED = { ...PHOTO, provider: 'picture_model', model: 'flux', link: null, author: null } as const;
const MODEL: Writer = { kind: 'model', model: 'qwen', tokens: 9, costUsd: null, fallback: null };
const DRAW = { seed: 1, templateId: null, trackId: 't' };

const made = (sources: Record<string, PlannedSource>, writer: Writer | null = EMBEDDED_WRITER) =>
  ingredientsOf({ plan: { sources }, writer, draw: DRAW });

describe('what a post is made of', () => {
  test('is told file by file, then the words', () => {
    const found = made({
      shot: { kind: 'blob', blobKey: 'media/x.png', extension: 'png', mediaId: 'm1' },
      demo: { kind: 'blob', blobKey: 'media/x.mov', extension: 'mov', mediaId: 'm2' },
      ground: GROUND,
      place: {
        ...GROUND,
        pool: {
          name: 'comfy_cafe',
          licence: 'CC0-1.0',
          author: 'Poly Haven',
          link: 'https://polyhaven.com/a/comfy_cafe',
        },
      },
      face: { kind: 'reaction', spec: {}, extension: 'jpg', pool: { name: 'Wait', licence: 'CC0-1.0' } },
      track: { kind: 'track', spec: {}, extension: 'wav', pool: POOL },
      photo: { kind: 'found', photo: PHOTO, otherwise: GROUND },
    });
    expect(found).toMatchObject([
      { id: 'shot', kind: 'picture', source: 'upload', mediaId: 'm1', licence: null },
      { id: 'demo', kind: 'clip', source: 'upload', mediaId: 'm2' },
      { id: 'ground', kind: 'picture', source: 'drawn', licence: null },
      {
        id: 'place',
        source: 'pool',
        licence: 'CC0-1.0',
        author: 'Poly Haven',
        link: expect.stringMatching(/comfy_cafe$/),
      },
      { id: 'face', kind: 'picture', source: 'pool', name: 'Wait', licence: 'CC0-1.0' },
      { id: 'track', kind: 'track', source: 'pool', name: 'Night bus', licence: 'CC0-1.0' },
      {
        ...{ id: 'photo', kind: 'picture', source: 'photo_search', provider: 'openverse' },
        ...{ author: 'Ada', link: PHOTO.link, licence: 'CC-BY-2.0', query: 'morning desk' },
      },
      { id: 'text', kind: 'text', source: 'library' },
    ]);
    expect(isAiGenerated(found)).toBe(false);
  });

  test.each<[what: string, sources: Record<string, PlannedSource>, writer: Writer]>([
    ['words by a language model', { ground: GROUND }, MODEL],
    [
      'a picture by an image model',
      { one: { kind: 'found', photo: PAINTED, otherwise: GROUND } },
      EMBEDDED_WRITER,
    ],
  ])('is generated where it holds %s', (_what, sources, writer) => {
    expect(isAiGenerated(made(sources, writer))).toBe(true);
  });

  test('is told of plans of 0.1 as far as they tell it', () => {
    const sources = {
      demo: { kind: 'blob', blobKey: 'media/x.mp4', extension: 'mp4' },
      track: { kind: 'track', spec: {}, extension: 'wav' },
    } as const;
    expect(made(sources, null)).toMatchObject([
      { kind: 'clip', source: 'upload', mediaId: null },
      { kind: 'track', source: 'pool', name: null, licence: null },
      { kind: 'text', source: 'library', isAiGenerated: false },
    ]);
  });
});

describe('CREDITS.txt', () => {
  test('credits strangers, says equal things once, and what a model made', () => {
    const ingredients = made(
      {
        ground: GROUND,
        another: GROUND,
        photo: { kind: 'found', photo: PHOTO, otherwise: GROUND },
        painted: {
          kind: 'found',
          photo: { ...PAINTED, title: null, licence: null, licenceLink: null },
          otherwise: GROUND,
        },
        track: { kind: 'track', spec: {}, extension: 'wav', pool: POOL },
      },
      MODEL,
    );
    expect(creditsText(ingredients)).toBe(`Pictures
- Drawn by Reelgate
- "Desk at dawn", by Ada, licence CC-BY-2.0
  https://photos.test/a1
  https://creativecommons.org/licenses/by/2.0/
  Words: morning desk
- Made by an image model
  Words: morning desk
  Made by an AI model: flux

Music
- "Night bus", licence CC0-1.0

Words
- Written by a language model
  Made by an AI model: qwen
`);
  });

  test('names files of one’s own as clients know them', () => {
    const mediaId = '0d8ab502-80b5-5afd-9281-957123e9db12';
    const shot = { kind: 'blob', blobKey: 'media/x.png', extension: 'png', mediaId } as const;
    expect(creditsText(made({ shot }))).toContain(`- Own upload (${encodeId('media', mediaId)})\n`);
  });

  test('takes the line that a provider gives', () => {
    const photo = { ...PHOTO, attribution: '"Desk" by Ada is licensed under CC BY 2.0.' };
    const text = creditsText(made({ photo: { kind: 'found', photo, otherwise: GROUND } }));
    expect(text).toContain('- "Desk" by Ada is licensed under CC BY 2.0.\n  https://photos.test/a1\n');
    expect(text).not.toContain('by Ada, licence');
  });
});
