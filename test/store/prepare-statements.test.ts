import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { CONTENT_FORMATS } from '#src/domain/formats.ts';
import { APPROVAL_STATUSES, CONTAINER_STATUSES, JOB_STATUSES } from '#src/domain/job.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { containersPage } from '#src/infra/store/queries/read/containers.ts';
import { jobsPage } from '#src/infra/store/queries/read/jobs.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

test('statements that come again are prepared, and go on after a migration adds a column', async () => {
  await using database = await freshDatabase();
  await using store = await openStore({ databaseUrl: database.url, poolSize: 1 });
  const { organisationId } = await makeTenant(store.db, { credits: 7 });
  const read = () =>
    store.db.selectFrom('organisation').select('wallet').where('id', '=', organisationId).executeTakeFirst();
  const whole = () =>
    store.db.selectFrom('organisation').selectAll().where('id', '=', organisationId).executeTakeFirst();
  expect(await read()).toEqual({ wallet: 7 });
  const before = await whole();
  expect(before).toMatchObject({ wallet: 7 });
  const count = store.db.selectFrom('project').select(({ fn }) => fn.countAll().as('projects'));
  expect(await count.where('organisationId', '=', organisationId).execute()).toEqual([{ projects: '1' }]);
  const product = sql<{
    product: number;
  }>`select wallet * 3 as product from organisation where id = ${organisationId}`;
  expect((await product.execute(store.db)).rows).toEqual([{ product: 21 }]);
  await sql`with found as (select organisation.* from organisation where id = ${organisationId}) select name from found`.execute(
    store.db,
  );
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
    store.db,
  );
  const prepared = rows.map(({ statement }) => statement);
  expect(prepared).toContain('select "wallet" from "organisation" where "id" = $1');
  expect(prepared).toContain('select count(*) as "projects" from "project" where "organisation_id" = $1');
  expect(prepared).toContain('select wallet * 3 as product from organisation where id = $1');
  expect(prepared.filter((statement) => /select (\w+\.)?\*/.test(statement))).toEqual([]);

  await sql`alter table organisation add column later int`.execute(store.db);
  expect(await read()).toEqual({ wallet: 7 });
  expect(await whole()).toEqual(before);
});

test('a list is one statement however many values it is filtered by', async () => {
  await using database = await freshDatabase();
  await using store = await openStore({ databaseUrl: database.url, poolSize: 1 });
  const { projectId } = await makeTenant(store.db, { credits: 7 });
  for (const values of [1, 2, 3]) {
    const filter = {
      status: CONTAINER_STATUSES.slice(0, values),
      format: CONTENT_FORMATS.slice(0, values),
      approvalStatus: APPROVAL_STATUSES.slice(0, values),
    };
    const jobs = { status: JOB_STATUSES.slice(0, values) };
    expect((await containersPage(store.db, projectId, filter, { first: 1 })).items).toEqual([]);
    expect((await jobsPage(store.db, projectId, jobs, { first: 1 })).items).toEqual([]);
  }
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements
    where statement ~ ' limit '`.execute(store.db);
  expect(rows.map(({ statement }) => statement.match(/from "(\w+)"/)?.[1]).sort()).toEqual([
    'container',
    'job',
  ]);
});
