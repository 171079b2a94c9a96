import type { CopyPoint } from '../ports/copywriter.ts';
import { listed } from './answer-list.ts';
import { APP, withApp } from './app-slide.ts';
import { atOddsWith, countsOtherThan } from './at-odds.ts';
import {
  type Answer,
  type Asked,
  type Drawn,
  distinctFrom,
  exactly,
  inOrder,
  MATTERS,
  plainly,
  point,
  sharedWith,
  written,
} from './drawn.ts';
import { topicIn } from './library/library.ts';
import type { Versus } from './library/narrow-file.ts';
import type { LibraryLanguage } from './library/topics.ts';
import {
  type ChallengePromise,
  endsInPayoff,
  type HookPromise,
  namesLength,
  type Shape,
  sidesOf,
} from './read-hook.ts';

/**
 * Slides that keep what the hook promises: a number is the number of points, a story goes on, a scene comes to
 * something. The app enters once and late, as what helped, with what it says of the same things. What is said comes
 * from the library; two hooks of one app get different slides. Null where the library has nothing to say to it.
 */
export function answerHook(language: LibraryLanguage, asked: Asked): Answer | null {
  const general = topicIn(language, 'general');
  const file = asked.topic ? topicIn(language, asked.topic) : general;
  if (!file || !general) return null;
  const { hook, tongue } = asked;
  // A list has as many as it promises.
  const counts = asked.promise.shape === 'list';
  const [isAtOdds, countsOtherwise] = [atOddsWith(hook, tongue), countsOtherThan(hook, tongue)];
  const agrees = (line: string) => counts || !(isAtOdds(line) || countsOtherwise(line));
  const agreeing = ({ text, detail }: CopyPoint) => agrees(text) && agrees(detail ?? '');
  const drawn: Drawn = {
    ...asked,
    agrees,
    file,
    general,
    app: [APP],
    pick: (entries, name) => inOrder(entries.filter(agreeing), asked, `${asked.seed} ${name}`),
  };
  const { promise } = asked;
  // Without a topic only what goes wrong with anything fits; the rest is the app's to say.
  if (!asked.topic && !fitsAnything(promise)) return null;
  const answer = answerOf(promise, drawn);
  return answer && withApp(answer, drawn);
}

function answerOf(promise: HookPromise, drawn: Drawn): Answer | null {
  if (promise.shape === 'list') return { points: listed(drawn, promise), flow: 'list' };
  if (promise.shape === 'challenge') return { points: dared(drawn, promise), flow: 'story' };
  return ARCS[promise.shape](drawn);
}

function fitsAnything(promise: HookPromise): boolean {
  return promise.shape === 'told' || promise.shape === 'challenge' || promise.shape === 'list';
}

const DAYS_IN_WEEK = 7;
const MOST_DAYS = 10;
const MOST_WEEKS = 4;

/** A thing for each day, or for each week where the days are many. */
function dared(drawn: Drawn, { days }: ChallengePromise): CopyPoint[] {
  const { file, general, tongue, pick, hook, app } = drawn;
  const weekly = days !== null && days > MOST_DAYS;
  const count =
    days === null ? MOST_WEEKS : weekly ? Math.min(MOST_WEEKS, Math.round(days / DAYS_IN_WEEK)) : days;
  // Steps follow from one another; what is done for a day stands by itself.
  const tips = [...pick(MATTERS.tips(file), 'tips'), ...pick(MATTERS.tips(general), 'tips')];
  // What builds up does so in the order in which it is written.
  const things = distinctFrom(tips, hook, written(drawn, 'things', 'tips')).slice(0, count);
  const label = weekly ? tongue.phrases.labels.week : tongue.phrases.labels.day;
  const dated = things.map(({ text }, index) => point(text, null, label.replace('{n}', `${index + 1}`)));
  return [...dated, ...app];
}

/** What comes of it all, as far as it speaks of what the hook speaks of. */
function spokenOf({ file, pick, hook, tongue }: Drawn): CopyPoint[] {
  const shared = sharedWith(hook, tongue);
  return pick(MATTERS.benefits(file), 'benefits').filter(({ text }) => shared(text) > 0);
}

type Story = { start: string; dip: string; turn: string; now: string };

/**
 * The story that a hook begins: of the very experiment it names, else one of the topic that speaks of the same thing.
 * Null where each would be told as if it were the hook's and is not.
 */
function storyOf(drawn: Drawn): Story | null {
  const { narrow, hook, tongue } = drawn;
  if (narrow?.kind === 'tales') return narrow.entry;
  if (narrow || namesLength(hook, tongue)) return null;
  const [story = null] = storiesOf(drawn);
  return story && sharedWith(hook, tongue)(Object.values(story).join(' ')) > 0 ? story : null;
}

/** Those of the topic, in which the first speaks most of what the hook speaks of. */
function storiesOf({ file, pick }: Drawn): Story[] {
  const starts = pick(plainly(file.stories.map(({ start }) => start)), 'story');
  return starts.flatMap(({ text }) => file.stories.filter(({ start }) => start === text));
}

