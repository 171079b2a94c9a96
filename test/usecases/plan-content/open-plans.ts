import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#src/domain/refusals.ts';
import { jsonb } from '#src/infra/store/jsonb.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';
import { db, planAs, refusalOf, tenant } from './kit.ts';

describe('open plans', () => {
  const openPlans = async (own: Tenant, count: number) => {
    await planAs(own, 'slideshowBuild', { hook: 'Open' });
    const [row] = await db
      .selectFrom('plan')
      .selectAll()
      .where('organisationId', '=', own.organisationId)
      .execute();
    if (!row) throw new Error('No plan was kept.');
    const copies = Array.from({ length: count - 1 }, () => ({
      ...row,
      id: uuidv7(),
      resolution: jsonb(row.resolution),
      variants: jsonb(row.variants),
      metadata: null,
    }));
    await db.insertInto('plan').values(copies).execute();
    return row.id;
  };
  const ask = (own: Tenant) => refusalOf(planAs(own, 'slideshowBuild', { hook: 'More' }));

  test('are at most 200 of an organisation, also when many come at once', async () => {
    const own = await makeTenant(db);
    await openPlans(own, 198);
    const outcomes = await Promise.all([ask(own), ask(own), ask(own), ask(own)]);
    const refused = outcomes.filter((one) => one instanceof Refusal);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await ask(tenant)).toBe('accepted');
  });

  test('are neither those past their time nor those that were rendered', async () => {
    const own = await makeTenant(db);
    const id = await openPlans(own, 200);
    expect(await ask(own)).toMatchObject({ code: 'RATE_LIMITED' });
    const set = (values: object) => db.updateTable('plan').set(values).where('id', '=', id).execute();
    await set({ jobId: uuidv7() });
    expect(await ask(own)).toBe('accepted');
    expect(await ask(own)).toMatchObject({ code: 'RATE_LIMITED' });
    await db
      .updateTable('plan')
      .set({ expiresAt: sql<Date>`now()` })
      .where('organisationId', '=', own.organisationId)
      .execute();
    expect(await ask(own)).toBe('accepted');
  });
});
