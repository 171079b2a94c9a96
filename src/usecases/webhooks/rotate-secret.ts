import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { webhookEndpointInput } from '../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { isRotating } from '../../domain/webhooks.ts';
import { saved } from '../../infra/store/saved.ts';
import type { EndpointWithSecret } from './create-endpoint.ts';
import type { WebhookDeps } from './deps.ts';
import { openEndpoint } from './open-endpoint.ts';

export const ROTATE_WEBHOOK_SECRET_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Gives an endpoint a new secret; the one before it signs beside it for a day. Again within that day it gives the same
 * secret: a third would end the one that receivers may still have. Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, or one of ROTATE_WEBHOOK_SECRET_REFUSALS
 */
export async function rotateWebhookSecret(
  { store, signer }: Pick<WebhookDeps, 'store' | 'signer'>,
  caller: Caller,
  raw: unknown,
): Promise<EndpointWithSecret> {
  requireScope(caller, 'webhooks:write');
  const { endpointId } = parseInput(webhookEndpointInput, raw);
  const endpoint = await store.fork().transactional(async (em) => {
    const opened = await openEndpoint(em, caller, endpointId);
    const now = new Date();
    if (!isRotating(opened.rotatedAt ?? null, now)) {
      em.assign(opened, { generation: opened.generation + 1, rotatedAt: now });
    }
    return saved(em, opened);
  });
  return { endpoint, secret: signer.secretOf(endpoint) };
}