/** The story in its beats; the app is what turned it. */
const toldAs = ({ start, dip, turn, now }: Story, { app }: Drawn): Answer => ({
  points: [...plainly([start, dip, turn]), ...app, point(now)],
  flow: 'story',
});

/** Slides of an answer that is no list: fewer leave a promise open, more are swiped away. */
const MOST_ANSWERS = 5;

/**
 * What a hook is answered with that asks for no number: advice on exactly this from its first step on, and the last
 * one, which pays off; the things themselves where nobody has written any.
 */
function answers(drawn: Drawn): CopyPoint[] {
  const advice = written(drawn, 'tips');
  if (advice.length === 0) return exactly(drawn, 'things').slice(0, MOST_ANSWERS);
  return [...advice.slice(0, MOST_ANSWERS - 1), ...advice.slice(MOST_ANSWERS - 1).slice(-1)];
}

/** Two sides, each under its name, and which of them for whom. */
function weighed({ sides, verdict }: Versus, { app }: Drawn): Answer {
  const both = sides.flatMap(({ name, says }) => says.map((line) => point(line, null, name)));
  return { points: [...both, point(verdict), ...app], flow: 'story' };
}

/** What was said, and late in it the app: before what comes of it all, else before what is said last. */
function closed(told: readonly CopyPoint[], drawn: Drawn): Answer {
  const end = spokenOf(drawn).slice(0, 1);
  const last = end.length > 0 ? end : told.slice(-1);
  const before = end.length > 0 ? told : told.slice(0, -1);
  return { points: [...before, ...drawn.app, ...last], flow: 'story' };
}

/** How a hook calls the side on which the app is, in any language. */
const APP_SIDE =
  /app(?!\p{Script=Latin}{3})|apli[ck]a|applicat|uygulama|ứng dụng|приложени|アプリ|앱|어플|应用|软件|تطبيق|ऐप|แอป/u;

/** Sides of a hook that are neither of the two that are said; where it has two those are meant, in whatever words. */
function sidesUnsaid({ sides }: Versus, { hook, tongue }: Drawn): string[] {
  const asked = sidesOf(hook, tongue);
  const shared = sharedWith(sides.map(({ name }) => name).join(' '), tongue);
  return asked.length <= sides.length ? [] : asked.filter((side) => shared(side) === 0);
}

/** All sides of a comparison, the app among them where the hook weighs it, before what is said of them; else none. */
function compared(versus: Versus, drawn: Drawn): Answer | null {
  const unsaid = sidesUnsaid(versus, drawn);
  if (unsaid.length === 0) return weighed(versus, drawn);
  if (!unsaid.every((side) => APP_SIDE.test(side))) return null;
  const { points, flow } = weighed(versus, { ...drawn, app: [] });
  return { points: [...points.slice(0, -1), ...drawn.app, ...points.slice(-1)], flow };
}

/** What a scene of the hook goes on with: the moment nearest to it, and those that share as much with it. */
function sceneOf({ file, hook, tongue, pick }: Drawn): CopyPoint[] {
  const shared = sharedWith(hook, tongue);
  const [first, ...others] = pick(plainly(file.moments), 'moments');
  const same = others.filter(({ text }) => shared(text) >= SAME_SCENE);
  return first ? [first, ...same].slice(0, MOST_TOLD) : [];
}

/** Words that a moment shares with a hook in whose scene it is. */
const SAME_SCENE = 2;
/** Slides from the scene of the hook to the app. */
const SCENE_SLIDES = 3;

type Arc = (drawn: Drawn) => Answer | null;

