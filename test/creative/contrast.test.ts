import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '#src/creative/backgrounds/panoramas.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import { type Design, designFor } from '#src/creative/craft/look.ts';
import { textBlock } from '#src/creative/craft/text-block.ts';
import { blockFor, type Ground, type Words } from '#src/creative/formats/slideshow.ts';
import { createEmbeddedImages } from '#src/creative/images.ts';
import type { BackgroundSpec } from '#src/creative/ports/image-maker.ts';
import { POST_STYLES, type PostStyle } from '#src/domain/post-styles.ts';
import { NEVER } from '#test/kit/never.ts';
import { measuring } from './contrast-kit.ts';

/** What WCAG 2.2 asks of text. */
const LEAST = 4.5;
const frame = frameFor('r9x16', []);
const SEEDS = [0, 1, 2, 3, 4];
const images = createEmbeddedImages();

const design = (style: PostStyle, seed: number) => designFor({ seed, language: 'en', style, topic: null });
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

function plain(grey: number) {
  const canvas = createCanvas(frame.size.width, frame.size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

const make = async (spec: BackgroundSpec): Promise<Image> => loadImage(await images.background(spec, NEVER));
/** Out of focus nothing is lost by it. */
const SMALL = { width: 270, height: 480 };

describe.each(POST_STYLES)('words in the look %s', (style) => {
  test('are read on any picture, be it white, black or grey', async () => {
    const faults: string[] = [];
    for (const seed of SEEDS)
      for (const role of ['hook', 'point', 'call'] as const)
        for (const { text, on } of await textsOf(design(style, seed), role, 'busy'))
          for (const grey of [0, 128, 255]) {
            const contrast = on(plain(grey));
            if (contrast < LEAST) faults.push(`${role} ${seed} "${text}" on ${grey}: ${contrast.toFixed(1)}`);
          }
    expect(faults).toEqual([]);
  });

  test('are read on grounds that are drawn', async () => {
    const faults: string[] = [];
    for (const seed of [0, 3, 6, 9, 12, 15, 18, 21]) {
      const look = design(style, seed);
      if (look.background === 'light') continue;
      const ground = await make({ style: look.background, hue: look.hue, seed, ...SMALL });
      for (const role of ['hook', 'point'] as const)
        for (const { text, on } of await textsOf(look, role, 'plain'))
          if (on(ground) < LEAST)
            faults.push(`${look.background} ${look.hue} "${text}": ${on(ground).toFixed(1)}`);
    }
    expect(faults).toEqual([]);
  });
});

/** A hundred places are drawn for each. */
const PLACES_MS = 120_000;

/** Elsewhere words bring a stroke or a box of their own, and stand on anything. */
const BARE = ['shadow', 'editorial'] as const;

test.each(BARE)(
  'words in the look %s, which have a mere shadow, are read at every place',
  async (style) => {
    const look = design(style, 1);
    const texts = await textsOf(look, 'point', 'plain');
    const faults: string[] = [];
    for (const { name: view } of VIEWS) {
      const ground = await make({
        style: 'light',
        view,
        seed: 1,
        grade: look.grade,
        ...look.light,
        ...SMALL,
      });
      for (const { text, on } of texts)
        if (on(ground) < LEAST) faults.push(`${view} "${text}": ${on(ground).toFixed(1)}`);
    }
    expect(VIEWS.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  },
  PLACES_MS,
);
