import type { MediaFact, PlanFacts } from '../craft/facts.ts';
import { isScreen } from '../craft/showcase.ts';

/**
 * A picture for each point, or null. In a list screens of the app illustrate the points; a story has none before the
 * app enters it, so there they stand where it is named.
 */
export function picturesFor(
  { copy, appName }: Pick<PlanFacts, 'copy' | 'appName'>,
  pictures: readonly MediaFact[],
): (MediaFact | null)[] {
  const count = copy.points.length;
  if (copy.flow !== 'story') return copy.points.map((_, index) => pictureFor(index, count, pictures));
  const screens = pictures.filter(isScreen);
  const photos = pictures.filter((picture) => !isScreen(picture));
  return copy.points.map(({ text }, index) => {
    const names = text.toLocaleLowerCase().includes(appName.toLocaleLowerCase());
    return (names ? screens[0] : null) ?? pictureFor(index, count, photos);
  });
}

/** Pictures one after the other; with fewer than points they alternate with drawn backgrounds. */
function pictureFor(index: number, count: number, pictures: readonly MediaFact[]): MediaFact | null {
  if (pictures.length >= count) return pictures[index] ?? null;
  return index % 2 === 0 ? (pictures[index / 2] ?? null) : null;
}
