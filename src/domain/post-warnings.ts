import type { ContainerOrder, ContainerPlan } from './container.ts';
import type { PlanWarning } from './planned-post.ts';
import { standInWarnings } from './stand-in-warnings.ts';
import type { Writer } from './writer.ts';

type Planned = Pick<ContainerPlan, 'sources' | 'drawnInstead'>;

/** What a planned post does not do as it was asked to, for as long as the post is there. */
export function postWarnings(post: {
  order: Pick<ContainerOrder, 'referenceMediaIds'>;
  writer: Writer | null;
  plan: Planned | null;
}): PlanWarning[] {
  return [...standInWarnings(post), ...(post.plan ? unusedMedia(post.order, post.plan) : [])];
}

/** Files that the request names and no scene shows. Posts planned before files were told of have nothing to say. */
function unusedMedia(
  { referenceMediaIds }: Pick<ContainerOrder, 'referenceMediaIds'>,
  { sources }: Planned,
): PlanWarning[] {
  const files = Object.values(sources).filter((source) => source.kind === 'blob');
  if (files.some(({ mediaId }) => mediaId === undefined)) return [];
  const shown = new Set(files.map(({ mediaId }) => mediaId));
  return [...new Set(referenceMediaIds)]
    .filter((id) => !shown.has(id))
    .map((id) => mediaNotUsed(id, 'No scene shows this file, which the request names.'));
}

/** A file that the request names, and what keeps it out of the post. */
export function mediaNotUsed(mediaId: string, message: string): PlanWarning {
  return { code: 'MEDIA_NOT_USED', message, text: null, mediaId };
}
