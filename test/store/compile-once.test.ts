import { expect, test } from 'vitest';
import { compileOnce } from '#src/infra/store/compile-once.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

test('a statement is built once and sent with the values of each call', async () => {
  await using database = await freshDatabase();
  await using store = await openStore({ databaseUrl: database.url, poolSize: 2 });
  const [rich, poor] = [
    await makeTenant(store.db, { credits: 7 }),
    await makeTenant(store.db, { credits: 3 }),
  ];
  let built = 0;
  const read = compileOnce((db, { id, most }: { id: string; most: number }) => {
    built++;
    return db
      .selectFrom('organisation')
      .select('wallet')
      .where('id', '=', id)
      .where('wallet', '<=', most)
      .limit(5);
  });
  expect(await read(store.db, { id: rich.organisationId, most: 9 })).toEqual([{ wallet: 7 }]);
  expect(await read(store.db, { id: rich.organisationId, most: 6 })).toEqual([]);
  const inside = await store.transaction((db) => read(db, { most: 3, id: poor.organisationId }));
  expect(inside).toEqual([{ wallet: 3 }]);
  expect(built).toBe(1);
});
