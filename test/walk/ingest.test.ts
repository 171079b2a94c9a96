import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { openFetch } from '#src/infra/fetch/open-fetch.ts';
import { openPageFetch } from '#src/infra/fetch/open-page-fetch.ts';
import { createKeepFacts } from '#src/usecases/ingest/keep-facts.ts';
import type { StagePorts, StageTable } from '#src/worker/stage.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { ask, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openMediaDeps } from '#test/kit/media/media-deps.ts';
import { openSites, type Sites } from '#test/kit/sites/sites.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { cancelLeftovers, firstContainer, jobRow } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { killWorkerOnce } from './fixtures/killed-worker.ts';
import { quickStages, untilAborted } from './fixtures/quick-stages.ts';

let sites: Sites;
let gateway: TestGateway;
let stages: Pick<StageTable, 'fetching' | 'reading' | 'writing'>;

beforeAll(async () => {
  [sites, gateway] = await Promise.all([openSites(), startTestGateway()]);
  const { parts, blobs, folder } = gateway;
  await mkdir(join(folder, 'ingest'));
  const library = await openMediaDeps(parts.store, blobs, join(folder, 'ingest'));
  const ports = {
    fetchPage: openPageFetch(sites.options),
    keepFacts: createKeepFacts({ ...library, fetchFile: openFetch(sites.options) }),
  } as StagePorts;
  stages = {
    fetching: (input) => STAGE_TABLE.fetching({ ...input, ports }),
    reading: STAGE_TABLE.reading,
    writing: (input) => STAGE_TABLE.writing({ ...input, ports }),
  };
});
afterEach(() => cancelLeftovers(gateway.parts.store));
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await sites?.[Symbol.asyncDispose]();
});

type Json = Record<string, unknown>;

