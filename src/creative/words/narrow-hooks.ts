import { columnsOf } from './columns.ts';
import type { Narrow } from './find-narrow.ts';
import type { Subject } from './from-library.ts';
import { narrowIn } from './library/library.ts';
import type { NarrowFile, NarrowSubject, Versus } from './library/narrow-file.ts';
import { asksAdvice, leansOnOther, namesMatter, numbersOf, readHook } from './read-hook.ts';
import { capitalise } from './sentences.ts';
import { sharedTerms, smallWordsOf, termsOf } from './terms.ts';
import type { Tongue } from './tongues/tongue.ts';

/** A hook that was written for something narrow, which then answers it. */
export type NarrowHook = { hook: string; narrow: Narrow };

/** Columns of a name that still leaves room for what is said of it. */
const LONGEST_NAME = 44;
/** Matters that a subject has something to say of; fewer catch whatever hooks its topic gets. */
const ENOUGH_MATTERS = 2;

/**
 * Hooks that name a narrow subject of the topic, or two sides of a comparison, those first that share most words with
 * `about`, what the app says of itself. Each promises no more than what the library has of exactly this. Empty where
 * it has nothing.
 */
export function narrowHooks(
  { language, topic, file: { name } }: Pick<Subject, 'language' | 'topic' | 'file'>,
  about: string,
  count: number,
  tongue: Tongue,
): NarrowHook[] {
  const file = narrowIn(language, topic);
  if (!file) return [];
  const subjects = nearestTo(
    about,
    file.subjects.filter((one) => isTelling(one, tongue)),
    wordsOfSubject,
    tongue,
  );
  const versus = nearestTo(about, file.versus, wordsOfVersus, tongue, 1);
  const named = tongue.phrases.topicHooks.flatMap((pattern) =>
    subjects.flatMap((entry) => {
      const hook = pattern
        .replace('{topic}', capitalise(entry.name, tongue.locale))
        .replace('{n}', `${count}`);
      return answers(entry, hook, tongue)
        ? [{ hook, narrow: { kind: 'subjects', topic, entry } as const }]
        : [];
    }),
  );
  const sided = versus.flatMap((entry) => {
    const [one, other] = entry.sides;
    // Nobody knows what "them" are, and a figure would be the writer's own.
    if ([one, other].some((side) => leansOnOther(side.name, tongue) || saysFigure(side.name, tongue)))
      return [];
    const hook = `${capitalise(name, tongue.locale)}${tongue.colon.trimEnd()}\n${one.name} vs. ${other.name}`;
    // "Before vs. after" is read as something else.
    if (readHook(hook, tongue).shape !== 'comparison') return [];
    return [{ hook, narrow: { kind: 'versus', topic, entry } as const }];
  });
  return [...named, ...sided];
}

/** Of what a hook asks for the subject has as many, so that nothing broader stands in. */
function answers(subject: NarrowSubject, hook: string, tongue: Tongue): boolean {
  const promise = readHook(hook, tongue);
  if (promise.shape !== 'list') return false;
  const { matter, count } = promise;
  // Steps and things need a hook that is made for them.
  if (matter === 'steps' || matter === 'others') return false;
  if (matter === 'tips' && !asksAdvice(hook, tongue)) return false;
  return (subject[matter]?.length ?? 0) >= count;
}

/** What catches every hook of a topic has one matter alone, and a name that counts things already would count twice. */
function isTelling({ name, tips, mistakes, signs }: NarrowSubject, tongue: Tongue): boolean {
  const matters = [tips, mistakes, signs].filter(Boolean).length;
  const fits = columnsOf(name) <= LONGEST_NAME && !saysFigure(name, tongue);
  return matters >= ENOUGH_MATTERS && fits && !namesMatter(name, tongue);
}

/** A sum or a length that only the one who posts could vouch for. */
const saysFigure = (name: string, tongue: Tongue) =>
  /[\p{Nd}\p{Sc}]/u.test(name) || numbersOf(name, tongue).length > 0;

const wordsOfSubject = ({ name, find }: NarrowSubject) => [name, ...find].join(' ');
const wordsOfVersus = ({ sides, find }: Versus) => [...sides.map(({ name }) => name), ...find].join(' ');

/** Those that share at least half as much with `about` as the nearest does, and at least `fewest` words. */
function nearestTo<Entry extends NarrowFile['subjects' | 'versus'][number]>(
  about: string,
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => string,
  tongue: Tongue,
  fewest = 0,
): Entry[] {
  const small = smallWordsOf(tongue);
  const terms = termsOf(about, small);
  const weighed = entries.map((entry) => ({
    entry,
    shared: sharedTerms(terms, termsOf(wordsOf(entry), small)),
  }));
  const most = Math.max(0, ...weighed.map(({ shared }) => shared));
  return weighed
    .filter(({ shared }) => shared >= Math.max(most / 2, fewest))
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ entry }) => entry);
}
