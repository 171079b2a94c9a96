import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';

/** How far behind `last_used_at` may be, in minutes. */
const COARSE_MINUTES = 10;

/** Notes that a key is in use; costs nothing while the note is fresh enough. */
export async function touchKey(
  db: Db,
  { id, lastUsedAt }: Pick<Row<'api_key'>, 'id' | 'lastUsedAt'>,
): Promise<void> {
  if (lastUsedAt && Date.now() - lastUsedAt.getTime() < COARSE_MINUTES * 60_000) return;
  const stale = sql<Date>`now() - make_interval(mins => ${COARSE_MINUTES})`;
  await db
    .updateTable('api_key')
    .set({ lastUsedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<=', stale)]))
    .execute();
}
