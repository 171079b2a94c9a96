import type { CopyBrief } from '../ports/copywriter.ts';
import type { Speech } from './language.ts';
import { pickPhrase, rotated } from './pick.ts';
import type { Outline } from './remix.ts';
import { capitalise, toPoint } from './sentences.ts';
import type { Voice } from './tongues/tongue.ts';

const LONGEST_ANGLE = 80;

/** A line for slide one when none is given: from the topic or the angle, in the voice of the brand. */
export function composeHook(
  brief: CopyBrief,
  voice: Voice,
  outline: Outline | null,
  { bank }: Speech,
): string {
  const { seed, pointCount } = brief;
  const ofTopic = rotated(bank.underTopic, seed, 'under topic').flatMap((line) =>
    topicHook(brief.topic, line, bank),
  );
  const ofAngle = angleHook(brief.angle);
  const asked = [...ofTopic.slice(0, 2), ...ofAngle];
  if (asked.length > 0) return pickPhrase(asked, seed, 'hook');
  if (outline?.opening === 'list')
    return pickPhrase(bank.listHooks, seed, 'list').replace('{n}', String(pointCount));
  if (outline?.opening === 'question') return pickPhrase(bank.questionHooks, seed, 'question');
  return pickPhrase(bank.hooks[voice], seed, 'hook');
}

function topicHook(topic: string | null, line: string, bank: Speech['bank']): string[] {
  const short = topic?.trim() ? toPoint(topic, bank) : null;
  if (!short) return [];
  return [`${capitalise(/[.!?…]$/u.test(short) ? short : `${short}.`)}\n${line}`];
}

/** An angle is a point of view, which the platforms' own idiom says best. */
function angleHook(angle: string | null): string[] {
  const text = angle?.trim() ?? '';
  const fits = text !== '' && [...text].length <= LONGEST_ANGLE && !/^pov\b/iu.test(text);
  if (fits) return [`POV: ${text}`];
  return /^pov\b/iu.test(text) && [...text].length <= LONGEST_ANGLE ? [text] : [];
}
