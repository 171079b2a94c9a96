import robotsParser from 'robots-parser';
import type { FetchPage } from '../infra/fetch/fetch-page.ts';
import { decodeText } from './decode-text.ts';

export type Robots = {
  /** Why robots.txt forbids the address; null when it does not. */
  objection: (address: string, signal: AbortSignal) => Promise<string | null>;
};

type Rules = { isDisallowed: (address: string, agent: string) => boolean | undefined };

/** The package declares a default export of the old kind, and is the function itself. */
const parseRobots = robotsParser as unknown as (file: string, text: string) => Rules;

/** RFC 9309 asks for so many at least. */
const MAX_BYTES = 500 * 1024;
const MAX_REDIRECTS = 5;
/** RFC 9309: where there is none all is allowed, and where it cannot be had nothing is. */
const ALLOWED: Rules = { isDisallowed: () => false };
const FORBIDDEN: Rules = { isDisallowed: () => true };

/** Asks every host once what robots may read, and keeps to what it tells `agent`. */
export function openRobots(fetchPage: FetchPage, agent: string): Robots {
  const known = new Map<string, Rules>();
  return {
    objection: async (address, signal) => {
      const { origin, host } = new URL(address);
      const rules = known.get(origin) ?? (await rulesAt(fetchPage, origin, signal));
      known.set(origin, rules);
      return rules.isDisallowed(address, agent) ? `the robots.txt of ${host} does not allow it` : null;
    },
  };
}

async function rulesAt(fetchPage: FetchPage, origin: string, signal: AbortSignal): Promise<Rules> {
  const file = `${origin}/robots.txt`;
  let url = file;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await fetchPage({ url, accept: 'text/plain, */*;q=0.5', maxBytes: MAX_BYTES, signal });
    if (answer.kind === 'page') return parseRobots(file, decodeText(answer.body, answer.contentType));
    // A server that cannot be reached is told so by its page.
    if (answer.kind === 'none') return (answer.status ?? 404) >= 500 ? FORBIDDEN : ALLOWED;
    url = answer.to;
  }
  return ALLOWED;
}
