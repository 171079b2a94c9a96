import { sql } from 'kysely';
import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { IDEMPOTENCY_HOURS } from '../../../../domain/idempotency.ts';
import type { StartUseCase } from '../../../../domain/receipt.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';
import { recordsJson, recordsOf } from '../../records-of.ts';
import { bothOf } from '../../send-together.ts';
import { type StartProject, selectProject } from './project.ts';

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
  return earlierThan(db, scope, await insertRecord(db, claimOf(scope, record)));
}

/**
 * {@link claimKey}, together with the look for the project; undefined, and nothing claimed, when that is not in the
 * owner's reach.
 */
export async function findProjectAndClaim(
  db: Db,
  owner: Owner,
  scope: KeyScope,
  record: KeyRecord,
): Promise<{ project: StartProject; earlier: KeyRecord | null } | undefined> {
  if (!reachesProject(owner, scope.projectId)) return undefined;
  const [[project], claimed] = await bothOf(
    db,
    selectProject.with(db, scope),
    insertRecord.with(db, claimOf(scope, record)),
  );
  return project && { project, earlier: await earlierThan(db, scope, claimed) };
}

const earlierThan = async (db: Db, scope: KeyScope, claimed: readonly object[]): Promise<KeyRecord | null> =>
  claimed.length > 0 ? null : matching(db, scope).executeTakeFirstOrThrow();

const claimOf = (scope: KeyScope, record: KeyRecord) => ({ record: recordsJson([{ ...scope, ...record }]) });

const RECORD_COLUMNS = [
  'organisationId',
  'useCase',
  'projectId',
  'key',
  'test',
  'requestHash',
  'jobId',
  'response',
] as const;

/** Claims nothing of a project that the organisation does not have. */
const insertRecord = compileOnce((db, { record }: { record: string }) =>
  db
    .insertInto('idempotency_record')
    .columns(RECORD_COLUMNS)
    .expression(
      db
        .selectFrom(recordsOf('idempotency_record', record))
        .innerJoin('project', (join) =>
          join
            .onRef('project.id', '=', 'record.projectId')
            .onRef('project.organisationId', '=', 'record.organisationId'),
        )
        .select(RECORD_COLUMNS.map((column) => `record.${column}` as const)),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'useCase', 'projectId', 'key', 'test'])
        .doUpdateSet(({ ref }) => ({
          requestHash: ref('excluded.requestHash'),
          jobId: ref('excluded.jobId'),
          response: ref('excluded.response'),
          createdAt: sql<Date>`now()`,
        }))
        .where(
          'idempotency_record.createdAt',
          '<=',
          sql<Date>`now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`,
        ),
    )
    .returning('jobId'),
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
