import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTAINER_STATUSES, type ContainerState, type JobState, summariseJob } from '#src/domain/job.ts';
import { containerProgress, REPORTED_STAGES, STAGES, stageIndex } from '#src/domain/stages.ts';

const START: JobState = { status: 'running', stage: 'queued', progress: 0 };
const state = (
  status: ContainerState['status'],
  stage: ContainerState['stage'],
  progress: number,
): ContainerState => ({
  status,
  stage,
  progress,
});

test('a job is at the stage of its least advanced living container', () => {
  const containers = [state('processing', 'assembling', 0.5), state('processing', 'planning', 0.02)];
  expect(summariseJob(containers, START, false)).toEqual({
    status: 'running',
    stage: 'planning',
    progress: 0.26,
  });
  const one = [
    state('failed', 'queued', 0),
    state('completed', 'finalizing', 1),
    state('processing', 'assembling', 0.5),
  ];
  expect(summariseJob(one, START, false)).toMatchObject({ stage: 'assembling', progress: 2.5 / 3 });
});

test('a job ends completed with one completed container, failed with none, canceled after a cancel', () => {
  const [done, lost, stopped] = [
    state('completed', 'finalizing', 1),
    state('failed', 'planning', 0),
    state('canceled', 'planning', 0),
  ];
  expect(summariseJob([done, lost], START, false)).toMatchObject({ status: 'completed', progress: 1 });
  expect(summariseJob([lost, lost], START, false)).toMatchObject({ status: 'failed', progress: 1 });
  expect(summariseJob([done, stopped], START, true)).toMatchObject({ status: 'canceled', progress: 1 });
});

test('stage and progress of a job never go back, whatever its containers do', () => {
  const container = fc.record({
    status: fc.constantFrom(...CONTAINER_STATUSES),
    stage: fc.constantFrom(...REPORTED_STAGES),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(container, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), (steps) => {
      let before = START;
      for (const containers of steps) {
        const after = summariseJob(containers, before, false);
        expect(after.progress).toBeGreaterThanOrEqual(before.progress);
        expect(after.progress).toBeLessThanOrEqual(1);
        expect(stageIndex(after.stage)).toBeGreaterThanOrEqual(stageIndex(before.stage));
        before = after;
      }
    }),
  );
});

test('a container’s progress grows through the stages from 0 to 1', () => {
  const points = STAGES.flatMap((stage) => [0, 0.5, 1].map((fraction) => containerProgress(stage, fraction)));
  expect(points).toEqual(points.toSorted((a, b) => a - b));
  expect([points[0], points.at(-1)?.toFixed(9)]).toEqual([0, '1.000000000']);
});
