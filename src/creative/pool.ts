import type { Expression } from './ports/image-maker.ts';
import type { MusicStyle } from './ports/musician.ts';

/**
 * The public pool that every project may draw from: how a person reacts (templates) and what plays under a post
 * (tracks). Everything is drawn or synthesised by this program, so nothing in it needs a licence.
 */
export const POOL_LICENCE = 'CC0-1.0';

/** One moment of a reaction: the face held for `durationMs`. */
export type Beat = {
  durationMs: number;
  expression: Expression;
  /** -1 left, 0 into the camera, 1 right. */
  lean: number;
  /** The eyes are shut for this beat; blinks are short beats of their own. */
  blink: boolean;
  /** How close the camera is: 1 as drawn, 1.12 a punch in. */
  zoom: number;
};

export type PoolTemplate = {
  slug: string;
  name: string;
  /** How much in fashion, 0..100; drawing from the pool is weighted by it. */
  trend: number;
  licence: typeof POOL_LICENCE;
  beats: Beat[];
};

export type PoolTrack = {
  slug: string;
  title: string;
  style: MusicStyle;
  bpm: number;
  seed: number;
  trend: number;
  licence: typeof POOL_LICENCE;
};

type BeatSpec = [
  durationMs: number,
  expression: Expression,
  more?: { lean?: number; blink?: true; zoom?: number },
];

function template(slug: string, name: string, trend: number, specs: BeatSpec[]): PoolTemplate {
  const beats = specs.map(([durationMs, expression, { lean = 0, blink = false, zoom = 1 } = {}]) => ({
    durationMs,
    expression,
    lean,
    blink,
    zoom,
  }));
  return { slug, name, trend, licence: POOL_LICENCE, beats };
}

export const POOL_TEMPLATES: PoolTemplate[] = [
  template('wait-what', 'Wait, what?', 95, [
    [700, 'calm'],
    [100, 'calm', { blink: true }],
    [500, 'curious', { lean: 0.5 }],
    [1300, 'surprised', { zoom: 1.12 }],
    [600, 'delighted', { zoom: 1.06 }],
  ]),
  template('love-at-first-tap', 'Love at first tap', 88, [
    [600, 'curious', { lean: -0.4 }],
    [500, 'calm'],
    [100, 'calm', { blink: true }],
    [900, 'delighted', { zoom: 1.1 }],
    [900, 'delighted', { lean: 0.4, zoom: 1.1 }],
  ]),
  template('cannot-stop-laughing', 'Cannot stop laughing', 74, [
    [500, 'calm'],
    [400, 'curious', { lean: 0.3 }],
    [600, 'laughing', { zoom: 1.08 }],
    [600, 'laughing', { lean: -0.5, zoom: 1.12 }],
    [700, 'laughing', { lean: 0.4, zoom: 1.08 }],
  ]),
  template('from-stress-to-calm', 'From stress to calm', 69, [
    [900, 'worried', { lean: -0.3 }],
    [600, 'worried', { lean: 0.3, zoom: 1.06 }],
    [500, 'curious'],
    [900, 'calm'],
    [120, 'calm', { blink: true }],
    [580, 'calm'],
  ]),
  template('told-you-so', 'Told you so', 62, [
    [700, 'calm', { lean: 0.4 }],
    [100, 'calm', { blink: true, lean: 0.4 }],
    [900, 'proud', { zoom: 1.05 }],
    [900, 'proud', { lean: -0.4, zoom: 1.1 }],
  ]),
  template('double-take', 'Double take', 81, [
    [600, 'calm', { lean: -0.8 }],
    [400, 'calm', { lean: 0.6 }],
    [120, 'surprised', { blink: true }],
    [1100, 'surprised', { zoom: 1.14 }],
    [120, 'surprised', { blink: true, zoom: 1.14 }],
    [660, 'surprised', { zoom: 1.14 }],
  ]),
  template('not-so-sure', 'Not so sure, then yes', 57, [
    [900, 'curious', { lean: -0.5 }],
    [700, 'curious', { lean: 0.5, zoom: 1.06 }],
    [500, 'worried'],
    [1200, 'proud', { zoom: 1.08 }],
  ]),
  template('happy-news', 'Happy news', 66, [
    [500, 'calm'],
    [700, 'surprised', { zoom: 1.08 }],
    [800, 'laughing', { lean: 0.3 }],
    [900, 'delighted', { zoom: 1.1 }],
  ]),
  template('quiet-nod', 'Quiet nod', 41, [
    [800, 'calm'],
    [120, 'calm', { blink: true }],
    [700, 'calm', { lean: 0.2 }],
    [1000, 'proud', { zoom: 1.05 }],
  ]),
  template('oh-no-oh-yes', 'Oh no, oh yes', 77, [
    [600, 'calm'],
    [900, 'worried', { zoom: 1.1 }],
    [400, 'surprised', { zoom: 1.12 }],
    [600, 'laughing', { lean: -0.3 }],
    [700, 'delighted', { lean: 0.2, zoom: 1.06 }],
  ]),
  template('caught-red-handed', 'Caught red-handed', 72, [
    [600, 'calm', { lean: -0.4 }],
    [600, 'surprised', { zoom: 1.1 }],
    [900, 'worried', { lean: 0.3, zoom: 1.06 }],
    [120, 'worried', { blink: true, lean: 0.3, zoom: 1.06 }],
    [700, 'worried', { lean: -0.2, zoom: 1.1 }],
  ]),
  template('let-me-think', 'Let me think', 54, [
    [700, 'curious', { lean: -0.4 }],
    [120, 'calm', { blink: true }],
    [900, 'curious', { lean: 0.4, zoom: 1.06 }],
    [900, 'calm', { zoom: 1.08 }],
  ]),
  template('trying-not-to-laugh', 'Trying not to laugh', 70, [
    [600, 'calm', { lean: 0.3 }],
    [120, 'calm', { blink: true, lean: 0.3 }],
    [500, 'surprised', { zoom: 1.06 }],
    [900, 'laughing', { lean: -0.3, zoom: 1.1 }],
    [700, 'laughing', { lean: 0.4, zoom: 1.12 }],
  ]),
];

function track(
  slug: string,
  title: string,
  style: MusicStyle,
  bpm: number,
  seed: number,
  trend: number,
): PoolTrack {
  return { slug, title, style, bpm, seed, trend, licence: POOL_LICENCE };
}

export const POOL_TRACKS: PoolTrack[] = [
  track('late-library', 'Late Library', 'lofi', 82, 101, 83),
  track('rain-on-glass', 'Rain on Glass', 'lofi', 76, 118, 60),
  track('sunday-kettle', 'Sunday Kettle', 'lofi', 88, 131, 52),
  track('rooftop-eight', 'Rooftop Eight', 'house', 124, 204, 90),
  track('mirror-tiles', 'Mirror Tiles', 'house', 120, 219, 58),
  track('slow-harbour', 'Slow Harbour', 'ambient', 72, 303, 47),
  track('first-light', 'First Light', 'ambient', 80, 316, 55),
  track('neon-stairs', 'Neon Stairs', 'trap', 142, 402, 86),
  track('cold-steel', 'Cold Steel', 'trap', 136, 415, 63),
  track('paper-planes', 'Paper Planes', 'pop', 112, 505, 92),
  track('summer-windows', 'Summer Windows', 'pop', 104, 521, 71),
  track('run-the-lights', 'Run the Lights', 'pop', 122, 534, 68),
];

/** The whole pool, as it is put into the tables. */
export const EMBEDDED_POOL = { templates: POOL_TEMPLATES, tracks: POOL_TRACKS };
