import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { updateWebhookEndpointInput } from '../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf, type Row } from '../../infra/store/database.ts';
import { hurryDeliveries } from '../../infra/store/queries/webhooks/deliveries.ts';
import { saved } from '../../infra/store/saved.ts';
import { refuseUrl } from './create-endpoint.ts';
import type { WebhookDeps } from './deps.ts';
import { openEndpoint } from './open-endpoint.ts';

export const UPDATE_WEBHOOK_ENDPOINT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Changes an endpoint: what is absent stays. Setting it active forgets its failures and sends what waits at once.
 * Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, or one of UPDATE_WEBHOOK_ENDPOINT_REFUSALS
 */
export async function updateWebhookEndpoint(
  { store, refuseAddress, kick }: WebhookDeps,
  caller: Caller,
  raw: unknown,
): Promise<Row<'webhook_endpoint'>> {
  requireScope(caller, 'webhooks:write');
  const { endpointId, ...input } = parseInput(updateWebhookEndpointInput, raw);
  const { url, events, status, description, metadata } = input;
  if (url !== undefined) refuseUrl(refuseAddress, url);
  const updated = await store.fork().transactional(async (em) => {
    const endpoint = await openEndpoint(em, caller, endpointId);
    em.assign(endpoint, { url, events, status, description, metadata });
    if (status === 'active') em.assign(endpoint, { failures: 0, restsUntil: new Date() });
    const written = await saved(em, endpoint);
    if (status === 'active') await hurryDeliveries(dbOf(em), endpoint.id);
    return written;
  });
  kick();
  return updated;
}
