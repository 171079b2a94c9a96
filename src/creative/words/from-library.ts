import { rememberOf } from '../../media/text/remember.ts';
import type { CopyBrief } from '../ports/copywriter.ts';
import { addressesOtherwise } from './address.ts';
import { answerHook } from './answer-hook.ts';
import type { Answer, Asked } from './drawn.ts';
import { findNarrow, type Kind, type Narrow } from './find-narrow.ts';
import { findTopic, lettersOf, type TopicClues } from './find-topic.ts';
import { hasPhrases, speechFor } from './language.ts';
import { libraryLanguage, topicIn } from './library/library.ts';
import type { TopicFile } from './library/topic-file.ts';
import type { LibraryLanguage, Topic } from './library/topics.ts';
import type { Material } from './material.ts';
import {
  endsInPayoff,
  type HookPromise,
  isDaily,
  type ListPromise,
  readHook,
  type Shape,
  tellsLapse,
} from './read-hook.ts';
import { saysName } from './says-name.ts';
import { capitalise } from './sentences.ts';
import type { Tongue } from './tongues/tongue.ts';

/** What a post is about, as far as the library knows. */
export type Subject = {
  language: LibraryLanguage;
  topic: Topic;
  file: TopicFile;
  /** The very thing that is asked for, which then decides the topic. */
  narrow: Narrow | null;
};

/**
 * The subject of a brief; null where the library has no file for it in the language of the post. Found once for a brief,
 * of which the writer, the plan and its warnings ask.
 */
export const subjectOf = rememberOf(findSubject);

function findSubject(brief: CopyBrief): Subject | null {
  const { hook, topic, angle, themeTags, appDescription } = brief;
  const clues = { hook, topic, angle, themeTags: themeTags.join(' '), appDescription };
  const broad = subjectIn(brief.language, clues);
  const language = spokenIn(brief);
  const narrow = language && narrowOf(language, brief, broad?.topic ?? null);
  const file = language && narrow && topicIn(language, narrow.topic);
  return language && narrow && file ? { language, topic: narrow.topic, file, narrow } : broad;
}

/** What hooks of a shape ask for besides subjects, which answer any. */
const ASKED: Partial<Record<Shape, Kind>> = {
  comparison: 'versus',
  question: 'versus',
  story: 'tales',
  'before-after': 'tales',
  confession: 'tales',
  announcement: 'tales',
  pov: 'scenes',
};

/** What comes last in a hook's post is how something ended; one that shows what happened is told of where nothing advises on it. */
function kindsFor(shape: Shape, paysOff: boolean): Kind[] {
  const kind = ASKED[shape];
  if (kind) return [kind, 'subjects'];
  if (shape !== 'plain') return ['subjects'];
  return paysOff ? ['tales', 'subjects'] : ['subjects', 'tales'];
}

/** The very thing that a hook asks for, else the hook with its topic and angle; not what the app is for. */
function narrowOf(language: LibraryLanguage, brief: CopyBrief, topic: Topic | null): Narrow | null {
  const hook = brief.hook ?? '';
  const { tongue } = speechFor(brief.language);
  const { shape } = readHook(hook, tongue);
  // A whole story speaks of many things and asks for none.
  if (shape === 'told') return null;
  const kinds = kindsFor(shape, endsInPayoff(hook, tongue));
  const ofApp = subjectIn(brief.language, { appDescription: brief.appDescription })?.topic ?? null;
  for (const text of [hook, [hook, brief.topic, brief.angle].join(' | ')]) {
    const field = topic && { topic, letters: lettersOf(language, topic, text), ofApp };
    for (const one of kinds) {
      const found = findNarrow(language, one, text, field);
      if (found && !(isDaily(hook, tongue) && lapses(found, tongue))) return found;
    }
  }
  return null;
}

/** A tale of missed days is not that of what was done daily. */
function lapses({ kind, entry }: Narrow, tongue: Tongue): boolean {
  return kind === 'tales' && tellsLapse([entry.start, entry.dip, entry.turn, entry.now].join(' '), tongue);
}

/** The same from whatever clues there are. */
export function subjectIn(
  tag: string,
  clues: Partial<Record<keyof TopicClues, string | null>>,
): Subject | null {
  const language = spokenIn({ language: tag });
  if (!language) return null;
  const found = findTopic(language, {
    hook: clues.hook ?? '',
    topic: clues.topic ?? '',
    angle: clues.angle ?? '',
    themeTags: clues.themeTags ?? '',
    appDescription: clues.appDescription ?? '',
  });
  const file = found && topicIn(language, found);
  return found && file ? { language, topic: found, file, narrow: null } : null;
}

