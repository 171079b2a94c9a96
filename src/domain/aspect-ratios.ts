/** Shapes that a post can have; the first is that of a post which asks for none. */
export const ASPECT_RATIOS = ['r9x16', 'r4x5', 'r1x1', 'r16x9'] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

type About = {
  /** As people write it. */
  name: string;
  /** Of the film and its pictures, px. The shorter side is the same in all, so that sizes of letters are too. */
  frame: { width: number; height: number };
  /** What it is, for who reads the schema. */
  is: string;
};

/** The one place that knows how large a post is. */
export const RATIOS = {
  r9x16: {
    name: '9:16',
    frame: { width: 1080, height: 1920 },
    is: '9:16, 1080×1920 px: fills the screen of a phone, under the interface of the app.',
  },
  r4x5: {
    name: '4:5',
    frame: { width: 1080, height: 1350 },
    is: '4:5, 1080×1350 px: the tallest that a feed shows whole.',
  },
  r1x1: { name: '1:1', frame: { width: 1080, height: 1080 }, is: '1:1, 1080×1080 px: square, for feeds.' },
  r16x9: {
    name: '16:9',
    frame: { width: 1920, height: 1080 },
    is: '16:9, 1920×1080 px: wide, for YouTube and for pages.',
  },
} as const satisfies Record<AspectRatio, About>;

/** The shape of an order's post; orders of 0.1, and those that ask for none, are upright and full screen. */
export function aspectRatioOf({ aspectRatio }: { aspectRatio?: AspectRatio }): AspectRatio {
  return aspectRatio ?? ASPECT_RATIOS[0];
}
