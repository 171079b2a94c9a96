import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { replayWebhookEventsInput } from '../../domain/inputs/webhook-endpoint.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { repeatAfter } from '../../infra/store/queries/webhooks/deliveries.ts';
import type { WebhookDeps } from './deps.ts';
import { ownEndpoint } from './open-endpoint.ts';

export const REPLAY_WEBHOOK_EVENTS_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Sends an endpoint everything again that has a higher number; what is still on its way is left to arrive. Returns
 * how many events those are. Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, or one of REPLAY_WEBHOOK_EVENTS_REFUSALS
 */
export async function replayWebhookEvents(
  { store: { db }, kick }: Pick<WebhookDeps, 'store' | 'kick'>,
  caller: Caller,
  raw: unknown,
): Promise<number> {
  requireScope(caller, 'webhooks:write');
  const { endpointId, after } = parseInput(replayWebhookEventsInput, raw);
  const endpoint = await ownEndpoint(db, caller, endpointId);
  requireOwnKind(caller, endpoint, 'endpointId');
  const { id } = endpoint;
  const repeated = await repeatAfter(db, id, after);
  kick();
  return repeated;
}
