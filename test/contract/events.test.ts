import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { JobEvent } from '#src/domain/events.ts';
import type { ContainerHint, JobEvents } from '#src/infra/events/job-events.ts';
import { openMemoryEvents } from '#src/infra/events/memory.ts';
import { openRedisEvents } from '#src/infra/events/redis.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { eventOf } from './fixtures/event.ts';
import { ownRedis } from './fixtures/own-redis.ts';

/** What every bus promises; the rest is up to the hub. */
function keepsTheContract(open: () => Promise<JobEvents>): void {
  test('delivers what is published after subscribing, in order and unchanged', async () => {
    await using bus = await open();
    const jobId = uuidv7();
    const got: JobEvent[] = [];
    await bus.subscribe(jobId, (event) => got.push(event));
    const sent = [1, 2, 3, 4, 5].map((seq) => eventOf(jobId, seq));
    await bus.publish(sent.slice(0, 2));
    await bus.publish(sent.slice(2));
    await waitFor(() => got.length === 5);
    expect(got).toEqual(sent);
  });

  test('delivers a job only to those who watch it, and to all of them', async () => {
    await using bus = await open();
    const [mine, other] = [uuidv7(), uuidv7()];
    const got: string[] = [];
    await bus.subscribe(mine, ({ seq }) => got.push(`a${seq}`));
    await bus.subscribe(mine, ({ seq }) => got.push(`b${seq}`));
    await bus.publish([eventOf(other, 1), eventOf(mine, 2)]);
    await waitFor(() => got.length === 2);
    expect(got.toSorted()).toEqual(['a2', 'b2']);
  });

  test('stops delivering to one who left, and goes on for the others', async () => {
    await using bus = await open();
    const jobId = uuidv7();
    const got: string[] = [];
    const leave = await bus.subscribe(jobId, ({ seq }) => got.push(`a${seq}`));
    await bus.subscribe(jobId, ({ seq }) => got.push(`b${seq}`));
    leave();
    await bus.publish([eventOf(jobId, 1), eventOf(jobId, 2)]);
    await waitFor(() => got.length === 2);
    expect(got).toEqual(['b1', 'b2']);
  });

  test('can be watched again by one who left', async () => {
    await using bus = await open();
    const jobId = uuidv7();
    const got: number[] = [];
    const leave = await bus.subscribe(jobId, () => {});
    leave();
    await bus.subscribe(jobId, ({ seq }) => got.push(seq));
    await bus.publish([eventOf(jobId, 7)]);
    await waitFor(() => got.length === 1);
    expect(got).toEqual([7]);
  });

  test('delivers hints of a project to those who watch it, until they leave', async () => {
    await using bus = await open();
    const [projectId, other] = [uuidv7(), uuidv7()];
    const hint = (project: string, containerId: string) => ({ projectId: project, containerId });
    const [one, both]: [ContainerHint[], ContainerHint[]] = [[], []];
    const leave = await bus.subscribeHints(projectId, (told) => one.push(told));
    await bus.subscribeHints(projectId, (told) => both.push(told));
    await bus.publishHints([hint(other, 'a'), hint(projectId, 'b')]);
    await waitFor(() => one.length === 1 && both.length === 1);
    leave();
    await bus.publishHints([hint(projectId, 'c')]);
    await waitFor(() => both.length === 2);
    expect(both).toEqual([hint(projectId, 'b'), hint(projectId, 'c')]);
    expect(one).toEqual([hint(projectId, 'b')]);
  });

  test('tells everybody who listens which key was revoked, until they leave', async () => {
    await using bus = await open();
    const [one, other] = [uuidv7(), uuidv7()];
    const got: string[] = [];
    const leave = await bus.subscribeRevoked((keyId) => got.push(`a ${keyId}`));
    await bus.subscribeRevoked((keyId) => got.push(`b ${keyId}`));
    await bus.publishRevoked(one);
    await waitFor(() => got.includes(`a ${one}`) && got.includes(`b ${one}`));
    leave();
    await bus.publishRevoked(other);
    await waitFor(() => got.includes(`b ${other}`));
    expect(got).not.toContain(`a ${other}`);
  });

  test('takes events that nobody watches', async () => {
    await using bus = await open();
    await expect(bus.publish([eventOf(uuidv7(), 1)])).resolves.toBeUndefined();
    await expect(bus.publish([])).resolves.toBeUndefined();
  });
}

describe('events in memory', () => {
  keepsTheContract(async () => openMemoryEvents());
});

redisSuite('events over Redis', (redisUrl) => {
  const open = (url = redisUrl) => openRedisEvents({ redisUrl: url, onError: () => {} });
  keepsTheContract(() => open());

  test('reach another process', async () => {
    await using sender = await open();
    await using receiver = await open();
    const jobId = uuidv7();
    const got: JobEvent[] = [];
    await receiver.subscribe(jobId, (event) => got.push(event));
    await sender.publish([eventOf(jobId, 1)]);
    await waitFor(() => got.length === 1);
    expect(got).toEqual([eventOf(jobId, 1)]);
  });

  test('go on after the connection was killed, once the gap has been told', async () => {
    await using redis = await ownRedis();
    await using bus = await open(redis.url);
    const jobId = uuidv7();
    const got: number[] = [];
    await bus.subscribe(jobId, ({ seq }) => got.push(seq));
    const gap = new Promise<void>((resolve) => bus.onGap(resolve));
    await redis.killSubscribers();
    await gap;
    await bus.publish([eventOf(jobId, 2)]);
    await waitFor(() => got.includes(2));
  });

  test('survive a restart of Redis: nobody is kept waiting meanwhile, and watching goes on', async () => {
    await using redis = await ownRedis();
    await using bus = await open(redis.url);
    const jobId = uuidv7();
    const got: number[] = [];
    await bus.subscribe(jobId, ({ seq }) => got.push(seq));
    const gap = new Promise<void>((resolve) => bus.onGap(resolve));

    await redis.stop();
    await expect(bus.publish([eventOf(jobId, 1)])).resolves.toBeUndefined();
    const late: number[] = [];
    const lateId = uuidv7();
    const subscribing = bus.subscribe(lateId, ({ seq }) => late.push(seq));
    await redis.start();
    await Promise.all([gap, subscribing]);
    await waitFor(async () => {
      await bus.publish([eventOf(jobId, 2), eventOf(lateId, 3)]);
      return got.includes(2) && late.includes(3);
    });
    expect(got).not.toContain(1);
  });

  test('are hung up without a trace while Redis is away', async () => {
    await using redis = await ownRedis();
    const bus = await open(redis.url);
    const leave = await bus.subscribe(uuidv7(), () => {});
    await redis.stop();
    leave();
    await bus[Symbol.asyncDispose]();
  });

  test('are refused at the start when there is no Redis', async () => {
    await expect(open(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow();
  });
});
