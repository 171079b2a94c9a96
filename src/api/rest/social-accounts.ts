import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { accountsFilter } from '../../domain/inputs/lists.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { listSocialAccounts } from '../../usecases/projects/list-of-project.ts';
import { readWiring } from '../../usecases/projects/read-wiring.ts';
import { wireSocialAccount } from '../../usecases/projects/wire-social-account.ts';
import type { Wiring } from '../../usecases/projects/wiring.ts';
import { createReader } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import { listQuery } from './list-query.ts';
import type { socialAccount } from './openapi/schemas/projects.ts';
import { pageBody } from './page-body.ts';
import { readJsonObject } from './read-json.ts';

/** Social accounts of projects, and their wiring (partner API §7). */
export function socialAccountRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const { store } = deps;

  app.get('/v1/projects/:projectId/social-accounts', async (context) => {
    const caller = await callerWith(deps, context, 'projects:read');
    const projectId = context.req.param('projectId');
    const reader = createReader(store.db, caller);
    const page = await listSocialAccounts(reader, { projectId, ...listQuery(context, accountsFilter) });
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

/** A social account as REST shows it, with its wiring (ours). */
function socialAccountBody({ account, ...wiring }: Wiring): z.input<typeof socialAccount> {
  const { distributionLayer, contentLayer, influencer } = wiring;
  return {
    id: encodeId('socialAccount', account.id),
    projectId: encodeId('project', account.projectId),
    platform: account.platform,
    handle: account.handle,
    status: account.status,
    connectedAt: account.createdAt,
    wiring: {
      step: wiring.step,
      complete: wiring.problem === null,
      distributionLayerId: distributionLayer && encodeId('layer', distributionLayer.id),
      contentLayerId: contentLayer && encodeId('layer', contentLayer.id),
      influencerId: influencer && encodeId('influencer', influencer.id),
      problem: wiring.problem,
      remedy: wiring.remedy?.rest ?? null,
    },
  };
}
