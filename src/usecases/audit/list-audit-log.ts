import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { auditFilter, page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { auditPage } from '../../infra/store/queries/read/audit.ts';
import { EMPTY_PAGE } from '../../infra/store/queries/read/page-of.ts';
import type { Page } from '../page.ts';

const input = z.strictObject({ ...page, ...auditFilter });

/**
 * What keys of the organisation did and were refused, newest first. Needs the scope keys:admin.
 * @throws ForbiddenScopeError, ValidationError
 */
export async function listAuditLog(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'audit_entry'>>> {
  requireScope(caller, 'keys:admin');
  const { act = null, keyId: outsideId, subject = null, ...wanted } = parseInput(input, raw);
  const keyId = outsideId ? decodeId('key', outsideId) : null;
  // No key has an id that cannot be read.
  if (outsideId && !keyId) return EMPTY_PAGE;
  return auditPage(db, caller.organisationId, { act, keyId, subject }, wanted);
}
