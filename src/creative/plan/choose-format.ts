import type { Decision } from '../../domain/container.ts';
import { type ContentFormat, kebabFormat } from '../../domain/formats.ts';
import { jobSeedOf } from '../../domain/variant-seeds.ts';
import { draw } from '../craft/chance.ts';
import { appDemoOf, type ProjectFacts, picturesOf, sourceClipOf } from '../craft/project-facts.ts';
import { type Performance, samplePerformance } from './performance.ts';

type Candidate = Decision['candidates'][number];
type Reason = [holds: boolean, points: number, reason: string];

/** What chance adds at most: it decides between formats that suit about equally well. */
const CHANCE = 15;
/**
 * Formats this near to the best, chance aside, are good too, and the variants of a job take turns among them. It is
 * more than what else a project speaks for sets usable formats apart, and less than a source that the request names
 * or a far better record adds: then one is clearly ahead.
 */
const NEAR = 30;
/** What the request names is meant to be used. */
const NAMED = 80;
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
 * Picks a feasible format for `auto`, and says why: what the project, the influencer and the brief speak for, and
 * how the project's published posts of that format did. Without any results the first decides alone. A job's first
 * variant is the best format, the next ones take turns among those near it: all score by the job's seed, so each
 * knows what its sisters choose. The same facts and seed give the same choice.
 */
export function chooseFormat(facts: ProjectFacts): { format: ContentFormat; decision: Decision } {
  const { variant } = facts.order;
  const jobSeed = jobSeedOf(facts.seed, variant);
  const performances = performancesOf(facts, jobSeed);
  const judged = CANDIDATES.map(({ format, judge }) => {
    const { feasible, why } = judge(facts);
    const performance = performances.get(format) ?? null;
    const chance = Math.round(draw(jobSeed, `format ${format}`) * CHANCE);
    return { format, feasible, why: why.filter(([holds]) => holds), performance, chance };
  });
  const rates = judged.map(({ feasible, performance }) => (feasible ? (performance?.sampledRate ?? 0) : 0));
  const bestRate = Math.max(...rates);
  const scored = judged.map(({ format, feasible, why, performance, chance }) => {
    const earned = performance ? Math.round((PERFORMANCE * performance.sampledRate) / bestRate) : 0;
    const merit = why.reduce((sum, [, given]) => sum + given, earned);
    const reasons = [
      ...why.map(([, given, reason]) => `${reason} (+${given})`),
      ...(performance && feasible ? [`${inWords(performance)} (+${earned})`] : []),
      `drawn from the seed (+${chance})`,
    ];
    return { format, feasible, merit, score: feasible ? merit + chance : 0, reasons, performance };
  });
  const feasible = scored.filter((one) => one.feasible);
  const most = Math.max(...feasible.map(({ merit }) => merit));
  const good = feasible.filter(({ merit }) => merit >= most - NEAR).sort((a, b) => b.score - a.score);
  const { format } = at(good, variant);
  const turn = `variant ${variant + 1} of its job: the ${good.length} formats within ${NEAR} points take turns`;
  const candidates = scored.map(({ merit: _, reasons, ...one }): Candidate => {
    const inTurn = one.format === format && variant > 0 && good.length > 1;
    return { ...one, format: kebabFormat(one.format), reasons: inTurn ? [...reasons, turn] : reasons };
  });
  return { format, decision: { chosen: kebabFormat(format), candidates } };
}

/** One of the formats in their order, begun again after the last; slides are always feasible, so there is one. */
function at<T>(good: readonly T[], variant: number): T {
  return good[variant % good.length] as T;
}

/** What was drawn for each candidate; empty while no post of the project has results. */
function performancesOf({ results }: ProjectFacts, seed: number): Map<ContentFormat, Performance> {
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
    [actor, 25, 'an influencer can be on camera'],
    [!actor, 0, 'no influencer can be on camera'],
    [facts.order.hook !== null, 5, 'the brief has a hook to lay over the reaction'],
    [facts.order.angle !== null, 5, 'the brief has an angle, which a person can take'],
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
    [named, NAMED, 'the request names a clip'],
    [clip !== null && clip.durationMs >= 8_000, 10, 'the clip is long enough for several moments'],
    [facts.posts.some(({ mediaId }) => mediaId !== null), 10, 'a source post is a clip'],
  ];
  return { feasible: clip !== null, why };
}

/** "5 habits of calm people", "Top 3 mistakes". */
const NUMBERED = /^\P{L}*(?:top\s+)?\d{1,2}\s+\p{L}/iu;

/** Always feasible: there are neutral outlines to remix when the project has no post. */
function judgeSlideshowRemix(facts: ProjectFacts) {
  const { hook, topic, valuePropositions } = facts.order;
  const namesPost = facts.order.sourcePostIds.length > 0 && facts.posts.some(({ texts }) => texts.length > 1);
  const why: Reason[] = [
    [true, 20, 'slides need nothing but words'],
    [facts.appDescription !== null, 20, 'the app is described'],
    [facts.posts.some(({ texts }) => texts.length > 1), 15, 'a source post has slides'],
    [namesPost, NAMED, 'the request names a post with slides'],
    [picturesOf(facts).length >= FEWEST_PICTURES, 10, 'the project has pictures to show'],
    [topic !== null, 5, 'the brief has a topic to open with'],
    [NUMBERED.test(hook ?? topic ?? ''), 10, 'the brief begins with a number, as lists do'],
    [valuePropositions.length > 1, 10, `the brief lists ${valuePropositions.length} benefits`],
  ];
  return { feasible: true, why };
}
