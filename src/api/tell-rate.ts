import type { ServerResponse } from 'node:http';
import type { RateClass } from '../domain/rate-limits.ts';
import type { Taken } from '../infra/limits/limiter.ts';

/** Tells in the headers what is left of the minute; of several requests in one, the one with the least left. */
export function tellRate(response: ServerResponse, taken: Taken, rateClass: RateClass): void {
  const told = response.getHeader('RateLimit-Remaining');
  if (response.headersSent || (told !== undefined && Number(told) <= taken.remaining)) return;
  response.setHeader('RateLimit-Limit', `${taken.limit}`);
  response.setHeader('RateLimit-Remaining', `${taken.remaining}`);
  response.setHeader('RateLimit-Reset', `${taken.resetSeconds}`);
  response.setHeader('X-RateLimit-Endpoint-Class', rateClass);
}
