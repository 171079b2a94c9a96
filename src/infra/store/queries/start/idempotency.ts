import { sql } from 'kysely';
import { IDEMPOTENCY_HOURS } from '../../../../domain/idempotency.ts';
import type { StartUseCase } from '../../../../domain/receipt.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';

export type KeyScope = {
  organisationId: string;
  useCase: StartUseCase;
  projectId: string;
  key: string;
  /** Whether a test key asks: such starts have names of their own. */
  test: boolean;
};
export type KeyRecord = { requestHash: string; jobId: string; response: string };

/**
 * Claims a key inside the start's transaction: waits for a twin that holds it, takes over a record past its
 * time, and returns the live record of an earlier start, or null when the claim is ours.
 */
export async function claimKey(db: Db, scope: KeyScope, record: KeyRecord): Promise<KeyRecord | null> {
  const [claimed] = await insertRecord(db, { ...scope, ...record });
  if (claimed) return null;
  return matching(db, scope).executeTakeFirstOrThrow();
}

const insertRecord = compileOnce(
  (
    db,
    { organisationId, useCase, projectId, key, test, requestHash, jobId, response }: KeyScope & KeyRecord,
  ) => {
    const record = { requestHash, jobId, response };
    return db
      .insertInto('idempotency_record')
      .values({ organisationId, useCase, projectId, key, test, ...record })
      .onConflict((conflict) =>
        conflict
          .columns(['organisationId', 'useCase', 'projectId', 'key', 'test'])
          .doUpdateSet({ ...record, createdAt: sql<Date>`now()` })
          .where(
            'idempotency_record.createdAt',
            '<=',
            sql<Date>`now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`,
          ),
      )
      .returning('jobId');
  },
);

/** Whether a start has answered the key within its time. */
export async function hasLiveKey(db: Db, scope: KeyScope): Promise<boolean> {
  return (await selectLive(db, scope)).length > 0;
}

const selectLive = compileOnce((db, values: KeyScope) =>
  db
    .selectFrom('idempotency_record')
    .select('jobId')
    .where('organisationId', '=', values.organisationId)
    .where('useCase', '=', values.useCase)
    .where('projectId', '=', values.projectId)
    .where('key', '=', values.key)
    .where('test', '=', values.test)
    .where('createdAt', '>', sql<Date>`now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`),
);

/** Points a claimed key at another start: the one that a repeated body `id` replays. */
export async function pointKey(db: Db, scope: KeyScope, jobId: string, response: string): Promise<void> {
  const { organisationId, useCase, projectId, key, test } = scope;
  await db
    .updateTable('idempotency_record')
    .set({ jobId, response })
    .where('organisationId', '=', organisationId)
    .where('useCase', '=', useCase)
    .where('projectId', '=', projectId)
    .where('key', '=', key)
    .where('test', '=', test)
    .execute();
}

function matching(db: Db, scope: KeyScope) {
  const { organisationId, useCase, projectId, key, test } = scope;
  return db
    .selectFrom('idempotency_record')
    .select(['requestHash', 'jobId', 'response'])
    .where('organisationId', '=', organisationId)
    .where('useCase', '=', useCase)
    .where('projectId', '=', projectId)
    .where('key', '=', key)
    .where('test', '=', test);
}
