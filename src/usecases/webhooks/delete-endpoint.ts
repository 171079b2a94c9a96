import { type Caller, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { webhookEndpointInput } from '../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { WebhookDeps } from './deps.ts';
import { openEndpoint } from './open-endpoint.ts';

export const DELETE_WEBHOOK_ENDPOINT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Deletes an endpoint; nothing more is sent to it. The row stays for a while, since a change that is being written
 * may still name it. Needs the scope webhooks:write. Returns the bare id.
 * @throws ForbiddenScopeError, or one of DELETE_WEBHOOK_ENDPOINT_REFUSALS
 */
export async function deleteWebhookEndpoint(
  { store }: Pick<WebhookDeps, 'store'>,
  caller: Caller,
  raw: unknown,
): Promise<string> {
  requireScope(caller, 'webhooks:write');
  const { endpointId } = parseInput(webhookEndpointInput, raw);
  return store.fork().transactional(async (em) => {
    const endpoint = await openEndpoint(em, caller, endpointId);
    endpoint.deletedAt = new Date();
    return endpoint.id;
  });
}
