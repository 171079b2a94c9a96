import type { Copy, CopyPoint } from '../ports/copywriter.ts';
import { randomFrom } from '../random.ts';
import { columnsOf } from './columns.ts';
import { topicIn } from './library/library.ts';
import type { TopicFile } from './library/topic-file.ts';
import type { LibraryLanguage, Topic } from './library/topics.ts';
import type { ChallengePromise, HookPromise, ListPromise, Shape } from './read-hook.ts';
import { LONGEST_POINT, pairsOf, sayTheSame, UNSPACED } from './sentences.ts';
import type { Matter, Tongue } from './tongues/tongue.ts';

/** Slides between hook and call. */
export type Answer = Pick<Copy, 'points' | 'flow'>;

type Asked = {
  hook: string;
  promise: HookPromise;
  topic: Topic | null;
  appName: string;
  /** What the app says of itself; a slide has room for two lines. */
  own: readonly string[];
  tongue: Tongue;
  seed: number;
};

/**
 * Slides that keep what the hook promises: a number is the number of points, a story goes on, a scene comes to
 * something. The app enters once and late, as what helped. What is said comes from the library; two hooks of one
 * app get different slides. Null where the library has nothing to say to it.
 */
export function answerHook(language: LibraryLanguage, asked: Asked): Answer | null {
  const general = topicIn(language, 'general');
  const file = asked.topic ? topicIn(language, asked.topic) : general;
  if (!file || !general) return null;
  const drawn: Drawn = {
    ...asked,
    file,
    general,
    helped: asStory(asked),
    pick: (entries, name) => inOrder(entries, asked.hook, `${asked.seed} ${name}`),
  };
  const { promise } = asked;
  // Without a topic only what goes wrong with anything fits; the rest is the app's to say.
  if (!asked.topic && !fitsAnything(promise)) return null;
  if (promise.shape === 'list') return { points: listed(drawn, promise), flow: 'list' };
  if (promise.shape === 'challenge') return { points: dared(drawn, promise), flow: 'story' };
  return ARCS[promise.shape](drawn);
}

function fitsAnything(promise: HookPromise): boolean {
  return promise.shape === 'told' || promise.shape === 'challenge' || promise.shape === 'list';
}

type Drawn = Asked & {
  /** The app as what helped, at most one slide. */
  helped: CopyPoint[];
  file: TopicFile;
  general: TopicFile;
  /** In an order drawn from seed and hook, what speaks of the same thing as the hook first. */
  pick: (entries: readonly CopyPoint[], name: string) => CopyPoint[];
};

function point(text: string, detail: string | null = null, label: string | null = null): CopyPoint {
  return { text, detail, label };
}

/** Lines that need no explaining. */
const plainly = (lines: readonly string[]): CopyPoint[] => lines.map((text) => point(text));

const MATTERS: Record<Matter, (file: TopicFile) => CopyPoint[]> = {
  tips: ({ tips }) => tips.map(({ say, more }) => point(say, more)),
  mistakes: ({ mistakes }) => mistakes.map(({ say, instead }) => point(say, instead)),
  signs: ({ signs }) => plainly(signs),
  benefits: ({ benefits }) => plainly(benefits),
  // A myth without what is true would be told as true.
  myths: ({ myths }) => myths.map(({ say, truth }) => point(say, truth)),
  steps: ({ steps }) => plainly(steps),
};

/** What goes wrong with one thing goes wrong with others; good advice does not carry over. */
const FAULTS: readonly ListPromise['matter'][] = ['mistakes', 'signs', 'myths'];

function listed(drawn: Drawn, { matter, count }: ListPromise): CopyPoint[] {
  const { file, general, pick, hook } = drawn;
  const speaksOfNothing = !drawn.topic && !FAULTS.includes(matter);
  if (matter === 'others' || speaksOfNothing) return listedOthers(drawn, count);
  const own = MATTERS[matter](file);
  const further = matter === 'benefits' ? plainly(file.facts) : [];
  // Steps follow from one another, so they keep their order.
  const first = matter === 'steps' ? own : pick(own, matter);
  const pool = [
    ...first,
    ...further,
    ...pick(MATTERS[matter](general), matter),
    ...pick(MATTERS.tips(file), 'more'),
  ];
  return [...distinctFrom(pool, hook).slice(0, count), ...underName(drawn)];
}

