import type { Box } from '../../media/timeline.ts';

export const FRAME = { width: 1080, height: 1920 };

type Insets = { top: number; right: number; bottom: number; left: number };

/**
 * What each app's own interface may cover on a 1080x1920 post, px. Taken from the platforms' guidance for
 * promoted posts, which also carry a call-to-action bar and so keep more clear than organic ones:
 * TikTok: top bar, right rail, caption block. Instagram Reels: 14 % top, 35 % bottom, 6 % sides; the right side
 * is widened to the width of the action rail. YouTube Shorts: 15 % top, 35 % bottom, rail at the right.
 */
const COVERED: Record<string, Insets> = {
  tiktok: { top: 130, right: 140, bottom: 484, left: 60 },
  instagram: { top: 269, right: 130, bottom: 672, left: 65 },
  youtube: { top: 288, right: 192, bottom: 672, left: 48 },
};

/** The part of the frame that none of `platforms` covers; of all of them when the list names none we know. */
export function safeArea(platforms: readonly string[]): Box {
  const named = platforms.flatMap((platform) => COVERED[platform] ?? []);
  const insets = named.length > 0 ? named : Object.values(COVERED);
  const most = (side: keyof Insets) => Math.max(...insets.map((inset) => inset[side]));
  return {
    x: most('left'),
    y: most('top'),
    width: FRAME.width - most('left') - most('right'),
    height: FRAME.height - most('top') - most('bottom'),
  };
}

/** The part of `area` that lies evenly around the middle of the frame, for centred text. */
export function centredWithin(area: Box): Box {
  const side = Math.max(area.x, FRAME.width - area.x - area.width);
  return { ...area, x: side, width: FRAME.width - 2 * side };
}
