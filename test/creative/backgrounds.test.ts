import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { createEmbeddedImages } from '#src/creative/images.ts';
import { personFrom } from '#src/creative/people/person.ts';
import {
  type BackgroundSpec,
  DRAWN_STYLES,
  EXPRESSIONS,
  type ReactionSpec,
} from '#src/creative/ports/image-maker.ts';
import { NEVER } from '#test/kit/never.ts';

const openImages = () => {
  const { background, reaction } = createEmbeddedImages();
  return {
    background: (spec: BackgroundSpec) => background(spec, NEVER),
    reaction: (spec: ReactionSpec) => reaction(spec, NEVER),
  };
};
const images = openImages();
const SIZE = { width: 270, height: 480 };

/** Decodes a JPEG and cuts out a part, given in shares of the picture. */
async function pixelsOf(
  jpeg: Buffer,
  part = { x: 0, y: 0, width: 1, height: 1 },
): Promise<Uint8ClampedArray> {
  const image = await loadImage(jpeg);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(
    Math.round(part.x * image.width),
    Math.round(part.y * image.height),
    Math.round(part.width * image.width),
    Math.round(part.height * image.height),
  );
  return data;
}

/** Mean difference per channel, 0..255. */
function difference(first: Uint8ClampedArray, second: Uint8ClampedArray): number {
  return first.reduce((sum, value, index) => sum + Math.abs(value - (second[index] ?? 0)), 0) / first.length;
}

/** Relative luminance (WCAG), 0..1. */
function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(DRAWN_STYLES)('a background in the style %s', (style) => {
  test('is a JPEG of the size asked for, whatever its shape', async () => {
    for (const [width, height] of [
      [270, 480],
      [480, 270],
      [300, 300],
    ] as const) {
      const image = await loadImage(await images.background({ style, seed: 1, width, height }));
      expect([image.width, image.height]).toEqual([width, height]);
    }
  });

  test('is the same for the same seed and another for another', async () => {
    const draw = (seed: number) => images.background({ style, seed, ...SIZE });
    const [first, again, other] = await Promise.all([draw(3), draw(3), draw(4)]);
    expect(first.equals(again)).toBe(true);
    expect(difference(await pixelsOf(first), await pixelsOf(other))).toBeGreaterThan(5);
  });

  test('takes the hue it is given', async () => {
    const mean = async (hue: number) => {
      const data = await pixelsOf(await images.background({ style, seed: 5, hue, ...SIZE }));
      const sums = [0, 0, 0];
      for (let at = 0; at < data.length; at++)
        if (at % 4 < 3) sums[at % 4] = (sums[at % 4] ?? 0) + (data[at] ?? 0);
      return sums;
    };
    const [red, blue] = [await mean(20), await mean(255)];
    expect((red[0] ?? 0) / (red[2] ?? 1)).toBeGreaterThan((blue[0] ?? 0) / (blue[2] ?? 1));
  });

  test('is never so light over a large part that outlined white text would drown', async () => {
    for (let seed = 0; seed < 8; seed++) {
      const data = await pixelsOf(await images.background({ style, seed, width: 90, height: 160 }));
      let light = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 0.75) light++;
      }
      expect(light / (data.length / 4)).toBeLessThan(0.1);
    }
  });
});

describe('a reaction', () => {
  const still = (changes: Partial<ReactionSpec> = {}) =>
    images.reaction({
      personSeed: 'mia',
      gender: 'female',
      expression: 'calm',
      roomSeed: 7,
      lean: 0,
      blink: false,
      ...SIZE,
      ...changes,
    });
  const ROOM = { x: 0, y: 0, width: 1, height: 0.15 };
  const SHIRT = { x: 0.3, y: 0.9, width: 0.4, height: 0.1 };
  const FACE = { x: 0.3, y: 0.45, width: 0.5, height: 0.25 };

  test('shows one person in one room, whatever the expression', async () => {
    const calm = await still();
    for (const expression of EXPRESSIONS.slice(1)) {
      const other = await still({ expression });
      expect(difference(await pixelsOf(calm, ROOM), await pixelsOf(other, ROOM)), expression).toBeLessThan(1);
      expect(difference(await pixelsOf(calm, SHIRT), await pixelsOf(other, SHIRT)), expression).toBeLessThan(
        1,
      );
      expect(difference(await pixelsOf(calm, FACE), await pixelsOf(other, FACE)), expression).toBeGreaterThan(
        4,
      );
    }
  });

  test('changes with a blink and with leaning', async () => {
    const open = await pixelsOf(await still(), FACE);
    expect(difference(open, await pixelsOf(await still({ blink: true }), FACE))).toBeGreaterThan(0.5);
    expect(difference(open, await pixelsOf(await still({ lean: 1 }), FACE))).toBeGreaterThan(8);
  });

  test('shows another person for another seed, and another room for another room seed', async () => {
    const first = await still();
    const person = await still({ personSeed: 'somebody quite different', gender: null });
    const room = await still({ roomSeed: 8 });
    expect(difference(await pixelsOf(first, FACE), await pixelsOf(person, FACE))).toBeGreaterThan(10);
    expect(difference(await pixelsOf(first, ROOM), await pixelsOf(room, ROOM))).toBeGreaterThan(5);
  });

  test('is the same picture every time, also from another provider', async () => {
    const spec = { expression: 'surprised', lean: -0.5 } as const;
    const first = await still(spec);
    await still({ roomSeed: 99 });
    expect(first.equals(await still(spec))).toBe(true);
    const elsewhere = await openImages().reaction({
      personSeed: 'mia',
      gender: 'female',
      roomSeed: 7,
      blink: false,
      ...SIZE,
      ...spec,
    });
    expect(first.equals(elsewhere)).toBe(true);
  });
});

describe('a person', () => {
  const people = (gender: string | null) =>
    Array.from({ length: 300 }, (_, seed) => personFrom(`p${seed}`, gender));

  test('wears a beard only where the gender allows it', () => {
    expect(people('female').filter((person) => person.facialHair !== null)).toEqual([]);
    expect(people('Woman').filter((person) => person.facialHair !== null)).toEqual([]);
    expect(people('male').filter((person) => person.facialHair !== null).length).toBeGreaterThan(40);
  });

  test('comes in many kinds, also where the gender is not said', () => {
    const looks = new Set(people(null).map((person) => [person.head, person.skin, person.clothing].join()));
    expect(looks.size).toBeGreaterThan(200);
    expect(new Set(people('nonbinary').map((person) => person.head)).size).toBeGreaterThan(20);
  });
});
