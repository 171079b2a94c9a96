import { sql } from 'kysely';
import { IDEMPOTENCY_HOURS } from '../../../domain/idempotency.ts';
import type { Db } from '../database.ts';

/** How long a job's events are kept after its end (contract §7). */
const EVENT_DAYS = 30;
/** A record past its time counts as absent; a start may just be looking at one that is at the edge of it. */
const RECORD_HOURS = IDEMPOTENCY_HOURS + 1;
/** How long a plan past its time is still known, so that whoever comes late is told why. */
const PLAN_DAYS = 7;

/** How long what was shown of a film lasts after the film itself is there. */
const PREVIEW_MINUTES = 10;

/**
 * Deletes the events of up to `limit` jobs that ended long ago, and returns how many jobs those were. Several
 * workers may do it at once: each takes jobs that no other has in hand.
 */
export async function purgeEvents(db: Db, limit: number): Promise<number> {
  const purged = await db
    .with('due', (query) =>
      query
        .selectFrom('job')
        .select('id')
        .where('eventsPurgedAt', 'is', null)
        .where('finishedAt', '<', sql<Date>`now() - make_interval(days => ${EVENT_DAYS})`)
        .orderBy('finishedAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .with('gone', (query) =>
      query.deleteFrom('job_event').where('jobId', 'in', (due) => due.selectFrom('due').select('due.id')),
    )
    .updateTable('job')
    .set({ eventsPurgedAt: sql<Date>`now()` })
    .where('id', 'in', (due) => due.selectFrom('due').select('due.id'))
    .returning('id')
    .execute();
  return purged.length;
}

/** Deletes up to `limit` idempotency records past their time, and returns how many there were. */
export async function purgeIdempotencyRecords(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency_record where ctid in (
      select ctid from idempotency_record
      where created_at < now() - make_interval(hours => ${RECORD_HOURS})
      order by created_at limit ${limit} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Deletes up to `limit` plans that are long past their time, and returns how many there were. */
export async function purgePlans(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from plan where ctid in (
      select ctid from plan
      where expires_at < now() - make_interval(days => ${PLAN_DAYS})
      order by expires_at limit ${limit} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/**
 * Deletes up to `limit` pieces of films that are finished, and returns how many there were. Whoever was watching one when
 * it was finished can do so to its end.
 */
export async function purgePreviews(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from preview_piece where ctid in (
      select preview_piece.ctid from preview_piece join container on container.id = container_id
      where finished_at < now() - make_interval(mins => ${PREVIEW_MINUTES})
      limit ${limit} for update of preview_piece skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Deletes up to `limit` traces of processes that have not been heard of for a day, and returns how many there were. */
export async function purgeBeats(db: Db, limit: number): Promise<number> {
  const purged = await db
    .deleteFrom('process_beat')
    .where('id', 'in', (query) =>
      query
        .selectFrom('process_beat')
        .select('id')
        .where('heardAt', '<', sql<Date>`now() - interval '1 day'`)
        .limit(limit),
    )
    .returning('id')
    .execute();
  return purged.length;
}

/** Deletes up to `limit` deliveries that are as old as events may get, and returns how many there were. */
export async function purgeDeliveries(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from webhook_delivery where ctid in (
      select ctid from webhook_delivery
      where created_at < now() - make_interval(days => ${EVENT_DAYS})
      order by created_at limit ${limit} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}
