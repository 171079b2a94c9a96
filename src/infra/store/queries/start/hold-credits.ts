import { sql } from 'kysely';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';

/**
 * Moves credits from wallet to held if the wallet covers them, and locks the organisation row, so that starts of one
 * organisation queue up here. Returns what the wallet had when it does not.
 */
export async function holdCredits(
  db: Db,
  organisationId: string,
  amount: number,
): Promise<{ available: number } | null> {
  const [held] = await moveToHeld(db, { organisationId, amount });
  return held ? null : creditsOf(db, organisationId);
}

/** What the wallet has. */
export async function creditsOf(db: Db, organisationId: string): Promise<{ available: number }> {
  const row = await db
    .selectFrom('organisation')
    .select('wallet')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return { available: row.wallet };
}

/** A row when the wallet covered them. */
export const moveToHeld = compileOnce(
  (db, { organisationId, amount }: { organisationId: string; amount: number }) =>
    db
      .updateTable('organisation')
      .set({ wallet: sql`wallet - ${amount}::int`, held: sql`held + ${amount}::int` })
      .where('id', '=', organisationId)
      .where('wallet', '>=', amount)
      .returning('id'),
);
