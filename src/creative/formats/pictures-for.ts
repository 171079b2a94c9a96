import type { MediaFact, PlanFacts } from '../craft/facts.ts';
import { isScreen } from '../craft/showcase.ts';

/**
 * A picture for each point, or null. Where a point names the app its screen is shown, and nowhere before it; where none
 * does and none is explained, all points are about the app and screens illustrate them.
 */
export function picturesFor(
  { copy, appName }: Pick<PlanFacts, 'copy' | 'appName'>,
  pictures: readonly MediaFact[],
  ownWords: boolean,
): (MediaFact | null)[] {
  const name = appName.toLocaleLowerCase();
  const named = copy.points.map(({ text, label }) =>
    `${label ?? ''}\n${text}`.toLocaleLowerCase().includes(name),
  );
  const count = copy.points.length;
  // Points that are explained are about their topic, as the caller's own are; what an app says of itself stands without.
  const explained = ownWords || copy.points.some(({ detail }) => detail !== null);
  if (!named.includes(true) && !explained)
    return copy.points.map((_, index) => pictureFor(index, count, pictures));
  const screens = pictures.filter(isScreen);
  const photos = pictures.filter((picture) => !isScreen(picture));
  return named.map((names, index) => (names ? screens[0] : null) ?? pictureFor(index, count, photos));
}

/** Pictures one after the other; with fewer than points they alternate with drawn backgrounds. */
function pictureFor(index: number, count: number, pictures: readonly MediaFact[]): MediaFact | null {
  if (pictures.length >= count) return pictures[index] ?? null;
  return index % 2 === 0 ? (pictures[index / 2] ?? null) : null;
}
