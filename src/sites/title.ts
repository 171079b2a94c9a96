import type { FoundPage } from '../domain/ingest.ts';

/** What stands between a name and what is said of it: a dash or bar with spaces around, or a colon. */
const BETWEEN = /\s+[-–—|·•»:]\s+|:\s+/;

/**
 * A title such as `Tideline | Habits that stay` in its two parts, as far as it can be told which is the name: the part
 * that the page's host or its other statements of a name contain. Empty where it cannot.
 */
export function readTitle(title: string, page: FoundPage): { name: string; tagline: string } {
  const parts = title.split(BETWEEN).map((part) => part.trim());
  const known = namesOf(page);
  const name = parts.find((part) => known.has(folded(part))) ?? '';
  const others = parts.filter((part) => part !== name);
  return { name, tagline: name && others.length === 1 ? (others[0] ?? '') : '' };
}

const folded = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The host's own part (`tideline` of `www.tideline.app`), and what the page says it is called. */
function namesOf({ url, metas, things }: FoundPage): Set<string> {
  const labels = new URL(url).hostname.split('.');
  const said = [metas['og:site_name'], metas['application-name'], ...things.map(({ name }) => name)];
  return new Set(
    [...labels.slice(0, -1), ...said].map((name) => folded(name ?? '')).filter((name) => name !== ''),
  );
}
