import type { Decision } from '../../domain/container.ts';
import { type ContentFormat, kebabFormat, makesAll } from '../../domain/formats.ts';
import { jobSeedOf } from '../../domain/variant-seeds.ts';
import { draw } from '../craft/chance.ts';
import type { ProjectFacts } from '../craft/project-facts.ts';
import { CANDIDATES } from '../formats/formats.ts';
import { itemAt } from '../item-at.ts';
import { type Performance, samplePerformance } from './performance.ts';

type Candidate = Decision['candidates'][number];

/** What chance adds at most: it decides between formats that suit about equally well. */
const CHANCE = 15;
/**
 * Formats this near to the best, chance aside, are good too, and the variants of a job take turns among them. It is
 * more than what else a project speaks for sets usable formats apart, and less than a source that the request names
 * or a far better record adds: then one is clearly ahead.
 */
const NEAR = 30;
/** What the best drawn rate of engagement adds, others in proportion: more than context usually sets formats apart. */
const PERFORMANCE = 100;

/**
 * Picks a feasible format for `auto`, and says why: what the project, the influencer and the brief speak for, and
 * how the project's published posts of that format did. Without any results the first decides alone. A job's first
 * variant is the best format, the next ones take turns among those near it: all score by the job's seed, so each
 * knows what its sisters choose. The same facts and seed give the same choice.
 */
export function chooseFormat(facts: ProjectFacts): { format: ContentFormat; decision: Decision } {
  const { variant, outputs } = facts.order;
  const jobSeed = jobSeedOf(facts.seed, variant);
  const performances = performancesOf(facts, jobSeed);
  const judged = CANDIDATES.map(({ format, judge }) => {
    const { feasible, why } = judge(facts);
    const makes = makesAll(format, outputs);
    const performance = performances.get(format) ?? null;
    const chance = Math.round(draw(jobSeed, `format ${format}`) * CHANCE);
    const reasons = [...why, [!makes, 0, 'it has no slides to be made as photos'] as const];
    const told = reasons.filter(([holds]) => holds);
    return { format, feasible: feasible && makes, why: told, performance, chance };
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
  const { format } = itemAt(good, variant);
  const turn = `variant ${variant + 1} of its job: the ${good.length} formats within ${NEAR} points take turns`;
  const candidates = scored.map(({ merit: _, reasons, ...one }): Candidate => {
    const inTurn = one.format === format && variant > 0 && good.length > 1;
    return { ...one, format: kebabFormat(one.format), reasons: inTurn ? [...reasons, turn] : reasons };
  });
  return { format, decision: { chosen: kebabFormat(format), candidates } };
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
