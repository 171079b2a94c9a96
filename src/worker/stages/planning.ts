import { nameGlyphs } from '../../domain/name-glyphs.ts';
import { RenderError } from '../../media/render-job.ts';
import { missingGlyphs } from '../../media/text/fonts.ts';
import type { Timeline } from '../../media/timeline.ts';
import { planContainer } from '../plan/plan-container.ts';
import { textsOf } from '../plan/storyboard.ts';
import type { StageRun } from '../stage.ts';

/**
 * Decides what the post will be, and leaves that on the container. Renders nothing. A start refuses words that no font
 * can draw, but the project may have been given such words since.
 */
export const runPlanning: StageRun<'planning'> = async (input) => {
  const { firstComment, ...post } = (await planContainer(input)).post;
  const texts = textsOf(post.plan.timeline as Timeline);
  const missing = [...new Set(texts.flatMap(({ text }) => missingGlyphs(text)))];
  if (missing.length > 0) throw new RenderError('plan', `No bundled font can draw ${nameGlyphs(missing)}.`);
  return {
    checkpoint: { at: new Date().toISOString() },
    patch: { ...post, first_comment: firstComment },
  };
};
