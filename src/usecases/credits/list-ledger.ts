import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { ledgerPage } from '../../infra/store/queries/read/ledger.ts';
import type { Page } from '../page.ts';

const listLedgerInput = z.strictObject({
  ...page,
});

/**
 * Every movement of the organisation's credits, newest first. Needs the scope credits:read.
 * @throws ForbiddenScopeError, ValidationError
 */
export async function listLedger(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'ledger_entry'>>> {
  requireScope(caller, 'credits:read');
  return ledgerPage(db, caller.organisationId, parseInput(listLedgerInput, raw));
}
