import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#src/infra/store/database.ts';
import { entities } from '#src/infra/store/entities.ts';
import { columnOf, propertiesOf, propertyOf } from '#src/infra/store/property-columns.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
let db: Db;
let tenant: Tenant;

beforeAll(async () => {
  fresh = await freshStore();
  db = fresh.store.db;
  tenant = await makeTenant(db, { credits: 7 });
});
afterAll(() => fresh[Symbol.asyncDispose]());

const ofTenant = () => db.selectFrom('project').where('project.id', '=', tenant.projectId);

test('every property has the column that the mapper gives it', async () => {
  const em = fresh.store.fork();
  expect(entities.length).toBeGreaterThan(10);
  for (const entity of entities) {
    const { tableName, props } = em.getMetadata().getByClassName(entity.name);
    const names = props.map(({ name }) => `${name}`);
    const columns = props.map(({ fieldNames: [first = ''] }) => first);
    expect(propertiesOf(tableName)).toEqual(names);
    expect(names.map(columnOf)).toEqual(columns);
    expect(columns.map(propertyOf)).toEqual(names);
  }
});

test('a whole row and a part of it come by the names of properties', async () => {
  const whole = await ofTenant().selectAll().executeTakeFirstOrThrow();
  expect(Object.keys(whole)).toEqual(propertiesOf('project'));
  expect(await ofTenant().select(['id', 'project.organisationId']).executeTakeFirstOrThrow()).toEqual({
    id: tenant.projectId,
    organisationId: tenant.organisationId,
  });
});

test('what is selected of joined tables, under other names and by hand comes as it is called', async () => {
  const row = await db
    .selectFrom('influencer as who')
    .innerJoin('project', 'project.id', 'who.projectId')
    .selectAll('who')
    .select(['project.brandVoice as projectVoice', 'project.organisationId as ownerEmail'])
    .select(({ ref }) => sql<string>`lower(${ref('project.primaryLanguage')})`.as('primaryLanguage'))
    .where('project.id', '=', tenant.projectId)
    .executeTakeFirstOrThrow();
  expect(Object.keys(row)).toEqual([
    ...propertiesOf('influencer'),
    ...['projectVoice', 'ownerEmail', 'primaryLanguage'],
  ]);
  expect(row).toMatchObject({ projectId: tenant.projectId, ownerEmail: tenant.organisationId });
});

test('inside a statement, columns go by their own names', async () => {
  const inner = ofTenant().select(['id', 'organisationId', 'createdAt']);
  const read = (from: typeof inner) =>
    db.selectFrom(from.as('inner')).select('inner.organisationId').orderBy('createdAt').execute();
  expect(await read(inner)).toEqual([{ organisationId: tenant.organisationId }]);
  const named = db.with('named', () => inner).selectFrom('named');
  expect(await named.select(['organisationId', 'createdAt']).execute()).toMatchObject([
    { organisationId: tenant.organisationId, createdAt: expect.any(Date) },
  ]);
});

test('what a change returns comes by the names of properties', async () => {
  const changed = await db
    .updateTable('project')
    .set({ appName: 'Tideline' })
    .where('id', '=', tenant.projectId)
    .returning(['appName', 'organisationId'])
    .executeTakeFirstOrThrow();
  expect(changed).toEqual({ appName: 'Tideline', organisationId: tenant.organisationId });
  const id = tenant.influencerId;
  const gone = await db.deleteFrom('influencer').where('id', '=', id).returningAll().executeTakeFirst();
  expect(Object.keys(gone ?? {})).toEqual(propertiesOf('influencer'));
});

test('all columns of what is no table cannot be asked for', async () => {
  const inner = ofTenant().select('id').as('inner');
  expect(() => db.selectFrom(inner).selectAll().compile()).toThrow('There is no entity of a table');
});
