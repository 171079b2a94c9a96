import type { Hono } from 'hono';
import type { z } from 'zod';
import { AUTO_HOLD, PRICE_LIST } from '../../domain/credits.ts';
import { encodeId } from '../../domain/ids.ts';
import { readCreditPeriod, readCredits } from '../../usecases/credits/read-credits.ts';
import type { ApiDeps } from '../deps.ts';
import { callerWith, type Env } from './env.ts';
import type { credits } from './openapi/schemas/account.ts';

/** The wallet (partner API §8). There are no plans here, so nothing is included and all of it is prepaid. */
export function creditRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/credits', async (context) => {
    const caller = await callerWith(deps, context, 'credits:read');
    const { id, wallet, held } = await readCredits(deps.store.db, caller);
    const { start, end, used } = await readCreditPeriod(deps.store.db, caller);
    const body: z.input<typeof credits> = {
      organizationId: encodeId('organisation', id),
      balance: wallet + held,
      available: wallet,
      includedRemaining: 0,
      prepaidBalance: wallet + held,
      reservedCredits: held,
      includedThisPeriod: 0,
      usedThisPeriod: used,
      currentPeriod: { start, end, usedCredits: used },
      estimatedCreditsPerFormat: {
        ...Object.fromEntries(PRICE_LIST.map(({ format, credits }) => [format, credits])),
        auto: AUTO_HOLD,
      },
    };
    return context.json(body);
  });
}
