import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '#src/creative/backgrounds/panoramas.ts';
import { readsOn } from '#src/creative/craft/accent.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import { isCalmUnder } from '#src/creative/craft/light-under.ts';
import { type Design, designFor } from '#src/creative/craft/look.ts';
import { textBlock } from '#src/creative/craft/text-block.ts';
import type { Words } from '#src/creative/formats/script.ts';
import { backgroundSource, blockFor, type Ground } from '#src/creative/formats/slideshow.ts';
import { createEmbeddedImages } from '#src/creative/images.ts';
import { itemAt } from '#src/creative/item-at.ts';
import type { BackgroundSpec } from '#src/creative/ports/image-maker.ts';
import { POST_STYLES, type PostPosition, type PostStyle } from '#src/domain/post-styles.ts';
import { luminanceOf, type PictureLight } from '#src/media/seeing/light.ts';
import { NEVER } from '#test/kit/never.ts';
import { greysOf, LEAST, measuring, plain } from './contrast-kit.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const frame = frameFor('r9x16', []);
const SEEDS = [0, 1, 2, 3, 4];
const images = createEmbeddedImages();

const design = (style: PostStyle, seed: number, position?: PostPosition) =>
  designFor({ seed, language: 'en', style, position, topic: null });
/** Grounds are drawn in a colour that somebody chose. */
const drawn = (style: PostStyle, seed: number, position?: PostPosition) => {
  const brand = { accent: ACCENTS[seed % ACCENTS.length] ?? null, background: null };
  return designFor({ seed, language: 'en', style, position, topic: null, brand });
};
const ACCENTS = ['#1877f2', '#ff5a5f', '#0a7d5c', '#f5a623', '#7b2ff7'];
const told = (role: Words['role']): Words => ({
  ...{ role, text: 'Put the phone in a drawer', detail: 'The evening gets quiet.', label: '1' },
});

/** Ways to measure every text of a slide. */
async function textsOf(look: Design, role: Words['role'], ground: Ground) {
  const overlays = textBlock(blockFor(told(role), look, frame, ground), { startMs: 0, endMs: 3_000 });
  return Promise.all(
    overlays.map(async (overlay) => ({ text: overlay.text, on: await measuring(overlay, frame.size) })),
  );
}

/** Positions that lie furthest from where words stand without one. */
const ENDS = ['top', 'bottom'] as const;

const GREYS = greysOf(frame.size);

const make = async (spec: BackgroundSpec): Promise<Image> => loadImage(await images.background(spec, NEVER));
/** Out of focus nothing is lost by it. */
const SMALL = { width: 135, height: 240 };
/** Nor by this, where there are hundreds. */
const TINY = { width: 68, height: 120 };

/** What nine tenths of the middle of a picture, where words stand, are no lighter than: relative luminance. */
async function lightestOf(image: Image): Promise<number> {
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const top = Math.round(height * 0.12);
  const { data } = context.getImageData(0, top, width, Math.round(height * 0.65));
  const light = Array.from({ length: data.length / 4 }, (_, at) =>
    luminanceOf(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0),
  ).sort((a, b) => a - b);
  return light[Math.floor(light.length * 0.9)] ?? 1;
}

describe.each(POST_STYLES)('words in the look %s', (style) => {
  test('are read on any picture, be it white, black or grey', async () => {
    const faults: string[] = [];
    for (const seed of SEEDS)
      for (const role of ['hook', 'point', 'call'] as const)
        for (const { text, on } of await textsOf(design(style, seed), role, 'busy'))
          for (const { grey, ground } of GREYS) {
            const contrast = on(ground);
            if (contrast < LEAST) faults.push(`${role} ${seed} "${text}" on ${grey}: ${contrast.toFixed(1)}`);
          }
    expect(faults).toEqual([]);
  });

  test('are read as they are on a picture that counts as dim', async () => {
    // Grey 127 has the luminance of the lightest, 0.21.
    for (const role of ['hook', 'point', 'call'] as const)
      for (const { text, on } of await textsOf(design(style, 0), role, 'dim'))
        expect(on(plain(frame.size, 127)), `${role} "${text}"`).toBeGreaterThanOrEqual(LEAST);
  });

  test('are of a colour that is read on grounds that are drawn, without an outline too', async () => {
    const faults: string[] = [];
    for (const seed of Array.from({ length: 24 }, (_, at) => at)) {
      const look = drawn(style, seed);
      if (look.background !== 'rays' && look.background !== 'mesh') continue;
      const light = await lightestOf(await make({ style: look.background, hue: look.hue, seed, ...SMALL }));
      for (const { color, backing } of [look.hook, look.point, look.label, look.callToAction])
        if (backing.kind === 'outline' && !readsOn(color, light))
          faults.push(`${look.background} ${seed} ${look.hue} ${color} on ${light.toFixed(2)}`);
    }
    expect(faults).toEqual([]);
  });

  test('are read on grounds that are drawn', async () => {
    const faults: string[] = [];
    for (const seed of [0, 3, 6, 9, 12, 15, 18, 21]) {
      const look = drawn(style, seed);
      if (look.background === 'light' || look.background === 'tone') continue;
      const ground = await make({ style: look.background, hue: look.hue, seed, ...SMALL });
      for (const position of [undefined, ...ENDS])
        for (const { text, on } of await textsOf(drawn(style, seed, position), 'point', 'plain'))
          if (on(ground) < LEAST)
            faults.push(`${look.background} ${look.hue} ${position} "${text}": ${on(ground).toFixed(1)}`);
      for (const { text, on } of await textsOf(look, 'hook', 'plain'))
        if (on(ground) < LEAST)
          faults.push(`${look.background} ${look.hue} "${text}": ${on(ground).toFixed(1)}`);
    }
    expect(faults).toEqual([]);
  });
});

