import type { MediaFact, PlanFacts } from '../craft/facts.ts';
import { type ProjectFacts, picturesOf } from '../craft/project-facts.ts';
import type { Copy, CopyPoint } from '../ports/copywriter.ts';
import { promiseOf } from '../words/promised-points.ts';
import { MissingIngredient } from './format.ts';

/** What stands between hook and call: its words, and the pictures that were pinned to some of them. */
export type Body = {
  copy: Copy;
  pinned: (MediaFact | null)[];
  pictures: MediaFact[];
  /** Pictures that the order names, by id. */
  named: readonly string[];
};

/**
 * The caller's own slides in place of the written ones, verbatim and uncounted. Where the hook promises a number of
 * them and fewer were given, the written ones fill what is left.
 * @throws MissingIngredient a picture has gone since the start
 */
export function bodyOf({ copy, language }: PlanFacts, project: ProjectFacts): Body {
  const pictures = picturesOf(project);
  const named = project.order.referenceMediaIds;
  const own = project.order.slides ?? [];
  if (own.length === 0) return { copy, pinned: [], pictures, named };
  const given = own.map(({ text }): CopyPoint => ({ text: text ?? '', detail: null, label: null }));
  const points = [...given, ...copy.points.slice(given.length, promised(copy.hook, language))];
  const pinned = own.map(({ mediaId }) => (mediaId === null ? null : pictureOf(project, mediaId)));
  return {
    copy: { ...copy, points, flow: 'story' },
    pinned,
    pictures: pictures.filter((one) => !pinned.includes(one)),
    named,
  };
}

const MOST_DAYS = 10;

/** How many points a hook promises; 0 when it names no number. */
function promised(hook: string, language: string): number {
  const promise = promiseOf(hook, language);
  if (promise.shape === 'list') return promise.count;
  const days = promise.shape === 'challenge' ? (promise.days ?? 0) : 0;
  return days <= MOST_DAYS ? days : 0;
}

function pictureOf({ media }: ProjectFacts, id: string): MediaFact {
  const found = media.find((one) => one.id === id && one.kind === 'image');
  if (!found) throw new MissingIngredient('A picture of this post is no longer on the project.');
  return found;
}