/** Of things that the library has none of: what helps with the topic, else what the app says of itself. */
function listedOthers(drawn: Drawn, count: number): CopyPoint[] {
  const { file, general, topic, own, pick, hook } = drawn;
  const [ofTopic, ofAny] = [pick(MATTERS.tips(file), 'tips'), pick(MATTERS.tips(general), 'tips')];
  if (topic) return [...distinctFrom([...ofTopic, ...ofAny], hook).slice(0, count), ...underName(drawn)];
  return distinctFrom([...plainly(own), ...ofAny], hook).slice(0, count);
}

/** In a list the app stands under its name instead of a number. */
function underName({ own, appName }: Asked): CopyPoint[] {
  const names = (line: string) => line.toLocaleLowerCase().includes(appName.toLocaleLowerCase());
  const [first, second] = [...own.filter((line) => !names(line)), ...own.filter(names)];
  return first ? [point(first, second ?? null, names(first) ? NO_LABEL : appName)] : [];
}

/** Neither a number nor a name: the text says it. */
const NO_LABEL = '';

/** In a story it enters by its name, where there is room for it. */
function asStory({ own: [first, second], appName, tongue: { colon } }: Asked): CopyPoint[] {
  if (!first) return [];
  const named = `${appName}${colon}${first}`;
  const said = first.toLocaleLowerCase().includes(appName.toLocaleLowerCase());
  return [point(said || columnsOf(named) > LONGEST_POINT ? first : named, second ?? null)];
}

const DAYS_IN_WEEK = 7;
const MOST_DAYS = 10;
const MOST_WEEKS = 4;

/** A thing for each day, or for each week where the days are many. */
function dared(
  { file, general, tongue, pick, hook, helped }: Drawn,
  { days }: ChallengePromise,
): CopyPoint[] {
  const weekly = days !== null && days > MOST_DAYS;
  const count =
    days === null ? MOST_WEEKS : weekly ? Math.min(MOST_WEEKS, Math.round(days / DAYS_IN_WEEK)) : days;
  // Steps follow from one another; what is done for a day stands by itself.
  const tips = [...pick(MATTERS.tips(file), 'tips'), ...pick(MATTERS.tips(general), 'tips')];
  const things = distinctFrom(tips, hook).slice(0, count);
  const label = weekly ? tongue.phrases.labels.week : tongue.phrases.labels.day;
  const dated = things.map(({ text }, index) => point(text, null, label.replace('{n}', `${index + 1}`)));
  return [...dated, ...helped];
}

/** The first of the benefits closes a post: it is what comes of it all. */
const closing = ({ file, pick }: Drawn) => pick(MATTERS.benefits(file), 'benefits').slice(0, 1);

function storyOf({ file, pick }: Drawn): { start: CopyPoint[]; turn: CopyPoint[]; now: CopyPoint[] } {
  const starts = plainly(file.stories.map(({ start }) => start));
  const told = pick(starts, 'story')[0]?.text;
  const story = file.stories.find(({ start }) => start === told);
  if (!story) return { start: [], turn: [], now: [] };
  return {
    start: [point(story.start), point(story.dip)],
    turn: [point(story.turn)],
    now: [point(story.now)],
  };
}

type Arc = (drawn: Drawn) => Answer | null;

