import { describe, expect, test } from 'vitest';
import { connectSocialAccount } from '#src/usecases/projects/connect-social-account.ts';
import { create, fresh, issuesOf, tenant } from './kit.ts';

describe('connectSocialAccount', () => {
  const connect = (projectId: string, platform: string, handle: string) =>
    connectSocialAccount(fresh.store, tenant.caller, { projectId, platform, handle });

  test('adds an account once, however often and however its name is written', async () => {
    const { id } = await create({ name: 'x' });
    const rows = await Promise.all([
      connect(id, 'tiktok', 'Tide.line'),
      connect(id, 'tiktok', '@tide.line'),
      connect(id, 'tiktok', '@TIDE.LINE'),
    ]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(1);
    expect((await connect(id, 'instagram', 'tide.line')).id).not.toBe(rows[0]?.id);
    expect((await connect((await create({ name: 'y' })).id, 'tiktok', 'tide.line')).id).not.toBe(rows[0]?.id);
  });

  test('takes a disconnected one back into use', async () => {
    const { id } = await create({ name: 'x' });
    const first = await connect(id, 'tiktok', 'a');
    await fresh.store.db
      .updateTable('social_account')
      .set({ status: 'disconnected' })
      .where('id', '=', first.id)
      .execute();
    expect(await connect(id, 'TikTok', 'A')).toEqual({ ...first, handle: '@A', status: 'connected' });
  });

  test.each([['two words'], ['@'], [''], ['a@b'], ['x'.repeat(101)]])(
    'refuses the handle %j',
    async (handle) => {
      expect(await issuesOf(() => connect(tenant.projectId, 'tiktok', handle))).toEqual(['handle']);
    },
  );
});
