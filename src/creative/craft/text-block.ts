import { layoutText } from '../../media/text/layout-text.ts';
import type { Box, TextOverlay, TextStyle } from '../../media/timeline.ts';
import type { Window } from './reel.ts';

/** Texts that stand one above the other as one group. */
export type TextBlock = {
  lines: { text: string; style: TextStyle }[];
  area: Box;
  align: TextOverlay['align'];
  /** Where the group lies in the area: 0 top, 1 bottom. */
  at: number;
  /** `still` stands from the first frame, as what a feed shows first. */
  entrance: 'still' | 'rise';
};

const GAP = 28;
const FADE_IN_MS = 260;
const FADE_OUT_MS = 130;
const RISE_PX = 44;
/** Each text of a group comes in a little after the one above it. */
const STAGGER_MS = 120;

/** Overlays of a group: each text in a box of its own height, none over another, all inside the area. */
export function textBlock({ lines, area, align, at, entrance }: TextBlock, window: Window): TextOverlay[] {
  const heights = heightsOf(lines, area);
  const total = heights.reduce((sum, height) => sum + height, 0) + GAP * (lines.length - 1);
  const free = Math.max(0, area.height - total);
  let y = area.y + Math.floor(free * at);
  // What rises comes from below, and is seen there already.
  const riseBy = entrance === 'rise' ? Math.min(RISE_PX, area.y + free - y) : 0;
  return lines.map(({ text, style }, index) => {
    const height = heights[index] ?? 0;
    const box = { x: area.x, y, width: area.width, height };
    y += height + GAP;
    const rises = entrance === 'rise';
    const startMs = window.startMs + (rises ? index * STAGGER_MS : 0);
    return {
      kind: 'text',
      text,
      box,
      align,
      valign: 'top',
      style,
      startMs,
      durationMs: window.endMs - startMs,
      fadeInMs: rises ? FADE_IN_MS : 0,
      fadeOutMs: FADE_OUT_MS,
      riseBy,
    };
  });
}

/** All but the last text take what they need; the last one shrinks into what is left. */
function heightsOf(lines: TextBlock['lines'], area: Box): number[] {
  let left = area.height;
  return lines.map(({ text, style }, index) => {
    const later = (lines.length - 1 - index) * GAP;
    const most = index === lines.length - 1 ? left : Math.floor(area.height / 3);
    const height = Math.min(
      most,
      Math.ceil(layoutText(text, { width: area.width, height: most }, style).height),
    );
    left -= height + GAP;
    return Math.max(1, Math.min(height, area.height - later));
  });
}
