import { loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { createEmbeddedImages } from '#src/creative/images.ts';
import type { BackgroundSpec, ImageMaker, ReactionSpec } from '#src/creative/ports/image-maker.ts';
import { NEVER } from '#test/kit/never.ts';

const MAKERS: [name: string, open: () => ImageMaker][] = [['embedded', createEmbeddedImages]];

const SIZE = { width: 270, height: 480 };
const background: BackgroundSpec = { style: 'mesh', seed: 4, ...SIZE };
const reaction: ReactionSpec = {
  personSeed: 'mara',
  gender: null,
  expression: 'surprised',
  roomSeed: 1,
  lean: 0,
  blink: false,
  ...SIZE,
};

describe.each(MAKERS)('the %s image maker', (_name, open) => {
  test.each([
    ['a background', (maker: ImageMaker) => maker.background(background, NEVER)],
    ['a reaction', (maker: ImageMaker) => maker.reaction(reaction, NEVER)],
  ])('makes %s as a JPEG of the size asked for', async (_what, make) => {
    const jpeg = await make(open());
    expect(jpeg.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(await loadImage(jpeg)).toMatchObject(SIZE);
  });

  test('makes nothing for somebody who has gone', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(open().background(background, gone)).rejects.toThrow('gone');
    await expect(open().reaction(reaction, gone)).rejects.toThrow('gone');
  });

  test('leaves off at once when whoever asked goes', async () => {
    const going = new AbortController();
    const asked = open().background({ ...background, width: 1080, height: 1920 }, going.signal);
    going.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    expect(await loadImage(await open().background(background, NEVER))).toMatchObject(SIZE);
  });

  test('says what is wrong with a request, and goes on', async () => {
    const nowhere: BackgroundSpec = {
      style: 'light',
      view: 'nowhere/0',
      grade: 'plain',
      brightness: 0.2,
      seed: 1,
      ...SIZE,
    };
    await expect(open().background(nowhere, NEVER)).rejects.toThrow('There is no view nowhere/0.');
    expect(await loadImage(await open().background(background, NEVER))).toMatchObject(SIZE);
  });

  test('lets the process go on meanwhile', async () => {
    let turns = 0;
    let drawn = false;
    const asked = open()
      .background({ ...background, width: 1080, height: 1920 }, NEVER)
      .finally(() => {
        drawn = true;
      });
    while (!drawn) {
      turns++;
      await new Promise(setImmediate);
    }
    await asked;
    expect(turns).toBeGreaterThan(20);
  });
});
