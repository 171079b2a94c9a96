import type { MediaFact, PlanFacts } from '../craft/facts.ts';
import { type ProjectFacts, picturesOf } from '../craft/project-facts.ts';
import { isScreen } from '../craft/showcase.ts';
import type { Copy, CopyPoint } from '../ports/copywriter.ts';
import { callOf, joinedToCall } from '../words/closing.ts';
import { promiseOf } from '../words/promised-points.ts';
import { MissingIngredient } from './format.ts';

/** What stands after the hook: its words, and the pictures that were pinned to some of them. */
export type Body = {
  /** Its points are the slides before the last one. */
  copy: Copy;
  /** The words of the last slide. */
  call: CopyPoint;
  pinned: (MediaFact | null)[];
  pictures: MediaFact[];
  /** Pictures that the order names, by id. */
  named: readonly string[];
};

/**
 * The written slides. The last two are one where both would be about the app with nothing of it to see; what the caller
 * gave stays as given.
 */
export function writtenBody({ copy, appName }: Written, project: ProjectFacts): Body {
  const pictures = picturesOf(project);
  const { referenceMediaIds: named, cta, valuePropositions } = project.order;
  const staysApart = pictures.some(isScreen) || Boolean(cta?.trim());
  const joined = staysApart ? null : joinedToCall(copy, appName, valuePropositions);
  return { copy, call: callOf(copy, appName), ...joined, pinned: [], pictures, named };
}

type Written = Pick<PlanFacts, 'copy' | 'appName'>;

/**
 * The caller's own slides in place of the written ones, verbatim and uncounted. Where the hook promises a number of
 * them and fewer were given, the written ones fill what is left.
 * @throws MissingIngredient a picture has gone since the start
 */
export function bodyOf(facts: Written & Pick<PlanFacts, 'language'>, project: ProjectFacts): Body {
  const { copy, language, appName } = facts;
  const own = project.order.slides ?? [];
  if (own.length === 0) return writtenBody(facts, project);
  const given = own.map(({ text }): CopyPoint => ({ text: text ?? '', detail: null, label: null }));
  const points = [...given, ...copy.points.slice(given.length, promised(copy.hook, language))];
  const pinned = own.map(({ mediaId }) => (mediaId === null ? null : pictureOf(project, mediaId)));
  return {
    copy: { ...copy, points, flow: 'story' },
    call: callOf(copy, appName),
    pinned,
    pictures: picturesOf(project).filter((one) => !pinned.includes(one)),
    named: project.order.referenceMediaIds,
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
