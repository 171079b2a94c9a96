import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { LEDGER_ACCOUNTS } from '../../../domain/credits.ts';
import { createdAt, id } from './columns.ts';
import { Organisation } from './organisation.ts';

/**
 * One side of a credit movement; the entries of a transaction sum to zero. `cause` names the movement, such as
 * `hold:<container>`, so doing it twice breaks the unique key instead of the books. Never updated or deleted.
 */
export const LedgerEntry = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  uniques: [{ properties: ['cause', 'account'] }],
  indexes: [
    { properties: ['organisationId', 'createdAt', 'id'] },
    {
      name: 'ledger_entry_revenue',
      properties: ['organisationId', 'createdAt'],
      expression: `create index ledger_entry_revenue on ledger_entry (organisation_id, created_at) include (amount) where account = 'revenue'`,
    },
  ],
  properties: {
    id: id(),
    transactionId: p.uuid(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    cause: p.string(),
    account: p.enum(LEDGER_ACCOUNTS),
    amount: p.integer(),
    jobId: p.uuid().nullable(),
    containerId: p.uuid().nullable(),
    createdAt: createdAt(),
  },
});

export type LedgerEntry = InferEntity<typeof LedgerEntry>;
