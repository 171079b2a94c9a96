import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { PANORAMAS, VIEWS, viewOf } from '#src/creative/backgrounds/panoramas.ts';
import { viewsFor } from '#src/creative/backgrounds/places.ts';
import { createEmbeddedImages } from '#src/creative/images.ts';
import type { LightSpec } from '#src/creative/ports/image-maker.ts';
import { TOPICS } from '#src/creative/words/library/topics.ts';
import { NEVER } from '#test/kit/never.ts';

const images = createEmbeddedImages();
const make = (spec: Partial<LightSpec> = {}) =>
  images.background(
    {
      style: 'light',
      view: 'cafe/225',
      seed: 1,
      grade: 'plain',
      brightness: 0.19,
      width: 90,
      height: 160,
      ...spec,
    },
    NEVER,
  );

async function pixelsOf(jpeg: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(jpeg);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

const meanOf = (data: Uint8ClampedArray, channel: number) => {
  let sum = 0;
  for (let at = channel; at < data.length; at += 4) sum += data[at] ?? 0;
  return sum / (data.length / 4);
};

/** Mean difference per channel, 0..255, after the common brightness is taken out. */
function difference(first: Uint8ClampedArray, second: Uint8ClampedArray): number {
  const lighter = [0, 1, 2].map((channel) => meanOf(first, channel) - meanOf(second, channel));
  const off = first.reduce(
    (sum, value, at) => sum + Math.abs(value - (second[at] ?? 0) - (at % 4 < 3 ? (lighter[at % 4] ?? 0) : 0)),
    0,
  );
  return off / first.length;
}

describe('a photographed place', () => {
  test.each([
    [270, 480],
    [480, 270],
    [300, 300],
  ])('is a JPEG of %i x %i px', async (width, height) => {
    const image = await loadImage(await make({ width, height }));
    expect([image.width, image.height]).toEqual([width, height]);
  });

  test('is the same for the same spec, and turned a little for another seed', async () => {
    const first = await make();
    expect((await make()).equals(first)).toBe(true);
    expect(difference(await pixelsOf(first), await pixelsOf(await make({ seed: 2 })))).toBeGreaterThan(3);
  });

  test('is as light as it is asked to be', async () => {
    const [dim, day] = [await make({ brightness: 0.07 }), await make({ brightness: 0.19 })];
    const grey = async (jpeg: Buffer) => meanOf(await pixelsOf(jpeg), 1);
    expect(await grey(dim)).toBeLessThan(0.8 * (await grey(day)));
  });

  test('is dimmed in the shade alone', async () => {
    const size = { width: 90, height: 160 };
    const shade = { x: 0, y: 0.4, width: 1, height: 0.2, lets: 0.6, lightest: 0.2 };
    const [bright, shaded] = await Promise.all([make(size), make({ ...size, shade })]);
    const lightOf = async (jpeg: Buffer, rows: [from: number, to: number]) => {
      const data = (await pixelsOf(jpeg)).subarray(rows[0] * 90 * 4, rows[1] * 90 * 4);
      return {
        mean: meanOf(data, 1),
        most: data.filter((_, at) => at % 4 === 1).reduce((a, b) => Math.max(a, b), 0),
      };
    };
    const away: [number, number] = [0, 30];
    const there: [number, number] = [64, 96];
    expect(await lightOf(shaded, away)).toEqual(await lightOf(bright, away));
    expect((await lightOf(shaded, there)).mean).toBeLessThan(0.85 * (await lightOf(bright, there)).mean);
    // Luminance 0.2 is grey 124; grain and colours add a little.
    expect((await lightOf(shaded, there)).most).toBeLessThan(150);
    expect((await lightOf(bright, there)).most).toBeGreaterThan(180);
  });

  test('takes its colours from the grade', async () => {
    const warmth = await Promise.all(
      (['warm', 'plain', 'cool'] as const).map(async (grade) => {
        const data = await pixelsOf(await make({ grade }));
        return meanOf(data, 0) / meanOf(data, 2);
      }),
    );
    expect(warmth).toEqual([...warmth].sort((a, b) => b - a));
  });

  test('has no grain of the panorama left: neighbours are close, far points are not', async () => {
    const data = await pixelsOf(await make({ width: 360, height: 640 }));
    const step = (by: number) => {
      let sum = 0;
      for (let at = 0; at + by * 4 < data.length; at += 4)
        sum += Math.abs((data[at] ?? 0) - (data[at + by * 4] ?? 0));
      return sum / (data.length / 4);
    };
    expect(step(1) * 3).toBeLessThan(step(60));
  });
});

test('there are a hundred views and more, and no two of them are alike', async () => {
  expect(VIEWS.length).toBeGreaterThanOrEqual(100);
  const seen: { name: string; data: Uint8ClampedArray }[] = [];
  for (const { name } of VIEWS)
    seen.push({ name, data: await pixelsOf(await make({ view: name, width: 45, height: 80 })) });
  const alike = seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => {
      const apart = difference(one.data, other.data);
      return apart < 4 ? [`${one.name} ${other.name} ${apart.toFixed(1)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

test('a view that does not exist is told', () => {
  expect(() => viewOf('cafe/1')).toThrow(new RangeError('There is no view cafe/1.'));
});

test('a view that is not taken any more is still drawn, for plans that have it', () => {
  expect(viewOf('studio/235').panorama).toBe('studio');
  expect(VIEWS.map(({ name }) => name)).not.toContain('studio/235');
});

/** As many as the longest post has slides. */
const SLIDES = 12;
const placesOf = (views: readonly string[]) => views.map((name) => viewOf(name).panorama);
const COUNTRY = ['open land', 'dawn', 'wood'];

test.each([...TOPICS, null])('posts about %s go through all places before they see one again', (topic) => {
  const first = new Set<string | undefined>();
  for (let seed = 0; seed < 20; seed++) {
    const views = viewsFor(topic, seed);
    expect(new Set(views).size).toBe(views.length);
    const places = placesOf(views);
    expect(new Set(places.slice(0, SLIDES)).size).toBe(SLIDES);
    expect(viewsFor(topic, seed)).toEqual(views);
    first.add(views[0]);
  }
  expect(first.size).toBeGreaterThan(6);
});

test.each([...TOPICS, null])('posts about %s begin at a lively view, and at six kinds of places', (topic) => {
  for (let seed = 0; seed < 20; seed++) {
    const views = viewsFor(topic, seed);
    const { panorama, yaw } = viewOf(views[0] ?? '');
    const { yaws, covers } = PANORAMAS[panorama];
    expect(yaws.slice(0, covers)).toContain(yaw);
    const kinds = placesOf(views).map((place) => PANORAMAS[place].kind);
    expect(new Set(kinds.slice(0, 4)).size).toBeGreaterThanOrEqual(3);
    expect(kinds.slice(0, SLIDES).filter((kind, at) => kind === kinds[at + 1])).toEqual([]);
    expect(new Set(kinds.slice(0, SLIDES)).size).toBeGreaterThanOrEqual(6);
  }
});

test.each([
  'cooking',
  'meal-prep',
  'home',
  'cleaning',
  'budget',
  'saving',
  'study',
  'focus',
  'sleep',
] as const)('no open country stands behind %s', (topic) => {
  for (let seed = 0; seed < 20; seed++)
    expect(
      placesOf(viewsFor(topic, seed))
        .slice(0, SLIDES)
        .filter(
          (place) => COUNTRY.includes(PANORAMAS[place].kind) && !(topic === 'sleep' && place === 'hills'),
        ),
    ).toEqual([]);
});

test('every place that has views is where some posts are at home', () => {
  const used = new Set(TOPICS.flatMap((topic) => placesOf(viewsFor(topic, 0))));
  expect([...used].sort()).toEqual([...new Set(VIEWS.map(({ panorama }) => panorama))].sort());
});
