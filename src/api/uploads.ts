import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../domain/ids.ts';
import { ConflictError } from '../domain/refusals.ts';
import { receiveUpload, type UploadProgress, uploadProgress } from '../usecases/library/receive-upload.ts';
import type { ApiDeps } from './deps.ts';
import type { Env } from './rest/env.ts';
import type { uploadProgress as schema } from './rest/openapi/schemas/projects.ts';

const PATH = '/v1/uploads/:uploadId';

/** Whether a request carries a file, for which the limit of other bodies is too low. */
export function carriesFile({ req }: Context<Env>): boolean {
  if (req.method === 'PUT') return /^\/v1\/uploads\/[^/]+$/.test(req.path);
  return req.method === 'POST' && FORMS.test(req.path) && isForm(req.header('Content-Type'));
}

const FORMS = /^\/v1\/projects\/[^/]+\/app-media$/;

export const isForm = (contentType: string | undefined): contentType is string =>
  /^multipart\/form-data\s*;/i.test(contentType ?? '');

/** The body as it comes, not gathered first. */
export function bodyStream({ req }: Context<Env>): Readable {
  return req.raw.body ? Readable.fromWeb(req.raw.body as WebStream) : Readable.from([]);
}

/**
 * Where announced files are sent: `PUT` a whole file, or pieces of it with `Content-Range: bytes a-b/total`.
 * 308 without Location means that more is to come, 200 that all is here; both tell in `Upload-Offset`, and 308
 * in `Range` too, how far it is. `HEAD`, or an empty `PUT` with `Content-Range: bytes <asterisk>/total`, asks.
 */
export function uploadRoutes(app: Hono<Env>, deps: ApiDeps): void {
  // Hono answers HEAD by the route of GET.
  app.get(PATH, async (context) => {
    const progress = await uploadProgress(deps.media, linkOf(context));
    return context.json(bodyOf(progress), 200, headersOf(progress));
  });

  app.put(PATH, async (context) => {
    const link = linkOf(context);
    const length = context.req.header('Content-Length');
    const piece = {
      contentRange: context.req.header('Content-Range') ?? null,
      contentLength: length === undefined ? null : Number(length),
      body: bodyStream(context),
    };
    try {
      const progress = await receiveUpload(deps.media, link, piece);
      return context.json(bodyOf(progress), isComplete(progress) ? 200 : 308, headersOf(progress));
    } catch (error) {
      // Who sent the wrong piece needs to know which is the right one.
      if (error instanceof ConflictError) {
        const headers = headersOf(await uploadProgress(deps.media, link));
        for (const [name, value] of Object.entries(headers)) context.header(name, value);
      }
      throw error;
    }
  });
}

function linkOf({ req }: Context<Env>) {
  const { exp = '', sig = '' } = req.query();
  return { uploadId: req.param('uploadId') ?? '', exp, sig };
}

const isComplete = ({ received, sizeBytes }: UploadProgress) => received === sizeBytes;

const bodyOf = (progress: UploadProgress): z.input<typeof schema> => ({
  uploadId: encodeId('upload', progress.id),
  receivedBytes: progress.received,
  sizeBytes: progress.sizeBytes,
  complete: isComplete(progress),
});

function headersOf({ received, sizeBytes }: UploadProgress): Record<string, string> {
  return {
    'Upload-Offset': `${received}`,
    'Upload-Length': `${sizeBytes}`,
    'Cache-Control': 'no-store',
    ...(received > 0 && { Range: `bytes=0-${received - 1}` }),
  };
}
