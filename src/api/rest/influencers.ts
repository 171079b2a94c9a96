import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { createInfluencer } from '../../usecases/projects/create-influencer.ts';
import { listInfluencers } from '../../usecases/projects/list-of-project.ts';
import { updateInfluencer } from '../../usecases/projects/update-influencer.ts';
import { createReader, find } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import { membersOf } from './members-of.ts';
import { influencer as influencerSchema } from './openapi/schemas/projects.ts';
import { pageBody } from './page-body.ts';
import { readJsonObject } from './read-json.ts';

/**
 * Influencers of projects (partner API §7). Ours are ready at once, so creating one answers 201 with the influencer,
 * where the reference answers 202 with a job.
 */
export function influencerRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const { store } = deps;

  app.post('/v1/projects/:projectId/influencers', async (context) => {
    const caller = await callerWith(deps, context, 'influencers:write');
    const influencer = await createInfluencer(store, caller, {
      ...(await readJsonObject(context.req, ['projectId'])),
      projectId: context.req.param('projectId'),
    });
    const body = influencerBody(influencer);
    return context.json(body, 201, { Location: `${deps.basePath}/v1/influencers/${body.id}` });
  });

  app.get('/v1/projects/:projectId/influencers', async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const projectId = context.req.param('projectId');
    const reader = createReader(store.db, caller);
    const page = await listInfluencers(reader, { projectId, ...listQuery(context) });
    if (!page) throw new NotFoundError('projectId', projectId, 'in this organisation');
    return context.json(pageBody(page, page.items.map(influencerBody)));
  });

  app.get('/v1/influencers/:influencerId', async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const influencerId = context.req.param('influencerId');
    const { influencer } = createReader(store.db, caller);
    const found = await find(influencer, 'influencer', influencerId);
    if (!found) throw new NotFoundError('influencerId', influencerId, 'in this organisation');
    return context.json(influencerBody(found));
  });

  app.patch('/v1/influencers/:influencerId', async (context) => {
    const caller = await callerWith(deps, context, 'influencers:write');
    const influencer = await updateInfluencer(store, caller, {
      ...(await readJsonObject(context.req, ['influencerId'])),
      influencerId: context.req.param('influencerId'),
    });
    return context.json(influencerBody(influencer));
  });
}

/** An influencer as REST shows it (partner API §7). */
function influencerBody(influencer: Row<'influencer'>): z.input<typeof influencerSchema> {
  return {
    ...membersOf(influencerSchema, influencer),
    id: encodeId('influencer', influencer.id),
    projectId: encodeId('project', influencer.projectId),
    prompt: influencer.appearance.prompt ?? null,
  };
}
