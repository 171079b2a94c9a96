import { EMBEDDED_WRITER } from '../../domain/writer.ts';
import type { Copy, CopyBrief, TextProvider } from '../ports/copywriter.ts';
import { composeCaption } from './compose-caption.ts';
import { composeHook } from './compose-hook.ts';
import { composePoints } from './compose-points.ts';
import { fromLibrary } from './from-library.ts';
import { hashtagsFor } from './hashtags.ts';
import { hasPhrases, isForeign, speechFor } from './language.ts';
import { gatherMaterial } from './material.ts';
import { pickPhrase } from './pick.ts';
import { outlineOf } from './remix.ts';
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
  const { seed, appName } = brief;
  const voice = voiceOf(brief.brandVoice);
  const named = (phrase: string) => phrase.replaceAll('{app}', appName);
  const outline = outlineOf(brief.sourceTexts);
  const hook = brief.hook ?? named(composeHook(brief, voice, outline, speech));
  const callToAction = brief.cta?.trim() || named(pickPhrase(bank.callsToAction, seed, 'call'));
  const material = gatherMaterial(brief, speech);
  const said = [hook, callToAction, material.about ?? ''].filter((text) => text !== '');
  const library = fromLibrary(brief, material.points);
  const { points, flow } = library.answer ?? {
    points: composePoints(material.points, bank, { count: brief.pointCount, seed, said, outline }).map(
      (text) => ({ text, detail: null, label: null }),
    ),
    flow: outline ? ('source' as const) : ('list' as const),
  };
  const hashtags = hashtagsFor(
    { appName, themeTags: brief.themeTags, topic: brief.topic, seed },
    bank,
    library.tags,
  );
  const caption = named(composeCaption(bank, { about: material.about, callToAction, hashtags, voice, seed }));
  const firstComment = library.firstComment ?? named(pickPhrase(bank.comments, seed, 'comment'));
  const writer = EMBEDDED_WRITER;
  return { hook, title: titleOf(hook), points, flow, callToAction, caption, hashtags, firstComment, writer };
}

const LONGEST_TITLE = 90;

/** The hook on one line, ended after a word where it is long. */
function titleOf(hook: string): string {
  const line = hook.replaceAll(/\s+/gu, ' ').trim();
  if ([...line].length <= LONGEST_TITLE) return line;
  const cut = [...line].slice(0, LONGEST_TITLE - 1).join('');
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

function voiceOf(name: string): Voice {
  return VOICES.find((voice) => voice === name) ?? 'authentic';
}
