import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { JobEvent } from '#src/domain/events.ts';
import { decodeId } from '#src/domain/ids.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { tokenOf } from './fixtures/client-token.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const WATCH = `subscription ($jobId: ID!) { jobProgress(jobId: $jobId) {
  seq job { id progress } container { id } } }`;
const OTHERWISE = `subscription ($jobId: ID!) { jobProgress(jobId: $jobId) {
  seq job { id stage } } }`;

const eventOf = (jobId: string, seq: number): JobEvent => ({
  ...{ jobId: decodeId('job', jobId) ?? '', seq, type: 'progress', at: new Date() },
  ...{ status: 'running', stage: 'planning', progress: 0.1, etaSeconds: null },
  ...{ containerId: null, containerStatus: null, containerStage: null, containerProgress: null },
});

/** What four equal watchers and one other were told of an event, and how many statements that took. */
async function toldAlike(other: { query: string; connectionParams?: Record<string, string> }) {
  const { store, counter } = countStatements(gateway.parts.store);
  await using opened = new AsyncDisposableStack();
  const { url } = opened.use(await gateway.another({ store, watch: { store, hub: gateway.parts.hub } }));
  const jobId = await startSlideshow(gateway);
  const alike = { query: WATCH, connectionParams: { apiKey: gateway.demo.apiKey } };
  const told = [alike, alike, alike, alike, { ...alike, ...other }].map(({ query, connectionParams }) => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
    });
    opened.defer(() => client.dispose());
    const mine: unknown[] = [];
    client.subscribe(
      { query, variables: { jobId } },
      { next: (result) => mine.push(result), error: (fault) => mine.push(fault), complete: () => {} },
    );
    return mine;
  });
  const all = (count: number) => waitFor(() => told.every((mine) => mine.length === count));
  await all(1);
  counter.sent = 0;
  await gateway.parts.events.publish([eventOf(jobId, 2)]);
  await all(2);
  return { jobId, told: told.map((mine) => mine.at(-1)), statements: counter.sent };
}

test('an event is executed once for all who are answered alike', async () => {
  let answer = await toldAlike({ query: OTHERWISE });
  // A result is as good as new for 250 ms, and a busy machine may stand still for longer.
  for (let more = 2; more > 0 && answer.statements > 2; more -= 1)
    answer = await toldAlike({ query: OTHERWISE });
  const { jobId, told, statements } = answer;
  // Each reads the job: once for the four, once for who asked otherwise.
  expect(statements).toBe(2);
  const shown = { data: { jobProgress: { seq: 2, job: { id: jobId, progress: 0 }, container: null } } };
  expect(told.slice(0, 4)).toEqual(Array(4).fill(shown));
  expect(told[4]).toEqual({ data: { jobProgress: { seq: 2, job: { id: jobId, stage: 'QUEUED' } } } });
});

test('what one may see is not shown to who may see less', async () => {
  const token = await tokenOf(gateway, {
    scopes: ['JOBS_READ'],
    projectIds: [gateway.demo.projectId],
  });
  const { told } = await toldAlike({ query: WATCH, connectionParams: { token } });
  expect(told.slice(0, 4)).toEqual(
    Array(4).fill({ data: { jobProgress: expect.objectContaining({ container: null }) } }),
  );
  expect(told[4]).toMatchObject({ errors: [{ path: ['jobProgress', 'container'] }] });
});
