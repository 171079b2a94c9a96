import { type AspectRatio, RATIOS } from '../../domain/aspect-ratios.ts';
import { PLATFORMS, type Platform } from '../../domain/platforms.ts';
import type { Box } from '../../media/timeline.ts';

export type Size = { width: number; height: number };

/** What a post is laid out in. */
export type Frame = {
  size: Size;
  /** The part that nothing covers, where everything must be that is to be read. */
  safe: Box;
  /** An app's own interface lies over its foot: what is tall may run out under it. */
  fullScreen: boolean;
};

type Insets = { top: number; right: number; bottom: number; left: number };

/**
 * What each app's own interface may cover on a full-screen post, px. Taken from the platforms' guidance for
 * promoted posts, which also carry a call-to-action bar and so keep more clear than organic ones:
 * TikTok: top bar, right rail, caption block. Instagram Reels: 14 % top, 35 % bottom, 6 % sides; the right side
 * is widened to the width of the action rail. YouTube Shorts: 15 % top, 35 % bottom, rail at the right.
 */
const FULL_SCREEN: Record<Platform, Insets> = {
  tiktok: { top: 130, right: 140, bottom: 484, left: 60 },
  instagram: { top: 269, right: 130, bottom: 672, left: 65 },
  youtube: { top: 288, right: 192, bottom: 672, left: 48 },
};

/**
 * A feed shows a post whole and has its interface around it, but for the counter of a carousel and the buttons for
 * sound and tags in the corners (about 26 points with a margin of 12, of a phone 390 wide). Instagram's profile crops
 * 4:5 to 3:4, 34 px at each side.
 */
const IN_FEED: Insets = { top: 108, right: 64, bottom: 112, left: 64 };

/**
 * EBU R 95 keeps 5 % of each side clear of graphics; at the foot of a player of YouTube lie the bar that shows how far
 * it has played and, in lists, the length in the corner: a tenth.
 */
const IN_PLAYER: Insets = { top: 64, right: 96, bottom: 108, left: 96 };

/** What is kept clear in each ratio: by app where apps lay their interface over the post, the same for all elsewhere. */
const CLEAR: Record<AspectRatio, Record<Platform, Insets> | Insets> = {
  r9x16: FULL_SCREEN,
  r4x5: IN_FEED,
  r1x1: IN_FEED,
  r16x9: IN_PLAYER,
};

/** A post's frame; what none of `platforms` covers is safe, what none of all covers when the list names none we know. */
export function frameFor(ratio: AspectRatio, platforms: readonly string[]): Frame {
  const size = RATIOS[ratio].frame;
  const clear = CLEAR[ratio];
  const fullScreen = !('top' in clear);
  const insets = fullScreen ? named(platforms).map((platform) => clear[platform]) : [clear];
  const most = (side: keyof Insets) => Math.max(...insets.map((inset) => inset[side]));
  const safe = {
    x: most('left'),
    y: most('top'),
    width: size.width - most('left') - most('right'),
    height: size.height - most('top') - most('bottom'),
  };
  return { size, safe, fullScreen };
}

function named(platforms: readonly string[]): readonly Platform[] {
  const known = PLATFORMS.filter((platform) => platforms.includes(platform));
  return known.length > 0 ? known : PLATFORMS;
}

/** Wider than high. */
export function isWide({ size }: Frame): boolean {
  return size.width > size.height;
}

/** The safe part that lies evenly around the middle of the frame, for centred text. */
export function centredIn({ size, safe }: Frame): Box {
  const side = Math.max(safe.x, size.width - safe.x - safe.width);
  return { ...safe, x: side, width: size.width - 2 * side };
}
