import { sql } from 'kysely';
import type { Db } from '../../database.ts';

/** How many plans of an organisation can still be rendered. */
export async function countOpenPlans(db: Db, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('plan')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('jobId', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
