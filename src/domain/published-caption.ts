/** A post's caption as it goes out: with its hashtags under it, once. */
export function publishedCaption(caption: string, hashtags: readonly string[]): string {
  const tags = hashtags.join(' ');
  return caption.endsWith(tags) ? caption : `${caption}\n\n${tags}`;
}
