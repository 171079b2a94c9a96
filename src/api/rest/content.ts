import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { containersFilter } from '../../domain/inputs/lists.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { listContainers } from '../../usecases/jobs/list-containers.ts';
import { readPhotos } from '../../usecases/jobs/read-photos.ts';
import { readProgress } from '../../usecases/jobs/read-progress.ts';
import { createReader, find } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';
import { photosZip } from '../photos-zip.ts';
import { containerBody, containerFacts, shownStatus, summaryBody } from './container-body.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import type { containerProgress } from './openapi/schemas/content.ts';
import { pageBody } from './page-body.ts';
import { withTag } from './with-tag.ts';

/** Reading containers, and how far they are for clients that poll (partner API §3.7 to §3.9). */
export function contentRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/content/:containerId', async (context) => {
    const caller = await callerWith(deps, context, 'content:read');
    const reader = createReader(deps.store.db, caller);
    const containerId = context.req.param('containerId');
    const container = await find(reader.container, 'container', containerId);
    if (!container) throw new NotFoundError('containerId', containerId, 'in this organisation');
    return withTag(context, containerBody(await containerFacts(container, reader, deps.links)));
  });

  app.get('/v1/content/:containerId/photos.zip', async (context) => {
    const caller = await callerWith(deps, context, 'content:read');
    const { db } = deps.store;
    const containerId = context.req.param('containerId');
    const container = await find(createReader(db, caller).container, 'container', containerId);
    if (!container) throw new NotFoundError('containerId', containerId, 'in this organisation');
    const post = await readPhotos(db, container.id);
    if (!post) throw new NotFoundError('containerId', containerId, 'a post with photos');
    return photosZip(deps.blobs, post);
  });

  app.get('/v1/content/:containerId/progress', async (context) => {
    const caller = await callerWith(deps, context, 'content:read');
    const { id, status, useCase, ...progress } = await readProgress(
      deps.store.db,
      caller,
      context.req.param('containerId'),
    );
    const body: z.input<typeof containerProgress> = {
      containerId: encodeId('container', id),
      status: shownStatus(status, useCase),
      ...progress,
    };
    return withTag(context, body);
  });

  app.get('/v1/projects/:projectId/content', async (context) => {
    const caller = await callerWith(deps, context, 'content:read');
    const projectId = context.req.param('projectId');
    const wanted = { projectId, ...listQuery(context, containersFilter.shape) };
    const page = await listContainers(deps.store.db, caller, wanted, { waitsAsProcessing: true });
    if (!page) throw new NotFoundError('projectId', projectId, 'in this organisation');
    const reader = createReader(deps.store.db, caller);
    const facts = await Promise.all(page.items.map((item) => containerFacts(item, reader, deps.links)));
    return context.json(pageBody(page, facts.map(summaryBody)));
  });
}
