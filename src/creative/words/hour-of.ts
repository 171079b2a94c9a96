import { speechFor } from './language.ts';
import type { Topic } from './library/topics.ts';
import { plainText } from './plain-text.ts';
import { promiseOf } from './promised-points.ts';
import { type Shape, word } from './read-hook.ts';

/** Hooks that go through a whole day, or set its ends against each other. */
const ALL_DAY: readonly Shape[] = ['told', 'comparison'];

/** Whether a post is told in the evening or at night: its hook says so, or it is about sleep. */
export function isAtNight(
  hook: string,
  { language, topic }: { language: string; topic: Topic | null },
): boolean {
  if (topic === 'sleep') return true;
  const { tongue } = speechFor(language);
  const { night } = tongue.cues;
  if (night === '' || ALL_DAY.includes(promiseOf(hook, language).shape)) return false;
  return word(night, tongue).test(plainText(hook, tongue.locale));
}