/** A hundred places are drawn for each, three times: where words stand they are dim. */
const PLACES_MS = 120_000;

/** Elsewhere words bring a stroke or a box of their own, and stand on anything. */
const BARE = ['shadow', 'editorial'] as const;

test.each(BARE)(
  'words in the look %s, which have a mere shadow, are read at every place, wherever they stand',
  async (style) => {
    const look = design(style, 1);
    const standing = await Promise.all(
      [look, ...ENDS.map((position) => design(style, 1, position))].map(async (one) => ({
        one,
        block: blockFor(told('point'), one, frame, 'plain'),
        texts: await textsOf(one, 'point', 'plain'),
      })),
    );
    const faults: string[] = [];
    for (const [at, { name: view }] of VIEWS.entries())
      for (const { one, block, texts } of standing) {
        const placed = { ...one, views: [view], grade: itemAt(one.light.grades, at) };
        const { spec } = backgroundSource({ seed: 1, frame }, placed, 0, [block]);
        const ground = await make({ ...(spec as BackgroundSpec), ...TINY });
        for (const { text, on } of texts)
          if (on(ground) < LEAST) faults.push(`${view} "${text}": ${on(ground).toFixed(1)}`);
      }
    expect(VIEWS.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  },
  PLACES_MS,
);

describe('on a picture of their own words with a mere shadow stand where it is dim', () => {
  /** A picture whose cells are white from `row` on, of sixteen. */
  function lit(row: number): PictureLight {
    const max = Buffer.from(Array.from({ length: 256 }, (_, cell) => (cell >= row * 16 ? 255 : 20))).toString(
      'base64',
    );
    return { columns: 16, rows: 16, mean: max, max };
  }
  async function backings(light: PictureLight | null, style: PostStyle = 'shadow', position?: PostPosition) {
    const media = Array.from({ length: 12 }, (_, at) =>
      someMedia({ id: `${at}`, width: 1080, height: 1920, light }),
    );
    const order = someOrder({ hook: '3 habits for calm evenings', style: { preset: style, position } });
    const { timeline } = await planPost('slideshow_builder', someProject({ media, order }));
    const texts = timeline.overlays.filter((one) => one.kind === 'text');
    return new Set(
      texts.filter(({ text }) => text.includes(' ')).map(({ style: { backing } }) => backing.kind),
    );
  }

  test('and have a box where it is light or nobody looked', async () => {
    expect(await backings(lit(16))).toEqual(new Set(['shadow', 'pill']));
    expect(await backings(lit(0))).toEqual(new Set(['pill']));
    expect(await backings(null)).toEqual(new Set(['pill']));
    expect(await backings(lit(0), 'editorial')).toEqual(new Set(['card', 'pill']));
  });

  test('measured where a position puts them', async () => {
    // The lower half is white.
    expect(await backings(lit(8), 'shadow', 'top')).toContain('shadow');
    expect(await backings(lit(8), 'shadow', 'bottom')).toEqual(new Set(['pill']));
  });

  test('and have one where it is busy, though dim all over', () => {
    const box = { x: 100, y: 400, width: 800, height: 300 };
    const size = { width: 1080, height: 1920 };
    const picture = (cells: number[]) => {
      const kept = Buffer.from(Array.from({ length: 256 }, (_, cell) => cells[cell % cells.length] ?? 0));
      const light = { columns: 16, rows: 16, mean: kept.toString('base64'), max: kept.toString('base64') };
      return isCalmUnder({ light, ...size }, box, size, { x: 0.5, y: 0.5 });
    };
    expect([picture([45]), picture([45, 30, 20]), picture([12, 2])]).toEqual([true, true, true]);
    expect([picture([50, 2]), picture([90])]).toEqual([false, false]);
  });

  test('whatever lies elsewhere, as the crop and the camera have it', () => {
    const box = { x: 100, y: 400, width: 800, height: 300 };
    const size = { width: 1080, height: 1920 };
    const middle = { x: 0.5, y: 0.5 };
    const at = (light: PictureLight, shape = size, focus = middle) =>
      isCalmUnder({ light, ...shape }, box, size, focus);
    expect(at(lit(10))).toBe(true);
    expect(at(lit(6))).toBe(false);
    // The lower half of a tall picture is all that is seen of it.
    expect(at(lit(8), { width: 1080, height: 3840 }, { x: 0.5, y: 1 })).toBe(false);
    expect(at(lit(8), { width: 1080, height: 3840 }, { x: 0.5, y: 0 })).toBe(true);
    expect(isCalmUnder({ light: null, ...size }, box, size, middle)).toBe(false);
  });
});
