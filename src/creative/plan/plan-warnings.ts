import { aspectRatioOf, RATIOS } from '../../domain/aspect-ratios.ts';
import type { ContainerOrder } from '../../domain/container.ts';
import { type ContentFormat, hasSlides, kebabFormat, makesAll } from '../../domain/formats.ts';
import { nameGlyphs } from '../../domain/name-glyphs.ts';
import type { PlannedPost, PlanWarning } from '../../domain/planned-post.ts';
import { PLATFORMS, photosFault } from '../../domain/platforms.ts';
import { mediaNotUsed } from '../../domain/post-warnings.ts';
import type { OverlayWords } from '../../media/overlays/overlay-kind.ts';
import { missingGlyphs } from '../../media/text/fonts.ts';
import { layoutText } from '../../media/text/layout-text.ts';
import type { Timeline } from '../../media/timeline.ts';
import type { MediaFact } from '../craft/facts.ts';
import type { Size } from '../craft/frame.ts';
import { LEAST_PX } from '../craft/look.ts';
import { readingMs } from '../craft/timing.ts';
import { FORMATS } from '../formats/formats.ts';
import type { CopyBrief, Copywriter } from '../ports/copywriter.ts';
import { answersBroadly } from '../words/from-library.ts';
import { type FindMedia, insetsOf, textsOf } from './storyboard.ts';

/** A picture enlarged by more than this looks soft on a phone. */
const MOST_ENLARGED = 1.5;

/** All that will be seen to be wrong with a post, and could be mended before it is rendered. */
export function warningsOf(post: PlannedPost, timeline: Timeline, mediaOf: FindMedia): PlanWarning[] {
  const texts = textsOf(timeline);
  return [
    ...texts.flatMap(glyphWarning),
    ...texts.filter(({ text }) => post.hook?.includes(text)).flatMap(hookWarning),
    ...mediaWarnings(timeline, mediaOf),
  ];
}

/** What a brief says and the post has no place for. */
export function unusedWarnings(
  order: ContainerOrder,
  { format, plan }: PlannedPost,
  timeline: Timeline,
): PlanWarning[] {
  const { angle } = order;
  const shown = textsOf(timeline).map(({ text }) => text);
  return [
    ...benefitsUnused(format, order),
    ...photosUnused(format, order),
    ...coverUnused(format, order, plan.scenes?.length),
    ...positionUnused(format, order),
    ...(angle !== null && !shown.some((text) => text.includes(angle.trim()))
      ? [unused(angle, 'A post opens with other words than brief.angle, and does not use it.')]
      : []),
  ];
}

/** What a brief says and a post of its format will have no place for, told before it is planned. */
export function unusedBefore(order: ContainerOrder): PlanWarning[] {
  const { requestedFormat, angle, hook } = order;
  if (requestedFormat === 'auto') return [];
  return [
    ...benefitsUnused(requestedFormat, order),
    ...photosUnused(requestedFormat, order),
    ...coverUnused(requestedFormat, order),
    ...positionUnused(requestedFormat, order),
    ...(angle !== null && hook !== null
      ? [unused(angle, 'A post opens with brief.hook, and does not use brief.angle.')]
      : []),
  ];
}

/** Files that the request names and a post of its format cannot show; `kinds` tells what they are, as far as they are there. */
export function unshownBefore(
  { requestedFormat, referenceMediaIds, appDemoId }: ContainerOrder,
  kinds: ReadonlyMap<string, string>,
): PlanWarning[] {
  if (requestedFormat === 'auto') return [];
  const shows: readonly string[] = FORMATS[requestedFormat].showsNamed;
  return [...new Set(referenceMediaIds)].flatMap((id) => {
    const kind = kinds.get(id);
    if (id === appDemoId || (kind && shows.includes(kind))) return [];
    const why = kind
      ? `A ${kebabFormat(requestedFormat)} has no place for it: it is ${NAMES[kind] ?? kind}.`
      : 'The project has no such file.';
    return [mediaNotUsed(id, why)];
  });
}

const NAMES: Record<string, string> = { image: 'a picture', video: 'a clip', audio: 'sound' };

function benefitsUnused(format: ContentFormat, { valuePropositions }: ContainerOrder): PlanWarning[] {
  if (FORMATS[format].tellsBenefits || valuePropositions.length === 0) return [];
  return [unused(valuePropositions.join('\n'), 'A reaction has no place for brief.valuePropositions.')];
}

function photosUnused(format: ContentFormat, { outputs }: ContainerOrder): PlanWarning[] {
  if (makesAll(format, outputs)) return [];
  return [unused(null, `outputs: a ${kebabFormat(format)} has no slides, and so no photos beside its film.`)];
}

