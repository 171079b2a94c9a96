import {
  AV_FRAME_DATA_DISPLAYMATRIX,
  AVCOL_PRI_UNSPECIFIED,
  AVCOL_RANGE_UNSPECIFIED,
  AVCOL_SPC_RGB,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import type { Size } from './fit.ts';

/** What must happen to a decoded frame before it can be cropped: square pixels, turned upright. */
export type Upright = {
  filters: string[];
  /** Size after those filters. */
  size: Size;
  /** Colour matrix to assume, in the words of the `scale` filter. */
  matrix: 'auto' | 'bt601' | 'bt709';
  /** Brings high dynamic range (what newer phones record) down to BT.709; empty for ordinary pictures. */
  toneMap: string[];
};

export function uprightFilters(frame: Frame): Upright {
  const { num, den } = frame.sampleAspectRatio;
  const stretched = num > 0 && den > 0 && num !== den;
  const width = stretched ? Math.max(1, Math.round((frame.width * num) / den)) : frame.width;
  const turn = orientation(frame.getSideData(AV_FRAME_DATA_DISPLAYMATRIX));
  return {
    filters: [...(stretched ? [`scale=${width}:${frame.height}`, 'setsar=1'] : []), ...turn.filters],
    size: turn.swapped ? { width: frame.height, height: width } : { width, height: frame.height },
    matrix: matrixOf(frame),
    toneMap: isHighRange(frame) ? [...missingTags(frame), ...TONE_MAP] : [],
  };
}

/** Linear light with white at 203 nits (ITU-R BT.2408), smaller gamut, then a curve that keeps the highlights. */
const TONE_MAP = [
  'zscale=transfer=linear:npl=203',
  'format=gbrpf32le',
  'zscale=primaries=bt709',
  'tonemap=tonemap=mobius:desat=0',
  'zscale=transfer=bt709:matrix=bt709:range=limited',
];

/** What is recorded in high dynamic range is so in the colours of BT.2020, unless it says otherwise. */
function missingTags({ colorPrimaries, colorSpace, colorRange }: Frame): string[] {
  const tags = [
    ...(colorPrimaries === AVCOL_PRI_UNSPECIFIED ? ['color_primaries=bt2020'] : []),
    ...(colorSpace === AVCOL_SPC_UNSPECIFIED ? ['colorspace=bt2020nc'] : []),
    ...(colorRange === AVCOL_RANGE_UNSPECIFIED ? ['range=limited'] : []),
  ];
  return tags.length > 0 ? [`setparams=${tags.join(':')}`] : [];
}

function isHighRange({ colorTrc }: Frame): boolean {
  return colorTrc === AVCOL_TRC_SMPTE2084 || colorTrc === AVCOL_TRC_ARIB_STD_B67;
}

/** Untagged video is taken as players take it: BT.709 from 720 lines up, BT.601 below. */
function matrixOf(frame: Frame): Upright['matrix'] {
  if (frame.colorSpace !== AVCOL_SPC_UNSPECIFIED && frame.colorSpace !== AVCOL_SPC_RGB) return 'auto';
  return Math.min(frame.width, frame.height) >= 720 ? 'bt709' : 'bt601';
}

/**
 * Quarter turns and mirrorings noted by a phone (EXIF or the track's matrix). FFmpeg gives them as a 3x3
 * fixed-point matrix: x' = a·x + c·y, y' = b·x + d·y with y pointing down.
 */
function orientation(matrix: Buffer | null): { filters: string[]; swapped: boolean } {
  if (!matrix || matrix.length < 36) return { filters: [], swapped: false };
  const sign = (index: number): number => Math.sign(matrix.readInt32LE(index * 4));
  const [a, b, c, d] = [sign(0), sign(1), sign(3), sign(4)];
  if (a === 0 && d === 0) return { filters: [quarterTurn(b, c)], swapped: true };
  return { filters: [...(a < 0 ? ['hflip'] : []), ...(d < 0 ? ['vflip'] : [])], swapped: false };
}

function quarterTurn(b: number, c: number): string {
  if (b > 0) return c > 0 ? 'transpose=cclock_flip' : 'transpose=clock';
  return c > 0 ? 'transpose=cclock' : 'transpose=clock_flip';
}
