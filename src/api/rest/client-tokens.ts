import type { Hono } from 'hono';
import type { z } from 'zod';
import { createClientToken } from '../../usecases/keys/create-client-token.ts';
import type { ApiDeps } from '../deps.ts';
import { authenticated, type Env } from './env.ts';
import type { clientToken } from './openapi/schemas/account.ts';
import { readJsonObject } from './read-json.ts';

/** Tokens for pages. Needs a key, but no scope. */
export function clientTokenRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.post('/v1/client-tokens', async (context) => {
    const caller = await authenticated(deps, context);
    const created = await createClientToken(deps, caller, await readJsonObject(context.req, []));
    const body: z.input<typeof clientToken> = created;
    return context.json(body, 201, { 'Cache-Control': 'no-store' });
  });
}
