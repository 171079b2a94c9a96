import type { Hono } from 'hono';
import type { Caller } from '../../domain/caller.ts';
import type { Scope } from '../../domain/scopes.ts';
import { generateContent } from '../../usecases/start/generate-content.ts';
import { retryJob } from '../../usecases/start/retry-job.ts';
import { reviseContainer } from '../../usecases/start/revise-container.ts';
import { slideshowBuild } from '../../usecases/start/slideshow-build.ts';
import type { Accepted, StartDeps } from '../../usecases/start/start.ts';
import { ugcRemix } from '../../usecases/start/ugc-remix.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import { readJsonObject } from './read-json.ts';

type StartRoute = {
  path:
    | `/v1/projects/:projectId/${string}`
    | `/v1/content/:containerId/${string}`
    | `/v1/jobs/:jobId/${string}`;
  start: (deps: StartDeps, caller: Caller, raw: unknown) => Promise<Accepted>;
  scope: Scope;
  validationCode?: 'VALIDATION_FAILED';
};

const CONTENT = '/v1/projects/:projectId/content';

/** The three seed endpoints, and those that revise what came of them, or try again what did not. */
export function startRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const scope = 'content:write';
  startRoute(app, deps, {
    path: CONTENT,
    start: generateContent,
    scope,
    validationCode: 'VALIDATION_FAILED',
  });
  startRoute(app, deps, { path: `${CONTENT}/ugc-remix`, start: ugcRemix, scope });
  startRoute(app, deps, { path: `${CONTENT}/slideshow-builder`, start: slideshowBuild, scope });
  startRoute(app, deps, { path: '/v1/content/:containerId/revise', start: reviseContainer, scope });
  startRoute(app, deps, { path: '/v1/jobs/:jobId/retry', start: retryJob, scope });
}

/** A route that starts a job. Its 202 body is the stored receipt as text, so a replay is the same to the letter. */
export function startRoute(
  app: Hono<Env>,
  deps: ApiDeps,
  { path, start, scope, validationCode }: StartRoute,
): void {
  app.post(path, async (context) => {
    context.set('validationCode', validationCode);
    const caller = await callerWith(deps, context, scope, 'long-running');
    const named = context.req.param();
    const { receipt, replayed } = await start(deps.start, caller, {
      ...(await readJsonObject(context.req, [...Object.keys(named), 'idempotencyKey'])),
      ...named,
      idempotencyKey: context.req.header('Idempotency-Key'),
    });
    if (replayed) context.header('Idempotent-Replayed', 'true');
    return context.body(receipt, 202, { 'Content-Type': 'application/json' });
  });
}
