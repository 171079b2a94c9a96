import type { ContainerPlan } from '../../domain/container.ts';
import { UnreadableFileError } from '../../media/decode/unreadable-file.ts';
import { probe } from '../../media/probe.ts';
import { RenderError } from '../../media/render-job.ts';
import { TIMELINE_VERSION } from '../../media/timeline.ts';
import { drawCast } from '../plan/cast.ts';
import { chooseFormat } from '../plan/choose-format.ts';
import { MissingIngredient, PLANNERS } from '../plan/plan-post.ts';
import { type ProjectFacts, sourceClipOf } from '../plan/project-facts.ts';
import { briefFor } from '../plan/write-brief.ts';
import type { StageInput, StageRun } from '../stage.ts';
import { fetchSource } from './fetch-source.ts';
import { gatherFacts } from './gather-facts.ts';

/** Decides what the post will be: its format if that is open, its words, and its timeline. Renders nothing. */
export const runPlanning: StageRun<'planning'> = async (input) => {
  const { container, ports, signal, report } = input;
  const project = await gatherFacts(ports.db, container);
  report(0.3);
  const requested = project.order.requestedFormat;
  const chosen =
    requested === 'auto' ? chooseFormat(project) : { format: requested, decision: container.decision };
  const { format, decision } = chosen;
  const copy = await ports.text.write(briefFor(format, project));
  signal.throwIfAborted();
  report(0.6);
  const { track, reaction, draw } = drawCast(project, format === 'ugc_remix');
  const { seed, platforms, appName } = project;
  const clipHasSound = format === 'video_remix' && (await isClipHeard(input, project));
  const facts = { seed, platforms, copy, appName, track };
  const planned = plan(() => PLANNERS[format]({ project, facts, reaction, clipHasSound }));
  const record: ContainerPlan = { engine: `reelgate-${TIMELINE_VERSION}`, ...planned };
  return {
    checkpoint: { at: new Date().toISOString() },
    patch: {
      format,
      decision,
      draw,
      plan: record,
      // A reaction without a hook has no overlay, and so no hook to tell of.
      hook: format === 'ugc_remix' ? project.order.hook : copy.hook,
      caption: copy.caption,
      hashtags: copy.hashtags,
      first_comment: copy.firstComment,
    },
  };
};

/** The library does not keep whether a clip has sound, so the clip is asked. */
async function isClipHeard({ ports, workDir, signal }: StageInput, project: ProjectFacts): Promise<boolean> {
  const clip = sourceClipOf(project);
  if (!clip) return false;
  const path = await fetchSource(ports.blobs, 'source', clip.blobKey, workDir);
  try {
    return (await probe(path, signal)).hasAudio;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new RenderError('source', `The source clip cannot be read: ${error.why}.`, 'source');
  }
}

function plan<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof MissingIngredient) throw new RenderError('source', error.message);
    throw error;
  }
}
