import type { FoundPage, FoundSite, IngestOrder } from '../domain/ingest.ts';
import { USER_AGENT } from '../domain/user-agent.ts';
import type { FetchPage } from '../infra/fetch/fetch-page.ts';
import { addressOf, isSameSite, mayBePage } from './address.ts';
import { fetchText, type Nothing, type Visit } from './fetch-text.ts';
import { readLlmsTxt } from './llms-txt.ts';
import { readManifest } from './manifest.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { openRobots } from './robots.ts';
import { SiteUnreadable } from './site-unreadable.ts';

export type CrawlRun = {
  signal: AbortSignal;
  /** Which share is done, 0..1. */
  report: (fraction: number) => void;
  /** After so long no further page is begun. */
  wholeMs?: number;
};

const MAX_PAGE_BYTES = 5_000_000;
const MAX_TEXT_BYTES = 200_000;
const WHOLE_MS = 120_000;
const HTML = 'text/html, application/xhtml+xml';

/**
 * Fetches the first page of a site and, if wanted, those that it and they link to on the same site, breadth first, with
 * what the site offers machines: llms.txt and the web app manifest. Every address is asked for only as robots.txt
 * allows. What goes wrong after the first page is a warning.
 * @throws SiteUnreadable the first page cannot be had
 */
export async function crawl(fetchPage: FetchPage, order: IngestOrder, run: CrawlRun): Promise<FoundSite> {
  const { signal, report, wholeMs = WHOLE_MS } = run;
  const { maxPages, followLinks } = order;
  const visit = { fetchPage, signal, robots: openRobots(fetchPage, USER_AGENT) };
  const start = addressOf(order.url) ?? order.url;
  const deadline = performance.now() + wholeMs;
  const first = await fetchHtml(visit, start);
  if ('why' in first) throw new SiteUnreadable(first.why, { final: !first.passing });
  const home = first.page.url;
  const site: FoundSite = { pages: [first.page], manifest: null, llms: null, repository: null, warnings: [] };
  const seen = new Set([start, home, addressOf(first.address)]);
  const waiting: string[] = [];
  const wait = (links: readonly string[]) => {
    for (const link of links) {
      if (seen.has(link) || !isSameSite(link, home) || !mayBePage(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  };
  if (followLinks) wait(first.links);
  while (site.pages.length < maxPages) {
    report(site.pages.length / (Math.min(maxPages, site.pages.length + waiting.length) + 1));
    const url = waiting.shift();
    if (url === undefined) break;
    if (performance.now() > deadline) {
      site.warnings.push({ url, message: `was left out: ${wholeMs / 1000} seconds were over` });
      break;
    }
    const found = await fetchHtml(visit, url, home);
    if ('why' in found) site.warnings.push({ url, message: found.why });
    else if (!isKnown(site.pages, found.page)) {
      site.pages.push(found.page);
      wait(found.links);
    }
  }
  site.llms = await fetchLlms(visit, home);
  site.manifest = first.manifest ? await fetchManifest(visit, first.manifest) : null;
  return site;
}

const isKnown = (pages: readonly FoundPage[], { url }: FoundPage) => pages.some((one) => one.url === url);

/** `site`: the page counts only if it is still there after all redirects. */
async function fetchHtml(
  visit: Visit,
  url: string,
  site?: string,
): Promise<(ReadPage & { address: string }) | Nothing> {
  const found = await fetchText(visit, { url, accept: HTML, maxBytes: MAX_PAGE_BYTES });
  if ('why' in found) return found;
  const { address, text, contentType } = found;
  if (site && !isSameSite(address, site)) return { why: 'it leads away from the site', passing: false };
  if (!/^(text\/html|application\/xhtml\+xml)\b|^$/i.test(contentType.trim())) {
    return { why: `it is ${contentType.split(';')[0]} and no page`, passing: false };
  }
  return { ...(await readPage(text, address)), address };
}

async function fetchLlms(visit: Visit, home: string): Promise<FoundSite['llms']> {
  const url = new URL('/llms.txt', home).href;
  const found = await fetchText(visit, {
    url,
    accept: 'text/plain, text/markdown',
    maxBytes: MAX_TEXT_BYTES,
  });
  // Many servers answer whatever is asked with their first page.
  return 'why' in found || /html/i.test(found.contentType) ? null : readLlmsTxt(found.text, url);
}

async function fetchManifest(visit: Visit, url: string): Promise<FoundSite['manifest']> {
  const accept = 'application/manifest+json, application/json';
  const found = await fetchText(visit, { url, accept, maxBytes: MAX_TEXT_BYTES });
  return 'why' in found ? null : readManifest(found.text, url);
}
