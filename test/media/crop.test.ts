import { join } from 'node:path';
import { FF_ENCODER_LIBX264 } from 'node-av/constants';
import { describe, expect, test } from 'vitest';
import { openKernels } from '#src/media/compositor/kernels.ts';
import { allocPicture, freePicture, type Picture, planesOf } from '#src/media/compositor/picture.ts';
import { playClip } from '#src/media/decode/clip.ts';
import { openConverter } from '#src/media/decode/converter.ts';
import { scratchFolder } from './kit/scratch.ts';
import { colourFrame, encodePictures, writeMedia } from './kit/write-media.ts';

const { dir } = scratchFolder();
const memory = openKernels();

/** Y, U and V, each unlike the others. */
const COLOUR = [110, 80, 170] as const;
/** What is shown of a picture, and how much of it is left beside that. */
const SHOWN = { width: 64, height: 64 };
const ROOM = 6;
const PLACES = [0, 1, 2, 3];
const SHAPES = {
  x: { width: SHOWN.width + ROOM, height: SHOWN.height },
  y: { width: SHOWN.width, height: SHOWN.height + ROOM },
};

/** The focus at which the part shown begins `place` pixels from the edge. */
const focusAt = (place: number): { x: number; y: number } => {
  const share = (place + SHOWN.width / 2) / (SHOWN.width + ROOM);
  return { x: share, y: share };
};

const meansOf = (picture: Picture): number[] =>
  planesOf(picture).map(({ at, width, height }) => {
    const sum = memory.bytes(at, width * height).reduce((total, value) => total + value, 0);
    return Math.round(sum / (width * height));
  });

/** How far the worst of Y, U and V is from what it is to be. */
const offBy = (means: number[], wanted: readonly number[]): number =>
  Math.max(...means.map((value, index) => Math.abs(value - (wanted[index] ?? 0))));

/** Every way in which decoders lay pictures out, the ones in hardware too (nv12, p010 and their like). */
const FORMATS = [
  ...['yuv420p', 'yuv422p', 'yuv440p', 'yuv444p', 'yuv411p', 'yuv410p', 'yuva420p', 'yuvj420p'],
  ...['yuv420p10le', 'yuv422p10le', 'yuv440p10le', 'yuv444p10le', 'yuva420p10le', 'yuva422p10le'],
  ...['yuv420p12le', 'yuv422p12le', 'yuv444p12le', 'yuv420p16le'],
  ...['nv12', 'nv21', 'nv16', 'nv24', 'p010le', 'p012le', 'p016le', 'p210le', 'p410le'],
  ...['yuyv422', 'uyvy422', 'y210le', 'y212le', 'rgb24', 'gbrp', 'gbrp10le', 'rgba', 'rgba64le'],
];

describe.each(FORMATS)('a picture in %s', (format) => {
  test.each(['x', 'y'] as const)('keeps its colour wherever along %s it is cropped', (axis) => {
    const { width, height } = SHAPES[axis];
    const picture = allocPicture(memory, SHOWN.width, SHOWN.height);
    const found = PLACES.map((place) => {
      using frame = colourFrame(width, height, COLOUR, format);
      const fitting = { ...SHOWN, focus: focusAt(place), fit: 'cover', quality: 'video' } as const;
      using converter = openConverter(memory, picture, fitting);
      converter.convert(frame);
      return meansOf(picture);
    });
    freePicture(memory, picture);
    expect(found.filter((means) => offBy(means, COLOUR) > 2)).toEqual([]);
  });
});

describe.each(['yuv420p', 'yuv420p10le', 'yuv422p10le'])('a film in %s', (format) => {
  test.each([
    { fit: 'cover', means: COLOUR },
    // Above and below the film there is its backdrop, darker and flatter.
    { fit: 'blurred-contain', means: [107, 81, 169] },
  ] as const)('keeps its colour wherever $fit cuts it', ({ fit, means }) => {
    const path = join(dir, `${format} ${fit}.mp4`);
    const frames = [0, 1, 2].map(() => colourFrame(SHAPES.x.width, SHAPES.x.height, COLOUR));
    writeMedia(path, 'mp4', [encodePictures(FF_ENCODER_LIBX264, frames, format)]);
    const found = PLACES.map((place) => {
      using clip = playClip(memory, path, 0, 30, { ...SHOWN, focus: focusAt(place), fit }, true);
      clip.advance(0);
      return meansOf(clip.picture);
    });
    expect(found.filter((one) => offBy(one, means) > 2)).toEqual([]);
  });
});
