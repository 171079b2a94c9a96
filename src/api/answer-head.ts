import type { MiddlewareHandler } from 'hono';
import type { Env } from './rest/env.ts';

/**
 * HEAD is answered by the route of GET, and Hono lets go of the body without a word. Whoever makes it is told here that
 * nobody reads it, as when a client leaves, and closes what it has opened.
 */
export const answerHead: MiddlewareHandler<Env> = async (context, next) => {
  await next();
  if (context.req.method === 'HEAD') context.res.body?.cancel().catch(() => {});
};
