import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import type { CollectionRow } from '../../infra/store/queries/media/collections.ts';
import { createCollection } from '../../usecases/library/create-collection.ts';
import { deleteCollection } from '../../usecases/library/delete-collection.ts';
import { listCollections } from '../../usecases/library/list-collections.ts';
import { updateCollection } from '../../usecases/library/update-collection.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import type { collection, deletedCollection } from './openapi/schemas/collections.ts';
import { pageBody } from './page-body.ts';
import { readJsonObject } from './read-json.ts';

const OF_PROJECT = '/v1/projects/:projectId/collections';
const ONE = '/v1/collections/:collectionId';

/** Named sets of media (ours). */
export function collectionRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get(OF_PROJECT, async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const projectId = context.req.param('projectId');
    const page = await listCollections(deps.store.db, caller, { projectId, ...listQuery(context) });
    return context.json(pageBody(page, page.items.map(bodyOf)));
  });

  app.post(OF_PROJECT, async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const given = await readJsonObject(context.req, ['projectId']);
    const projectId = context.req.param('projectId');
    return context.json(bodyOf(await createCollection(deps.media, caller, { ...given, projectId })), 201);
  });

  app.patch(ONE, async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const given = await readJsonObject(context.req, ['collectionId']);
    const collectionId = context.req.param('collectionId');
    return context.json(bodyOf(await updateCollection(deps.media, caller, { ...given, collectionId })));
  });

  app.delete(ONE, async (context) => {
    const caller = await callerWith(deps, context, 'media:write');
    const collectionId = context.req.param('collectionId');
    const id = await deleteCollection(deps.media, caller, { collectionId });
    const body: z.input<typeof deletedCollection> = { id: encodeId('collection', id), deleted: true };
    return context.json(body);
  });
}

function bodyOf({ id, projectId, name, mediaIds, createdAt }: CollectionRow): z.input<typeof collection> {
  return {
    id: encodeId('collection', id),
    projectId: encodeId('project', projectId),
    name,
    mediaIds: mediaIds.map((one) => encodeId('media', one)),
    createdAt,
  };
}
