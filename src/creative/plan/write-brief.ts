import type { ContentFormat } from '../../domain/formats.ts';
import { rotate } from '../craft/chance.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import { pointCountOf, sourceTextsOf } from '../formats/slideshow-remix.ts';
import { momentCount } from '../formats/video-remix.ts';
import type { CopyBrief } from '../ports/copywriter.ts';

/** What the copywriter is asked for, for a post of this format. */
export function briefFor(format: ContentFormat, facts: ProjectFacts): CopyBrief {
  const { order, seed } = facts;
  const sourceTexts = format === 'slideshow_remix' ? [...sourceTextsOf(facts)] : [];
  return {
    language: facts.language,
    brandVoice: facts.brandVoice,
    appName: facts.appName,
    appDescription: facts.appDescription,
    tagline: facts.tagline,
    hook: order.hook,
    topic: order.topic,
    angle: order.angle,
    cta: order.cta,
    valuePropositions: order.valuePropositions,
    themeTags: order.themeTags,
    sourceTexts,
    pointCount: pointCountFor(format, facts, sourceTexts),
    platforms: facts.platforms,
    seed,
  };
}

const FEWEST_POINTS = 3;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Lines between hook and call to action, so that a slideshow has five to eight slides; no more than the project
 * has to say, as few good lines beat many. A video remix has one less than moments.
 */
function pointCountFor(format: ContentFormat, facts: ProjectFacts, sourceTexts: string[]): number {
  const { seed, order, appDescription } = facts;
  if (format === 'slideshow_remix') return pointCountOf(sourceTexts);
  const own = order.valuePropositions.length + [...sentences.segment(appDescription ?? '')].length;
  const wanted = format === 'video_remix' ? momentCount(seed) - 1 : rotate([4, 5, 6], seed, 'points');
  return Math.min(wanted, Math.max(FEWEST_POINTS, own));
}
