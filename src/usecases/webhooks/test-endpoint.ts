import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { webhookEndpointInput } from '../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { addDelivery } from '../../infra/store/queries/webhooks/deliveries.ts';
import type { WebhookDeps } from './deps.ts';
import { ownEndpoint } from './open-endpoint.ts';

export const TEST_WEBHOOK_ENDPOINT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Sends an endpoint a test.ping, whatever it wants to be told. Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, or one of TEST_WEBHOOK_ENDPOINT_REFUSALS
 */
export async function testWebhookEndpoint(
  { store: { db }, kick }: Pick<WebhookDeps, 'store' | 'kick'>,
  caller: Caller,
  raw: unknown,
): Promise<Row<'webhook_delivery'>> {
  requireScope(caller, 'webhooks:write');
  const { endpointId } = parseInput(webhookEndpointInput, raw);
  const endpoint = await ownEndpoint(db, caller, endpointId);
  requireOwnKind(caller, endpoint, 'endpointId');
  const { id } = endpoint;
  const data = { webhookEndpointId: encodeId('webhookEndpoint', id) };
  const delivery = await addDelivery(db, id, 'test.ping', data);
  kick();
  return delivery;
}
