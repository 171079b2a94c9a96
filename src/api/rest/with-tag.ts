import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Env } from './env.ts';

/**
 * A JSON answer with an ETag, or 304 when the client has it already. The tag is a digest of the body. Links are
 * part of the body and equal within their window, so the tag changes when they are renewed.
 */
export function withTag(context: Context<Env>, value: unknown): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  if (matches(context.req.header('If-None-Match'), tag)) return context.body(null, 304, headers);
  return context.body(body, 200, { ...headers, 'Content-Type': 'application/json' });
}

/** Weak comparison, as If-None-Match asks for: proxies that compress make tags weak. */
function matches(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
