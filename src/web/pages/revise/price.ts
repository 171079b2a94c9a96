import type { ShownPost } from '../look/shown-post.ts';
import { type Revision, renderedScenes } from './change.ts';

/** Credits that a revision costs at least, however little is rendered. */
const LEAST = 10;

/** What a revision costs: `most` is set aside, `about` is what scenes of that length come to. Null where it is not known. */
export type Price = { about: number | null; most: number | null };

/** A tenth of the whole for each tenth of the film that is rendered, rounded up, within its limits. */
const partOf = (whole: number, share: number) =>
  Math.min(whole, Math.max(LEAST, Math.ceil((whole * Math.ceil(share * 10 - 1e-9)) / 10)));

/** The price of a revision. `whole` is what its post costs made from nothing; 0 for test keys, null where that is not known. */
export function priceOf(post: ShownPost, revision: Revision, whole: number | null): Price {
  if (whole === 0) return { about: 0, most: 0 };
  const scenes = renderedScenes(post, revision);
  if (scenes.length === 0 && !revision.instruction) return { about: LEAST, most: LEAST };
  if (whole === null || revision.instruction) return { about: null, most: whole };
  const lengthOf = (some: typeof scenes) =>
    some.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return { about: partOf(whole, lengthOf(scenes) / Math.max(1, lengthOf(post.scenes))), most: whole };
}