/** What fits a post of any subject. */
export function generalOf(brief: CopyBrief): TopicFile | null {
  const language = spokenIn(brief);
  return language && topicIn(language, 'general');
}

/** Elsewhere the phrases around the library's words would be of another language. */
function spokenIn({ language }: Pick<CopyBrief, 'language'>): LibraryLanguage | null {
  return hasPhrases(language) ? libraryLanguage(language) : null;
}

/**
 * Slides that keep the promise of the hook that a post has; null where the brief does not follow it, or the library
 * has nothing to say. `material` is what the app says of itself; a hook about the app itself is left to that.
 */
export function answerOf(
  brief: CopyBrief,
  hook: string,
  subject: Subject | null,
  material: Pick<Material, 'points' | 'given' | 'sentences' | 'introductions' | 'leads' | 'described'>,
): Answer | null {
  const language = spokenIn(brief);
  const { appName, followsHook, seed } = brief;
  if (!language || !followsHook || saysName(hook, appName)) return null;
  const { tongue } = speechFor(brief.language);
  const promise = readHook(hook, tongue);
  // A plain hook that says nothing of the topic is about the app.
  const narrow = subject?.narrow ?? null;
  const isOfApp = !speaksOf(language, brief, hook) && !endsInPayoff(hook, tongue);
  if (promise.shape === 'plain' && !narrow && isOfApp) return null;
  const topic = subject?.topic ?? null;
  const { given, sentences, introductions, leads, described } = material;
  const ownWay = (lines: readonly string[]) =>
    lines.filter((line) => !addressesOtherwise(line, tongue, hook));
  return answerHook(language, {
    hook,
    promise,
    topic,
    narrow,
    appName,
    own: ownWay(material.points),
    given,
    sentences,
    introductions,
    ...presenting(brief, tongue, { topic, promise }),
    leads: ownWay(leads),
    described,
    tongue,
    seed,
  });
}

/** Whether a hook counts things of which the library has none or too few, so that advice on the topic stands in. */
export function answersBroadly(brief: CopyBrief): boolean {
  const { hook, appName, followsHook, language } = brief;
  if (hook === null || !followsHook || !spokenIn(brief) || saysName(hook, appName)) return false;
  const promise = readHook(hook, speechFor(language).tongue);
  if (promise.shape !== 'list' || promise.matter !== 'others') return false;
  const narrow = subjectOf(brief)?.narrow;
  const things = narrow?.kind === 'subjects' ? narrow.entry.things : null;
  return (things?.length ?? 0) < promise.count;
}

/** Of what goes wrong a line may point back at that: "for this there is …". */
const POINTED_AT: readonly ListPromise['matter'][] = ['mistakes', 'signs'];

/** What the app is for, by its own topic: true of it whatever the post is about. */
function presenting(
  { appName, appDescription, language }: CopyBrief,
  { phrases, locale }: Tongue,
  { topic, promise }: { topic: Topic | null; promise: HookPromise },
): Pick<Asked, 'presenting' | 'pointsBack'> {
  const own = subjectIn(language, { appDescription });
  if (!own) return { presenting: null, pointsBack: false };
  const counts = promise.shape === 'list';
  // A tip between the beats of a story says nothing of what came before.
  const here = phrases.pointsBack
    ? (counts && POINTED_AT.includes(promise.matter)) || promise.shape === 'pov'
    : counts;
  const pattern = (here && own.topic === topic && phrases.presentsHere) || phrases.presents;
  return {
    presenting: capitalise(pattern.replace('{topic}', own.file.name), locale).replace('{app}', appName),
    pointsBack: phrases.pointsBack && pattern === phrases.presentsHere,
  };
}

/** Whether the brief itself, beside what the app is for, is about something that the library knows. */
function speaksOf(language: LibraryLanguage, { topic, angle, themeTags }: CopyBrief, hook: string): boolean {
  const clues = { hook, topic: topic ?? '', angle: angle ?? '', themeTags: themeTags.join(' ') };
  return findTopic(language, { ...clues, appDescription: '' }) !== null;
}
