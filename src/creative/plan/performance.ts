import type { ContentFormat } from '../../domain/formats.ts';
import { drawBeta } from './beta.ts';

/** How one published post of the project does, totals since publication. */
export type PostResult = { format: ContentFormat; views: number; engagements: number };

/** A format's record, and the rate of engagement that was drawn from what it makes believable. */
export type Performance = { posts: number; views: number; engagements: number; sampledRate: number };

/** What is believed of a format nobody has published yet: 2 in 40 viewers react, and that may well be wrong. */
const PRIOR = { alpha: 2, beta: 38 };
/**
 * Viewers of one post share its luck (when it went out, who saw it first), so they are not independent: a post
 * counts as this many viewers at most, and it takes several posts to be sure of a format.
 */
const VIEWERS_OF_A_POST = 60;

/**
 * Thompson sampling: draws for a format a rate of engagement (likes, comments, shares and saves per view) from the
 * Beta posterior of its posts. Formats that are known well come out near their record, unknown ones anywhere, so
 * they get their chance. The same results and seed draw the same.
 */
export function samplePerformance(
  format: ContentFormat,
  results: readonly PostResult[],
  seed: number,
): Performance {
  const own = results.filter((one) => one.format === format && one.views > 0);
  let { alpha, beta } = PRIOR;
  for (const { views, engagements } of own) {
    const viewers = Math.min(views, VIEWERS_OF_A_POST);
    // Several reactions of one viewer count, but never more than the viewers there were.
    const engaged = Math.min(1, engagements / views) * viewers;
    alpha += engaged;
    beta += viewers - engaged;
  }
  const sum = (pick: (one: PostResult) => number) => own.reduce((total, one) => total + pick(one), 0);
  return {
    posts: own.length,
    views: sum(({ views }) => views),
    engagements: sum(({ engagements }) => engagements),
    sampledRate: drawBeta(seed, `performance ${format}`, alpha, beta),
  };
}
