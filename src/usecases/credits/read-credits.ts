import { type Caller, requireScope } from '../../domain/caller.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { type CreditPeriod, creditPeriod } from '../../infra/store/queries/read/ledger.ts';
import { getOrganisation } from '../../infra/store/queries/read/organisation.ts';

/** The wallet behind a key. Needs the scope credits:read. @throws ForbiddenScopeError */
export function readCredits(db: Db, caller: Caller): Promise<Row<'organisation'>> {
  requireScope(caller, 'credits:read');
  return getOrganisation(db, caller.organisationId);
}

/** What was charged this month. Needs the scope credits:read. @throws ForbiddenScopeError */
export function readCreditPeriod(db: Db, caller: Caller): Promise<CreditPeriod> {
  requireScope(caller, 'credits:read');
  return creditPeriod(db, caller.organisationId);
}
