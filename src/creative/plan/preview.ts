import { aspectRatioOf } from '../../domain/aspect-ratios.ts';
import type { PostPreview } from '../../domain/planned-post.ts';
import { postWarnings } from '../../domain/post-warnings.ts';
import { RenderError } from '../../media/render-request.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import type { Copywriter } from '../ports/copywriter.ts';
import { type PlanPorts, planContainer } from './plan-container.ts';
import { broadWarning, languageWarning, photoWarnings, unusedWarnings, warningsOf } from './plan-warnings.ts';
import { mediaFinder, shotsOf, shownTextsOf } from './storyboard.ts';
import { briefFor } from './write-brief.ts';

/** A post as it would be planned now, as a person looks at it, or in words why it cannot be made. */
export async function previewPost(
  project: ProjectFacts,
  ports: PlanPorts & { text: Pick<Copywriter, 'write' | 'speaks'> },
  signal: AbortSignal,
): Promise<PostPreview | { unplannable: string }> {
  try {
    const post = await planContainer(project, ports, signal);
    const timeline = post.plan.timeline;
    const mediaOf = mediaFinder(post, project.media);
    return {
      post,
      aspectRatio: aspectRatioOf(project.order),
      durationMs: timeline.durationMs,
      shots: shotsOf(post, timeline, mediaOf),
      texts: shownTextsOf(timeline),
      warnings: [
        ...languageWarning(project.language, ports.text),
        ...postWarnings({ ...post, order: project.order }),
        ...broadWarning(briefFor(post.format, project), post),
        ...unusedWarnings(project.order, post, timeline),
        ...photoWarnings(project.platforms, project.order, timeline),
        ...warningsOf(post, timeline, mediaOf),
      ],
    };
  } catch (error) {
    if (error instanceof RenderError && error.reason === 'source') return { unplannable: error.message };
    throw error;
  }
}
