import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../../domain/ids.ts';
import { readProgress } from '../../../usecases/jobs/read-progress.ts';
import type { ApiDeps } from '../../deps.ts';
import { shownStatus } from '../container-body.ts';
import { callerWith, type Env } from '../env.ts';
import type { containerProgress } from '../openapi/schemas/content.ts';
import { withTag } from '../with-tag.ts';

/** How far a container is, for clients that poll (partner API §3.9). */
export function progressRoutes(app: Hono<Env>, deps: ApiDeps): void {
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
}
