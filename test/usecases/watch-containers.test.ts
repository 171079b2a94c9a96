import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContainerHint } from '#src/infra/events/job-events.ts';
import { watchContainers } from '#src/usecases/jobs/watch-containers.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await makeTenant(fresh.store.db);
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

/** A watch over a bus whose messages and gaps the test makes itself. */
function open(signal = new AbortController().signal) {
  const hints = new Set<(hint: ContainerHint) => void>();
  const gaps = new Set<() => void>();
  const events = {
    subscribeHints: async (_projectId: string, listener: (hint: ContainerHint) => void) => {
      hints.add(listener);
      return () => void hints.delete(listener);
    },
    onGap: (listener: () => void) => {
      gaps.add(listener);
      return () => void gaps.delete(listener);
    },
  };
  const { caller, projectId } = tenant;
  const updates = watchContainers({ store: fresh.store, events }, caller, projectId, signal);
  const hint = (containerId: string) => {
    for (const listener of hints) listener({ projectId, containerId });
  };
  const gap = () => {
    for (const listener of gaps) listener();
  };
  const next = async () => (await updates.next()).value?.containerId;
  return { updates, hint, gap, next, listeners: () => hints.size + gaps.size };
}

test('the first hint, and each after a gap, is to read everything', async () => {
  const { updates, hint, gap, next } = open();
  expect(await next()).toBeNull();
  hint('one');
  expect(await next()).toBe('one');
  const waiting = next();
  gap();
  expect(await waiting).toBeNull();
  await updates.return(undefined);
});

test('hints that a slow reader has not taken yet are merged', async () => {
  const { updates, hint, next } = open();
  await next();
  for (let round = 0; round < 1_000; round += 1) hint(round % 2 ? 'one' : 'two');
  expect([await next(), await next()]).toEqual(['two', 'one']);
  hint('three');
  expect(await next()).toBe('three');
  await updates.return(undefined);
});

test('one that is left, or stopped, while it waits lets go of the bus', async () => {
  const stop = new AbortController();
  const [left, stopped] = [open(), open(stop.signal)];
  for (const watch of [left, stopped]) {
    await watch.next();
    expect(watch.listeners()).toBe(2);
  }
  const waiting = [left.updates.next(), stopped.updates.next()];
  await left.updates.return(undefined);
  stop.abort();
  expect(await Promise.all(waiting)).toEqual(Array(2).fill({ done: true, value: undefined }));
  expect([left.listeners(), stopped.listeners()]).toEqual([0, 0]);
});

test('a project of others is not found', async () => {
  const stranger = await makeTenant(fresh.store.db);
  const events = { subscribeHints: async () => () => {}, onGap: () => () => {} };
  const never = new AbortController().signal;
  const watch = watchContainers({ store: fresh.store, events }, tenant.caller, stranger.projectId, never);
  await expect(watch.next()).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'projectId' });
});
