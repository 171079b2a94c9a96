import type { Decision } from '../../domain/container.ts';
import { type ContentFormat, kebabFormat } from '../../domain/formats.ts';
import { draw } from './draw.ts';
import { appDemoOf, type ProjectFacts, picturesOf, sourceClipOf } from './project-facts.ts';

type Candidate = Decision['candidates'][number];
type Reason = [holds: boolean, points: number, reason: string];

/** What chance adds at most: it decides between formats that suit about equally well. */
const CHANCE = 15;
const FEWEST_PICTURES = 3;

const CANDIDATES: {
  format: ContentFormat;
  judge: (facts: ProjectFacts) => { feasible: boolean; why: Reason[] };
}[] = [
  { format: 'ugc_remix', judge: judgeUgcRemix },
  { format: 'video_remix', judge: judgeVideoRemix },
  { format: 'slideshow_remix', judge: judgeSlideshowRemix },
];

/** Picks the best feasible format for `auto`, and says why. The same facts and seed give the same choice. */
export function chooseFormat(facts: ProjectFacts): { format: ContentFormat; decision: Decision } {
  const judged = CANDIDATES.map(({ format, judge }) => {
    const { feasible, why } = judge(facts);
    const held = why.filter(([holds]) => holds);
    const chance = Math.round(draw(facts.seed, `format ${format}`) * CHANCE);
    const score = feasible ? held.reduce((sum, [, points]) => sum + points, chance) : 0;
    const reasons = [
      ...held.map(([, points, reason]) => `${reason} (+${points})`),
      `drawn from the seed (+${chance})`,
    ];
    return { format, feasible, score, reasons };
  });
  const best = judged.filter(({ feasible }) => feasible).reduce((a, b) => (b.score > a.score ? b : a));
  const candidates: Candidate[] = judged.map((one) => ({ ...one, format: kebabFormat(one.format) }));
  return { format: best.format, decision: { chosen: kebabFormat(best.format), candidates } };
}

function judgeUgcRemix(facts: ProjectFacts) {
  const demo = appDemoOf(facts) !== null;
  const actor = facts.actor !== null;
  const why: Reason[] = [
    [demo, 30, 'the project has an app demo'],
    [!demo, 0, 'the project has no app demo'],
    [actor, 30, 'an influencer can be on camera'],
    [!actor, 0, 'no influencer can be on camera'],
    [facts.order.hook !== null, 5, 'a hook is given to lay over the reaction'],
    [facts.platforms.includes('tiktok'), 5, 'reactions do well on TikTok'],
  ];
  return { feasible: demo && actor, why };
}

function judgeVideoRemix(facts: ProjectFacts) {
  const clip = sourceClipOf(facts);
  const named = clip !== null && facts.order.referenceMediaIds.includes(clip.id);
  const why: Reason[] = [
    [clip !== null, 35, 'there is a clip to re-cut'],
    [clip === null, 0, 'there is no clip to re-cut'],
    [named, 40, 'the request names a clip'],
    [clip !== null && clip.durationMs >= 8_000, 10, 'the clip is long enough for several moments'],
    [facts.posts.some(({ mediaId }) => mediaId !== null), 10, 'a source post is a clip'],
  ];
  return { feasible: clip !== null, why };
}

/** Always feasible: there are neutral outlines to remix when the project has no post. */
function judgeSlideshowRemix(facts: ProjectFacts) {
  const namesPost = facts.order.sourcePostIds.length > 0 && facts.posts.some(({ texts }) => texts.length > 1);
  const why: Reason[] = [
    [true, 20, 'slides need nothing but words'],
    [facts.appDescription !== null, 20, 'the app is described'],
    [facts.posts.some(({ texts }) => texts.length > 1), 15, 'a source post has slides'],
    [namesPost, 25, 'the request names a post with slides'],
    [picturesOf(facts).length >= FEWEST_PICTURES, 10, 'the project has pictures to show'],
    [facts.order.valuePropositions.length > 1, 5, 'the brief lists benefits'],
  ];
  return { feasible: true, why };
}
