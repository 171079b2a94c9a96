import type { Hono } from 'hono';
import { ValidationError } from '../../../domain/refusals.ts';
import { planContent } from '../../../usecases/plan/plan-content.ts';
import type { ApiDeps } from '../../deps.ts';
import { callerWith, type Env } from '../env.ts';
import { planBody } from '../plan-body.ts';
import { readJsonObject } from '../read-json.ts';

/** The dry run: the body holds one of the three starts, under the name of its mutation. */
export function planRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.post('/v1/projects/:projectId/content/plan', async (context) => {
    const caller = await callerWith(deps, context, 'content:write');
    const body = await readJsonObject(context.req, []);
    const projectId = context.req.param('projectId');
    const starts = Object.entries(body).map(([name, start]) => [name, ofProject(projectId, name, start)]);
    return context.json(planBody(await planContent(deps.plan, caller, Object.fromEntries(starts))));
  });
}

/** A start's body never says what the path and the headers say. @throws ValidationError */
function ofProject(projectId: string, name: string, start: unknown): unknown {
  if (typeof start !== 'object' || start === null || Array.isArray(start)) return start;
  const misplaced = ['projectId', 'idempotencyKey'].filter((field) => field in start);
  if (misplaced.length === 0) return { ...start, projectId };
  throw new ValidationError(
    misplaced.map((field) => ({ path: `${name}.${field}`, message: 'is not a known field' })),
  );
}
