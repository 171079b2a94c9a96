import type { Frame } from './frame.ts';
import { measureBlock, type TextBlock } from './text-block.ts';

/** How much larger words may be that stand alone, the first that has room being taken. */
const LARGER = [1.3, 1.2, 1.1];
/** Shares of the height of their area that words take at most so. */
const MOST_TAKEN = 0.4;
/** One line may become two, which would part a phrase of two; so many are parted anyway, and may be one more. */
const MANY_LINES = 3;
/** Of what explains a headline fewer lines may become as many. */
const DETAIL_LINES = 3;

/**
 * Words with nothing beside them in a tall frame, larger while they are few for the room they have: small ones would be
 * lost in it. The first `labels` texts are the same on every slide and stay as large.
 */
export function filling(block: TextBlock, labels: number, frame: Frame): TextBlock {
  if (!frame.fullScreen) return block;
  const usual = measureBlock(block);
  for (const share of LARGER) {
    const larger = scaledBy(block, labels, share);
    const { sizes, lines, height, cutsWords } = measureBlock(larger);
    const keeps = larger.lines.every(({ style }, at) => sizes[at] === style.size);
    const isWhole = lines.every((count, at) => {
      const before = usual.lines[at] ?? 1;
      const isDetail = at > labels;
      const most = before < MANY_LINES ? 2 : before + 1;
      return count <= (isDetail ? Math.max(DETAIL_LINES, before) : most);
    });
    if (keeps && isWhole && !cutsWords && height <= MOST_TAKEN * block.area.height) return larger;
  }
  return block;
}

const scaledBy = (block: TextBlock, labels: number, share: number): TextBlock => ({
  ...block,
  lines: block.lines.map(({ text, style }, at) => ({
    text,
    style: at < labels ? style : { ...style, size: Math.round(style.size * share) },
  })),
});
