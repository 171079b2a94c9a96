import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { endpointPage } from '../../infra/store/queries/webhooks/endpoints.ts';
import { type Page, toPage } from '../page.ts';
import { ownEndpoint } from './open-endpoint.ts';

const input = z.strictObject(page);

/**
 * The organisation's endpoints, newest first, none with its secret. Needs the scope webhooks:write.
 * @throws ForbiddenScopeError, ValidationError
 */
export async function listWebhookEndpoints(
  db: Db,
  caller: Caller,
  raw: unknown,
): Promise<Page<Row<'webhook_endpoint'>>> {
  requireScope(caller, 'webhooks:write');
  const { first, after } = parseInput(input, raw);
  const rows = await endpointPage(db, caller.organisationId, { after: after ?? null, limit: first + 1 });
  return toPage(rows, first);
}

/** One of them. @throws ForbiddenScopeError, NotFoundError */
export async function readWebhookEndpoint(
  db: Db,
  caller: Caller,
  endpointId: string,
): Promise<Row<'webhook_endpoint'>> {
  requireScope(caller, 'webhooks:write');
  return ownEndpoint(db, caller, endpointId);
}
