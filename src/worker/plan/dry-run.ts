import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostPreview } from '../../domain/planned-post.ts';
import type { PlannableContainer } from '../../infra/store/queries/plan/plannable-container.ts';
import { RenderError } from '../../media/render-job.ts';
import type { Timeline } from '../../media/timeline.ts';
import { type Planning, planContainer } from './plan-container.ts';
import { languageWarning, unusedWarnings, warningsOf } from './plan-warnings.ts';
import { mediaFinder, shotsOf, shownTextsOf } from './storyboard.ts';

/** A post as it would be planned now, or in words why it cannot be made. */
export type DryRun = (container: PlannableContainer) => Promise<PostPreview | { unplannable: string }>;

/** Plans as the planning stage does, outside any job. `workRoot` is an existing folder for temporary files. */
export function createDryRun(ports: Planning['ports'], workRoot: string): DryRun {
  return async (container) => {
    const workDir = await mkdtemp(join(workRoot, 'dry-run-'));
    try {
      const signal = new AbortController().signal;
      const { project, post } = await planContainer({ container, ports, workDir, signal, report: () => {} });
      const timeline = post.plan.timeline as Timeline;
      const mediaOf = mediaFinder(post, project.media);
      return {
        post,
        durationMs: timeline.durationMs,
        shots: shotsOf(post, timeline, mediaOf),
        texts: shownTextsOf(timeline),
        warnings: [
          ...languageWarning(container.language, ports.text),
          ...unusedWarnings(container.order, post, timeline),
          ...warningsOf(post, timeline, mediaOf),
        ],
      };
    } catch (error) {
      if (error instanceof RenderError && error.reason === 'source') return { unplannable: error.message };
      throw error;
    } finally {
      await rm(workDir, { recursive: true, force: true });
    }
  };
}
