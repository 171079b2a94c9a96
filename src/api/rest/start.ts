import type { Hono } from 'hono';
import type { Caller } from '../../domain/caller.ts';
import type { Accepted } from '../../usecases/start/accepted.ts';
import type { StartDeps } from '../../usecases/start/deps.ts';
import { generateContent } from '../../usecases/start/generate-content.ts';
import { slideshowBuild } from '../../usecases/start/slideshow-build.ts';
import { ugcRemix } from '../../usecases/start/ugc-remix.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import { readJsonObject } from './read-json.ts';

type Start = (deps: StartDeps, caller: Caller, raw: unknown) => Promise<Accepted>;

/** The three seed endpoints. Their 202 body is the stored receipt as text, so a replay is the same to the letter. */
export function startRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const post = (path: string, start: Start, validationCode?: 'VALIDATION_FAILED') =>
    app.post(path, async (context) => {
      context.set('validationCode', validationCode);
      const caller = await callerWith(deps, context, 'content:write', 'long-running');
      const { receipt, replayed } = await start(deps.start, caller, {
        ...(await readJsonObject(context.req, ['projectId', 'idempotencyKey'])),
        projectId: context.req.param('projectId'),
        idempotencyKey: context.req.header('Idempotency-Key'),
      });
      if (replayed) context.header('Idempotent-Replayed', 'true');
      return context.body(receipt, 202, { 'Content-Type': 'application/json' });
    });
  post('/v1/projects/:projectId/content', generateContent, 'VALIDATION_FAILED');
  post('/v1/projects/:projectId/content/ugc-remix', ugcRemix);
  post('/v1/projects/:projectId/content/slideshow-builder', slideshowBuild);
}
