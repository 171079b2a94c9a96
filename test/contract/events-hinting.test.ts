import { expect, test } from 'vitest';
import type { JobEvent } from '#src/domain/events.ts';
import { withHints } from '#src/infra/events/hinting.ts';
import type { ContainerHint } from '#src/infra/events/job-events.ts';
import { openMemoryEvents } from '#src/infra/events/memory.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { eventOf } from './fixtures/event.ts';

const JOB = 'job';
const CONTAINERS = ['one', 'two'].map((containerId) => ({ projectId: 'project', containerId }));

/** A bus with hints, whatever it hinted at, and how often the rows were asked. */
async function open(containersOf = async () => CONTAINERS) {
  const errors: unknown[] = [];
  const hinted: ContainerHint[] = [];
  let looks = 0;
  const bus = withHints({
    bus: openMemoryEvents(),
    containersOf: () => {
      looks += 1;
      return containersOf();
    },
    onError: (error) => errors.push(error),
  });
  await bus.subscribeHints('project', ({ containerId }) => {
    hinted.push({ projectId: 'project', containerId });
  });
  const told: JobEvent[] = [];
  await bus.subscribe(JOB, (event) => told.push(event));
  return { bus, errors, hinted, told, looks: () => looks };
}
const event = (seq: number, type: JobEvent['type'], containerId: string | null = null) => ({
  ...eventOf(JOB, seq, type),
  containerId,
});
const ids = (hints: ContainerHint[]) => hints.map(({ containerId }) => containerId);

test('a started job hints at all its containers, a container event at its own, progress at none', async () => {
  const { bus, hinted, told, looks } = await open();
  await bus.publish([event(1, 'job_accepted')]);
  expect(ids(hinted)).toEqual(['one', 'two']);
  await bus.publish([event(2, 'container_stage', 'two'), event(3, 'progress', 'one')]);
  expect(ids(hinted)).toEqual(['one', 'two', 'two']);
  await bus.publish([event(4, 'container_completed', 'one'), event(5, 'job_completed')]);
  expect(ids(hinted)).toEqual(['one', 'two', 'two', 'one']);
  expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  // The containers of a job are looked up once for all its events.
  expect(looks()).toBe(1);
});

test('containers that are known are not looked for', async () => {
  const { bus, hinted, looks } = await open();
  await bus.publishFirst(event(1, 'job_accepted'), CONTAINERS);
  await bus.publish([event(2, 'container_stage', 'two')]);
  expect([ids(hinted), looks()]).toEqual([['one', 'two', 'two'], 0]);
  // Until the job has ended.
  await bus.publish([event(3, 'job_completed')]);
  await bus.publish([event(1, 'job_accepted')]);
  expect(looks()).toBe(1);
});

test('events arrive although the containers cannot be read, and the next event looks again', async () => {
  let broken = true;
  const { bus, errors, hinted, told } = await open(async () => {
    if (broken) throw new Error('no connection');
    return CONTAINERS;
  });
  await expect(bus.publish([event(1, 'container_stage', 'one')])).resolves.toBeUndefined();
  expect([told.length, hinted, errors.length]).toEqual([1, [], 1]);
  broken = false;
  await bus.publish([event(2, 'container_stage', 'one')]);
  await waitFor(() => hinted.length === 1);
});
