import type { HookBrief } from '../ports/copywriter.ts';
import { subjectIn } from './from-library.ts';
import { speechFor } from './language.ts';
import { gatherMaterial } from './material.ts';
import { narrowHooks } from './narrow-hooks.ts';
import { rotated } from './pick.ts';
import { capitalise, ended } from './sentences.ts';
import type { Voice } from './tongues/tongue.ts';

/** Numbers that a hook which announces a list may promise; a post shows about as many points. */
const LIST_LENGTHS = [3, 4, 5];

/**
 * Opening lines to choose from, best first, all different: about narrow subjects of the topic of the app and about the
 * topic, in the voice of the brand, what the project says of itself over a second line, and those that announce a list
 * or ask. The seed decides which come first. In a language without phrases they are the project's own lines, and may
 * be fewer.
 */
export function suggestHooks(brief: HookBrief, voice: Voice): string[] {
  const speech = speechFor(brief.language);
  const { bank } = speech;
  const { seed, appName } = brief;
  const inVoice = rotated(bank.hooks[voice], seed, 'hook');
  const others = rotated(
    [
      ...bank.questionHooks,
      ...bank.listHooks.flatMap((hook) => LIST_LENGTHS.map((count) => hook.replace('{n}', `${count}`))),
    ],
    seed,
    'other hooks',
  );
  const { points } = gatherMaterial(materialBrief(brief), speech);
  const subject = subjectIn(brief.language, { appDescription: brief.appDescription });
  const name = subject ? capitalise(subject.file.name, speech.tongue.locale) : null;
  const ofSubject = rotated(name ? bank.topicHooks : [], seed, 'topic hooks').map((hook, at) =>
    hook.replace('{topic}', name ?? '').replace('{n}', `${LIST_LENGTHS[at % LIST_LENGTHS.length]}`),
  );
  const about = [brief.appDescription, brief.tagline].join(' ');
  const ofNarrow = LIST_LENGTHS.flatMap((count) =>
    subject ? narrowHooks(subject, about, count, speech.tongue) : [],
  ).flatMap(({ hook, narrow }) => (narrow.kind === 'subjects' ? [hook] : []));
  const topics = [...points, ...rotated(bank.points, seed, 'topics')].map(asTopic);
  // Every topic once before any comes again under another line.
  const told = bank.underTopic.flatMap((_, turn) =>
    topics.map((topic, index) => {
      const under = bank.underTopic[(index + turn + seed) % bank.underTopic.length] ?? '';
      return `${topic}\n${under}`;
    }),
  );
  const hooks = alternate([rotated(ofNarrow, seed, 'narrow hooks'), ofSubject, inVoice, told, others]).map(
    (hook) => hook.replaceAll('{app}', appName),
  );
  const all = hooks.length > 0 ? hooks : [...topics, brief.tagline ?? appName];
  return [...new Set(all)].slice(0, brief.count);
}

function asTopic(point: string): string {
  return ended(capitalise(point));
}

function materialBrief({ appName, appDescription, tagline, seed, count }: HookBrief) {
  return { appName, appDescription, tagline, seed, valuePropositions: [], pointCount: count, hook: null };
}

/** One of each list in turn, for as long as it lasts. */
function alternate(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}
