import type { FetchPage } from '../infra/fetch/fetch-page.ts';
import { decodeText } from './decode-text.ts';
import type { Robots } from './robots.ts';

export type Visit = {
  fetchPage: FetchPage;
  /** Null for what is made for machines to ask. */
  robots: Robots | null;
  signal: AbortSignal;
};

/** `passing`: another try may end better. */
export type Nothing = { why: string; passing: boolean };
/** `address`: where it was at last. */
export type FoundText = { address: string; text: string; contentType: string };

const MAX_REDIRECTS = 5;

/** Fetches a text, following redirects; each address is checked against robots.txt of its own host. */
export async function fetchText(
  { fetchPage, robots, signal }: Visit,
  { url, accept, maxBytes }: { url: string; accept: string; maxBytes: number },
): Promise<FoundText | Nothing> {
  let address = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const objection = URL.canParse(address) ? await robots?.objection(address, signal) : null;
    if (objection) return { why: objection, passing: false };
    const answer = await fetchPage({ url: address, accept, maxBytes, signal });
    if (answer.kind === 'none') return answer;
    if (answer.kind === 'page') {
      const { body, contentType } = answer;
      return { address, text: decodeText(body, contentType), contentType };
    }
    address = answer.to;
  }
  return { why: `it redirects more than ${MAX_REDIRECTS} times`, passing: false };
}
