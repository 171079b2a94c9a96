import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Caller } from '../../domain/caller.ts';
import { encodeId } from '../../domain/ids.ts';
import { appMediaKinds } from '../../domain/inputs/media.ts';
import { appMediaKind } from '../../domain/media-rules.ts';
import { mediaWarnings } from '../../domain/media-warnings.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import { addAppMediaFromForm } from '../../usecases/library/add-from-form.ts';
import { addAppMediaFromUrl } from '../../usecases/library/add-from-url.ts';
import { createUpload } from '../../usecases/library/create-upload.ts';
import { deleteProjectMedia } from '../../usecases/library/delete-media.ts';
import { finalizeUpload } from '../../usecases/library/finalize-upload.ts';
import { listAppMedia } from '../../usecases/library/list-app-media.ts';
import { updateMedia } from '../../usecases/library/update-media.ts';
import type { ApiDeps } from '../deps.ts';
import { bodyStream, isForm } from '../uploads.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import type {
  addedAppMedia,
  announcedUpload,
  appMedia,
  deletedAppMedia,
} from './openapi/schemas/projects.ts';
import { pageBody } from './page-body.ts';
import { formReader } from './read-form.ts';
import { readJsonObject } from './read-json.ts';

const PATH = '/v1/projects/:projectId/app-media';

/** Logos, screenshots, demo videos and end cards of a project (partner API §7). */
export function appMediaRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.post(PATH, async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const { media, duplicate } = await add(deps, caller, context, context.req.param('projectId'));
    const body: z.input<typeof addedAppMedia> = { ...mediaBody(media, deps.links), duplicate };
    return context.json(body, 201);
  });

  app.get(PATH, async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const page = await listAppMedia(deps.store.db, caller, {
      projectId: context.req.param('projectId'),
      ...listQuery(context, { kind: appMediaKinds }),
    });
    const bodies = page.items.map((media) => mediaBody(media, deps.links));
    return context.json(pageBody(page, bodies));
  });

  app.patch('/v1/media/:mediaId', async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const given = await readJsonObject(context.req, ['mediaId']);
    const media = await updateMedia(deps.media, caller, { ...given, mediaId: context.req.param('mediaId') });
    return context.json(mediaBody(media, deps.links));
  });

  app.post('/v1/projects/:projectId/uploads', async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const given = await readJsonObject(context.req, ['projectId']);
    const upload = await createUpload(deps.media, caller, {
      ...given,
      projectId: context.req.param('projectId'),
    });
    const { id, url, expiresAt, sizeBytes } = upload;
    const body: z.input<typeof announcedUpload> = {
      uploadId: encodeId('upload', id),
      url,
      expiresAt: expiresAt.toISOString(),
      sizeBytes,
    };
    return context.json(body, 201, { 'Cache-Control': 'no-store' });
  });

  app.post('/v1/uploads/:uploadId/finalize', async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const given = await readJsonObject(context.req, ['uploadId']);
    const uploadId = context.req.param('uploadId');
    const { media, duplicate } = await finalizeUpload(deps.media, caller, { ...given, uploadId });
    const body: z.input<typeof addedAppMedia> = { ...mediaBody(media, deps.links), duplicate };
    return context.json(body);
  });

  app.delete(`${PATH}/:mediaId`, async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const id = await deleteProjectMedia(deps.media, caller, {
      projectId: context.req.param('projectId'),
      mediaId: context.req.param('mediaId'),
    });
    const body: z.input<typeof deletedAppMedia> = { id: encodeId('media', id), deleted: true };
    return context.json(body);
  });
}

/** A file in a form, or the address of one in JSON. */
async function add(deps: ApiDeps, caller: Caller, context: Context<Env>, projectId: string) {
  const contentType = context.req.header('Content-Type');
  if (isForm(contentType)) {
    return addAppMediaFromForm(deps.media, caller, projectId, formReader(bodyStream(context), contentType));
  }
  return addAppMediaFromUrl(deps.media, caller, projectId, await readJsonObject(context.req, []));
}

/** A file of the library as REST shows it (partner API §7, app-media). */
function mediaBody(media: Row<'media_asset'>, links: Links): z.input<typeof appMedia> {
  const { url, expiresAt } = links.sign(media.blobKey);
  return {
    id: encodeId('media', media.id),
    projectId: encodeId('project', media.projectId),
    kind: appMediaKind(media.role),
    role: media.role,
    url,
    urlExpiresAt: expiresAt,
    mimeType: media.mimeType,
    width: media.width,
    height: media.height,
    durationMs: media.durationMs,
    words: media.words,
    focus: media.focus,
    colors: media.colors,
    warnings: mediaWarnings(media),
    sizeBytes: media.sizeBytes,
    checksumSha256: media.sha256,
    createdAt: media.createdAt,
  };
}
