import type { Decision } from '../../domain/container.ts';
import { type ContentFormat, kebabFormat } from '../../domain/formats.ts';
import { draw } from '../craft/chance.ts';
import { appDemoOf, type ProjectFacts, picturesOf, sourceClipOf } from '../craft/project-facts.ts';
import { type Performance, samplePerformance } from './performance.ts';

type Candidate = Decision['candidates'][number];
type Reason = [holds: boolean, points: number, reason: string];

/** What chance adds at most: it decides between formats that suit about equally well. */
const CHANCE = 15;
/** What the best drawn rate of engagement adds, others in proportion: more than context usually sets formats apart. */
const PERFORMANCE = 100;
const FEWEST_PICTURES = 3;

const CANDIDATES: {
  format: ContentFormat;
  judge: (facts: ProjectFacts) => { feasible: boolean; why: Reason[] };
}[] = [
  { format: 'ugc_remix', judge: judgeUgcRemix },
  { format: 'video_remix', judge: judgeVideoRemix },
  { format: 'slideshow_remix', judge: judgeSlideshowRemix },
];

/**
 * Picks the best feasible format for `auto`, and says why: what the project, the influencer and the brief speak for,
 * and how the project's published posts of that format did. Without any results the first decides alone. The
 * same facts and seed give the same choice.
 */
export function chooseFormat(facts: ProjectFacts): { format: ContentFormat; decision: Decision } {
  const performances = performancesOf(facts);
  const judged = CANDIDATES.map(({ format, judge }) => {
    const { feasible, why } = judge(facts);
    const performance = performances.get(format) ?? null;
    const chance = Math.round(draw(facts.seed, `format ${format}`) * CHANCE);
    return { format, feasible, why: why.filter(([holds]) => holds), performance, chance };
  });
  const rates = judged.map(({ feasible, performance }) => (feasible ? (performance?.sampledRate ?? 0) : 0));
  const bestRate = Math.max(...rates);
  const scored = judged.map(({ format, feasible, why, performance, chance }) => {
    const earned = performance ? Math.round((PERFORMANCE * performance.sampledRate) / bestRate) : 0;
    const points = why.reduce((sum, [, given]) => sum + given, chance + earned);
    const reasons = [
      ...why.map(([, given, reason]) => `${reason} (+${given})`),
      ...(performance && feasible ? [`${inWords(performance)} (+${earned})`] : []),
      `drawn from the seed (+${chance})`,
    ];
    return { format, feasible, score: feasible ? points : 0, reasons, performance };
  });
  const best = scored.filter(({ feasible }) => feasible).reduce((a, b) => (b.score > a.score ? b : a));
  const candidates: Candidate[] = scored.map((one) => ({ ...one, format: kebabFormat(one.format) }));
  return { format: best.format, decision: { chosen: kebabFormat(best.format), candidates } };
}

/** What was drawn for each candidate; empty while no post of the project has results. */
function performancesOf({ results, seed }: ProjectFacts): Map<ContentFormat, Performance> {
  const known = results.some(
    ({ format, views }) => views > 0 && CANDIDATES.some((one) => one.format === format),
  );
  if (!known) return new Map();
  return new Map(CANDIDATES.map(({ format }) => [format, samplePerformance(format, results, seed)]));
}

function inWords({ posts, views, engagements, sampledRate }: Performance): string {
  const drawn = `a rate of ${percent(sampledRate)} was drawn`;
  if (posts === 0) return `no published post has results, so ${drawn} from what is usual`;
  const record = `${posts} published ${posts === 1 ? 'post' : 'posts'} had ${engagements} reactions in ${views} views`;
  return `${record}, a rate of ${percent(engagements / views)}; ${drawn}`;
}

const percent = (rate: number) => `${(rate * 100).toFixed(1)} %`;

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
