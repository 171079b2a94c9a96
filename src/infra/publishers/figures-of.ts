import { z } from 'zod';
import { PublishError } from '../../creative/ports/publisher.ts';
import type { FIGURES, PostFigures } from '../../domain/post-figures.ts';

/** What services call a figure, the first that there is; in small letters alone. */
const NAMES: Record<(typeof FIGURES)[number], readonly string[]> = {
  views: ['views', 'viewcount', 'videoviews', 'impressions'],
  likes: ['likes', 'likecount'],
  comments: ['comments', 'commentcount'],
  shares: ['shares', 'sharecount'],
  saves: ['saves', 'saved', 'favorites'],
};

/** Some write their numbers as text. */
const figure = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.int().min(0).max(2_147_483_647));

/**
 * Figures as a service tells them under names of its own; null where it does not tell how often a post was seen. What
 * it does not tell beside that counts as none.
 * @throws PublishError for what is no number
 */
export function figuresOf(
  who: string,
  told: Iterable<readonly [name: string, value: unknown]>,
): PostFigures | null {
  const known = new Map(
    [...told].flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name.toLowerCase().replaceAll(/[^a-z]/g, ''), value]],
    ),
  );
  const read = (name: (typeof FIGURES)[number]): number | null => {
    const called = NAMES[name].find((one) => known.has(one));
    if (called === undefined) return null;
    const number = figure.safeParse(known.get(called));
    if (number.success) return number.data;
    throw new PublishError('bad_answer', `${who} told ${name} that are no number.`);
  };
  const views = read('views');
  if (views === null) return null;
  return {
    views,
    ...{ likes: read('likes') ?? 0, comments: read('comments') ?? 0 },
    ...{ shares: read('shares') ?? 0, saves: read('saves') ?? 0 },
  };
}
