import type { ContentFormat } from '../../domain/formats.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import { FORMATS } from '../formats/formats.ts';
import type { CopyBrief } from '../ports/copywriter.ts';

/** What the copywriter is asked for, for a post of this format. */
export function briefFor(format: ContentFormat, facts: ProjectFacts): CopyBrief {
  const { order, seed } = facts;
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
    ...FORMATS[format].brief(facts),
    platforms: facts.platforms,
    seed,
  };
}
