import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { replayWebhookDeliveryInput } from '../../domain/inputs/webhook-endpoint.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { findDelivery, repeatDelivery } from '../../infra/store/queries/webhooks/deliveries.ts';
import type { WebhookDeps } from './deps.ts';

export const REPLAY_WEBHOOK_DELIVERY_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Sends one event again, under an id of its own and the number that it had. Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, or one of REPLAY_WEBHOOK_DELIVERY_REFUSALS
 */
export async function replayWebhookDelivery(
  { store: { db }, kick }: Pick<WebhookDeps, 'store' | 'kick'>,
  caller: Caller,
  raw: unknown,
): Promise<Row<'webhook_delivery'>> {
  requireScope(caller, 'webhooks:write');
  const { deliveryId } = parseInput(replayWebhookDeliveryInput, raw);
  const id = decodeId('event', deliveryId);
  const found = id && (await findDelivery(db, caller.organisationId, id));
  if (!found) throw new NotFoundError('deliveryId', deliveryId, 'in this organisation');
  requireOwnKind(caller, found, 'deliveryId');
  if (found.status === 'pending') throw new ConflictError('This delivery is still on its way.');
  const repeated = await repeatDelivery(db, found);
  kick();
  return repeated;
}
