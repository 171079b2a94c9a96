/** How a post does on one account, or on all: totals since it came out. */
export type PostFigures = Record<(typeof FIGURES)[number], number>;

export const FIGURES = ['views', 'likes', 'comments', 'shares', 'saves'] as const;

/** What of several accounts comes together. */
export function sumOf(all: readonly PostFigures[]): PostFigures {
  const sum = (name: (typeof FIGURES)[number]) => all.reduce((total, one) => total + one[name], 0);
  return {
    ...{ views: sum('views'), likes: sum('likes'), comments: sum('comments') },
    ...{ shares: sum('shares'), saves: sum('saves') },
  };
}
