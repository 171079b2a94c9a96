import { sql } from 'kysely';
import { causeOf } from '../../../../domain/credits.ts';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { Db } from '../../database.ts';

export type Grant = {
  organisationId: string;
  amount: number;
  /** Names the grant; the same cause grants once. */
  cause: string;
};

/**
 * Grant: issued → wallet (contract §6). To be called inside a transaction, which then holds the organisation.
 * False, and nothing written, when the cause has granted before.
 */
export async function grantCredits(db: Db, { organisationId, amount, cause }: Grant): Promise<boolean> {
  await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const entry = { transactionId: newUuid(), organisationId, cause: causeOf('grant', cause) };
  const written = await db
    .insertInto('ledger_entry')
    .values([
      { ...entry, id: newUuid(), account: 'issued', amount: -amount },
      { ...entry, id: newUuid(), account: 'wallet', amount },
    ])
    .onConflict((conflict) => conflict.columns(['cause', 'account']).doNothing())
    .returning('id')
    .execute();
  if (written.length === 0) return false;
  await db
    .updateTable('organisation')
    .set({ wallet: sql`wallet + ${amount}::int` })
    .where('id', '=', organisationId)
    .execute();
  return true;
}
