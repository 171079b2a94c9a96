import type { IncomingMessage, ServerResponse } from 'node:http';

/** Told to who does not say what is to be sent. */
const ALLOWED =
  'Authorization, X-Api-Key, Content-Type, Accept, Idempotency-Key, If-None-Match, Last-Event-ID, Range, Content-Range';
const EXPOSED =
  'X-Request-Id, Idempotent-Replayed, ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-RateLimit-Endpoint-Class, Content-Range, Accept-Ranges, Content-Length, Range, Upload-Offset, Upload-Length';

/**
 * Sets what every answer has: the request id, and leave for browsers of any origin to read it and to send any
 * header, since keys travel in headers and never in cookies. Answers preflights itself and then returns true.
 */
export function setCommonHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): boolean {
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', EXPOSED);
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PATCH, PUT, DELETE',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? ALLOWED,
    Vary: 'Access-Control-Request-Headers',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
  return true;
}
