import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Caller, requireOwnKind } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { WebhookEndpoint } from '../../infra/store/entities/webhook-endpoint.ts';
import { findEndpoint } from '../../infra/store/queries/webhooks/endpoints.ts';

/** Locks an endpoint of the caller's organisation to change it. @throws NotFoundError, ValidationError */
export async function openEndpoint(
  em: EntityManager,
  caller: Caller,
  endpointId: string,
): Promise<WebhookEndpoint> {
  const { organisationId } = caller;
  const id = decodeId('webhookEndpoint', endpointId);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const wanted = id && { id, organisationId, deletedAt: null };
  const endpoint = wanted && (await em.findOne(WebhookEndpoint, wanted, lock));
  if (!endpoint) throw unknownEndpoint(endpointId);
  requireOwnKind(caller, endpoint, 'endpointId');
  return endpoint;
}

/** The same to read it. @throws NotFoundError */
export async function ownEndpoint(
  db: Db,
  { organisationId }: Caller,
  endpointId: string,
): Promise<Row<'webhook_endpoint'>> {
  const id = decodeId('webhookEndpoint', endpointId);
  const endpoint = id && (await findEndpoint(db, organisationId, id));
  if (!endpoint) throw unknownEndpoint(endpointId);
  return endpoint;
}

const unknownEndpoint = (id: string) => new NotFoundError('endpointId', id, 'in this organisation');
