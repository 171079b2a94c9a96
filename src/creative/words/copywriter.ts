import type { Copy, CopyBrief, CopyPoint, TextProvider } from '../ports/copywriter.ts';
import { beginning, columnsOf } from './columns.ts';
import { composeCaption } from './compose-caption.ts';
import { composeHook } from './compose-hook.ts';
import { composePoints } from './compose-points.ts';
import { answerOf, generalOf, subjectOf } from './from-library.ts';
import { hashtagsFor } from './hashtags.ts';
import { hasPhrases, isForeign, type Speech, speechFor } from './language.ts';
import { gatherMaterial, type Material } from './material.ts';
import { pickPhrase } from './pick.ts';
import { type Outline, outlineOf } from './remix.ts';
import { suggestHooks } from './suggest-hooks.ts';
import { VOICES, type Voice } from './tongues/tongue.ts';

/**
 * Writes posts from the project's own sentences and a library of topics, with phrases for any app around them. It
 * claims nothing of the app that the project does not say itself, needs no network, and writes the same for the same
 * brief.
 */
export function createEmbeddedCopywriter(): TextProvider {
  return {
    speaks: hasPhrases,
    quotes: (text, language) => !isForeign(text, speechFor(language)),
    write: async (brief, signal) => {
      signal.throwIfAborted();
      return writeCopy(brief);
    },
    hooks: async (brief, signal) => {
      signal.throwIfAborted();
      return suggestHooks(brief, voiceOf(brief.brandVoice));
    },
  };
}

function writeCopy(brief: CopyBrief): Copy {
  const speech = speechFor(brief.language);
  const { bank } = speech;
  const { seed, appName, topic, themeTags, platforms } = brief;
  const voice = voiceOf(brief.brandVoice);
  const named = (phrase: string) => phrase.replaceAll('{app}', appName);
  const outline = outlineOf(brief.sourceTexts);
  const material = gatherMaterial(brief, speech);
  const subject = subjectOf(brief);
  const written = () =>
    named(composeHook({ brief, voice, outline, subject: subject?.file.name ?? null }, speech));
  const hook = brief.hook ?? (written() || ownHook(brief, material));
  const callToAction = brief.cta?.trim() || named(pickPhrase(bank.callsToAction, seed, 'call')) || appName;
  const answer = answerOf(brief, hook, subject, material.points);
  const said = [hook, callToAction, ...material.about.slice(0, 1)];
  const file = subject?.file ?? (answer ? generalOf(brief) : null);
  const body = answer ?? bodyOf(material, { brief, speech, outline, said });
  const hashtags = hashtagsFor({ appName, themeTags, topic, seed, platforms }, bank, file?.tags ?? null);
  const told = shown(body.points);
  const more = material.given.filter((line) => !told.includes(line));
  const about = material.about.find((text) => !told.includes(text.replace(/\.$/u, ''))) ?? null;
  return {
    hook,
    title: titleOf(hook),
    ...body,
    callToAction,
    caption: named(composeCaption(bank, { about, more, callToAction, voice, seed })),
    hashtags,
    firstComment: named(pickPhrase(file?.questions ?? bank.comments, seed, 'comment')) || null,
  };
}

type Written = { brief: CopyBrief; speech: Speech; outline: Outline | null; said: string[] };

/** The app's own lines, and phrases for any app where they run out. */
function bodyOf(
  { points }: Material,
  { brief, speech, outline, said }: Written,
): Pick<Copy, 'points' | 'flow'> {
  const { pointCount: count, seed } = brief;
  const lines = composePoints(points, speech.bank, { count, seed, said, outline });
  const flow = outline ? ('source' as const) : ('list' as const);
  return { points: lines.map((text) => ({ text, detail: null, label: null })), flow };
}

const shown = (points: readonly CopyPoint[]) =>
  points.map(({ text, detail }) => `${text}\n${detail ?? ''}`).join('\n');

/** Where no phrase can be added: the caller's own words. */
function ownHook({ topic, angle, tagline, appName }: CopyBrief, { points }: Material): string {
  return topic?.trim() || angle?.trim() || tagline?.trim() || points[0] || appName;
}

const LONGEST_TITLE = 90;

/** The hook on one line, ended after a word where it is long. */
function titleOf(hook: string): string {
  const line = hook.replaceAll(/\s+/gu, ' ').trim();
  return columnsOf(line) <= LONGEST_TITLE ? line : `${beginning(line, LONGEST_TITLE - 1)}…`;
}

function voiceOf(name: string): Voice {
  return VOICES.find((voice) => voice === name) ?? 'authentic';
}
