import { EMBEDDED_WRITER } from '../../domain/writer.ts';
import type { Copy, CopyBrief, CopyPoint, Copywriter } from '../ports/copywriter.ts';
import { randomFrom } from '../random.ts';
import { isTurned } from './address.ts';
import { beginning, columnsOf } from './columns.ts';
import { composeCaption } from './compose-caption.ts';
import { composeHook } from './compose-hook.ts';
import { composePoints } from './compose-points.ts';
import type { Answer } from './drawn.ts';
import { answerOf, generalOf, subjectIn, subjectOf } from './from-library.ts';
import { hashtagsFor } from './hashtags.ts';
import { hasPhrases, isForeign, type Speech, speechFor } from './language.ts';
import { gatherMaterial, type Material } from './material.ts';
import { pickPhrase } from './pick.ts';
import { pictureWords } from './picture-words.ts';
import { readHook } from './read-hook.ts';
import { type Outline, outlineOf } from './remix.ts';
import { namedOnce } from './says-name.ts';
import { speaksAgainst } from './speaks-against.ts';
import { suggestHooks } from './suggest-hooks.ts';
import { type PhraseBank, VOICES, type Voice } from './tongues/tongue.ts';

/**
 * Writes posts from the project's own sentences and a library of topics, with phrases for any app around them. It
 * claims nothing of the app that the project does not say itself, needs no network, and writes the same for the same
 * brief.
 */
export function createEmbeddedCopywriter(): Copywriter {
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
    revise: null,
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
  const found = subjectOf(brief);
  const written = brief.hook === null ? composeHook({ brief, voice, outline, subject: found }, speech) : null;
  const hook = brief.hook ?? (named(written?.hook ?? '') || ownHook(brief, material));
  const subject = found && written?.narrow ? { ...found, narrow: written.narrow } : found;
  const own = brief.followsHook ? inOrderOf(hook, material) : material.points;
  const answer = answerOf(brief, hook, subject, { ...material, points: own });
  const asking = turned(hook, answer?.points ?? [], speech) ? otherwise(bank) : bank;
  const callToAction = brief.cta?.trim() || named(pickPhrase(asking.callsToAction, seed, 'call')) || appName;
  const said = [hook, callToAction, ...material.about.slice(0, 1)];
  const file = subject?.file ?? (answer && answer.points.length > 1 ? generalOf(brief) : null);
  const lines = brief.followsHook ? mostOf(own, material, appName) : own;
  const body = answer ?? bodyOf(lines, { brief, speech, outline, said });
  const around = isTold(hook, speech) ? ownTopicOf(brief) : file;
  const hashtags = hashtagsFor({ appName, themeTags, topic, seed, platforms }, bank, around?.tags ?? null);
  const told = wordsOn(body.points);
  const more = material.given.filter((line) => !told.includes(line));
  const isNew = (text: string) => !told.includes(text.replace(/\.$/u, ''));
  const about =
    material.about.find((text) => isNew(text) && !speaksAgainst(text, hook, speech.tongue)) ?? null;
  const pictures = pictureWords(brief, subject, body.points);
  return {
    hook,
    title: titleOf(hook),
    flow: body.flow,
    points: body.points.map((point, index) => ({ ...point, picture: pictures.points[index] ?? null })),
    picture: pictures.post,
    callToAction,
    caption: named(composeCaption(asking, { about, more, callToAction, voice, flow: body.flow, seed })),
    hashtags,
    firstComment: named(pickPhrase(around?.questions ?? bank.comments, seed, `comment ${hook}`)) || null,
    writer: EMBEDDED_WRITER,
  };
}

/** A hook that is the whole story speaks of many things, so that a question on one of them would be out of place. */
const isTold = (hook: string, { tongue }: Speech) => readHook(hook, tongue).shape === 'told';

/** Whether a hook, or most of the slides, has another form of address than the phrases, where there are some in that. */
const turned = (hook: string, points: Answer['points'], { bank, tongue }: Speech) =>
  bank.callsOtherwise.length > 0 &&
  (isTurned(hook, tongue) ||
    points.filter(({ text, detail }) => [text, detail ?? ''].some((line) => isTurned(line, tongue))).length >
      points.length / 2);

/** The phrases that ask for something, in that form of address. */
const otherwise = (bank: PhraseBank): PhraseBank => ({
  ...bank,
  callsToAction: bank.callsOtherwise,
  captionEnds: bank.captionEndsOtherwise ?? bank.captionEnds,
});

/** What the app is for, whatever the post speaks of. */
const ownTopicOf = ({ language, appDescription }: CopyBrief) =>
  subjectIn(language, { appDescription })?.file ?? null;

const ENOUGH = 3;

/** What was given for this post comes first; what the app says of itself comes in another order with another hook. */
function inOrderOf(hook: string, { points, given }: Material): string[] {
  const told = points.filter((line) => given.includes(line));
  const own = points.filter((line) => !given.includes(line));
  const random = randomFrom(`own lines ${hook}`);
  const drawn = own.map((line) => ({ line, chance: random.next() })).sort((a, b) => a.chance - b.chance);
  return [...told, ...drawn.map(({ line }) => line)];
}

/** Under a hook that the library has no answer to each leaves out another of the app's lines, and none names it again. */
function mostOf(own: string[], { given }: Material, appName: string): string[] {
  const shown = own.slice(0, Math.max(ENOUGH, given.length, own.length - 1));
  return namedOnce(shown, appName);
}

type Written = { brief: CopyBrief; speech: Speech; outline: Outline | null; said: string[] };

/**
 * Where the library has no answer: what the app says of itself, no more than that. Phrases for any app stand in only
 * where a number, or the slides of a source, ask for more than it says.
 */
function bodyOf(own: string[], { brief, speech, outline, said }: Written): Pick<Copy, 'points' | 'flow'> {
  const promise = brief.followsHook ? readHook(said[0] ?? '', speech.tongue) : null;
  const counts = promise?.shape === 'list';
  const flow = outline ? 'source' : counts ? 'list' : 'story';
  const plain = (text: string): CopyPoint => ({ text, detail: null, label: null });
  if (promise && !counts && !outline && own.length > 0) {
    const most = randomFrom(`lines ${brief.hook}`).whole(2, ENOUGH);
    return { points: own.slice(0, most).map(plain), flow };
  }
  const seed = brief.seed + randomFrom(`phrases ${brief.hook}`).whole(0, 99);
  const count = counts ? promise.count : brief.pointCount;
  return { points: composePoints(own, speech.bank, { count, seed, said, outline }).map(plain), flow };
}

const wordsOn = (points: readonly CopyPoint[]) =>
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
