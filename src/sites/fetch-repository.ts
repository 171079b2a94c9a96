import type { FoundRepository, FoundSite, IngestOrder } from '../domain/ingest.ts';
import { repositoryAt } from '../domain/repository.ts';
import type { FetchPage } from '../infra/fetch/fetch-page.ts';
import type { CrawlRun } from './crawl.ts';
import { plain } from './decode-text.ts';
import { fetchText } from './fetch-text.ts';
import { isMembers, parseJson, textsIn } from './json-ld.ts';
import { readReadme } from './readme.ts';
import { SiteUnreadable } from './site-unreadable.ts';

const MAX_BYTES = 1_000_000;

/**
 * Fetches how a GitHub repository is described: by its host, and at the start of its README. A README that cannot be
 * had is a warning.
 * @throws SiteUnreadable there is no such repository, or it cannot be asked for
 */
export async function fetchRepository(
  fetchPage: FetchPage,
  order: IngestOrder,
  { signal, report }: Pick<CrawlRun, 'signal' | 'report'>,
): Promise<FoundSite> {
  const path = repositoryAt(order.url);
  if (!path) throw new SiteUnreadable('it is no GitHub repository', { final: true });
  // Both are made for machines, whose robots.txt is not about them.
  const visit = { fetchPage, signal, robots: null };
  const api = `https://api.github.com/repos/${path}`;
  const told = await fetchText(visit, {
    url: api,
    accept: 'application/vnd.github+json',
    maxBytes: MAX_BYTES,
  });
  if ('why' in told) throw new SiteUnreadable(told.why, { final: !told.passing });
  report(0.5);
  const raw = `https://raw.githubusercontent.com/${path}/HEAD/README.md`;
  const readme = await fetchText(visit, { url: raw, accept: 'text/plain', maxBytes: MAX_BYTES });
  const url = `https://github.com/${path}`;
  const repository = repositoryOf(url, parseJson(told.text), 'why' in readme ? null : readme.text);
  const warnings = 'why' in readme ? [{ url: raw, message: readme.why }] : [];
  return { pages: [], manifest: null, llms: null, repository, warnings };
}

function repositoryOf(url: string, told: unknown, readme: string | null): FoundRepository {
  const members = isMembers(told) ? told : {};
  return {
    url,
    name: plain(members.name),
    description: plain(members.description) || null,
    topics: textsIn(members.topics),
    readme: readme && readReadme(readme),
  };
}
