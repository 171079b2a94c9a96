import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { ConflictError, NotFoundError } from '#src/domain/refusals.ts';
import { createLayer } from '#src/usecases/projects/create-layer.ts';
import { updateLayer } from '#src/usecases/projects/update-layer.ts';
import { makeInfluencer, makeLayer, makeProject, makeSocialAccount } from '#test/kit/world/tenant.ts';
import { fresh, issuesOf, refusalOf, stranger, tenant } from './kit.ts';

describe('layers', () => {
  const make = (kind: string, config: object, projectId = tenant.projectId) =>
    createLayer(fresh.store, tenant.caller, { projectId, kind, name: 'Layer', config });
  const change = (layerId: string, config: object, name?: string) =>
    updateLayer(fresh.store, tenant.caller, { layerId, name, config });

  test('stay within 8192 bytes of JSON, however many changes it takes', async () => {
    const half = 'x'.repeat(5000);
    const { id } = await make('content', { a: half });
    expect(await issuesOf(() => change(id, { b: half }))).toEqual(['config']);
    expect((await change(id, { b: half, a: null })).config).toEqual({ b: half });
  });

  test('keep ids bare and other members as they come', async () => {
    const { db } = fresh.store;
    const accountId = await makeSocialAccount(db, tenant.projectId);
    const content = await make('content', {
      customInfluencerId: encodeId('influencer', tenant.influencerId),
      mood: { of: ['day', null] },
    });
    expect(content.config).toEqual({ customInfluencerId: tenant.influencerId, mood: { of: ['day', null] } });
    const sister = await makeLayer(db, await makeProject(db, tenant.organisationId), 'content', {});
    const sources = [encodeId('layer', sister), `lyr_${content.id}`, content.id];
    const distribution = await make('distribution', {
      social: { socialAccountId: `sa_${accountId}`, mode: 'draft' },
      contentLayerSourceIds: sources,
    });
    expect(distribution.config).toEqual({
      social: { socialAccountId: accountId, mode: 'draft' },
      contentLayerSourceIds: [sister, content.id],
    });
  });

  test('change member by member: given replaces, null removes, others stay', async () => {
    const layer = await make('content', { customInfluencerId: tenant.influencerId, a: 1, b: 2 });
    expect((await change(layer.id, { a: null, c: 3 }, 'New name')).config).toEqual({
      customInfluencerId: tenant.influencerId,
      b: 2,
      c: 3,
    });
    const bare = await change(layer.id, { customInfluencerId: null });
    expect(bare).toMatchObject({ name: 'New name', config: { b: 2, c: 3 } });
    expect(bare.config).not.toHaveProperty('customInfluencerId');
  });

  test('refuse members of the other kind and shapes that are not theirs', async () => {
    const { influencerId } = tenant;
    expect(await issuesOf(() => make('distribution', { customInfluencerId: influencerId }))).toEqual([
      'config.customInfluencerId',
    ]);
    expect(await issuesOf(() => make('content', { social: {}, contentLayerSourceIds: [] }))).toEqual([
      'config.contentLayerSourceIds',
      'config.social',
    ]);
    expect(await issuesOf(() => make('distribution', { social: 'x', contentLayerSourceIds: [1] }))).toEqual([
      'config.contentLayerSourceIds.0',
      'config.social',
    ]);
    expect(await issuesOf(() => make('poster', { a: 'x'.repeat(8192) }))).toEqual(['config', 'kind']);
  });

  test('refuse ids out of reach, naming where they stand', async () => {
    const { db } = fresh.store;
    const theirs = {
      account: await makeSocialAccount(db, stranger.projectId),
      layer: await makeLayer(db, stranger.projectId, 'content', {}),
    };
    const sister = await makeProject(db, tenant.organisationId);
    const distribution = await makeLayer(db, tenant.projectId, 'distribution', {});
    const content = await makeLayer(db, tenant.projectId, 'content', {});
    const refusals = [
      ['content', { customInfluencerId: stranger.influencerId }, 'config.customInfluencerId'],
      ['content', { customInfluencerId: await makeInfluencer(db, sister) }, 'config.customInfluencerId'],
      ['content', { customInfluencerId: 'inf_nope' }, 'config.customInfluencerId'],
      ['distribution', { social: { socialAccountId: theirs.account } }, 'config.social.socialAccountId'],
      ['distribution', { contentLayerSourceIds: [content, theirs.layer] }, 'config.contentLayerSourceIds.1'],
      ['distribution', { contentLayerSourceIds: [distribution] }, 'config.contentLayerSourceIds.0'],
      ['distribution', { contentLayerSourceIds: ['lyr_nope'] }, 'config.contentLayerSourceIds.0'],
    ] as const;
    for (const [kind, config, field] of refusals) {
      const refusal = await refusalOf(() => make(kind, config));
      expect(refusal).toBeInstanceOf(NotFoundError);
      expect(refusal).toMatchObject({ field });
    }
  });

  test('refuse a second distribution layer for one account, of which the chain would follow the older only', async () => {
    const social = { socialAccountId: await makeSocialAccount(fresh.store.db, tenant.projectId) };
    const first = await make('distribution', { social });
    expect(await refusalOf(() => make('distribution', { social }))).toBeInstanceOf(ConflictError);
    const second = await make('distribution', {});
    expect(await refusalOf(() => change(second.id, { social }))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(encodeId('layer', first.id)),
    });
    expect((await change(first.id, { social: { ...social, mode: 'x' } })).config.social).toMatchObject(
      social,
    );
  });
});
