import { sql } from 'kysely';
import { IDEMPOTENCY_HOURS } from '../../../../domain/idempotency.ts';
import type { StartUseCase } from '../../../../domain/receipt.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';

export type KeyScope = { organisationId: string; useCase: StartUseCase; projectId: string; key: string };
export type KeyRecord = { requestHash: string; jobId: string; response: string };

/**
 * Claims a key inside the start's transaction: waits for a twin that holds it, takes over a record past its
 * time, and returns the live record of an earlier start, or null when the claim is ours.
 */
export async function claimKey(db: Db, scope: KeyScope, record: KeyRecord): Promise<KeyRecord | null> {
  const [claimed] = await insertRecord(db, { ...columns(scope), ...recordColumns(record) });
  if (claimed) return null;
  const row = await matching(db, scope).executeTakeFirstOrThrow();
  return { requestHash: row.request_hash, jobId: row.job_id, response: row.response };
}

const insertRecord = compileOnce(
  (db, values: ReturnType<typeof columns> & ReturnType<typeof recordColumns>) => {
    const { organisation_id, use_case, project_id, key, request_hash, job_id, response } = values;
    const record = { request_hash, job_id, response };
    return db
      .insertInto('idempotency_record')
      .values({ organisation_id, use_case, project_id, key, ...record })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'use_case', 'project_id', 'key'])
          .doUpdateSet({ ...record, created_at: sql<Date>`now()` })
          .where(
            'idempotency_record.created_at',
            '<=',
            sql<Date>`now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`,
          ),
      )
      .returning('job_id');
  },
);

/** Whether a start has answered the key within its time. */
export async function hasLiveKey(db: Db, scope: KeyScope): Promise<boolean> {
  return (await selectLive(db, columns(scope))).length > 0;
}

const selectLive = compileOnce((db, values: ReturnType<typeof columns>) =>
  db
    .selectFrom('idempotency_record')
    .select('job_id')
    .where('organisation_id', '=', values.organisation_id)
    .where('use_case', '=', values.use_case)
    .where('project_id', '=', values.project_id)
    .where('key', '=', values.key)
    .where('created_at', '>', sql<Date>`now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`),
);

/** Points a claimed key at another start: the one that a repeated body `id` replays. */
export async function pointKey(db: Db, scope: KeyScope, jobId: string, response: string): Promise<void> {
  const { organisation_id, use_case, project_id, key } = columns(scope);
  await db
    .updateTable('idempotency_record')
    .set({ job_id: jobId, response })
    .where('organisation_id', '=', organisation_id)
    .where('use_case', '=', use_case)
    .where('project_id', '=', project_id)
    .where('key', '=', key)
    .execute();
}

function matching(db: Db, scope: KeyScope) {
  const { organisation_id, use_case, project_id, key } = columns(scope);
  return db
    .selectFrom('idempotency_record')
    .select(['request_hash', 'job_id', 'response'])
    .where('organisation_id', '=', organisation_id)
    .where('use_case', '=', use_case)
    .where('project_id', '=', project_id)
    .where('key', '=', key);
}

function recordColumns(record: KeyRecord) {
  return { request_hash: record.requestHash, job_id: record.jobId, response: record.response };
}

function columns(scope: KeyScope) {
  return {
    organisation_id: scope.organisationId,
    use_case: scope.useCase,
    project_id: scope.projectId,
    key: scope.key,
  };
}
