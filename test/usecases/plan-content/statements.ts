import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { planContent } from '#src/usecases/plan/plan-content.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import { db, fresh, tenant } from './kit.ts';

test('asks how fast the installation is once for all posts of a format', async () => {
  const { store, counter } = countStatements(fresh.store);
  const statementsFor = async (variantCount: number) => {
    counter.sent = 0;
    const generate = { projectId: tenant.projectId, brief: {}, format: 'slideshow_remix', variantCount };
    await planContent(startDeps(store), tenant.caller, { generateContent: generate });
    return counter.sent;
  };
  expect(await statementsFor(4)).toBe(await statementsFor(1));
});

test('the newest posts of a format are read from their own index', async () => {
  await db.transaction().execute(async (own) => {
    await sql`set local enable_seqscan = off`.execute(own);
    await sql`set local enable_sort = off`.execute(own);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select id from container
      where status = 'completed' and attempt = 1 and format = 'ugc_remix'
      order by finished_at desc limit 40`.execute(own);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('container_speed');
  });
});
