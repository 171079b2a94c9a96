import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { whoami } from '../../usecases/keys/whoami.ts';
import type { ApiDeps } from '../deps.ts';
import { authenticated, type Env } from './env.ts';
import type { whoami as schema } from './openapi/schemas/account.ts';

/** Who asks (partner API §7). Needs a key, but no scope; the balance needs credits:read and is null without it. */
export function whoamiRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/whoami', async (context) => {
    const caller = await authenticated(deps, context);
    const { id, name, wallet, held } = await whoami(deps.store.db, caller);
    const body: z.input<typeof schema> = {
      organizationId: encodeId('organisation', id),
      organizationName: name,
      workspaceId: null,
      parentOrganizationId: null,
      apiKeyId: encodeId('key', caller.keyId),
      test: caller.test,
      scopes: [...caller.scopes],
      rateLimitTier: caller.tier,
      creditBalance: caller.scopes.has('credits:read') ? wallet + held : null,
    };
    return context.json(body);
  });
}