async function rest(path: string, body?: object, headers: Record<string, string> = {}, method?: string) {
  const response = await fetch(`${gateway.url}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const read = async (path: string) => JSON.parse((await rest(path)).text) as Json;

async function newProject(more: object = {}): Promise<string> {
  const { text } = await rest('/v1/projects', { name: 'Untitled', timezone: 'UTC', ...more });
  return (JSON.parse(text) as { id: string }).id;
}
const uuid = (jobId: unknown) => decodeId('job', `${jobId}`) ?? '';

const INGEST = /* GraphQL */ `
  mutation ($input: IngestWebsiteInput!) {
    ingestWebsite(input: $input) {
      __typename
      ... on IngestAccepted { replayed job { id kind status stage containers { id } } }
      ... on ValidationError { issues { path message } }
      ... on UserError { code }
    }
  }
`;
const JOB = /* GraphQL */ `
  query ($id: ID!) {
    job(id: $id) {
      kind status stage progress
      error { code message stage }
      events { seq type stage progress containerId container { id } }
      result {
        containers { id }
        ingest {
          pages { url title } keywords colors
          filled { field value source pageUrl media { role width } }
          kept { field value }
          warnings { url message }
        }
      }
    }
  }
`;

async function graphql(document: string, variables: object): Promise<Json> {
  const data = await expectData<Json, object>(gateway.url, document, variables, {
    apiKey: gateway.demo.apiKey,
  });
  return Object.values(data)[0] as Json;
}
async function start(input: object): Promise<string> {
  const answer = await graphql(INGEST, { input });
  expect(answer).toMatchObject({ __typename: 'IngestAccepted' });
  return (answer.job as { id: string }).id;
}
/** Starts an ingest and sees it through. */
async function ingested(input: object, table: Partial<StageTable> = {}): Promise<Json> {
  const jobId = await start(input);
  await using _worker = gateway.parts.startWorker(quickStages({ ...stages, ...table }));
  await endedJob(gateway.parts.store, uuid(jobId));
  return graphql(JOB, { id: jobId });
}
const fields = (facts: unknown) => (facts as { field: string }[]).map(({ field }) => field);

describe('a website', () => {
  test('fills what its project lacks, and the job tells what came from where, on both faces', async () => {
    const projectId = await newProject();
    const jobId = await start({ projectId, url: sites.at('app') });
    await using _worker = gateway.parts.startWorker(quickStages(stages));
    await endedJob(gateway.parts.store, uuid(jobId));
    const job = await graphql(JOB, { id: jobId });
    expect(job).toMatchObject({
      kind: 'PROJECT_INGEST_WEBSITE',
      status: 'COMPLETED',
      stage: 'WRITING',
      progress: 1,
      error: null,
    });
    const { ingest, containers } = job.result as { ingest: Json; containers: unknown[] };
    expect(containers).toEqual([]);
    expect(ingest).toMatchObject({
      kept: [],
      keywords: ['health'],
      warnings: [
        { url: sites.at('app', '/missing.png'), message: expect.stringContaining('its server answers 404') },
      ],
      filled: [
        {
          field: 'APP_NAME',
          value: 'Tideline & Co',
          source: 'JSON_LD',
          pageUrl: sites.at('app'),
          media: null,
        },
        { field: 'APP_DESCRIPTION' },
        { field: 'TAGLINE' },
        { field: 'PRIMARY_LANGUAGE', value: 'en' },
        { field: 'LOGO', media: { role: 'LOGO', width: 64 } },
        { field: 'SCREENSHOT', media: { role: 'APP_SCREENSHOT' } },
      ],
    });
    expect(await read(`/v1/projects/${projectId}`)).toMatchObject({
      appName: 'Tideline & Co',
      appDescription: 'Tideline keeps three habits & more in sight.\nCalm\nFree',
      tagline: 'Habits that stay',
    });
    expect(((await read(`/v1/projects/${projectId}/app-media`)) as { items: Json[] }).items).toHaveLength(2);
    expect(((await read(`/v1/projects/${projectId}/influencers`)) as { items: Json[] }).items).toHaveLength(
      1,
    );
    const body = await read(`/v1/jobs/${jobId}`);
    expect(body).toMatchObject({
      kind: 'project_ingest_website',
      status: 'completed',
      stage: 'writing',
      containerIds: [],
      projectId,
    });
    const result = body.result as { filled: Json[] };
    expect(result.filled[4]).toMatchObject({
      field: 'logo',
      source: 'json_ld',
      mediaId: expect.stringMatching(/^med_/),
    });
  });

  test('leaves alone what the project has, unless it is to give way', async () => {
    const projectId = await newProject({
      appName: 'Mine',
      appDescription: 'What I wrote myself about my app.',
    });
    const first = await ingested({ projectId, url: sites.at('latin') });
    const { filled, kept } = (first.result as { ingest: Json }).ingest;
    expect([fields(filled), fields(kept)]).toEqual([['PRIMARY_LANGUAGE'], ['APP_NAME']]);
    const second = await ingested({ projectId, url: sites.at('latin'), overwrite: true });
    expect((second.result as { ingest: Json }).ingest).toMatchObject({ kept: [] });
    expect(await read(`/v1/projects/${projectId}`)).toMatchObject({
      appName: 'Café',
      appDescription: 'What I wrote myself about my app.',
    });
  });

  test('read twice says the same and adds nothing twice', async () => {
    const twice: typeof stages.writing = async (input) => {
      await stages.writing(input);
      return stages.writing(input);
    };
    const projectId = await newProject();
    const one = await ingested({ projectId, url: sites.at('app') }, { writing: twice });
    expect(fields((one.result as { ingest: Json }).ingest.filled)).toHaveLength(6);
    expect(((await read(`/v1/projects/${projectId}/app-media`)) as { items: Json[] }).items).toHaveLength(2);
    const two = await ingested({ projectId, url: sites.at('app') });
    expect(fields((two.result as { ingest: Json }).ingest.kept)).toEqual([
      'LOGO',
      'SCREENSHOT',
      'SCREENSHOT',
    ]);
  });

  test('that cannot be read fails its job at once, with the reason; one that is out of order is tried again', async () => {
    const projectId = await newProject();
    const gone = await ingested({ projectId, url: sites.at('plain', '/gone') });
    expect(gone).toMatchObject({
      status: 'FAILED',
      result: null,
      error: {
        code: 'SITE_UNREADABLE',
        message: 'The page could not be read: its server answers 404.',
        stage: 'FETCHING',
      },
    });
    expect((gone.events as Json[]).map(({ type }) => type)).toEqual([
      'JOB_ACCEPTED',
      'JOB_STARTED',
      'JOB_STAGE',
      'JOB_FAILED',
    ]);
    const failing = await ingested({ projectId, url: sites.at('failing') });
    expect((failing.events as Json[]).filter(({ type }) => type === 'JOB_REQUEUED')).toHaveLength(2);
  });
});

describe('an ingest is a job like others', () => {
  test('its stream is whole: its own stages in order, no container in it', async () => {
    const { store } = gateway.parts;
    const jobId = await start({
      projectId: await newProject(),
      url: sites.at('plain'),
      maxPages: 5,
      followLinks: true,
    });
    await using _worker = gateway.parts.startWorker(quickStages(stages));
    await endedJob(store, uuid(jobId));
    const events = await allEvents(store, uuid(jobId));
    expectWholeLog(events);
    expect(typesOf(events)).toEqual([
      'job_accepted',
      'job_started',
      'job_stage',
      'job_stage',
      'job_stage',
      'job_completed',
    ]);
    expect(events.filter(({ type }) => type === 'job_stage').map(({ stage }) => stage)).toEqual([
      'fetching',
      'reading',
      'writing',
    ]);
    expect(events.every(({ containerId }) => containerId === null)).toBe(true);
    const { text } = await rest(`/v1/jobs/${jobId}/events`);
    expect(text.match(/^id: /gm) ?? text.match(/^id:/gm)).toHaveLength(events.length);
  });

  test('shows its work to nobody as a post', async () => {
    const projectId = await newProject();
    const jobId = await start({ projectId, url: sites.at('packed') });
    const { id } = await firstContainer(gateway.parts.store, uuid(jobId));
    expect(await read(`/v1/projects/${projectId}/content`)).toMatchObject({ items: [] });
    expect((await rest(`/v1/content/${id}`)).status).toBe(404);
    expect((await rest(`/v1/content/${id}/progress`)).status).toBe(404);
  });

  test('a killed worker loses nothing: another goes on at the stage it was in', async () => {
    const { store, relay } = gateway.parts;
    const projectId = await newProject();
    const jobId = await start({ projectId, url: sites.at('app') });
    relay.kick();
    await killWorkerOnce([gateway.databaseUrl], () =>
      waitFor(async () => (await firstContainer(store, uuid(jobId))).stage === 'reading'),
    );
    const again = async (): Promise<never> => {
      throw new Error('fetched again');
    };
    await using _worker = gateway.parts.startWorker(quickStages({ ...stages, fetching: again }));
    expect(await endedJob(store, uuid(jobId))).toMatchObject({ status: 'completed' });
    const events = await allEvents(store, uuid(jobId));
    expectWholeLog(events);
    expect(typesOf(events).slice(-4)).toEqual(['job_requeued', 'job_started', 'job_stage', 'job_completed']);
    expect(await read(`/v1/projects/${projectId}`)).toMatchObject({ appName: 'Quickly found' });
  });

  test('a cancel stops it, and nothing is written', async () => {
    const { store } = gateway.parts;
    const projectId = await newProject();
    const waiting = await start({ projectId, url: sites.at('app') });
    expect((await rest(`/v1/jobs/${waiting}/cancel`, {})).status).toBe(202);
    expect(typesOf(await allEvents(store, uuid(waiting)))).toEqual([
      'job_accepted',
      'cancel_requested',
      'job_canceled',
    ]);
    const jobId = await start({ projectId, url: sites.at('slow') });
    await using _worker = gateway.parts.startWorker(
      quickStages({ ...stages, reading: ({ signal }) => untilAborted(signal) }),
    );
    await waitFor(async () => (await jobRow(store, uuid(jobId))).stage === 'fetching');
    expect((await rest(`/v1/jobs/${jobId}/cancel`, {})).status).toBe(202);
    expect(await endedJob(store, uuid(jobId))).toMatchObject({ status: 'canceled' });
    expect(await read(`/v1/projects/${projectId}`)).toMatchObject({ appName: null });
  });

  test('costs nothing and is started once for a key, on both faces', async () => {
    const before = await read('/v1/credits');
    const projectId = await newProject();
    const body = { url: sites.at('packed'), maxPages: 3 };
    const path = `/v1/projects/${projectId}/ingest/website`;
    const [first, second] = [
      await rest(path, body, { 'Idempotency-Key': 'k' }),
      await rest(path, body, { 'Idempotency-Key': 'k' }),
    ];
    expect(first.status).toBe(202);
    expect(JSON.parse(first.text)).toEqual({
      jobId: expect.stringMatching(/^job_/),
      kind: 'project_ingest_website',
      status: 'running',
      projectId,
      locationUrl: expect.stringMatching(/^\/v1\/jobs\/job_/),
    });
    expect([second.status, second.text, second.headers.get('Idempotent-Replayed')]).toEqual([
      202,
      first.text,
      'true',
    ]);
    const input = { projectId, ...body, idempotencyKey: 'k' };
    expect(await graphql(INGEST, { input })).toMatchObject({
      replayed: true,
      job: { id: JSON.parse(first.text).jobId, containers: [] },
    });
    expect(await graphql(INGEST, { input: { ...input, maxPages: 4 } })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect(await read('/v1/credits')).toEqual(before);
  });

  test('a repository has a route of its own', async () => {
    const path = `/v1/projects/${await newProject()}/ingest/github`;
    const { status, text } = await rest(path, { url: 'https://github.com/owner/name' });
    expect([status, JSON.parse(text).kind]).toEqual([202, 'project_ingest_github']);
    const refused = await rest(path, { url: 'https://example.com/owner/name' });
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('is not the address of a GitHub repository'),
    ]);
  });

  test('what is wrong with a request is told all at once', async () => {
    const projectId = await newProject();
    const answer = await graphql(INGEST, { input: { projectId, url: 'http://files.test', maxPages: 26 } });
    expect((answer.issues as Json[]).map(({ path }) => path).toSorted()).toEqual(['maxPages', 'url']);
    expect((await rest(`/v1/projects/${projectId}/ingest/website`, {})).status).toBe(422);
    expect(
      (
        await rest(`/v1/projects/${gateway.demo.other.projectId ?? 'prj_x'}/ingest/website`, {
          url: sites.at('app'),
        })
      ).status,
    ).toBe(404);
    const archived = await newProject();
    await rest(`/v1/projects/${archived}`, { status: 'archived' }, {}, 'PATCH');
    expect(await graphql(INGEST, { input: { projectId: archived, url: sites.at('app') } })).toMatchObject({
      code: 'VALIDATION',
    });
    const { errors } = await ask(
      gateway.url,
      INGEST,
      { input: { projectId, url: sites.at('app') } },
      { apiKey: 'rg_live_none' },
    );
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
