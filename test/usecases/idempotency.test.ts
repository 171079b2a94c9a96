import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { startDeps, startRows } from '#test/kit/world/start-deps.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore({ poolSize: 8 });
});
afterAll(() => fresh[Symbol.asyncDispose]());

async function newStart(credits = 10_000) {
  const tenant = await makeTenant(fresh.store.db, { credits });
  const { projectId, caller } = tenant;
  return {
    tenant,
    slideshow: (input: object) => slideshowBuild(startDeps(fresh.store), caller, { projectId, ...input }),
    generate: (input: object) => generateContent(startDeps(fresh.store), caller, { projectId, ...input }),
  };
}

test('a hundred simultaneous starts with one key make one job, one hold and a hundred equal answers', async () => {
  const { slideshow, tenant } = await newStart();
  const before = await startRows(fresh.store);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => slideshow({ hook: 'one', idempotencyKey: 'same' })),
  );
  expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const after = await startRows(fresh.store);
  expect(after.job).toBe((before.job ?? 0) + 1);
  const { held } = await fresh.store.db
    .selectFrom('organisation')
    .select('held')
    .where('id', '=', tenant.organisationId)
    .executeTakeFirstOrThrow();
  expect(held).toBe(50);
});

test('the same key with another body is refused, whatever the order of members and nulls', async () => {
  const { generate } = await newStart();
  const first = await generate({
    idempotencyKey: 'k',
    brief: { topic: 'a', angle: null },
    metadata: { b: 1, a: 2 },
  });
  const again = await generate({
    metadata: { a: 2, b: 1 },
    brief: { topic: 'a' },
    format: 'AUTO',
    idempotencyKey: 'k',
  });
  expect(again).toEqual({ ...first, replayed: true });
  await expect(generate({ idempotencyKey: 'k', brief: { topic: 'b' } })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_CONFLICT',
  });
});

test('a key of a test start does not answer a live one, nor the other way round', async () => {
  const { tenant, slideshow, generate } = await newStart();
  const testCaller = { ...tenant.caller, test: true };
  const { projectId } = tenant;
  const deps = startDeps(fresh.store);
  const input = { projectId, hook: 'a', idempotencyKey: 'k' };
  const tried = await slideshowBuild(deps, testCaller, input);
  const live = await slideshow({ hook: 'a', idempotencyKey: 'k' });
  expect(live).toMatchObject({ replayed: false });
  expect(await slideshowBuild(deps, testCaller, input)).toEqual({ ...tried, replayed: true });
  expect(await slideshow({ hook: 'a', idempotencyKey: 'k' })).toEqual({ ...live, replayed: true });
  const id = randomUUID();
  await generate({ id, brief: {} });
  const again = generateContent(deps, testCaller, { projectId, id, brief: {} });
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a refused start leaves its key free for any body', async () => {
  const { slideshow } = await newStart(50);
  await expect(slideshow({ hook: 'a forbidden word', idempotencyKey: 'k' })).rejects.toMatchObject({
    code: 'MODERATION_BLOCKED',
  });
  expect((await slideshow({ hook: 'fine', idempotencyKey: 'k' })).replayed).toBe(false);
});

test('a key is forgotten 24 hours after its first use', async () => {
  const { slideshow, tenant } = await newStart();
  const first = await slideshow({ hook: 'a', idempotencyKey: 'k' });
  await fresh.store.db
    .updateTable('idempotency_record')
    .set({ createdAt: sql<Date>`now() - interval '24 hours'` })
    .where('organisationId', '=', tenant.organisationId)
    .execute();
  const second = await slideshow({ hook: 'b', idempotencyKey: 'k' });
  expect(second.replayed).toBe(false);
  expect(second.jobId).not.toBe(first.jobId);
});

test('the same key in another project or use case is another key', async () => {
  const one = await newStart();
  const two = await newStart();
  const first = await one.slideshow({ hook: 'a', idempotencyKey: 'shared' });
  expect((await two.slideshow({ hook: 'a', idempotencyKey: 'shared' })).jobId).not.toBe(first.jobId);
  expect((await one.generate({ brief: {}, idempotencyKey: 'shared' })).replayed).toBe(false);
});

test('a body id names the first container and answers again for good', async () => {
  const { generate } = await newStart();
  const id = randomUUID();
  const first = await generate({ id: id.toUpperCase(), variantCount: 2, brief: { topic: 'a' } });
  expect(first.containerIds[0]).toBe(id);
  expect(await generate({ id, variantCount: 2, brief: { topic: 'a' } })).toEqual({
    ...first,
    replayed: true,
  });
  await expect(generate({ id, brief: { topic: 'b' } })).rejects.toMatchObject({
    code: 'CONFLICT',
    candidates: [],
  });
  const elsewhere = await newStart();
  await expect(elsewhere.generate({ id, variantCount: 2, brief: { topic: 'a' } })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: undefined,
  });
});

test('a new key on a repeated body id replays that start from then on', async () => {
  const { generate } = await newStart();
  const id = randomUUID();
  const first = await generate({ id, brief: {} });
  expect(await generate({ id, brief: {}, idempotencyKey: 'late' })).toEqual({ ...first, replayed: true });
  expect(await generate({ id, brief: {}, idempotencyKey: 'late' })).toEqual({ ...first, replayed: true });
});

test('simultaneous starts with one body id make one job', async () => {
  const { generate } = await newStart();
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => generate({ id, brief: {} })));
  expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
});

test('twins with one body id get the same answer when the wallet covers only one of them', async () => {
  const { generate } = await newStart(120);
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => generate({ id, brief: {} })));
  expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
});

test('an earlier answer is given again after the project was archived, and nothing new begins', async () => {
  const { slideshow, tenant } = await newStart();
  const first = await slideshow({ hook: 'a', idempotencyKey: 'k' });
  await fresh.store.db
    .updateTable('project')
    .set({ status: 'archived' })
    .where('id', '=', tenant.projectId)
    .execute();
  expect(await slideshow({ hook: 'a', idempotencyKey: 'k' })).toEqual({ ...first, replayed: true });
  await expect(slideshow({ hook: 'b', idempotencyKey: 'l' })).rejects.toMatchObject({ code: 'VALIDATION' });
});
