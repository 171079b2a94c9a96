import type { CopyBrief } from '../ports/copywriter.ts';
import { type Answer, answerHook } from './answer-hook.ts';
import { findTopic } from './find-topic.ts';
import { hasPhrases, speechFor } from './language.ts';
import { libraryLanguage, topicIn } from './library/library.ts';
import { pickPhrase } from './pick.ts';
import { readHook } from './read-hook.ts';
import { LONGEST_POINT } from './sentences.ts';

/** What the library has to say for a brief; null members where it has nothing. */
export type FromLibrary = {
  /** Slides that keep the promise of the caller's hook. */
  answer: Answer | null;
  /** A question that fits the topic. */
  firstComment: string | null;
  /** Hashtags of the topic, without their `#`, the most searched first. */
  tags: readonly string[] | null;
};

const NOTHING: FromLibrary = { answer: null, firstComment: null, tags: null };

/** Looks a brief's topic up. `own` are the app's own lines; a hook about the app itself is left to them. */
export function fromLibrary(brief: CopyBrief, own: readonly string[]): FromLibrary {
  const language = libraryLanguage(brief.language);
  // Elsewhere the phrases around it would be of another language.
  if (!language || !hasPhrases(brief.language)) return NOTHING;
  const { appName, hook, topic, angle, themeTags, appDescription, followsHook, seed } = brief;
  const found = findTopic(language, {
    hook: hook ?? '',
    topic: topic ?? '',
    angle: angle ?? '',
    themeTags: themeTags.join(' '),
    appDescription: appDescription ?? '',
  });
  const file = found && topicIn(language, found);
  const aboutApp = hook?.toLocaleLowerCase().includes(appName.toLocaleLowerCase()) ?? false;
  const helped = own.slice(0, 1).map((line) => underName(appName, line));
  const { tongue } = speechFor(brief.language);
  const promise = hook && followsHook && !aboutApp ? readHook(hook, tongue) : null;
  const asked = { topic: found, helped, bank: tongue.phrases, seed };
  return {
    answer: hook && promise ? answerHook(language, { hook, promise, ...asked }) : null,
    firstComment: file ? pickPhrase(file.questions, seed, 'comment') : null,
    tags: file ? file.tags : null,
  };
}

/** The app enters by its name, where there is room for it. */
function underName(appName: string, line: string): string {
  const named = `${appName}: ${line}`;
  const said = line.toLocaleLowerCase().includes(appName.toLocaleLowerCase());
  return said || [...named].length > LONGEST_POINT ? line : named;
}
