import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { MissingFieldsError } from '#src/domain/refusals.ts';
import { suggestHooks } from '#src/usecases/plan/suggest-hooks.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeInfluencer, makeLayer, makeProject, makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await makeTenant(fresh.store.db);
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

const suggest = (wanted: object = {}, owner = tenant) => {
  const { text } = openTestProviders();
  const query = { projectId: owner.projectId, ...wanted };
  return suggestHooks({ store: fresh.store, text }, owner.caller, query);
};

test('as many as asked for, all different, with real line breaks and the name of the app', async () => {
  const { hooks = [] } = (await suggest({ count: 30 })) ?? {};
  expect(hooks).toHaveLength(30);
  expect(new Set(hooks).size).toBe(30);
  expect(hooks.some((hook) => hook.includes('\n'))).toBe(true);
  expect(hooks.join()).not.toMatch(/\\n|\{app\}|\{n\}/);
  expect(hooks.join()).toContain('Tideline');
  expect((await suggest())?.hooks).toHaveLength(10);
});

test('the same seed suggests the same, another seed something else', async () => {
  const first = await suggest({ seed: 7 });
  expect(await suggest({ seed: 7 })).toEqual(first);
  expect((await suggest({ seed: 8 }))?.hooks).not.toEqual(first?.hooks);
  const drawn = await suggest();
  expect(await suggest({ seed: drawn?.seed })).toEqual(drawn);
});

test('in the voice and language of whoever is named, wired, or the project itself', async () => {
  const { db } = fresh.store;
  const owner = await makeTenant(db);
  await db
    .updateTable('project')
    .set({ brandVoice: 'warm', primaryLanguage: 'fr' })
    .where('id', '=', owner.projectId)
    .execute();
  expect(await suggest({}, owner)).toMatchObject({ language: 'fr', brandVoice: 'warm', influencerId: null });
  const wired = await makeInfluencer(db, owner.projectId, 'es');
  await makeLayer(db, owner.projectId, 'content', { customInfluencerId: wired });
  const byWire = await suggest({ seed: 1 }, owner);
  expect(byWire).toMatchObject({
    language: 'es',
    brandVoice: 'authentic',
    influencerId: encodeId('influencer', wired),
  });
  const named = { influencerId: encodeId('influencer', owner.influencerId), seed: 1 };
  const byName = await suggest(named, owner);
  expect(byName).toMatchObject({ language: 'en', influencerId: named.influencerId });
  expect(byName?.hooks).not.toEqual(byWire?.hooks);
  expect(await suggest({ ...named, language: 'pt-BR' }, owner)).toMatchObject({ language: 'pt-BR' });
});

test('not without an app name and description, and all that is missing is named', async () => {
  const projectId = await makeProject(fresh.store.db, tenant.organisationId, null);
  const error = await suggest({ projectId }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MissingFieldsError);
  expect(error).toMatchObject({ code: 'VALIDATION', details: { missingFields: ['appDescription'] } });
  await fresh.store.db.updateTable('project').set({ appName: null }).where('id', '=', projectId).execute();
  await expect(suggest({ projectId })).rejects.toMatchObject({
    details: { missingFields: ['appName', 'appDescription'] },
  });
});

test('not for another organisation, nor for what is no number of hooks, seed, language or influencer', async () => {
  const stranger = await makeTenant(fresh.store.db);
  expect(await suggest({ projectId: stranger.projectId })).toBeNull();
  for (const wrong of [{ count: 0 }, { count: 31 }, { seed: -1 }, { language: 'no such tag' }, { n: 1 }]) {
    await expect(suggest(wrong)).rejects.toMatchObject({ code: 'VALIDATION' });
  }
  await expect(suggest({ influencerId: stranger.influencerId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    field: 'influencerId',
  });
});
