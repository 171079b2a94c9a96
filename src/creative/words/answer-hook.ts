import type { Copy, CopyPoint } from '../ports/copywriter.ts';
import { listed, underName } from './answer-list.ts';
import { columnsOf } from './columns.ts';
import {
  type Asked,
  type Drawn,
  distinctFrom,
  exactly,
  inOrder,
  inSteps,
  MATTERS,
  nearest,
  plainly,
  point,
  sharedWith,
  tellingWords,
  wordsOf,
} from './drawn.ts';
import { topicIn } from './library/library.ts';
import type { Versus } from './library/narrow-file.ts';
import type { LibraryLanguage } from './library/topics.ts';
import { type ChallengePromise, type HookPromise, namesLength, type Shape } from './read-hook.ts';
import { saysName } from './says-name.ts';
import { LONGEST_POINT } from './sentences.ts';

/** Slides between hook and call. */
export type Answer = Pick<Copy, 'points' | 'flow'>;

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

/** In a story it enters by its name, where there is room for it. */
function asStory({ own: [first, second], appName, tongue: { colon } }: Asked): CopyPoint[] {
  if (!first) return [];
  const named = `${appName}${colon}${first}`;
  const said = saysName(first, appName);
  return [point(said || columnsOf(named) > LONGEST_POINT ? first : named, second ?? null)];
}

const DAYS_IN_WEEK = 7;
const MOST_DAYS = 10;
const MOST_WEEKS = 4;

/** A thing for each day, or for each week where the days are many. */
function dared(drawn: Drawn, { days }: ChallengePromise): CopyPoint[] {
  const { file, general, tongue, pick, hook, helped } = drawn;
  const weekly = days !== null && days > MOST_DAYS;
  const count =
    days === null ? MOST_WEEKS : weekly ? Math.min(MOST_WEEKS, Math.round(days / DAYS_IN_WEEK)) : days;
  // Steps follow from one another; what is done for a day stands by itself.
  const tips = [...pick(MATTERS.tips(file), 'tips'), ...pick(MATTERS.tips(general), 'tips')];
  const things = distinctFrom(tips, hook, exactly(drawn, 'things', 'tips')).slice(0, count);
  const label = weekly ? tongue.phrases.labels.week : tongue.phrases.labels.day;
  const dated = things.map(({ text }, index) => point(text, null, label.replace('{n}', `${index + 1}`)));
  return [...dated, ...helped];
}

/** The first of the benefits closes a post: it is what comes of it all. */
const closing = ({ file, pick }: Drawn) => pick(MATTERS.benefits(file), 'benefits').slice(0, 1);

type Story = { start: string; dip: string; turn: string; now: string };

/**
 * The story that a hook begins: of the very experiment it names, else one of the topic that speaks of the same thing.
 * Null where each would be told as if it were the hook's and is not.
 */
function storyOf({ narrow, file, hook, tongue, pick }: Drawn): Story | null {
  if (narrow?.kind === 'tales') return narrow.entry;
  if (narrow || namesLength(hook, tongue)) return null;
  const told = pick(plainly(file.stories.map(({ start }) => start)), 'story')[0]?.text;
  const story = file.stories.find(({ start }) => start === told) ?? null;
  const words = tellingWords(hook, tongue);
  return story && sharedWith(words, Object.values(story).join(' ')) > 0 ? story : null;
}

/** What a hook is answered with that asks for no number: advice, or the things themselves, on exactly this. */
const answers = (drawn: Drawn, most: number) => exactly(drawn, 'tips', 'things').slice(0, most);

/** Two sides, each under its name, and which of them for whom. */
function weighed({ sides, verdict }: Versus, { helped }: Drawn): Answer {
  const both = sides.flatMap(({ name, says }) => says.map((line) => point(line, null, name)));
  return { points: [...both, point(verdict), ...helped], flow: 'story' };
}

type Arc = (drawn: Drawn) => Answer | null;

/** What follows on a hook of each shape. */
const ARCS: Record<Exclude<Shape, 'list' | 'challenge'>, Arc> = {
  // The hook has told all there is to tell.
  told: ({ helped }) => ({ points: [...helped], flow: 'story' }),
  pov: (drawn) => {
    const { narrow, helped, pick, file } = drawn;
    if (narrow?.kind === 'scenes') {
      const { moments, turn } = narrow.entry;
      return { points: [...plainly([...moments, turn]), ...helped], flow: 'story' };
    }
    const scenes = pick(plainly(file.moments), 'moments');
    return { points: [...scenes.slice(0, 2), ...helped, ...closing(drawn)], flow: 'story' };
  },
  story: (drawn) => {
    const story = storyOf(drawn);
    if (!story) return whatHelped(drawn);
    const { start, dip, turn, now } = story;
    return { points: [...plainly([start, dip, turn]), ...drawn.helped, point(now)], flow: 'story' };
  },
  'before-after': (drawn) => {
    const { labels } = drawn.tongue.phrases;
    const signs = nearest(drawn, 'signs').slice(0, 2);
    const after = drawn.pick(MATTERS.benefits(drawn.file), 'benefits').slice(0, 2);
    const turn = nearest(drawn, 'tips').slice(0, 1);
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
  comparison: (drawn) => (drawn.narrow?.kind === 'versus' ? weighed(drawn.narrow.entry, drawn) : null),
  'how-to': (drawn) => {
    const exact = inSteps(answers(drawn, 5), drawn);
    if (exact.length > 2) return { points: [...exact, ...underName(drawn)], flow: 'list' };
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
    const exact = exactly(drawn, 'mistakes').slice(0, 3);
    if (exact.length > 0) return { points: [...exact, ...drawn.helped], flow: 'story' };
    const myth = drawn.pick(MATTERS.myths(drawn.file), 'myths').slice(0, 2);
    const instead = drawn.pick(MATTERS.mistakes(drawn.file), 'mistakes').slice(0, 1);
    const told = myth.map(({ text, detail }) => point(text, detail, labels.myth));
    return { points: [...told, ...instead, ...drawn.helped, ...closing(drawn)], flow: 'story' };
  },
  question: (drawn) => {
    if (drawn.narrow?.kind === 'versus') return weighed(drawn.narrow.entry, drawn);
    const exact = answers(drawn, 3);
    if (exact.length > 0) return { points: [...exact, ...drawn.helped], flow: 'story' };
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
    // What is written last pays off.
    const exact = inSteps(answers(drawn, 3), drawn);
    if (exact.length > 0) return { points: [...exact, ...drawn.helped], flow: 'story' };
    const tips = drawn.pick(MATTERS.tips(drawn.file), 'tips');
    const facts = drawn.pick(plainly(drawn.file.facts), 'facts');
    const said = distinctFrom([...tips.slice(0, 2), ...facts, ...tips.slice(2)], drawn.hook);
    return { points: [...said.slice(0, 3), ...drawn.helped, ...closing(drawn)], flow: 'story' };
  },
};

/** Where no story is the hook's: what helps with it, which contradicts none. */
function whatHelped(drawn: Drawn): Answer {
  const { helped, hook, tongue, pick, file } = drawn;
  const tips = distinctFrom(pick(MATTERS.tips(file), 'tips'), hook, answers(drawn, 3)).slice(0, 3);
  const label = tongue.phrases.labels.helped;
  const told = tips.map(({ text, detail }) => point(text, detail, label));
  return { points: [...told, ...helped, ...closing(drawn)], flow: 'story' };
}
