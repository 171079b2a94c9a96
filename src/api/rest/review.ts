import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { approveContainer } from '../../usecases/review/approve-container.ts';
import { rejectContainer } from '../../usecases/review/reject-container.ts';
import { scheduleContainer } from '../../usecases/review/schedule-container.ts';
import type { ApiDeps } from '../deps.ts';
import { scheduledPostBody } from './container-body.ts';
import { callerWith, type Env } from './env.ts';
import type { approved, rejected, scheduled } from './openapi/schemas/content.ts';
import { readJsonObject } from './read-json.ts';

/** Approving, rejecting and scheduling posts (partner API §9). */
export function reviewRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.post('/v1/content/:containerId/approve', async (context) => {
    const caller = await callerWith(deps, context, 'content:approve');
    const row = await approveContainer(deps, caller, await inputOf(context));
    const body: z.input<typeof approved> = {
      id: encodeId('container', row.id),
      approvalStatus: row.approvalStatus,
      approvedAt: row.reviewedAt,
      approvedBy: row.reviewedBy && encodeId('key', row.reviewedBy),
      note: row.reviewNote,
    };
    return context.json(body);
  });

  app.post('/v1/content/:containerId/reject', async (context) => {
    const caller = await callerWith(deps, context, 'content:approve');
    const row = await rejectContainer(deps, caller, await inputOf(context));
    const body: z.input<typeof rejected> = {
      id: encodeId('container', row.id),
      approvalStatus: row.approvalStatus,
      rejectedAt: row.reviewedAt,
      rejectedBy: row.reviewedBy && encodeId('key', row.reviewedBy),
      reason: row.reviewNote,
    };
    return context.json(body);
  });

  app.post('/v1/content/:containerId/schedule', async (context) => {
    const caller = await callerWith(deps, context, 'publish:write');
    const { containerId, posts } = await scheduleContainer(deps, caller, await inputOf(context));
    const body: z.input<typeof scheduled> = {
      id: encodeId('container', containerId),
      scheduledPosts: posts.map(scheduledPostBody),
    };
    return context.json(body, 202);
  });
}

const inputOf = async ({ req }: Context<Env, '/v1/content/:containerId/:verb'>) => ({
  ...(await readJsonObject(req, ['containerId'])),
  containerId: req.param('containerId'),
});
