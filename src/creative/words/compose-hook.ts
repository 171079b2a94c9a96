import type { CopyBrief } from '../ports/copywriter.ts';
import { columnsOf } from './columns.ts';
import type { Narrow } from './find-narrow.ts';
import type { Subject } from './from-library.ts';
import type { Speech } from './language.ts';
import { narrowHooks } from './narrow-hooks.ts';
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
  /** What the post is about. */
  subject: Subject | null;
};

/** A line for slide one, and the narrow subject it names where it was written from one. */
export type WrittenHook = { hook: string; narrow: Narrow | null };

/**
 * A line for slide one when none is given: from the topic or the angle; else from something narrow of what the app is
 * for, from that itself, or in the voice of the brand.
 */
export function composeHook({ brief, voice, outline, subject }: Asked, speech: Speech): WrittenHook {
  const { bank } = speech;
  const { seed, topic, pointCount, followsHook } = brief;
  const given = topic?.trim() ?? '';
  if (given !== '' && isHook(given, speech)) return broad(capitalise(given));
  const asked = [...ofTopic(given, brief, speech), ...angleHook(brief.angle)];
  if (asked.length > 0) return broad(pickPhrase(asked, seed, 'hook'));
  if (outline?.opening === 'list')
    return broad(pickPhrase(bank.listHooks, seed, 'list').replace('{n}', String(pointCount)));
  if (outline?.opening === 'question') return broad(pickPhrase(bank.questionHooks, seed, 'question'));
  if (!subject || !followsHook) return broad(pickPhrase(bank.hooks[voice], seed, 'hook'));
  const about = [brief.appDescription, brief.tagline, ...brief.themeTags].join(' ');
  const [narrow] = rotated(narrowHooks(subject, about, countFor(seed), speech.tongue), seed, 'narrow hook');
  return narrow ?? broad(pickPhrase(aboutTopic(subject.file.name, brief, speech), seed, 'hook'));
}

const broad = (hook: string): WrittenHook => ({ hook, narrow: null });

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
  return bank.topicHooks.map((hook) => hook.replace('{topic}', name).replace('{n}', `${countFor(seed)}`));
}

const countFor = (seed: number) => rotated(LIST_LENGTHS, seed, 'count')[0] ?? 3;

/** An angle is a point of view, which the platforms' own idiom says best. */
function angleHook(angle: string | null): string[] {
  const text = angle?.trim() ?? '';
  const fits = text !== '' && columnsOf(text) <= LONGEST_ANGLE;
  if (!fits) return [];
  return /^pov\b/iu.test(text) ? [text] : [`POV: ${text}`];
}
