import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openKernels } from '#src/media/compositor/kernels.ts';

const folder = new URL('../../src/media/compositor/', import.meta.url);
const sha256 = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(name, folder)))
    .digest('hex');

/** Seeded noise, so that a failure can be repeated. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** Puts bytes into kernel memory. */
function put(memory: ReturnType<typeof openKernels>, bytes: Uint8Array): number {
  const address = memory.alloc(bytes.length);
  memory.bytes(address, bytes.length).set(bytes);
  return address;
}

function worst(actual: Uint8Array, wanted: (index: number) => number): number {
  return actual.reduce((most, value, index) => Math.max(most, Math.abs(value - wanted(index))), 0);
}

test('the committed binary was built from the committed source', () => {
  const record = JSON.parse(readFileSync(new URL('kernels.json', folder), 'utf8'));
  expect(sha256('kernels/kernels.ts')).toBe(record.source);
  expect(sha256('kernels.wasm')).toBe(record.binary);
});

describe('warp', () => {
  const cases = [
    { name: 'zooms in', sw: 99, sh: 71, w: 90, h: 64, ox: 3.3, oy: 2.7, sx: 1.01, sy: 1.02 },
    { name: 'enlarges', sw: 40, sh: 30, w: 101, h: 67, ox: 0.4, oy: 0.2, sx: 0.39, sy: 0.44 },
    { name: 'shrinks', sw: 200, sh: 150, w: 110, h: 80, ox: 0, oy: 0, sx: 1.8, sy: 1.87 },
    {
      name: 'shrinks beyond the vector table',
      sw: 200,
      sh: 150,
      w: 50,
      h: 40,
      ox: 0,
      oy: 0,
      sx: 4,
      sy: 3.75,
    },
    {
      name: 'repeats the edges outside the source',
      sw: 33,
      sh: 21,
      w: 60,
      h: 40,
      ox: -12,
      oy: -9,
      sx: 1,
      sy: 1,
    },
    { name: 'moves by a fraction', sw: 64, sh: 48, w: 64, h: 48, ox: 0.31, oy: -0.44, sx: 1, sy: 1 },
    {
      name: 'handles planes narrower than a vector',
      sw: 5,
      sh: 4,
      w: 7,
      h: 6,
      ox: 0,
      oy: 0,
      sx: 5 / 7,
      sy: 4 / 6,
    },
  ];
  test.each(cases)('$name as bilinear interpolation does', ({ sw, sh, w, h, ox, oy, sx, sy }) => {
    const memory = openKernels();
    const source = noise(sw * sh, sw + h);
    const src = put(memory, source);
    const dst = put(memory, noise(w * h + 32, 5));
    const after = memory.bytes(dst + w * h, 32).slice();
    memory.kernels.warp(src, sw, sh, dst, w, h, ox, oy, sx, sy, memory.alloc(11 * w + 256));
    const place = (i: number, step: number, origin: number, size: number): number =>
      Math.min(Math.max((i + 0.5) * step + origin - 0.5, 0), size - 1);
    const pixel = (x: number, y: number): number =>
      source[Math.min(y, sh - 1) * sw + Math.min(x, sw - 1)] as number;
    const wanted = (index: number): number => {
      const x = place(index % w, sx, ox, sw);
      const y = place(Math.floor(index / w), sy, oy, sh);
      const [left, top, a, b] = [Math.floor(x), Math.floor(y), x % 1, y % 1];
      const upper = pixel(left, top) * (1 - a) + pixel(left + 1, top) * a;
      return upper * (1 - b) + (pixel(left, top + 1) * (1 - a) + pixel(left + 1, top + 1) * a) * b;
    };
    // Weights have seven bits: neighbours that differ by 255 may come out by 255 / 256 in each direction wrong.
    expect(worst(memory.bytes(dst, w * h).slice(), wanted)).toBeLessThan(2.6);
    expect(memory.bytes(dst + w * h, 32).slice()).toEqual(after);
  });
});

test('lerp crossfades exactly, ends included', () => {
  for (const weight of [0, 1, 64, 127, 128]) {
    const memory = openKernels();
    const [a, b] = [noise(1000, 1), noise(1000, 2)];
    const dst = put(memory, a);
    memory.kernels.lerp(dst, put(memory, b), 1000, weight);
    const wanted = (i: number): number =>
      Math.round(((b[i] as number) * weight + (a[i] as number) * (128 - weight)) / 128);
    expect(worst(memory.bytes(dst, 1000).slice(), wanted)).toBe(0);
  }
});

