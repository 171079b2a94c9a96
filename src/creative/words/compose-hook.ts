import type { CopyBrief } from '../ports/copywriter.ts';
import { columnsOf } from './columns.ts';
import type { Speech } from './language.ts';
import { pickPhrase, rotated } from './pick.ts';
import { readHook } from './read-hook.ts';
import type { Outline } from './remix.ts';
import { capitalise, ended, toPoint } from './sentences.ts';
import type { Voice } from './tongues/tongue.ts';

const LONGEST_ANGLE = 80;
/** Columns of a topic that still leaves room for what is said of it. */
const LONGEST_TOPIC = 44;
/** Points that a hook may promise where the post follows it. */
const LIST_LENGTHS = [3, 4, 5];

type Asked = {
  brief: CopyBrief;
  voice: Voice;
  outline: Outline | null;
  /** What the post is about, in the words of the library. */
  subject: string | null;
};

/** A line for slide one when none is given: from the topic or the angle, in the voice of the brand. */
export function composeHook({ brief, voice, outline, subject }: Asked, speech: Speech): string {
  const { bank } = speech;
  const { seed, topic, pointCount, followsHook } = brief;
  const given = topic?.trim() ?? '';
  if (given !== '' && isHook(given, speech)) return capitalise(given);
  const asked = [...ofTopic(given, brief, speech), ...angleHook(brief.angle)];
  if (asked.length > 0) return pickPhrase(asked, seed, 'hook');
  if (outline?.opening === 'list')
    return pickPhrase(bank.listHooks, seed, 'list').replace('{n}', String(pointCount));
  if (outline?.opening === 'question') return pickPhrase(bank.questionHooks, seed, 'question');
  const ofSubject = subject && followsHook ? aboutTopic(subject, brief, speech) : [];
  const inVoice = rotated(bank.hooks[voice], seed, 'voice').slice(0, ofSubject.length > 0 ? 1 : undefined);
  return pickPhrase([...ofSubject, ...inVoice], seed, 'hook');
}

/** A topic may be a hook already: "5 habits of calm people". */
function isHook(topic: string, { tongue }: Speech): boolean {
  return columnsOf(topic) <= 2 * LONGEST_TOPIC && readHook(topic, tongue).shape !== 'plain';
}

function ofTopic(topic: string, brief: CopyBrief, speech: Speech): string[] {
  if (topic === '') return [];
  if (columnsOf(topic) <= LONGEST_TOPIC && brief.followsHook) return aboutTopic(topic, brief, speech);
  const { bank } = speech;
  const short = toPoint(topic, bank);
  if (!short) return [];
  const line = capitalise(ended(short));
  return rotated(bank.underTopic, brief.seed, 'under topic')
    .slice(0, 2)
    .map((under) => `${line}\n${under}`);
}

/** Hooks of every pattern about a topic, which the slides then keep. */
function aboutTopic(topic: string, { seed }: CopyBrief, { bank, tongue }: Speech): string[] {
  const name = capitalise(topic.replace(/[.。]$/u, ''), tongue.locale);
  const count = String(rotated(LIST_LENGTHS, seed, 'count')[0]);
  return bank.topicHooks.map((hook) => hook.replace('{topic}', name).replace('{n}', count));
}

/** An angle is a point of view, which the platforms' own idiom says best. */
function angleHook(angle: string | null): string[] {
  const text = angle?.trim() ?? '';
  const fits = text !== '' && columnsOf(text) <= LONGEST_ANGLE;
  if (!fits) return [];
  return /^pov\b/iu.test(text) ? [text] : [`POV: ${text}`];
}
