import { MikroORM } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { entities } from '#src/infra/store/entities.ts';
import { migrateStore } from '#src/infra/store/orm.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';

test('the migrations give exactly the tables that the entities describe', async () => {
  await using database = await freshDatabase();
  const orm = await MikroORM.init({
    clientUrl: database.url,
    entities: [...entities],
    // The queue's tables are its own business.
    schemaGenerator: { ignoreSchema: ['bullmq'] },
  });
  try {
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  } finally {
    await orm.close(true);
  }
});

test('migrating a migrated database changes nothing', async () => {
  await using database = await freshDatabase();
  await expect(migrateStore(database.url)).resolves.toBeUndefined();
});
