const MOST_NAMED = 10;

/** Characters that cannot be drawn, in words: the first ten, and how many more there are. */
export function nameGlyphs(missing: readonly string[]): string {
  const named = missing.slice(0, MOST_NAMED).join(' ');
  const more = missing.length - MOST_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}