/** What follows on a hook of each shape. */
const ARCS: Record<Exclude<Shape, 'list' | 'challenge'>, Arc> = {
  // The hook has told all there is to tell.
  told: ({ app }) => ({ points: [...app], flow: 'story' }),
  pov: (drawn) => {
    const { narrow, app } = drawn;
    if (narrow?.kind === 'scenes') {
      const { moments, turn } = narrow.entry;
      const told = [...moments.filter(drawn.agrees), turn];
      return { points: [...plainly(told), ...app], flow: 'story' };
    }
    const scene = sceneOf(drawn);
    return closed([...scene, ...helping(drawn).slice(0, Math.max(1, SCENE_SLIDES - scene.length))], drawn);
  },
  story: (drawn) => {
    const story = storyOf(drawn);
    return story ? toldAs(story, drawn) : whatHelped(drawn);
  },
  'before-after': (drawn) => {
    const { before, after } = drawn.tongue.phrases.labels;
    const under = (label: string, lines: readonly (string | null)[]) =>
      lines.map((line) => point(line ?? '', null, label));
    const story = storyOf(drawn);
    if (story) {
      const { start, dip, turn, now } = story;
      // What went wrong on the way was neither before it all nor after.
      const told = [...under(before, [start]), ...plainly([dip, turn]), ...drawn.app, ...under(after, [now])];
      return { points: told, flow: 'story' };
    }
    const texts = (points: readonly CopyPoint[]) => points.slice(0, 2).map(({ text }) => text);
    const mistakes = drawn.narrow
      ? exactly(drawn, 'mistakes')
      : drawn.pick(MATTERS.mistakes(drawn.file), 'mistakes');
    const signs = exactly(drawn, 'signs');
    const was = texts(signs.length > 1 ? signs : mistakes);
    const benefits = exactly(drawn, 'benefits');
    // Of the topic at large only what speaks of the hook's own thing.
    const is = texts(benefits.length > 1 || signs.length < 2 ? benefits : spokenOf(drawn));
    // What is of one subject belongs together, and each thing as it was and as it is.
    if (was.length === 2 && is.length === 2)
      return { points: [...under(before, was), ...drawn.app, ...under(after, is)], flow: 'story' };
    const pairs = mistakes.slice(0, 3);
    if (pairs.length === 0) return ARCS.plain(drawn);
    const told = pairs.flatMap(({ text, detail }) => [...under(before, [text]), ...under(after, [detail])]);
    return { points: [...told, ...drawn.app], flow: 'story' };
  },
  // Which of two is better nobody can say who knows neither.
  comparison: (drawn) => (drawn.narrow?.kind === 'versus' ? compared(drawn.narrow.entry, drawn) : null),
  'how-to': (drawn) => {
    const exact = answers(drawn);
    if (exact.length > 2) return { points: [...exact, ...drawn.app], flow: 'list' };
    const steps = MATTERS.steps(drawn.file);
    const tips = drawn.pick(MATTERS.tips(drawn.file), 'tips');
    // What speaks of the very thing that is asked comes before how one begins with the topic at all.
    const shared = sharedWith(drawn.hook, drawn.tongue);
    const near = tips.filter(({ text }) => shared(text) > 0).slice(0, 3);
    const told = near.length > 1 ? [...near, ...tips] : [...steps.slice(0, 4), ...tips];
    return { points: [...distinctFrom(told, drawn.hook).slice(0, 5), ...drawn.app], flow: 'list' };
  },
  confession: (drawn) => {
    const story = storyOf(drawn);
    if (story) return toldAs(story, drawn);
    const { myth, mistake } = drawn.tongue.phrases.labels;
    // Alone they read like advice.
    const exact = exactly(drawn, 'mistakes')
      .slice(0, 3)
      .map(({ text, detail }) => point(text, detail, mistake));
    if (exact.length > 0) return { points: [...exact, ...drawn.app], flow: 'story' };
    // What nobody tells is advice, and that on the hook's own thing comes before what is wrong with the topic at large.
    if (drawn.narrow?.kind === 'subjects' && drawn.narrow.entry.tips) return ARCS.plain(drawn);
    const myths = drawn.pick(MATTERS.myths(drawn.file), 'myths').slice(0, 3);
    return closed(
      myths.map(({ text, detail }) => point(text, detail, myth)),
      drawn,
    );
  },
  question: (drawn) => {
    if (drawn.narrow?.kind === 'versus') return weighed(drawn.narrow.entry, drawn);
    const exact = answers(drawn);
    if (exact.length > 0) return { points: [...exact, ...drawn.app], flow: 'story' };
    return closed(advised(drawn), drawn);
  },
  // What is new is the app's to say, or somebody's own story.
  announcement: (drawn) => (drawn.narrow ? ARCS.plain(drawn) : null),
  plain: (drawn) => {
    if (drawn.narrow?.kind === 'tales') return toldAs(drawn.narrow.entry, drawn);
    const exact = answers(drawn);
    const paysOff = endsInPayoff(drawn.hook, drawn.tongue);
    // Who is told to wait for the end of it waits for what happened.
    const [happened] = paysOff ? storiesOf(drawn) : [];
    if (exact.length === 0) return happened ? toldAs(happened, drawn) : closed(advised(drawn), drawn);
    // Where the hook has one wait for the last, it is not the app.
    const last = paysOff ? exact.slice(-1) : [];
    return { points: [...exact.slice(0, exact.length - last.length), ...drawn.app, ...last], flow: 'story' };
  },
};

/** Of a topic at large. */
const MOST_TOLD = 4;

/** Advice on the topic, after what holds of the hook's own thing in general. */
function advised(drawn: Drawn): CopyPoint[] {
  const shared = sharedWith(drawn.hook, drawn.tongue);
  const facts = drawn.pick(plainly(drawn.file.facts), 'facts').filter(({ text }) => shared(text) > 0);
  const tips = drawn.pick(MATTERS.tips(drawn.file), 'tips');
  return distinctFrom([...facts.slice(0, 1), ...tips], drawn.hook).slice(0, MOST_TOLD);
}

/** Where no story is the hook's: what helps with it, which contradicts none. */
const whatHelped = (drawn: Drawn): Answer => closed(helping(drawn), drawn);

function helping(drawn: Drawn): CopyPoint[] {
  const { hook, tongue, pick, file } = drawn;
  const tips = distinctFrom(pick(MATTERS.tips(file), 'tips'), hook, answers(drawn)).slice(0, MOST_TOLD);
  return tips.map(({ text, detail }) => point(text, detail, tongue.phrases.labels.helped));
}