/** What follows on a hook of each shape. */
const ARCS: Record<Exclude<Shape, 'list' | 'challenge'>, Arc> = {
  // The hook has told all there is to tell.
  told: ({ helped }) => ({ points: [...helped], flow: 'story' }),
  pov: (drawn) => {
    const scenes = drawn.pick(plainly(drawn.file.moments), 'moments');
    return { points: [...scenes.slice(0, 2), ...drawn.helped, ...closing(drawn)], flow: 'story' };
  },
  story: (drawn) => {
    const { start, turn, now } = storyOf(drawn);
    return { points: [...start, ...turn, ...drawn.helped, ...now], flow: 'story' };
  },
  'before-after': (drawn) => {
    const { labels } = drawn.tongue.phrases;
    const signs = drawn.pick(MATTERS.signs(drawn.file), 'signs').slice(0, 2);
    const [first, second] = drawn.pick(MATTERS.benefits(drawn.file), 'benefits');
    const turn = drawn.pick(MATTERS.tips(drawn.file), 'tips').slice(0, 1);
    const after = [first, second].filter((one) => one !== undefined);
    const under = (label: string) => (one: CopyPoint) => ({ ...one, label });
    return {
      points: [
        ...signs.map(under(labels.before)),
        ...turn,
        ...drawn.helped,
        ...after.map(under(labels.after)),
      ],
      flow: 'story',
    };
  },
  // Which of two is better nobody can say who knows neither.
  comparison: () => null,
  'how-to': (drawn) => {
    const steps = MATTERS.steps(drawn.file);
    const tips = drawn.pick(MATTERS.tips(drawn.file), 'tips');
    // What speaks of the very thing that is asked comes before how one begins with the topic at all.
    const words = wordsOf(drawn.hook);
    const near = tips.filter(({ text }) => sharedWith(words, text) > 0).slice(0, 3);
    const told = near.length > 1 ? [...near, ...tips] : [...steps.slice(0, 4), ...tips];
    return { points: [...distinctFrom(told, drawn.hook).slice(0, 5), ...underName(drawn)], flow: 'list' };
  },
  confession: (drawn) => {
    const { labels } = drawn.tongue.phrases;
    const myth = drawn.pick(MATTERS.myths(drawn.file), 'myths').slice(0, 2);
    const instead = drawn.pick(MATTERS.mistakes(drawn.file), 'mistakes').slice(0, 1);
    const told = myth.map(({ text, detail }) => point(text, detail, labels.myth));
    return { points: [...told, ...instead, ...drawn.helped, ...closing(drawn)], flow: 'story' };
  },
  question: (drawn) => {
    const facts = drawn.pick(plainly(drawn.file.facts), 'facts');
    const tips = drawn.pick(MATTERS.tips(drawn.file), 'tips').slice(0, 2);
    return {
      points: distinctFrom([...facts.slice(0, 1), ...tips, ...drawn.helped, ...closing(drawn)], drawn.hook),
      flow: 'story',
    };
  },
  // What is new is the app's to say.
  announcement: () => null,
  plain: (drawn) => {
    const tips = drawn.pick(MATTERS.tips(drawn.file), 'tips');
    const facts = drawn.pick(plainly(drawn.file.facts), 'facts');
    const said = distinctFrom([...tips.slice(0, 2), ...facts, ...tips.slice(2)], drawn.hook);
    return { points: [...said.slice(0, 3), ...drawn.helped, ...closing(drawn)], flow: 'story' };
  },
};

/** Those that share a word with the hook first, the rest as drawn from the seed and the hook. */
function inOrder(entries: readonly CopyPoint[], hook: string, name: string): CopyPoint[] {
  const random = randomFrom(`${name} ${hook}`);
  const words = wordsOf(hook);
  return entries
    .map((entry) => ({ entry, shared: sharedWith(words, entry.text), at: random.between(0, 1) }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .map(({ entry }) => entry);
}

function sharedWith(words: ReadonlySet<string>, line: string): number {
  return [...wordsOf(line)].filter((word) => words.has(word)).length;
}

/** Beginnings of the longer words, and pairs of signs where words are not parted: enough to tell what a text speaks of. */
function wordsOf(text: string): Set<string> {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [word.slice(0, 6)])));
}

function distinctFrom(entries: readonly CopyPoint[], hook: string): CopyPoint[] {
  const kept: CopyPoint[] = [];
  for (const entry of entries) {
    if (![hook, ...kept.map(({ text }) => text)].some((other) => sayTheSame(other, entry.text)))
      kept.push(entry);
  }
  return kept;
}
