import { createHash } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BlobKind, Blobs } from '#src/infra/blobs/blobs.ts';
import { openBlobs } from '#src/infra/blobs/open.ts';
import { examine } from '#src/usecases/doctor/examine.ts';
import { sweepBlobs } from '#src/usecases/library/sweep-blobs.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { newJob, newTenant, type Tenant } from '../walk/fixtures/job.ts';

let fresh: FreshStore;
let tenant: Tenant;
let folder: string;
let blobs: Blobs;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await newTenant(fresh.store);
});
afterAll(() => fresh[Symbol.asyncDispose]());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgate-sweep-'));
  blobs = await openBlobs({ kind: 'filesystem', directory: join(folder, 'blobs') });
  return () => rm(folder, { recursive: true, force: true });
});

const HOUR = 3_600_000;

/** A stored file that was put so long ago. */
async function stored(kind: BlobKind, content: string, hoursAgo: number): Promise<string> {
  const path = join(folder, 'source');
  await writeFile(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const key = await blobs.putFile({ kind, path, sha256, extension: 'jpg', contentType: 'image/jpeg' });
  const at = new Date(Date.now() - hoursAgo * HOUR);
  await utimes(join(folder, 'blobs', key), at, at);
  return key;
}

const left = async () => (await Array.fromAsync(blobs.list())).map(({ key }) => key);
const sweep = () => sweepBlobs({ db: fresh.store.db, blobs });

async function containerOf(jobId: string) {
  return fresh.store.db
    .selectFrom('container')
    .selectAll()
    .where('jobId', '=', jobId)
    .executeTakeFirstOrThrow();
}

async function nameAsAsset(blobKey: string): Promise<void> {
  const { id } = await containerOf(await newJob(fresh.store, tenant));
  const file = { mimeType: 'image/jpeg', sizeBytes: 1, sha256: 'a'.repeat(64), blobKey };
  await fresh.store.db
    .insertInto('asset')
    .values({ id: uuidv7(), containerId: id, kind: 'slide', ordinal: 0, ...file })
    .execute();
}

describe('a sweep of storage', () => {
  test('deletes what no row names once it is old, and says how much that was', async () => {
    const fresh = [await stored('asset', 'new', 23), await stored('part', 'part', 0.5)];
    await stored('asset', 'old', 25);
    await stored('media', 'old media', 25);
    await stored('part', 'old part', 2);
    expect(await sweep()).toEqual({ files: 3, bytes: 'old'.length + 'old media'.length + 'old part'.length });
    expect((await left()).sort()).toEqual(fresh.sort());
    expect(await sweep()).toEqual({ files: 0, bytes: 0 });
  });

  test('keeps a finished file and a file of a library', async () => {
    const [asset, media] = [await stored('asset', 'asset', 99), await stored('media', 'media', 99)];
    const drawn = await stored('media', 'drawn', 99);
    await nameAsAsset(asset);
    const facts = {
      role: 'reference' as const,
      kind: 'image' as const,
      mimeType: 'image/jpeg',
      sizeBytes: 1,
    };
    await fresh.store.db
      .insertInto('media_asset')
      .values({
        ...facts,
        id: uuidv7(),
        projectId: tenant.projectId,
        sha256: 'a'.repeat(64),
        blobKey: media,
        drawnKey: drawn,
      })
      .execute();
    await sweep();
    expect((await left()).sort()).toEqual([asset, media, drawn].sort());
  });

  test.each([
    ['made', (key: string) => ({ plan: {}, checkpoint: { generating_visuals: { blobs: { one: key } } } })],
    ['rendered', (key: string) => ({ plan: {}, checkpoint: { assembling: { files: [{ blobKey: key }] } } })],
    ['planned', (key: string) => ({ plan: { sources: { one: { kind: 'blob', blobKey: key } } } })],
  ])('keeps what a running post has %s, until the post has ended', async (what, naming) => {
    const key = await stored('part', what, 99);
    const { id } = await containerOf(await newJob(fresh.store, tenant));
    const set = Object.entries(naming(key));
    for (const [column, value] of set)
      await sql`update container set ${sql.ref(column)} = ${JSON.stringify(value)}::jsonb where id = ${id}`.execute(
        fresh.store.db,
      );
    await sweep();
    expect(await left()).toEqual([key]);
    await sql`update container set status = 'failed' where id = ${id}`.execute(fresh.store.db);
    await sweep();
    expect(await left()).toEqual([]);
  });

  test('keeps a file that is put again after it was listed', async () => {
    const key = await stored('part', 'needed again', 3);
    const putAgain = async function* () {
      for await (const blob of blobs.list()) {
        yield blob;
        await stored('part', 'needed again', 0);
      }
    };
    const meanwhile = { ...blobs, list: putAgain };
    expect(await sweepBlobs({ db: fresh.store.db, blobs: meanwhile })).toEqual({ files: 0, bytes: 0 });
    expect(await left()).toEqual([key]);
  });

  test('keeps a file that a row names while others of its batch are deleted', async () => {
    const keys = [await stored('asset', 'first', 99), await stored('asset', 'second', 99)];
    const namesTheOther = async (key: string) => {
      await blobs.delete(key);
      for (const other of keys) if (other !== key) await nameAsAsset(other);
    };
    const meanwhile = { ...blobs, delete: namesTheOther };
    expect(await sweepBlobs({ db: fresh.store.db, blobs: meanwhile })).toMatchObject({ files: 1 });
    expect(await left()).toHaveLength(1);
  });

  test('goes through more files than a batch holds', async () => {
    for (let index = 0; index < 520; index++) await stored('part', `part ${index}`, 3);
    const kept = await stored('asset', 'kept', 99);
    await nameAsAsset(kept);
    expect(await sweep()).toMatchObject({ files: 520 });
    expect(await left()).toEqual([kept]);
  });

  test('knows every table that names files', async () => {
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.columns
      where table_schema = current_schema() and column_name like '%blob_key%' order by table_name
    `.execute(fresh.store.db);
    expect(rows.map(({ table }) => table)).toEqual([
      'asset',
      'kept_photo',
      'media_asset',
      'preview_piece',
      'segment',
    ]);
  });
});

describe('the doctor', () => {
  test('finds and deletes stray files, and leaves to people what only they can mend', async () => {
    await using own = await freshStore();
    const patient = { db: own.store.db, blobs };
    const look = async (fix: boolean) => Array.fromAsync(examine(patient, fix));
    expect((await look(true)).flatMap(({ problems }) => problems)).toEqual([]);

    await stored('part', 'stray', 99);
    const { organisationId } = await newTenant(own.store);
    await own.store.db
      .updateTable('organisation')
      .set({ wallet: 7 })
      .where('id', '=', organisationId)
      .execute();
    const found = await look(false);
    expect(found.map(({ problems }) => problems)).toEqual([
      [`${organisationId}: its wallet is 7, its ledger says 2000`],
      [],
      ['1 files of 5 bytes'],
    ]);
    expect((await look(true)).map(({ mended }) => mended)).toEqual([
      null,
      null,
      'deleted 1 files of 5 bytes',
    ]);
    expect(await left()).toEqual([]);
  });
});