/** `slides` is how many there are, once that is known. */
function coverUnused(
  format: ContentFormat,
  { coverIndex }: ContainerOrder,
  slides = Number.POSITIVE_INFINITY,
): PlanWarning[] {
  const there = hasSlides(format) ? slides : 0;
  if (coverIndex === undefined || coverIndex < there) return [];
  const why = there === 0 ? 'has no slides' : `has ${there} slides, and the first is its cover`;
  return [unused(null, `coverIndex: this ${kebabFormat(format)} ${why}.`)];
}

/** Over a face words stand above it, unless the frame has room beside it; with a demo they keep off that. */
function positionUnused(format: ContentFormat, order: ContainerOrder): PlanWarning[] {
  const position = order.style?.position;
  const { width, height } = RATIOS[aspectRatioOf(order)].frame;
  if (format !== 'ugc_remix' || !position || position === 'top' || width > height) return [];
  return [unused(null, `style.position: a ${kebabFormat(format)} has its words above face and demo.`)];
}

/** What the platforms would refuse about the photos that were asked for. */
export function photoWarnings(
  platforms: readonly string[],
  { outputs = [] }: ContainerOrder,
  { slideMs }: Timeline,
): PlanWarning[] {
  if (!outputs.includes('photos')) return [];
  return PLATFORMS.filter((one) => platforms.includes(one)).flatMap((platform): PlanWarning[] => {
    const fault = photosFault(platform, slideMs.length);
    return fault
      ? [{ code: 'PLATFORM_LIMIT', message: `The post ${fault}.`, text: null, mediaId: null }]
      : [];
  });
}

function unused(text: string | null, message: string): PlanWarning {
  return { code: 'BRIEF_FIELD_UNUSED', message, text, mediaId: null };
}

/** Words of the caller's own are kept; others would be in another language. */
export function languageWarning(language: string, { speaks }: Pick<Copywriter, 'speaks'>): PlanWarning[] {
  if (speaks(language)) return [];
  const message = `There are no phrases in ${language}: a post has your own words alone.`;
  return [{ code: 'LANGUAGE_WITHOUT_PHRASES', message, text: null, mediaId: null }];
}

/** A number is kept even where the things that it counts are not known; whoever posts it should see that first. */
export function broadWarning(brief: CopyBrief, { writer }: PlannedPost): PlanWarning[] {
  if (writer?.kind !== 'embedded' || !answersBroadly(brief)) return [];
  const message =
    'The built-in library has nothing on exactly this, so the slides give advice on its topic: ask for tips, mistakes or signs, or configure a model that writes.';
  return [{ code: 'HOOK_ANSWERED_BROADLY', message, text: brief.hook, mediaId: null }];
}

function glyphWarning({ text }: OverlayWords): PlanWarning[] {
  const missing = missingGlyphs(text);
  if (missing.length === 0) return [];
  const message = `No bundled font can draw ${nameGlyphs(missing)}; boxes would be shown.`;
  return [{ code: 'MISSING_GLYPHS', message, text, mediaId: null }];
}

/** A hook is too long when it is cut off, comes out tiny, or leaves the screen before it can be read. */
function hookWarning({ text, box, style, durationMs }: OverlayWords): PlanWarning[] {
  const { truncated, size } = layoutText(text, box, style);
  const fault = truncated
    ? 'does not fit its slide and will be cut off'
    : size < LEAST_PX
      ? `fits its slide only at ${Math.round(size)} px, which is hard to read`
      : durationMs < readingMs(text)
        ? 'leaves the screen before it can be read'
        : null;
  return fault ? [{ code: 'HOOK_TOO_LONG', message: `The hook ${fault}.`, text, mediaId: null }] : [];
}

function mediaWarnings(timeline: Timeline, mediaOf: FindMedia): PlanWarning[] {
  const shown = [
    ...timeline.clips.map(({ source }) => ({
      media: mediaOf(source.id),
      box: timeline,
      whole: source.kind === 'video' && source.fit !== 'cover',
    })),
    ...insetsOf(timeline).map(({ id, box }) => ({ media: mediaOf(id), box, whole: true })),
  ];
  const soft = shown.flatMap(({ media, box, whole }) => {
    if (!media || media.width <= 0 || media.height <= 0) return [];
    return enlargement(media, box, whole) > MOST_ENLARGED ? [media] : [];
  });
  return [...new Set(soft)].map(({ id, width, height, kind }) => {
    const message = `A ${kind === 'video' ? 'clip' : 'picture'} of ${width}x${height} px is enlarged and will look soft.`;
    return { code: 'LOW_RESOLUTION_MEDIA', message, text: null, mediaId: id };
  });
}

/** How much larger than itself a file is shown: filling its box, or whole within it. */
function enlargement(media: MediaFact, box: Size, whole: boolean): number {
  const [across, down] = [box.width / media.width, box.height / media.height];
  return whole ? Math.min(across, down) : Math.max(across, down);
}
