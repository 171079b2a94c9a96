import { aspectRatioOf } from '../../domain/aspect-ratios.ts';
import type { ContainerOrder } from '../../domain/container.ts';
import { type ContentFormat, outputsOf } from '../../domain/formats.ts';
import type { PlannedPost } from '../../domain/planned-post.ts';
import { publishedCaption } from '../../domain/published-caption.ts';
import { RenderError } from '../../media/render-request.ts';
import type { Timeline } from '../../media/timeline.ts';
import type { PlanFacts, Setting } from '../craft/facts.ts';
import { frameFor } from '../craft/frame.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import { styled } from '../craft/styled.ts';
import { MissingIngredient } from '../formats/format.ts';
import { FORMATS, needs } from '../formats/formats.ts';
import { bodyOf } from '../formats/own-slides.ts';
import type { Copy, Copywriter } from '../ports/copywriter.ts';
import type { PhotoSearch } from '../ports/photo-search.ts';
import { feelingOf } from '../words/feeling-of.ts';
import { subjectOf } from '../words/from-library.ts';
import { isAtNight } from '../words/hour-of.ts';
import { drawCast } from './cast.ts';
import { chooseFormat } from './choose-format.ts';
import { planDraft } from './draft.ts';
import { findPictures, type Sought } from './find-pictures.ts';
import { briefFor } from './write-brief.ts';

export type PlanPorts = {
  text: Pick<Copywriter, 'write'>;
  /** Null, or absent, where nobody is asked for pictures. */
  photos?: Pick<PhotoSearch, 'find'> | null;
};

/**
 * Decides what a post will be: its format if that is open, its words, and its timeline. All it knows are the facts
 * it is given and what its ports answer, so the planning stage and a dry run cannot differ.
 * @throws the signal's reason; ProviderError; RenderError `source` when the format lacks a file it cannot be made without
 */
export async function planContainer(
  project: ProjectFacts,
  { text, photos = null }: PlanPorts,
  signal: AbortSignal,
): Promise<PlannedPost & { plan: { timeline: Timeline } }> {
  const requested = project.order.requestedFormat;
  const chosen = requested === 'auto' ? chooseFormat(project) : { format: requested, decision: null };
  const { format } = chosen;
  const brief = briefFor(format, project);
  const copy = await text.write(brief, signal);
  const topic = subjectOf(brief)?.topic ?? null;
  const hook = FORMATS[format].hook(project.order, copy);
  const feeling = hook === null ? 'open' : feelingOf(hook, project.language);
  const { track, reaction, draw } = drawCast(project, needs(format, 'reaction') ? feeling : null);
  const { seed, language, platforms, appName, order, brand } = project;
  const frame = frameFor(aspectRatioOf(order), platforms);
  const own = brand.style === null ? {} : { style: brand.style };
  const isNight = isAtNight(copy.hook, { language, topic });
  const setting: Setting = styled(
    { seed, language, frame, appName, track, topic, isNight, ...own, brand },
    order.style,
  );
  const facts = { ...setting, copy };
  const { found, fault } = await lookFor(photos, project, format, facts, signal);
  const outputs = outputsOf(format, order.outputs);
  const script = plan(() => FORMATS[format].script({ project, facts: { ...facts, found }, reaction }));
  const planned = planDraft({ script, setting }, outputs, order.coverIndex);
  const drawnInstead = fault === null ? {} : { drawnInstead: [{ fault, sourceId: null }] };
  return {
    ...chosen,
    draw: outputs.includes('video') ? draw : { ...draw, trackId: null },
    plan: { ...planned, ...drawnInstead },
    hook,
    title: copy.title,
    caption: captionOf(copy, project.order),
    hashtags: copy.hashtags,
    firstComment: copy.firstComment,
    writer: copy.writer,
  };
}

async function lookFor(
  photos: PlanPorts['photos'],
  project: ProjectFacts,
  format: ContentFormat,
  facts: PlanFacts,
  signal: AbortSignal,
): Promise<Partial<Sought> & Pick<Sought, 'fault'>> {
  if (!photos || !FORMATS[format].findsPictures) return { fault: null };
  return findPictures(
    photos,
    facts,
    plan(() => bodyOf(facts, project)),
    signal,
  );
}

/** Hashtags stand in one place: among themselves, unless the caption is to hold them. */
function captionOf({ caption, hashtags }: Copy, { captionHashtags }: ContainerOrder): string {
  return captionHashtags ? publishedCaption(caption, hashtags) : caption;
}

function plan<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof MissingIngredient) throw new RenderError('source', error.message);
    throw error;
  }
}
