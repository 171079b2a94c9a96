import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';

export type PlanScope = { organisationId: string; test: boolean; planId: string };

/** The plan, if it belongs to the organisation and to the caller's kind of key. */
export function findPlan(
  db: Db,
  { organisationId, test, planId }: PlanScope,
): Promise<Row<'plan'> | undefined> {
  return db
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', planId)
    .where('organisationId', '=', organisationId)
    .where('test', '=', test)
    .executeTakeFirst();
}

/**
 * Takes the plan for a job, inside the job's start: a second start waits here for the first and then finds it
 * taken. Null when it is, or when it has expired.
 */
export async function claimPlan(db: Db, planId: string, jobId: string): Promise<Row<'plan'> | null> {
  const row = await db
    .updateTable('plan')
    .set({ jobId })
    .where('id', '=', planId)
    .where('jobId', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
