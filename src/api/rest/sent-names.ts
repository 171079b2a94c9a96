import type { Context } from 'hono';
import { type Issue, ValidationError } from '../../domain/refusals.ts';
import type { Env } from './env.ts';

/** What REST clients send for what the use cases call otherwise: the one that counts first. */
const SENT_AS = new Map([
  ['first', ['limit']],
  ['after', ['Last-Event-ID', 'cursor']],
]);

/**
 * The use cases page by `first` and `after`, REST clients by `limit` and `cursor`, and who resumes a stream sends
 * a header: a fault is told under the name that was sent.
 */
export function inSentNames(error: unknown, { req }: Context<Env>): unknown {
  if (req.method !== 'GET' || !(error instanceof ValidationError)) return error;
  if (!error.issues.some(({ path }) => SENT_AS.has(path))) return error;
  const isSent = (name: string) => (req.header(name) ?? req.query(name)) !== undefined;
  const renamed = (issue: Issue): Issue => {
    const sent = SENT_AS.get(issue.path)?.find(isSent);
    return { ...issue, path: sent ?? issue.path };
  };
  return new ValidationError(error.issues.map(renamed));
}
