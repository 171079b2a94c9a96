import type { FoundSite } from '../domain/ingest.ts';
import { plain } from './decode-text.ts';

/** The heading of an llms.txt, and the summary quoted below it (llmstxt.org); null when it has no heading. */
export function readLlmsTxt(text: string, url: string): FoundSite['llms'] {
  const lines = text.split(/\r?\n/).slice(0, 200);
  const heading = lines.findIndex((line) => /^#\s/.test(line));
  if (heading === -1) return null;
  const below = lines.slice(heading + 1);
  const end = below.findIndex((line) => /^#/.test(line));
  const quoted = below.slice(0, end === -1 ? undefined : end).filter((line) => line.startsWith('>'));
  const description = plain(quoted.map((line) => line.slice(1)).join(' '));
  return { url, name: plain(lines[heading]?.slice(1)), description };
}
