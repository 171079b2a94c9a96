import type { IncomingMessage } from 'node:http';

/** A header of a request; of one that was sent more than once, what Node makes of it. */
export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  return headers[name]?.toString();
}
