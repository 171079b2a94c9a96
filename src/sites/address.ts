/** What tells where a visitor came from, and nothing of the page. */
const TRACKING = /^(utm_.*|gclid|fbclid|msclkid|mc_[ce]id|igshid|_ga)$/;
/** Endings of what is no page. */
const FILES =
  /\.(avif|css|csv|dmg|docx?|exe|gif|gz|ico|jpe?g|js|json|mp[34]|pdf|png|pptx?|rss|svg|txt|webp|xlsx?|xml|zip)$/i;

const MOST_CHARACTERS = 2048;

/** An address in the one spelling that tells pages apart; null for what is no web address, or a very long one. */
export function addressOf(text: string, base?: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const url = URL.parse(text.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

/** Whether two addresses belong to the same site: the same host, with or without `www.`, and port. */
export function isSameSite(one: string, other: string): boolean {
  const siteOf = (text: string) => new URL(text).host.replace(/^www\./, '');
  return siteOf(one) === siteOf(other);
}

/** Whether an address may well be a page, going by its ending. */
export function mayBePage(address: string): boolean {
  return !FILES.test(new URL(address).pathname);
}
