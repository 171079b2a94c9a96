import { type Image, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { accentOf } from '#src/creative/craft/accent.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import { designFor } from '#src/creative/craft/look.ts';
import { textBlock } from '#src/creative/craft/text-block.ts';
import type { Words } from '#src/creative/formats/script.ts';
import { backgroundSource, blockFor, type Ground } from '#src/creative/formats/slideshow.ts';
import { createEmbeddedImages } from '#src/creative/images.ts';
import type { BackgroundSpec } from '#src/creative/ports/image-maker.ts';
import { CONTENT_FORMATS } from '#src/domain/formats.ts';
import { POST_STYLES } from '#src/domain/post-styles.ts';
import { NEVER } from '#test/kit/never.ts';
import { greysOf, LEAST, measuring } from './contrast-kit.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const frame = frameFor('r9x16', []);
/** White, black, a pure one, some of known marks, and the middle grey on which white and black stand out alike. */
const COLORS = ['#ffffff', '#000000', '#0000ff', '#1877f2', '#ff5a5f', '#10241c', '#767676'];

const GREYS = greysOf(frame.size);

test.each([
  ['#ffe14d', { ink: '#000000', bright: '#ffe14d' }],
  ['#10241c', { ink: '#ffffff' }],
  ['#1877f2', { ink: '#000000' }],
  ['#000000', { ink: '#ffffff' }],
])('on %s letters are %j', (fill, expected) => {
  expect(accentOf(fill)).toMatchObject({ fill, ...expected });
});

describe.each(POST_STYLES)('in the look %s', (style) => {
  const designIn = (brand: { accent: string | null; background: string | null }) =>
    designFor({ seed: 1, language: 'en', style, topic: null, brand });
  const overlaysOf = (role: Words['role'], design: ReturnType<typeof designIn>, ground: Ground) => {
    const words = { role, text: 'Put the phone away', detail: 'The evening gets quiet.', label: '1' };
    return textBlock(blockFor(words, design, frame, ground), { startMs: 0, endMs: 3_000 });
  };

  test('every accent is read, on white, black and grey', async () => {
    const faults: string[] = [];
    for (const accent of COLORS)
      for (const overlay of overlaysOf('call', designIn({ accent, background: null }), 'busy')) {
        const on = await measuring(overlay, frame.size);
        for (const { grey, ground } of GREYS)
          if (on(ground) < LEAST)
            faults.push(`${accent} "${overlay.text}" on ${grey}: ${on(ground).toFixed(2)}`);
      }
    expect(faults).toEqual([]);
  });

  test('words are read on every background', async () => {
    const faults: string[] = [];
    for (const background of COLORS) {
      const design = designIn({ accent: '#0a7d5c', background });
      const ground = await drawn(backgroundSource({ seed: 1, frame }, design, 0, []).spec as BackgroundSpec);
      for (const role of ['hook', 'point', 'call'] as const)
        for (const overlay of overlaysOf(role, design, 'plain')) {
          const contrast = (await measuring(overlay, frame.size))(ground);
          if (contrast < LEAST)
            faults.push(`${background} ${role} "${overlay.text}": ${contrast.toFixed(2)}`);
        }
    }
    expect(faults).toEqual([]);
  });
});

const images = createEmbeddedImages();
const drawn = async (spec: BackgroundSpec): Promise<Image> =>
  loadImage(await images.background({ ...spec, width: 270, height: 480 }, NEVER));

describe.each(CONTENT_FORMATS)('a %s', (format) => {
  test('shows the colours of its project, and without any those of its seed', async () => {
    const order = someOrder({ hook: 'wait for it', writesWords: true, style: { preset: 'box' } });
    const planned = (brand: { accent: string | null; background: string | null }) =>
      planPost(format, someProject({ order, brand: { ...brand, style: null } }));
    const own = JSON.stringify(await planned({ accent: '#0a7d5c', background: '#10241c' }));
    const drawn = JSON.stringify(await planned({ accent: null, background: null }));
    expect(own).toContain('#0a7d5c');
    expect(drawn).not.toContain('#0a7d5c');
    if (own.includes('"kind":"background"')) expect(own).toContain('"color":"#10241c"');
  });
});

test('a background stands beside pictures of the project as it does alone', async () => {
  const media = [someMedia({ id: 'one', width: 1080, height: 1920 })];
  const brand = { accent: null, background: '#10241c', style: null };
  const { sources } = await planPost('slideshow_builder', someProject({ media, brand }));
  const grounds = Object.values(sources).flatMap((one) => (one.kind === 'background' ? [one.spec] : []));
  expect(grounds.length).toBeGreaterThan(0);
  for (const ground of grounds) expect(ground).toMatchObject({ style: 'tone', color: '#10241c' });
});

describe('what is behind the words', () => {
  const designIn = (seed: number, accent: string | null) =>
    designFor({ seed, language: 'en', topic: null, brand: { accent, background: null } });
  const seeds = Array.from({ length: 24 }, (_, seed) => seed);
  const away = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180);

  // In degrees of OKLCH.
  test.each([
    ['#1877f2', 258, 25],
    ['#ff5a5f', 22, 25],
    ['#0a7d5c', 163, 25],
  ])('is near the colour of a project: %s', (accent, hue, within) => {
    for (const seed of seeds) expect(away(designIn(seed, accent).hue, hue)).toBeLessThan(within);
  });

  test('is never olive or mustard, whatever that colour is', () => {
    for (const seed of seeds) {
      const { hue } = designIn(seed, '#8a8a00');
      expect(hue < 85 || hue > 145).toBe(true);
    }
  });

  test.each([[null], ['#000000'], ['#ffffff'], ['#767676']])('is drawn where it has none: %s', (accent) => {
    expect(new Set(seeds.map((seed) => Math.round(designIn(seed, accent).hue / 30))).size).toBeGreaterThan(5);
  });

  test('is never graded against that colour', () => {
    const gradesOf = (accent: string) => new Set(seeds.map((seed) => designIn(seed, accent).grade));
    const [onBlue, onRed] = [gradesOf('#1877f2'), gradesOf('#ff5a5f')];
    for (const grade of ['warm', 'golden']) expect(onBlue).not.toContain(grade);
    for (const grade of ['cool', 'dusk']) expect(onRed).not.toContain(grade);
    for (const grades of [onBlue, onRed]) expect(grades.size).toBeGreaterThan(2);
  });
});
