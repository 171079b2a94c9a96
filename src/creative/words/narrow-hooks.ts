import { rememberOf } from '../../media/text/remember.ts';
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
 * `about`, what the app says of itself. Each promises up to `count`, no more than what the library has of exactly this,
 * and no two the same. Empty where it has nothing.
 */
export function narrowHooks(
  { language, topic, file: { name } }: Pick<Subject, 'language' | 'topic' | 'file'>,
  about: string,
  count: number,
  tongue: Tongue,
): NarrowHook[] {
  const file = narrowIn(language, topic);
  if (!file) return [];
  const subjects = nearestTo(about, file.subjects.filter(tellingIn(tongue)), wordsOfSubject, tongue);
  const versus = nearestTo(about, file.versus, wordsOfVersus, tongue, 1);
  // As long as was asked for, or shorter: which subjects there are does not hang on the length.
  const lengths = Array.from({ length: Math.max(1, count - FEWEST + 1) }, (_, less) => count - less);
  const named = askedOnce(
    tongue.phrases.topicHooks.flatMap((pattern) =>
      subjects.flatMap((entry) => {
        const about = pattern.replace('{topic}', capitalise(entry.name, tongue.locale));
        const said = lengths.map((length) => about.replace('{n}', `${length}`));
        const asked = said.map((hook) => ({ hook, matter: answeredMatter(entry, hook, tongue) }));
        const { hook, matter } = asked.find((one) => one.matter !== null) ?? { hook: '', matter: null };
        return matter ? [{ hook, matter, narrow: { kind: 'subjects', topic, entry } as const }] : [];
      }),
    ),
    count,
  );
  const sided = versus.flatMap((entry) => {
    const [one, other] = entry.sides;
    // Nobody knows what "them" are, and a figure would be the writer's own.
    if ([one, other].some((side) => leansOnOther(side.name, tongue) || saysFigure(side.name, tongue)))
      return [];
    const between = tongue.phrases.versus ?? '{one} vs. {other}';
    const asked = between.replace('{one}', one.name).replace('{other}', other.name);
    const hook = `${capitalise(name, tongue.locale)}${tongue.colon.trimEnd()}\n${asked}`;
    // "Before vs. after" is read as something else.
    if (readHook(hook, tongue).shape !== 'comparison') return [];
    return [{ hook, narrow: { kind: 'versus', topic, entry } as const }];
  });
  return [...named, ...sided];
}

/**
 * One hook for each subject and matter, whose answers are the same in whatever words they are asked for; which words
 * changes with the subject and with `turn`.
 */
function askedOnce(
  hooks: readonly (NarrowHook & { matter: string; narrow: { entry: NarrowSubject } })[],
  turn: number,
): NarrowHook[] {
  const entries = [...new Set(hooks.map(({ narrow }) => narrow.entry))];
  const matters = [...new Set(hooks.map(({ matter }) => matter))];
  return matters.flatMap((matter) =>
    entries.flatMap((entry, at) => {
      const alike = hooks.filter((one) => one.matter === matter && one.narrow.entry === entry);
      const chosen = alike[(at + turn) % Math.max(1, alike.length)];
      return chosen ? [{ hook: chosen.hook, narrow: chosen.narrow }] : [];
    }),
  );
}

/** Of what a hook asks for the subject has as many, so that nothing broader stands in; null where it has not. */
function answeredMatter(subject: NarrowSubject, hook: string, tongue: Tongue): keyof NarrowSubject | null {
  const promise = readHook(hook, tongue);
  if (promise.shape !== 'list') return null;
  const { matter, count } = promise;
  // Steps and things need a hook that is made for them.
  if (matter === 'steps' || matter === 'others') return null;
  if (matter === 'tips' && !asksAdvice(hook, tongue)) return null;
  return (subject[matter]?.length ?? 0) >= count ? matter : null;
}

/** Of subjects of the library, which stay as they are, it is looked once. */
const tellingIn = rememberOf((tongue: Tongue) =>
  rememberOf((subject: NarrowSubject) => isTelling(subject, tongue)),
);

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

/** The shortest list that a hook promises. */
const FEWEST = 3;
/** Subjects that posts of one app go on changing between, as far as they share more than a word with it. */
const ENOUGH_SUBJECTS = 4;

/** Those that share at least half as much with `about` as the nearest does, or are among the next; `fewest` words each. */
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
    .filter(({ shared }) => shared >= fewest)
    .toSorted((a, b) => b.shared - a.shared)
    .filter(({ shared }, at) => shared >= most / 2 || (shared > 1 && at < ENOUGH_SUBJECTS))
    .map(({ entry }) => entry);
}
