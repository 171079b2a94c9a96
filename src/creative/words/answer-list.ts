import type { CopyPoint } from '../ports/copywriter.ts';
import { type Drawn, distinctFrom, exactly, MATTERS, plainly, sharedWith, written } from './drawn.ts';
import { asksAdvice, type ListPromise } from './read-hook.ts';
import { namedOnce } from './says-name.ts';

/** What goes wrong with one thing goes wrong with others; good advice does not carry over. */
const FAULTS: readonly ListPromise['matter'][] = ['mistakes', 'signs', 'myths'];

/** What of a narrow subject answers a list, the first first; a benefit or a myth of it nobody has written. */
const FITTING = {
  others: ['things', 'tips'],
  things: ['things', 'tips'],
  tips: ['tips', 'things'],
  steps: ['tips'],
  mistakes: ['mistakes'],
  signs: ['signs'],
  benefits: [],
  myths: [],
} as const;

const hasThings = (drawn: Drawn) => exactly(drawn, 'things').length > 0;

/** As many as are promised: of exactly what is asked for, then of the topic, then of anything. */
export function listed(drawn: Drawn, promise: ListPromise): CopyPoint[] {
  const { matter, count } = promise;
  const { file, general, pick, hook } = drawn;
  const asked = matter === 'tips' && !asksAdvice(hook, drawn.tongue) ? 'things' : matter;
  // Steps follow from one another, so they keep their order.
  const inSteps = matter === 'steps';
  const exact = (inSteps ? written : exactly)(drawn, ...FITTING[asked]);
  const speaksOfNothing = !drawn.topic && !FAULTS.includes(matter);
  if (matter === 'others' || speaksOfNothing) return listedOthers(drawn, count, exact);
  const own = MATTERS[matter](file);
  const further = matter === 'benefits' ? plainly(file.facts) : [];
  const first = inSteps ? own : pick(own, matter);
  const pool = [
    ...first,
    ...further,
    ...pick(MATTERS[matter](general), matter),
    ...pick(MATTERS.tips(file), 'more'),
  ];
  return [...distinctFrom(pool, hook, exact).slice(0, count), ...drawn.app];
}

/** Of things that the library has none of: what helps with the topic, else what the app says of itself. */
function listedOthers(drawn: Drawn, count: number, exact: readonly CopyPoint[]): CopyPoint[] {
  const { file, general, topic, own, appName, pick, hook, tongue } = drawn;
  const [ofTopic, ofAny] = [pick(MATTERS.tips(file), 'tips'), pick(MATTERS.tips(general), 'tips')];
  if (!topic) return distinctFrom([...plainly(namedOnce(own, appName)), ...ofAny], hook).slice(0, count);
  // What names the things of the hook is nearer to them than advice on exactly this.
  const shared = sharedWith(hook, tongue);
  const naming = hasThings(drawn) ? [] : ofTopic.filter(({ text }) => shared(text) > 0);
  const pool = [...exact, ...ofTopic, ...ofAny];
  return [...distinctFrom(pool, hook, naming).slice(0, count), ...drawn.app];
}
