import { sql } from 'kysely';
import type { Db } from '../../database.ts';
import { LEASE_SECONDS } from '../../lease.ts';
import { PRESENCE } from '../../presence.ts';
import type { OpenContainer } from './open-containers.ts';

/** A worker beats several times a second: silent for so long, and without its lock, it is gone. */
const GONE_SECONDS = 1.5;

/** Containers whose workers seem to be gone, `limit` at most. */
export function lostContainers(db: Db, limit: number): Promise<OpenContainer[]> {
  const silentFor = (seconds: number) =>
    sql<boolean>`heartbeat_at <= clock_timestamp() - make_interval(secs => ${seconds})`;
  const present = sql<boolean>`exists (
    select from pg_locks
    where locktype = 'advisory' and granted and classid = ${sql.lit(PRESENCE)}::oid and objid = container.holder::oid
      and database = (select oid from pg_database where datname = current_database()))`;
  return db
    .selectFrom('container')
    .select(['id', 'attempt', 'jobId', 'organisationId', 'status', 'stage', 'format'])
    .where('status', '=', sql.lit('processing'))
    .where('holder', 'is not', null)
    .where(silentFor(GONE_SECONDS))
    .where(({ or, not }) => or([silentFor(LEASE_SECONDS), not(present)]))
    .limit(limit)
    .execute();
}
