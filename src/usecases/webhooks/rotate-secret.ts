import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { webhookEndpointInput } from '../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { saved } from '../../infra/store/saved.ts';
import type { EndpointWithSecret } from './create-endpoint.ts';
import type { WebhookDeps } from './deps.ts';
import { openEndpoint } from './open-endpoint.ts';

export const ROTATE_WEBHOOK_SECRET_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Gives an endpoint a new secret; the one before it signs beside it for a day. Needs the scope webhooks:write.
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
    em.assign(opened, { generation: opened.generation + 1, rotatedAt: new Date() });
    return saved(em, opened);
  });
  return { endpoint, secret: signer.secretOf(endpoint) };
}