test.each([255, 128, 1, 0])('blend lays a premultiplied plane over another at opacity %i', (opacity) => {
  const memory = openKernels();
  const [w, h, stride, srcStride] = [37, 11, 64, 40];
  const below = noise(stride * h, 3);
  const alpha = noise(srcStride * h, 4).map((value) => (value < 60 ? 0 : value > 200 ? 255 : value));
  const colour = noise(srcStride * h, 5).map((value, i) => (value * (alpha[i] as number)) / 255);
  const dst = put(memory, below);
  const at = [put(memory, colour), put(memory, alpha)] as const;
  memory.kernels.blend(dst, stride, ...at, srcStride, w, h, opacity);
  const wanted = (index: number): number => {
    const [x, y] = [index % stride, Math.floor(index / stride)];
    const under = below[index] as number;
    if (x >= w) return under;
    const share = opacity / 255;
    const cover = ((alpha[y * srcStride + x] as number) * share) / 255;
    return (colour[y * srcStride + x] as number) * share + under * (1 - cover);
  };
  expect(worst(memory.bytes(dst, stride * h).slice(), wanted)).toBeLessThan(1.6);
});

test('premultiply scales a plane by its alpha', () => {
  const memory = openKernels();
  const [plane, alpha] = [noise(500, 6), noise(500, 7)];
  const address = put(memory, plane);
  memory.kernels.premultiply(address, put(memory, alpha), 500);
  const wanted = (i: number): number => Math.round(((plane[i] as number) * (alpha[i] as number)) / 255);
  expect(worst(memory.bytes(address, 500).slice(), wanted)).toBe(0);
});

test('memory of a freed block is used again, and blocks never overlap', () => {
  const memory = openKernels();
  const blocks = [100, 5000, 100, 200_000].map((size) => ({ size, at: memory.alloc(size) }));
  for (const [index, { at, size }] of blocks.entries()) memory.bytes(at, size).fill(index + 1);
  for (const [index, { at, size }] of blocks.entries()) {
    expect(memory.bytes(at, size).every((value) => value === index + 1)).toBe(true);
  }
  const first = blocks[0]?.at ?? 0;
  memory.free(first);
  expect(memory.alloc(100)).toBe(first);
  expect(() => memory.free(3)).toThrow();
});

describe('jpegLuma and jpegChroma', () => {
  /** Widths that end within a vector; what is written past a plane is put right by the next. */
  test.each([
    [64, 32],
    [90, 34],
    [6, 4],
  ])('bring %i x %i pixels of BT.709 to BT.601 and full range, within one', (width, height) => {
    const memory = openKernels();
    const [luma, chroma] = [width * height, (width * height) / 4];
    // What cameras and encoders give: outside of it nothing is promised.
    const limited = (bytes: Uint8Array, most: number) =>
      bytes.map((value) => 16 + Math.round((value * (most - 16)) / 255));
    const [y, u, v] = [
      limited(noise(luma, 1), 235),
      limited(noise(chroma, 2), 240),
      limited(noise(chroma, 3), 240),
    ];
    const [yAt, uAt, vAt] = [put(memory, y), put(memory, u), put(memory, v)];
    const to = memory.alloc(luma + 2 * chroma);
    memory.kernels.jpegLuma(yAt, uAt, vAt, to, width, height);
    memory.kernels.jpegChroma(uAt, vAt, to + luma, chroma, 4156, 4128);
    memory.kernels.jpegChroma(vAt, uAt, to + luma + chroma, chroma, 3915, 2703);
    const held = (value: number) => Math.min(255, Math.max(0, value));
    const colour = (plane: Uint8Array, at: number) => (plane[at] ?? 0) - 128;
    const half = (at: number) => Math.floor(at / width / 2) * (width / 2) + Math.floor((at % width) / 2);
    expect(
      worst(memory.bytes(to, luma), (at) =>
        held(
          1.164383 * ((y[at] ?? 0) - 16) + 0.115637 * colour(u, half(at)) + 0.223212 * colour(v, half(at)),
        ),
      ),
    ).toBeLessThan(1);
    const mixed = (one: Uint8Array, other: Uint8Array, own: number, less: number) => (at: number) =>
      held(128 + own * colour(one, at) - less * colour(other, at));
    const [blue, red] = [memory.bytes(to + luma, chroma), memory.bytes(to + luma + chroma, chroma)];
    expect(worst(blue, mixed(u, v, 1.126843, 0.125966))).toBeLessThan(1);
    expect(worst(red, mixed(v, u, 1.119493, 0.082479))).toBeLessThan(1);
  });
});
