import { countsIn, datesIn, isDaily, longestIn, readHook, type Shape } from './read-hook.ts';
import type { Tongue } from './tongues/tongue.ts';

/** Hooks in which somebody tells what was done for so long, in which nothing can have taken longer. */
const LASTING: readonly Shape[] = ['story', 'plain', 'confession', 'before-after'];

/**
 * Whether a line has another date than a hook, or something in it takes longer than what the hook tells of: "on the
 * 27th" where it is the 12th, "after a month" in two weeks.
 */
export function atOddsWith(hook: string, tongue: Tongue): (line: string) => boolean {
  const dates = datesIn(hook, tongue);
  const lasting = LASTING.includes(readHook(hook, tongue).shape) ? longestIn(hook, tongue) : null;
  return (line) =>
    (dates.length > 0 && datesIn(line, tongue).some((date) => !dates.includes(date))) ||
    (lasting !== null && (longestIn(line, tongue) ?? 0) > lasting);
}

/** Whether a line counts otherwise than a hook that tells of so many things a day: five of them under three. */
export function countsOtherThan(hook: string, tongue: Tongue): (line: string) => boolean {
  const tells = isDaily(hook, tongue) && LASTING.includes(readHook(hook, tongue).shape);
  const [things, ...others] = tells ? countsIn(hook, tongue) : [];
  if (things === undefined || others.length > 0) return () => false;
  return (line) => countsIn(line, tongue).some((count) => count !== things);
}
