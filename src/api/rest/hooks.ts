import type { Hono } from 'hono';
import type { z } from 'zod';
import { NotFoundError } from '../../domain/refusals.ts';
import { suggestHooks } from '../../usecases/plan/suggest-hooks.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import type { hookSuggestions } from './openapi/schemas/content.ts';

/** Opening lines to choose from (partner API §3.5), with real line breaks. */
export function hookRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/projects/:projectId/content/hooks', async (context) => {
    const caller = await callerWith(deps, context, 'content:read');
    const projectId = context.req.param('projectId');
    const suggestions = await suggestHooks(deps, caller, { ...context.req.query(), projectId });
    if (!suggestions) throw new NotFoundError('projectId', projectId, 'in this organisation');
    const body: z.input<typeof hookSuggestions> = suggestions;
    return context.json(body);
  });
}
