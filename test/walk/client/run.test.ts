import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '#src/client/client.ts';
import {
  GenerateContentDocument,
  SlideshowBuildDocument,
  ViewerDocument,
} from '#src/client/generated/operations.ts';
import { type Linked, videoOf } from '#src/client/media.ts';
import { explain, isRefusal } from '#src/client/refusals.ts';
import type { JobEvent } from '#src/client/run.ts';
import { type Door, openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { gatedStages } from '../fixtures/gated-stages.ts';
import { quickStages } from '../fixtures/quick-stages.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const clientAt = (url: string, key = gateway.demo.apiKey) => createClient({ url, key });
const hook = 'watch me';

const countJobs = async () => {
  const { count } = await gateway.parts.store.db
    .selectFrom('job')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

describe('run', () => {
  test('starts, tells every event once, and gives the finished posts', async () => {
    await using _worker = gateway.parts.startWorker(quickStages());
    const events: JobEvent[] = [];
    const started: string[] = [];
    const client = clientAt(gateway.url);
    const input = { projectId: gateway.demo.projectId, hook };
    const job = await client.run(SlideshowBuildDocument, input, {
      onEvent: (event) => events.push(event),
      onStart: (jobId) => started.push(jobId),
    });
    if (isRefusal(job)) throw new Error(explain(job));
    expect(started).toEqual([job.id]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)?.type).toBe('JOB_COMPLETED');
    expect(job.status).toBe('COMPLETED');
    const video = job.containers.map(videoOf)[0];
    expect(video).toMatchObject({ kind: 'VIDEO', width: 1080 });
    const over = {
      ...video,
      urlExpiresAt: new Date().toISOString(),
      url: 'http://media.test/over',
    } as Linked;
    expect(await client.linkOf(over)).toMatch(/^http:\/\/media\.test\/media\//);
  });

  test('starts one job, though nobody heard the answer to the first try', async () => {
    await using door = await openDoor(gateway.url);
    await using _worker = gateway.parts.startWorker(quickStages());
    const before = await countJobs();
    const client = createClient({ url: door.url, key: gateway.demo.apiKey, fetch: losingFirstAnswer() });
    const job = await client.run(SlideshowBuildDocument, { projectId: gateway.demo.projectId, hook });
    expect(job).toMatchObject({ status: 'COMPLETED' });
    expect(await countJobs()).toBe(before + 1);
  });

  test('waits for a gateway that is not there, before the start and before the posts are read', async () => {
    await using door = await openDoor(gateway.url);
    await door.shut();
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    const events: JobEvent[] = [];
    const input = { projectId: gateway.demo.projectId, hook };
    const running = clientAt(door.url).run(SlideshowBuildDocument, input, {
      onEvent: (event) => events.push(event),
    });
    await door.reopen();
    await waitFor(() => events.some(({ containerStage }) => containerStage === 'PLANNING'), {
      timeout: 20_000,
    });
    await outage(door);
    plan();
    assemble();
    expect(await running).toMatchObject({ status: 'COMPLETED', containers: [{ status: 'COMPLETED' }] });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  });

  test('gives a refusal as it is, with its words and its remedy', async () => {
    const input = { projectId: gateway.demo.projectId, variantCount: 99 };
    const answer = await clientAt(gateway.url).run(GenerateContentDocument, input);
    if (!isRefusal(answer)) throw new Error('It was not refused.');
    expect(answer).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION' });
    expect(explain(answer)).toContain('variantCount: ');
  });

  test('throws what no answer of the mutation can tell, and what ends the wait', async () => {
    const input = { projectId: gateway.demo.projectId, hook };
    await expect(
      clientAt(gateway.url, 'rg_live_nope').run(SlideshowBuildDocument, input),
    ).rejects.toMatchObject({
      name: 'RefusedError',
      code: 'UNAUTHENTICATED',
    });
    const leaving = new AbortController();
    const running = clientAt(gateway.url).run(SlideshowBuildDocument, input, {
      signal: leaving.signal,
      onStart: () => leaving.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });
});

/** As if the connection were lost when the gateway has done its work. */
function losingFirstAnswer(): typeof fetch {
  let lost = false;
  return async (...request) => {
    const answer = await fetch(...request);
    if (lost) return answer;
    lost = true;
    await answer.text();
    throw new TypeError('fetch failed');
  };
}

async function outage(door: Door): Promise<void> {
  await door.shut();
  await door.reopen();
}

test('ask replaces a token that has ended, once', async () => {
  const { id: keyId } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId);
  let asked = 0;
  const tokenThatLives = (ms: number) =>
    gateway.tokens.sign({
      keyId,
      scopes: ['jobs:read'],
      projectIds: new Set([gateway.demo.projectId]),
      jobIds: new Set(),
      expiresAt: new Date(Date.now() + ms),
    });
  const token = () => tokenThatLives(asked++ === 0 ? -10_000 : 60_000);
  const client = createClient({ url: gateway.url, token });
  expect((await client.ask(ViewerDocument, {}).catch(String)) as unknown).not.toContain('TOKEN_EXPIRED');
  expect(asked).toBe(2);
  const never = createClient({ url: gateway.url, token: () => tokenThatLives(-10_000) });
  await expect(never.ask(ViewerDocument, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('what is no gateway is told apart from one that is away', async () => {
  const client = createClient({ url: `${gateway.url}/elsewhere`, key: gateway.demo.apiKey });
  await expect(client.ask(ViewerDocument, {}, { patient: true })).rejects.toMatchObject({ code: 404 });
});
