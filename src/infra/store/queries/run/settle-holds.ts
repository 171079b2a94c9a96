import { sql } from 'kysely';
import { causeOf } from '../../../../domain/credits.ts';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { Db } from '../../database.ts';

export type Settlement = {
  containerId: string;
  jobId: string;
  /** Credits set aside at the start. */
  held: number;
  /** The part of them that was earned; the rest goes back to the wallet. */
  captured: number;
};

/**
 * Settles holds of an organisation whose row is locked: held → revenue and wallet (contract §6). The cause of
 * each movement is unique, so settling a container twice breaks the transaction instead of the books.
 */
export async function settleHolds(db: Db, organisationId: string, settlements: Settlement[]): Promise<void> {
  const due = settlements.filter(({ held }) => held > 0);
  if (due.length === 0) return;
  const held = due.reduce((sum, one) => sum + one.held, 0);
  const captured = due.reduce((sum, one) => sum + one.captured, 0);
  await db
    .with('moved', (query) =>
      query
        .updateTable('organisation')
        .set({ held: sql`held - ${held}::int`, wallet: sql`wallet + ${held - captured}::int` })
        .where('id', '=', organisationId),
    )
    .insertInto('ledger_entry')
    .values(due.flatMap((one) => entriesOf(organisationId, one)))
    .execute();
}

function entriesOf(organisationId: string, { containerId, jobId, held, captured }: Settlement) {
  const entry = {
    transactionId: newUuid(),
    organisationId,
    cause: causeOf('settle', containerId),
    jobId,
    containerId,
  };
  const sides = [
    { account: 'held' as const, amount: -held },
    { account: 'revenue' as const, amount: captured },
    { account: 'wallet' as const, amount: held - captured },
  ];
  return sides.filter(({ amount }) => amount !== 0).map((side) => ({ ...entry, ...side, id: newUuid() }));
}
