import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { chooseEncoding, type Encoding, encode } from './content-encoding.ts';
import type { Env } from './rest/env.ts';

/** A file that a page of ours needs. */
export type LastingAsset = {
  /** Name with a hash of the content in it, so that it can be cached for good. */
  name: string;
  contentType: string;
  /** The bytes in an encoding; compressed once, when first asked for. */
  body: (encoding: Encoding) => Promise<Buffer<ArrayBuffer>>;
};

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export function lastingAsset(name: string, extension: keyof typeof TYPES, content: string): LastingAsset {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const bodies = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();
  return {
    name: `${name}.${hash}.${extension}`,
    contentType: TYPES[extension],
    body: (encoding) => {
      const body = bodies.get(encoding) ?? encode(bytes, encoding);
      bodies.set(encoding, body);
      return body;
    },
  };
}

/** Answers with an asset, to be kept for good. */
export async function respondWithAsset(context: Context<Env>, asset: LastingAsset): Promise<Response> {
  const encoding = chooseEncoding(context.req.header('Accept-Encoding'));
  return context.body(await asset.body(encoding), 200, {
    'Content-Type': asset.contentType,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  });
}
