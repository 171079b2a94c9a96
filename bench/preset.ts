import type { X264Parameters } from '../src/media/encode/x264-options.ts';

/** What the preset of the encoder chooses where the engine chooses otherwise. */
export const PRESET: X264Parameters = { subme: '2', partitions: 'p8x8,b8x8,i4x4,i8x8', stitchable: '0' };
