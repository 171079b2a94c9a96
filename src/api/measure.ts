import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiDeps } from './deps.ts';

/** Observes how long the answer takes, by face and status class. */
export function measure(
  metrics: ApiDeps['metrics'],
  { url = '' }: IncomingMessage,
  response: ServerResponse,
): void {
  const face = faceOf(url);
  if (!face) return;
  const start = performance.now();
  response.once('close', () => {
    const status = `${Math.floor(response.statusCode / 100)}xx`;
    metrics.requestSeconds.observe({ face, status }, (performance.now() - start) / 1000);
  });
}

function faceOf(url: string): string | null {
  if (url.startsWith('/graphql')) return 'graphql';
  if (url.startsWith('/v1/')) return 'rest';
  return url.startsWith('/media/') ? 'media' : null;
}
