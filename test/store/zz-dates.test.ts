import { expect, test } from 'vitest';
import { freshStore } from '#test/kit/database.ts';
import { Organisation } from '#src/infra/store/entities/organisation.ts';
test('dates', async () => {
  await using s = await freshStore();
  await s.store.db.insertInto('organisation').values({ id: '019a0000-0000-7000-8000-000000000001', name: 'x' }).execute();
  const row = await s.store.db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
  console.log(row, row.created_at instanceof Date);
  const one = await s.store.em().findOneOrFail(Organisation, row.id);
  console.log(one.createdAt);
  expect(1).toBe(1);
});
