import type { Context } from 'hono';
import { ValidationError } from '../../domain/refusals.ts';
import type { Env } from './env.ts';

/**
 * The use cases page by `first` and `after`, REST clients by `limit` and `cursor`, and who resumes a stream sends
 * a header: a fault is told under the name that was sent.
 */
export function inSentNames(error: unknown, { req }: Context<Env>): unknown {
  if (req.method !== 'GET' || !(error instanceof ValidationError)) return error;
  const sent = ['Last-Event-ID', 'cursor', 'after'].find(
    (name) => (req.header(name) ?? req.query(name)) !== undefined,
  );
  const names: Record<string, string> = { first: 'limit', after: sent ?? 'cursor' };
  if (!error.issues.some(({ path }) => path in names)) return error;
  return new ValidationError(
    error.issues.map((issue) => ({ ...issue, path: names[issue.path] ?? issue.path })),
  );
}
