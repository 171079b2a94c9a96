import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dbOf } from '#src/infra/store/database.ts';
import { MediaAsset } from '#src/infra/store/entities/media-asset.ts';
import { Project } from '#src/infra/store/entities/project.ts';
import { lockHeld } from '#src/infra/store/repositories/held.ts';
import { saved } from '#src/infra/store/saved.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;

beforeAll(async () => {
  fresh = await freshStore();
});
afterAll(() => fresh[Symbol.asyncDispose]());

const newTenant = () => makeTenant(fresh.store.db, { credits: 0 });
const rowOf = (id: string) =>
  fresh.store.db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirst();

test('a new entity reads as its row: with its defaults, and null where nothing was said', async () => {
  const { organisationId } = await newTenant();
  const em = fresh.store.fork();
  const members = { id: uuidv7(), organisationId, name: 'New', appName: undefined, targetPlatforms: [] };
  const project = await saved(em, em.create(Project, members));
  expect({ ...project }).toEqual(await rowOf(project.id));
  expect(project).toMatchObject({ appName: null, tagline: null, brandVoice: 'authentic' });
});

test('what is assigned is written at the end of the transaction, and undefined leaves a member', async () => {
  const { projectId } = await newTenant();
  const before = await rowOf(projectId);
  await fresh.store.fork().transactional(async (em) => {
    const project = await em.findOneOrFail(Project, projectId);
    em.assign(project, { tagline: 'Later', appName: undefined, metadata: { kept: [1] } });
    expect(await rowOf(projectId)).toEqual(before);
  });
  expect(await rowOf(projectId)).toEqual({ ...before, tagline: 'Later', metadata: { kept: [1] } });
});

test('a transaction that throws leaves nothing behind, whichever way it was written', async () => {
  const { organisationId } = await newTenant();
  const id = uuidv7();
  const broken = fresh.store.fork().transactional(async (em) => {
    await saved(em, em.create(Project, { id, organisationId, name: 'New', targetPlatforms: [] }));
    await dbOf(em).updateTable('project').set({ name: 'Newer' }).where('id', '=', id).execute();
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  expect(await rowOf(id)).toBeUndefined();
});

test('what a project holds is found locked, unless it is deleted or of another organisation', async () => {
  const [own, other] = [await newTenant(), await newTenant()];
  const file = { role: 'reference', kind: 'image', mimeType: 'image/png', sizeBytes: 1 } as const;
  const { id } = await fresh.store
    .fork()
    .transactional((em) =>
      saved(
        em,
        em.create(MediaAsset, { id: uuidv7(), projectId: own.projectId, ...file, sha256: '', blobKey: '' }),
      ),
    );
  const find = (organisationId: string) =>
    fresh.store.fork().transactional((em) => lockHeld(em, MediaAsset, { organisationId, token: null }, id));
  expect(await find(own.organisationId)).toMatchObject({ thing: { id }, project: { id: own.projectId } });
  expect(await find(other.organisationId)).toBeNull();
  await fresh.store.db
    .updateTable('media_asset')
    .set({ deletedAt: new Date() })
    .where('id', '=', id)
    .execute();
  expect(await find(own.organisationId)).toBeNull();
});
