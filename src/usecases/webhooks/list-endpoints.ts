import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { endpointPage } from '../../infra/store/queries/webhooks/endpoints.ts';
import type { Page } from '../page.ts';
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
  return endpointPage(db, caller.organisationId, parseInput(input, raw));
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
