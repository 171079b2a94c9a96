import { describe, expect, test } from 'vitest';
import type { Raster } from '#src/media/text/raster.ts';
import { rasteriseText } from '#src/media/text/rasterise.ts';
import type { TextOverlay, TextStyle } from '#src/media/timeline.ts';

const FRAME = { width: 540, height: 960 };

function overlay(
  text: string,
  changes: Partial<Omit<TextOverlay, 'style'>> = {},
  style: Partial<TextStyle> = {},
): TextOverlay {
  return {
    kind: 'text',
    text,
    box: { x: 41, y: 101, width: 457, height: 301 },
    align: 'center',
    valign: 'middle',
    riseBy: 0,
    startMs: 0,
    durationMs: 1000,
    fadeInMs: 0,
    fadeOutMs: 0,
    style: {
      font: 'inter',
      size: 48,
      minSize: 22,
      weight: 800,
      color: '#ffffff',
      backing: { kind: 'outline', color: '#101014' },
      ...style,
    },
    ...changes,
  };
}

const pixel = ({ rgba, width }: Raster, x: number, y: number) => [
  ...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

function hasInk(raster: Raster, columns: [number, number], rows: [number, number]): boolean {
  for (let y = rows[0]; y < rows[1]; y++) {
    for (let x = columns[0]; x < columns[1]; x++) if ((pixel(raster, x, y)[3] ?? 0) > 0) return true;
  }
  return false;
}

const BACKINGS: TextStyle['backing'][] = [
  { kind: 'outline', color: '#101014' },
  { kind: 'shadow' },
  { kind: 'pill', color: '#ffffff' },
  { kind: 'card', color: 'rgba(10,10,20,0.7)' },
];

describe.each(BACKINGS)('text with a $kind', (backing) => {
  const text = 'POV: you finally found it 🔥\n\nand it works';

  test('is premultiplied, placed on even pixels inside the frame, and cropped to what shows', async () => {
    const raster = await rasteriseText(overlay(text, {}, { backing }), FRAME);
    const { x, y, width, height, rgba } = raster;
    for (const length of [x, y, width, height]) expect(length % 2).toBe(0);
    expect(x + width).toBeLessThanOrEqual(FRAME.width);
    expect(y + height).toBeLessThanOrEqual(FRAME.height);
    expect(rgba.length).toBe(width * height * 4);
    for (let at = 0; at < rgba.length; at += 4) {
      const alpha = rgba[at + 3] ?? 0;
      if (Math.max(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) > alpha)
        throw new Error(`pixel ${at / 4}`);
    }
    expect(hasInk(raster, [0, 2], [0, height])).toBe(true);
    expect(hasInk(raster, [width - 2, width], [0, height])).toBe(true);
    expect(hasInk(raster, [0, width], [0, 2])).toBe(true);
    expect(hasInk(raster, [0, width], [height - 2, height])).toBe(true);
  });

  test('is the same every time', async () => {
    const [first, second] = await Promise.all([
      rasteriseText(overlay(text, {}, { backing }), FRAME),
      rasteriseText(overlay(text, {}, { backing }), FRAME),
    ]);
    expect(Buffer.from(first.rgba).equals(second.rgba)).toBe(true);
  });

  test('stays in the frame when its box lies at the edge', async () => {
    const box = { x: 0, y: 0, width: FRAME.width, height: FRAME.height };
    const raster = await rasteriseText(overlay('Wide '.repeat(160), { box }, { backing }), FRAME);
    expect([raster.x, raster.y]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(Math.min(raster.x, raster.y)).toBeGreaterThanOrEqual(0);
    expect(raster.x + raster.width).toBeLessThanOrEqual(FRAME.width);
    expect(raster.y + raster.height).toBeLessThanOrEqual(FRAME.height);
  });
});

test('a text that must shrink is drawn alike in a frame on its side', async () => {
  const shrunk = overlay('Wide '.repeat(300));
  const upright = await rasteriseText(shrunk, FRAME);
  const aside = await rasteriseText(shrunk, { width: FRAME.height, height: FRAME.width });
  expect(aside).toEqual(upright);
});

describe('placing text', () => {
  test('follows the vertical alignment', async () => {
    const top = await rasteriseText(overlay('Hello', { valign: 'top' }), FRAME);
    const middle = await rasteriseText(overlay('Hello', { valign: 'middle' }), FRAME);
    const bottom = await rasteriseText(overlay('Hello', { valign: 'bottom' }), FRAME);
    expect(top.y).toBeLessThan(middle.y - 80);
    expect(middle.y).toBeLessThan(bottom.y - 80);
  });

  test('sets a left-aligned paragraph in a right-to-left script on the right', async () => {
    const latin = await rasteriseText(overlay('Hello', { align: 'left' }), FRAME);
    const hebrew = await rasteriseText(overlay('שלום', { align: 'left' }), FRAME);
    expect(latin.x).toBeLessThan(60);
    expect(hebrew.x + hebrew.width).toBeGreaterThan(480);
  });

  test('gives an empty picture for a text of spaces', async () => {
    for (const backing of BACKINGS) {
      const raster = await rasteriseText(overlay(' \n ', {}, { backing }), FRAME);
      expect(raster).toEqual({ x: 0, y: 0, width: 2, height: 2, rgba: new Uint8Array(16) });
    }
  });

  test('centres East Asian lines on what is seen of them, not on the blank half of a comma or a bracket', async () => {
    const middle = async (text: string, language: string) => {
      const { x, width } = await rasteriseText(overlay(text, {}, { language, minSize: 48 }), FRAME);
      return x + width / 2;
    };
    const plain = await middle('国国国', 'zh-Hans');
    for (const text of ['国国国，', '国国国。', '「国国国', '国国国」'])
      expect(Math.abs((await middle(text, 'zh-Hans')) - plain), text).toBeLessThan(4);
    // Its commas stand in the middle of their em.
    expect(Math.abs((await middle('国国国，', 'zh-Hant')) - plain)).toBeLessThan(9);
  });

  test('centres letters of any script between the edges of a box', async () => {
    const pill = { kind: 'pill', color: '#ffffff' } as const;
    const edges = async (text: string) => {
      const raster = await rasteriseText(overlay(text, {}, { backing: pill, color: '#000000' }), FRAME);
      const rows = Array.from({ length: raster.height }, (_, y) => y);
      const row = (y: number) => Array.from({ length: raster.width }, (_, x) => pixel(raster, x, y));
      const inked = rows.filter((y) => row(y).some(([red = 0, , , alpha = 0]) => alpha === 255 && red < 60));
      const filled = rows.filter((y) => row(y).some(([, , , alpha = 0]) => alpha === 255));
      return (inked[0] ?? 0) + (inked.at(-1) ?? 0) - (filled[0] ?? 0) - (filled.at(-1) ?? 0);
    };
    // Twice how far the middle of the ink lies from the middle of the box, px of a size of 48.
    for (const text of ['HOME', '国国', '한글', 'កក', 'กก', 'ကက', 'ሀሀ'])
      expect(Math.abs(await edges(text)), text).toBeLessThan(4);
  });

  test('lays the pill behind each line and leaves a blank line open', async () => {
    const pill = { kind: 'pill', color: '#ff0000' } as const;
    const raster = await rasteriseText(overlay('one\n\ntwo', {}, { backing: pill }), FRAME);
    const middle = raster.width >> 1;
    const column = Array.from({ length: raster.height }, (_, y) => pixel(raster, middle, y)[3] ?? 0);
    expect(column.filter((alpha) => alpha === 255).length).toBeGreaterThan(60);
    expect(Math.min(...column.slice(raster.height * 0.45, raster.height * 0.55))).toBeLessThan(60);
  });
});

test.each([
  ['ko', '장바구니 두 개를 들고도'],
  ['zh', '每天六点起床学习'],
  ['hi', 'पहले दिन पापा'],
])('an outline leaves letters of many strokes open: %s', async (language, text) => {
  const style = { font: 'tiktok', size: 60, weight: 700, language } as const;
  const { rgba } = await rasteriseText(overlay(text, {}, style), { width: 1080, height: 1920 });
  const drawn = Array.from({ length: rgba.length / 4 }, (_, at) => at * 4).filter(
    (at) => (rgba[at + 3] ?? 0) > 250,
  );
  const white = drawn.filter((at) => (rgba[at] ?? 0) > 128);
  expect(white.length / drawn.length).toBeGreaterThan(0.48);
});
