import type { Hono } from 'hono';
import { NotFoundError } from '../../../domain/refusals.ts';
import { createInfluencer } from '../../../usecases/projects/create-influencer.ts';
import { listInfluencers, listSocialAccounts } from '../../../usecases/projects/list-of-project.ts';
import { readWiring } from '../../../usecases/projects/read-wiring.ts';
import { updateInfluencer } from '../../../usecases/projects/update-influencer.ts';
import { wireSocialAccount } from '../../../usecases/projects/wire-social-account.ts';
import { createReader, find } from '../../../usecases/reader.ts';
import type { ApiDeps } from '../../deps.ts';
import { callerWith, type Env } from '../env.ts';
import { influencerBody, pageBody, socialAccountBody } from '../held-body.ts';
import { readJsonObject } from '../read-json.ts';

/**
 * Influencers and social accounts of projects (partner API §7). Ours are ready at once, so creating one answers
 * 201 with the influencer, where the reference answers 202 with a job.
 */
export function heldRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const { store } = deps;

  app.post('/v1/projects/:projectId/influencers', async (context) => {
    const caller = await callerWith(deps, context, 'influencers:write');
    const influencer = await createInfluencer(store, caller, {
      ...(await readJsonObject(context.req, ['projectId'])),
      projectId: context.req.param('projectId'),
    });
    const body = influencerBody(influencer);
    return context.json(body, 201, { Location: `/v1/influencers/${body.id}` });
  });

  app.get('/v1/projects/:projectId/influencers', async (context) => {
    const { organisationId } = await callerWith(deps, context, 'projects:read');
    const projectId = context.req.param('projectId');
    const { limit, cursor } = context.req.query();
    const reader = createReader(store.db, organisationId);
    const page = await listInfluencers(reader, { projectId, first: limit, after: cursor });
    if (!page) throw new NotFoundError('projectId', projectId, 'in this organisation');
    return context.json(pageBody(page, page.items.map(influencerBody)));
  });

  app.get('/v1/influencers/:influencerId', async (context) => {
    const { organisationId } = await callerWith(deps, context, 'projects:read');
    const influencerId = context.req.param('influencerId');
    const { influencer } = createReader(store.db, organisationId);
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

  app.get('/v1/projects/:projectId/social-accounts', async (context) => {
    const { organisationId } = await callerWith(deps, context, 'projects:read');
    const projectId = context.req.param('projectId');
    const { platform, status, limit, cursor } = context.req.query();
    const reader = createReader(store.db, organisationId);
    const wanted = { projectId, platform, status, first: limit, after: cursor };
    const page = await listSocialAccounts(reader, wanted);
    if (!page) throw new NotFoundError('projectId', projectId, 'in this organisation');
    const wirings = await Promise.all(page.items.map((account) => readWiring(reader, account)));
    return context.json(pageBody(page, wirings.map(socialAccountBody)));
  });

  app.put('/v1/social-accounts/:socialAccountId/wiring', async (context) => {
    const caller = await callerWith(deps, context, 'projects:write');
    const wiring = await wireSocialAccount(store, caller, {
      ...(await readJsonObject(context.req, ['socialAccountId'])),
      socialAccountId: context.req.param('socialAccountId'),
    });
    return context.json(socialAccountBody(wiring));
  });
}
