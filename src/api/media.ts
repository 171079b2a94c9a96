import type { Context, Hono } from 'hono';
import { kitOf } from '../domain/kit-key.ts';
import { containerOfPhotos } from '../domain/photos-key.ts';
import { containerOfPreview } from '../domain/preview.ts';
import type { BlobStat, ByteRange } from '../infra/blobs/blobs.ts';
import { readPhotos } from '../usecases/jobs/read-photos.ts';
import { readKit } from '../usecases/publish/publish-kit.ts';
import { contentDisposition } from './content-disposition.ts';
import type { ApiDeps } from './deps.ts';
import { KIT_POLICY, kitPage } from './kit/page.ts';
import { kitZip } from './kit/zip.ts';
import { photosZip } from './photos-zip.ts';
import { respondWithPlaylist } from './preview-playlist.ts';
import type { Env } from './rest/env.ts';
import { webStream } from './web-stream.ts';

/** A key's bytes never change, so whoever has them need not ask again while the link lives. */
const CACHE = 'private, max-age=21600, immutable';

/** A stranger's drawing may hold scripts: opened by itself it may do nothing but be seen. */
const SCRIPTABLE = 'image/svg+xml';
const INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** `GET|HEAD /media/<key>?exp&sig[&name][&download]`: files by signed link, whole or in part. */
export function mediaRoutes(app: Hono<Env>, deps: Pick<ApiDeps, 'blobs' | 'links' | 'store'>): void {
  app.get('/media/:key{.+}', async (context) => {
    const key = context.req.param('key');
    const { exp = '', sig = '', name } = context.req.query();
    const verdict = deps.links.verify({ key, exp, sig, name });
    if (verdict !== 'valid')
      return context.text(`This link is ${verdict}.\n`, verdict === 'expired' ? 410 : 403);
    const containerId = containerOfPhotos(key);
    if (containerId) {
      const post = await readPhotos(deps.store.db, containerId);
      return post ? photosZip(deps.blobs, post) : context.text('There is no such file.\n', 404);
    }
    const watched = containerOfPreview(key);
    if (watched) return respondWithPlaylist(context, deps, watched);
    const named = kitOf(key);
    if (named) return respondWithKit(context, deps, named);
    const stat = await deps.blobs.stat(key);
    if (!stat) return context.text('There is no such file.\n', 404);
    return respond(context, deps, key, stat);
  });
}

async function respondWithKit(
  context: Context<Env>,
  { store, blobs, links }: Pick<ApiDeps, 'blobs' | 'links' | 'store'>,
  { containerId, platform, part }: NonNullable<ReturnType<typeof kitOf>>,
): Promise<Response> {
  const kit = await readKit(store.db, containerId, platform);
  if (!kit) return context.text('There is no such file.\n', 404);
  if (part === 'zip') return kitZip(blobs, kit);
  return context.html(kitPage(kit, links), 200, {
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': KIT_POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
}

async function respond(
  context: Context<Env>,
  { blobs }: Pick<ApiDeps, 'blobs'>,
  key: string,
  { sizeBytes, contentType }: BlobStat,
): Promise<Response> {
  const tag = `"${key.slice(key.lastIndexOf('/') + 1)}"`;
  const { name, download } = context.req.query();
  const headers: Record<string, string> = {
    'Accept-Ranges': 'bytes',
    'Cache-Control': CACHE,
    'Content-Type': contentType,
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
    ...(name !== undefined && {
      'Content-Disposition': contentDisposition(download === undefined ? 'inline' : 'attachment', name),
    }),
    ...(contentType === SCRIPTABLE ? { 'Content-Security-Policy': INERT } : {}),
  };
  if (context.req.header('If-None-Match')?.includes(tag)) return context.body(null, 304, headers);
  const ifRange = context.req.header('If-Range');
  const wanted = ifRange === undefined || ifRange === tag ? context.req.header('Range') : undefined;
  const range = readRange(wanted, sizeBytes);
  if (range === 'unsatisfiable') {
    return context.body(null, 416, { ...headers, 'Content-Range': `bytes */${sizeBytes}` });
  }
  const length = range ? range.end - range.start + 1 : sizeBytes;
  headers['Content-Length'] = `${length}`;
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${sizeBytes}`;
  if (context.req.method === 'HEAD') return context.body(null, range ? 206 : 200, headers);
  const stream = webStream(await blobs.read(key, range ?? undefined));
  return context.body(stream, range ? 206 : 200, headers);
}

/**
 * One byte range of RFC 9110. Anything else, several ranges included, reads null: a server may then answer with
 * the whole.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (!match || (first === '' && last === '')) return null;
  if (first === '') {
    const suffix = Math.min(Number(last), size);
    return suffix === 0 ? 'unsatisfiable' : { start: size - suffix, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
