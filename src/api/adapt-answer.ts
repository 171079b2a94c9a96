import type { MiddlewareHandler } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { chooseEncoding, encodeAnswer } from './content-encoding.ts';
import type { Env } from './rest/env.ts';

const EVENT_STREAM = /^text\/event-stream\b/i;

/** Lets event streams through proxies as they flow, and compresses texts for those who ask for it. */
export const adaptAnswer: MiddlewareHandler<Env> = async (context, next) => {
  await next();
  const { status, headers } = context.res;
  const type = headers.get('Content-Type') ?? '';
  if (EVENT_STREAM.test(type)) {
    // nginx gathers answers before it passes them on, unless told not to.
    headers.set('X-Accel-Buffering', 'no');
    // Yoga names a coding that does not exist.
    headers.delete('Content-Encoding');
    context.env.streams.add(context.env.outgoing);
    return;
  }
  // What can be had in parts is counted in bytes as they are, so it is sent that way.
  if (headers.has('Content-Encoding') || headers.has('Accept-Ranges')) return;
  if (status !== 304 && !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return;
  headers.append('Vary', 'Accept-Encoding');
  const encoding = chooseEncoding(context.req.header('Accept-Encoding'));
  if (encoding === 'identity') return;
  const answer =
    context.res.body && (await encodeAnswer(Buffer.from(await context.res.arrayBuffer()), encoding));
  for (const [name, value] of Object.entries(answer?.headers ?? {})) headers.set(name, value);
  // A strong tag would promise the same bytes in every encoding.
  const tag = headers.get('ETag');
  if (tag?.startsWith('"') && (!answer || headers.has('Content-Encoding'))) headers.set('ETag', `W/${tag}`);
  context.res = new Response(answer?.body, { status, headers });
};
