import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKey } from '#src/domain/api-keys.ts';
import type { Caller } from '#src/domain/caller.ts';
import { decodeId } from '#src/domain/ids.ts';
import { SCOPES } from '#src/domain/scopes.ts';
import type { DemoDeps, DemoFile } from '#src/usecases/demo/deps.ts';
import { mintDemoKeys } from '#src/usecases/demo/keys.ts';
import { seedDemoMedia } from '#src/usecases/demo/media.ts';
import { type Demo, seedDemo } from '#src/usecases/demo/seed-demo.ts';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { ugcRemix } from '#src/usecases/start/ugc-remix.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { fillPool } from '#test/kit/world/fill-pool.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';

let fresh: FreshStore;
let folder: string;
let deps: DemoDeps;
let made = 0;
let demo: Demo;
const keys = mintDemoKeys();

beforeAll(async () => {
  fresh = await freshStore();
  folder = await mkdtemp(join(tmpdir(), 'reelgate-seed-'));
  const makeMedia = async () => {
    made += 1;
    return [await file('logo', 'image', 'png'), await file('app-demo', 'video', 'mp4')];
  };
  deps = { store: fresh.store, blobs: openTestBlobs(join(folder, 'blobs')), makeMedia };
  demo = await seedDemo(fresh.store, keys);
  await seedDemoMedia(deps);
});
afterAll(async () => {
  await fresh[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describe('the demo organisation', () => {
  test('is seeded twice without changing a row, making media or granting again', async () => {
    await fillPool(fresh.store.db);
    const before = await contents();
    expect(await seedDemo(fresh.store, keys)).toEqual(demo);
    await seedDemoMedia(deps);
    await fillPool(fresh.store.db);
    expect(await contents()).toEqual(before);
    expect(made).toBe(1);
  });

  test('has the same ids in every installation, and the keys of this one', async () => {
    await using another = await freshStore();
    const other = mintDemoKeys();
    expect(await seedDemo(another.store, other)).toEqual({
      ...demo,
      apiKey: other.apiKey,
      testApiKey: other.testApiKey,
      poor: { ...demo.poor, apiKey: other.poor },
      other: { ...demo.other, apiKey: other.other },
    });
  });

  test('can start everything that a complete project can', async () => {
    const { projectId, influencerId, socialAccountId, contentLayerId, mediaId } = demo;
    const asDemo = await callerOf(demo.apiKey);
    const start = startDeps(fresh.store);
    await slideshowBuild(start, asDemo, { projectId, hook: 'Hello', socialAccountId });
    await ugcRemix(start, asDemo, { projectId, influencerId, mediaId });
    await generateContent(start, await callerOf(demo.testApiKey), { projectId, brief: {} });
    const layers = await fresh.store.db.selectFrom('container').select('layerId').distinct().execute();
    expect(layers).toContainEqual({ layerId: decodeId('layer', contentLayerId) });
  });

  test('has an account for every step at which the wiring can break', async () => {
    const asDemo = await callerOf(demo.apiKey);
    const { projectId, unwired } = demo;
    const build = (socialAccountId: string) =>
      slideshowBuild(startDeps(fresh.store), asDemo, { projectId, hook: 'Hello', socialAccountId });
    await expect(build(unwired.accountNotWired)).rejects.toMatchObject({ detailCode: 'ACCOUNT_NOT_WIRED' });
    await expect(build(unwired.noContentLayer)).rejects.toMatchObject({
      detailCode: 'NO_CONTENT_LAYER_WIRED',
    });
    await expect(build(unwired.influencerNotWired)).rejects.toMatchObject({
      detailCode: 'INFLUENCER_NOT_WIRED',
    });
  });

  test('has projects for the other refusals', async () => {
    const asDemo = await callerOf(demo.apiKey);
    const start = startDeps(fresh.store);
    const bare = { projectId: demo.bare.projectId, influencerId: demo.bare.influencerId };
    await expect(slideshowBuild(start, asDemo, { ...bare, hook: 'Hello' })).rejects.toMatchObject({
      detailCode: 'MISSING_APP_DESCRIPTION',
    });
    await expect(ugcRemix(start, asDemo, bare)).rejects.toMatchObject({ detailCode: 'MISSING_APP_DEMO' });
    await expect(
      generateContent(start, asDemo, { projectId: demo.twoLayers.projectId, brief: {} }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      candidates: expect.arrayContaining(demo.twoLayers.layerIds),
    });
    const poor = { projectId: demo.poor.projectId, influencerId: demo.poor.influencerId };
    await expect(ugcRemix(start, await callerOf(demo.poor.apiKey), poor)).rejects.toMatchObject({
      code: 'BILLING_EXHAUSTED',
    });
    await expect(
      ugcRemix(start, asDemo, { projectId: demo.other.projectId, influencerId: demo.influencerId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('leaves the books balanced', async () => {
    const { rows } = await sql<{ sum: string }>`select sum(amount) as sum from ledger_entry`.execute(
      fresh.store.db,
    );
    expect(Number(rows[0]?.sum)).toBe(0);
  });
});

async function file(role: DemoFile['role'], kind: DemoFile['kind'], extension: string): Promise<DemoFile> {
  const path = join(folder, `${role}.${extension}`);
  await writeFile(path, role);
  const sha256 = createHash('sha256').update(role).digest('hex');
  const shape = { width: 1080, height: 1920, durationMs: kind === 'video' ? 9_000 : null };
  return {
    role,
    kind,
    path,
    extension,
    mimeType: `${kind}/${extension}`,
    ...shape,
    sizeBytes: role.length,
    sha256,
  };
}

/** Every row of every table of ours, as text. */
async function contents(): Promise<string[]> {
  const tables = [
    'organisation',
    'api_key',
    'project',
    'influencer',
    'layer',
    'social_account',
    'media_asset',
  ];
  const more = ['source_post', 'job', 'container', 'job_event', 'ledger_entry', 'track', 'reaction_template'];
  const texts: string[] = [];
  for (const table of [...tables, ...more]) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(
      fresh.store.db,
    );
    texts.push(...rows.map(({ text }) => `${table} ${text}`).sort());
  }
  return texts;
}

async function callerOf(key: string): Promise<Caller> {
  const parts = readKey(key);
  const row = await fresh.store.db
    .selectFrom('api_key')
    .selectAll()
    .where('sha256', '=', parts?.sha256 ?? '')
    .executeTakeFirstOrThrow();
  expect(row.scopes.sort()).toEqual([...SCOPES].sort());
  const { id: keyId, organisationId, test, tier } = row;
  return { keyId, organisationId, test, tier, scopes: new Set(SCOPES), token: null };
}
