import type { FoundIcon, FoundManifest } from '../domain/ingest.ts';
import { plain } from './decode-text.ts';
import { isMembers, parseJson, picturesIn } from './json-ld.ts';

const MOST_ICONS = 20;

/** What a web app manifest says of its app; null when it is none. */
export function readManifest(text: string, url: string): FoundManifest | null {
  const members = parseJson(text);
  if (!isMembers(members)) return null;
  return {
    url,
    name: plain(members.name ?? members.short_name),
    description: plain(members.description),
    language: plain(members.lang),
    colors: [plain(members.theme_color), plain(members.background_color)],
    icons: [members.icons]
      .flat()
      .slice(0, MOST_ICONS)
      .flatMap((icon) => iconOf(icon, url)),
    screenshots: picturesIn(members.screenshots, url),
  };
}

function iconOf(icon: unknown, base: string): FoundIcon[] {
  const [url] = picturesIn(icon, base);
  return url && isMembers(icon) ? [{ url, rel: 'icon', size: largestSide(plain(icon.sizes)) }] : [];
}

/** Of `sizes` as links and manifests have them, such as `48x48 96x96`; 0 when it says nothing. */
export function largestSide(sizes: string): number {
  return Math.max(0, ...[...sizes.slice(0, 100).matchAll(/\d+/g)].map(([side]) => Number(side)));
}
