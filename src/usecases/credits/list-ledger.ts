import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { optional, parseInput } from '../../domain/inputs/parse.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { ledgerPage } from '../../infra/store/queries/read/ledger.ts';
import { cursor, type Page, toPage } from '../page.ts';

const listLedgerInput = z.strictObject({
  first: z.preprocess((value) => value ?? 25, z.int().min(1).max(200)),
  after: optional(cursor),
});

/**
 * Every movement of the organisation's credits, newest first. Needs the scope credits:read.
 * @throws ForbiddenScopeError, ValidationError
 */
export async function listLedger(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'ledger_entry'>>> {
  requireScope(caller, 'credits:read');
  const { first, after } = parseInput(listLedgerInput, raw);
  return toPage(await ledgerPage(db, caller.organisationId, after ?? null, first + 1), first);
}
