import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { openBlobs } from '#src/infra/blobs/open.ts';
import { forgetSegments } from '#src/infra/store/queries/segments/kept-segments.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createMetrics, type Metrics } from '#src/infra/telemetry/metrics.ts';
import { sweepBlobs } from '#src/usecases/library/sweep-blobs.ts';
import { openSegmentStore, type SegmentStore } from '#src/worker/segment-store.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';

let fresh: FreshStore;
let folder: string;
let blobs: Blobs;
let segments: SegmentStore;
let metrics: Metrics;
beforeAll(async () => {
  fresh = await freshStore();
});
afterAll(() => fresh[Symbol.asyncDispose]());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgate-segments-'));
  blobs = await openBlobs({ kind: 'filesystem', directory: join(folder, 'blobs') });
  metrics = createMetrics();
  segments = openSegmentStore({ db: fresh.store.db, blobs, metrics, log: createLog('fatal') });
  await fresh.store.db.deleteFrom('segment').execute();
  return () => rm(folder, { recursive: true, force: true });
});

/** A container of an organisation that has nothing else. */
async function newOwner() {
  const organisationId = uuidv7();
  await fresh.store.db
    .insertInto('organisation')
    .values({ id: organisationId, name: 'Org', wallet: 0 })
    .execute();
  return { id: uuidv7(), organisationId };
}

const keyOf = (name: string) => name.repeat(64).slice(0, 64);

async function keep(
  owner: { id: string; organisationId: string },
  name: string,
  content = name,
): Promise<string> {
  const path = join(folder, 'made.mp4');
  await writeFile(path, content);
  await segments.keep(owner, { key: keyOf(name), frames: 60, path });
  return keyOf(name);
}

const find = async (owner: { id: string; organisationId: string }, ...keys: string[]) =>
  Object.keys(await segments.find(owner, keys, folder)).sort();

/** Makes a piece count as used so many hours ago. */
async function useAgo(key: string, hours: number): Promise<void> {
  const usedAt = new Date(Date.now() - hours * 3_600_000);
  await fresh.store.db.updateTable('segment').set({ usedAt }).where('key', '=', key).execute();
}

async function storedFiles(): Promise<string[]> {
  return (await Array.fromAsync(blobs.list())).map(({ key }) => key);
}

/** Puts every stored file so far back that a sweep judges it. */
async function age(): Promise<void> {
  const past = new Date(Date.now() - 48 * 3_600_000);
  for (const key of await storedFiles()) await utimes(join(folder, 'blobs', key), past, past);
}

describe('kept pieces of films', () => {
  test('are found by the organisation that had them made, and counted', async () => {
    const [one, other] = [await newOwner(), await newOwner()];
    const key = await keep(one, 'a');
    expect(await find(one, key, keyOf('b'))).toEqual([key]);
    expect(await find(other, key)).toEqual([]);
    // Equal pieces of two organisations are one file, which each of them finds.
    await keep(other, 'a');
    expect(await storedFiles()).toHaveLength(1);
    expect(await find(other, key)).toEqual([key]);
    const { values } = await metrics.renderSegments.get();
    expect(values.map(({ labels, value }) => [labels.result, value])).toEqual([
      ['hit', 2],
      ['miss', 2],
    ]);
  });

  test('that storage has lost are not found, and can be kept again', async () => {
    const owner = await newOwner();
    const key = await keep(owner, 'a');
    for (const file of await storedFiles()) await blobs.delete(file);
    expect(await find(owner, key)).toEqual([]);
    await keep(owner, 'a');
    expect(await find(owner, key)).toEqual([key]);
  });

  test('go when there is no room, what was used longest ago first, and their files with the next sweep', async () => {
    const owner = await newOwner();
    const [old, used, young] = [
      await keep(owner, 'a', 'x'.repeat(40)),
      await keep(owner, 'b'),
      await keep(owner, 'c'),
    ];
    await useAgo(old, 5);
    await useAgo(used, 9);
    await useAgo(young, 1);
    await find(owner, used);
    expect(await forgetSegments(fresh.store.db, 41, 100)).toBe(1);
    expect(await find(owner, old, used, young)).toEqual([used, young].sort());
    await age();
    const deps = { db: fresh.store.db, blobs };
    expect(await sweepBlobs(deps)).toEqual({ files: 1, bytes: 40 });
    expect(await find(owner, used, young)).toEqual([used, young].sort());
  });

  test('go a month after they were last used', async () => {
    const owner = await newOwner();
    const key = await keep(owner, 'a');
    await useAgo(key, 24 * 29);
    expect(await forgetSegments(fresh.store.db, 1e9, 100)).toBe(0);
    await useAgo(key, 24 * 31);
    expect(await forgetSegments(fresh.store.db, 1e9, 100)).toBe(1);
  });

  test('go with their organisation', async () => {
    const owner = await newOwner();
    await keep(owner, 'a');
    await fresh.store.db.deleteFrom('organisation').where('id', '=', owner.organisationId).execute();
    await age();
    expect(await sweepBlobs({ db: fresh.store.db, blobs })).toEqual({ files: 1, bytes: 1 });
  });

  test('that cannot be stored are no reason to fail', async () => {
    const owner = await newOwner();
    await segments.keep(owner, { key: keyOf('a'), frames: 1, path: join(folder, 'nothing.mp4') });
    expect(await find(owner, keyOf('a'))).toEqual([]);
  });
});
