import type { PlannedPost } from '../../domain/planned-post.ts';
import type { PlannableContainer } from '../../infra/store/queries/plan/plannable-container.ts';
import { UnreadableFileError } from '../../media/decode/unreadable-file.ts';
import { RenderError } from '../../media/render-job.ts';
import { TIMELINE_VERSION } from '../../media/timeline.ts';
import type { StagePorts } from '../stage.ts';
import { fetchSource } from '../stages/fetch-source.ts';
import { gatherFacts } from '../stages/gather-facts.ts';
import { drawCast } from './cast.ts';
import { chooseFormat } from './choose-format.ts';
import { MissingIngredient, PLANNERS } from './plan-post.ts';
import { type ProjectFacts, sourceClipOf } from './project-facts.ts';
import { spokenWords } from './ugc-remix.ts';
import { briefFor } from './write-brief.ts';

export type Planning = {
  container: PlannableContainer;
  ports: Pick<StagePorts, 'db' | 'blobs' | 'text' | 'probe'>;
  /** An empty folder for files that have to be looked into. */
  workDir: string;
  signal: AbortSignal;
  /** Told the share that is done, 0..1. */
  report: (fraction: number) => void;
};

/**
 * Decides what a post will be: its format if that is open, its words, and its timeline. Writes and renders nothing,
 * so the planning stage and a dry run share it, and the same rows give the same post.
 * @throws RenderError `source` when the format lacks a file it cannot be made without
 */
export async function planContainer(
  planning: Planning,
): Promise<{ project: ProjectFacts; post: PlannedPost }> {
  const { container, ports, signal, report } = planning;
  const project = await gatherFacts(ports.db, container);
  report(0.3);
  const requested = project.order.requestedFormat;
  const chosen = requested === 'auto' ? chooseFormat(project) : { format: requested, decision: null };
  const { format } = chosen;
  const copy = await ports.text.write(briefFor(format, project));
  signal.throwIfAborted();
  report(0.6);
  const { track, reaction, draw } = drawCast(project, format === 'ugc_remix');
  const { seed, platforms, appName } = project;
  const clipHasSound = format === 'video_remix' && (await isClipHeard(planning, project));
  const facts = { seed, platforms, copy, appName, track };
  const planned = plan(() => PLANNERS[format]({ project, facts, reaction, clipHasSound }));
  const post: PlannedPost = {
    ...chosen,
    draw,
    plan: { engine: `reelgate-${TIMELINE_VERSION}`, ...planned },
    hook: format === 'ugc_remix' ? spokenWords(project.order, copy).hook : copy.hook,
    caption: copy.caption,
    hashtags: copy.hashtags,
    firstComment: copy.firstComment,
  };
  return { project, post };
}

/** The library does not keep whether a clip has sound, so the clip is asked. */
async function isClipHeard({ ports, workDir, signal }: Planning, project: ProjectFacts): Promise<boolean> {
  const clip = sourceClipOf(project);
  if (!clip) return false;
  const path = await fetchSource(ports.blobs, 'source', clip.blobKey, workDir);
  try {
    return (await ports.probe(path, signal)).hasAudio;
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
