import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGatewayApp } from '#src/app/gateway.ts';
import { readConfig } from '#src/config.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { withFallback } from '#src/creative/words/with-fallback.ts';
import { decodeId } from '#src/domain/ids.ts';
import { createModelWriter } from '#src/infra/openai-compatible/model-writer.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import type { StageRun } from '#src/worker/stage.ts';
import { runPlanning } from '#src/worker/stages/planning.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { fails, type ModelServer, says, startModelServer, writesWell } from '#test/kit/http/model-server.ts';
import {
  GenerateContentDocument,
  HooksDocument,
  PlanContentDocument,
  ReviseContainerDocument,
} from '../../schema/generated/graphql.ts';
import { endedJob } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';

const KEY = 'sk-never-to-be-seen-0123456789';
const opened = new AsyncDisposableStack();
let gateway: TestGateway;
let server: ModelServer;
beforeAll(async () => {
  gateway = opened.use(await startTestGateway());
  server = opened.use(await startModelServer(writesWell));
});
afterAll(() => opened.disposeAsync());

const environment = () => ({
  TEXT_BASE_URL: server.baseUrl,
  TEXT_MODEL: 'stub',
  TEXT_API_KEY: KEY,
  TEXT_USD_PER_MILLION_INPUT: '1',
  TEXT_USD_PER_MILLION_OUTPUT: '10',
  REELGATE_DATA_DIR: gateway.folder,
  LOG_LEVEL: 'silent',
});

const MODEL = { kind: 'MODEL', model: 'stub', tokens: 1_200, costUsd: 0.003, fallback: null };
const STOOD_IN = { kind: 'EMBEDDED', model: null, tokens: null, costUsd: null, fallback: 'UNAVAILABLE' };

/** A post as both faces tell it once its job has ended. */
async function ended(start: object) {
  const { url, demo, parts } = gateway;
  const { apiKey, projectId } = demo;
  const input = { projectId, ...start };
  const { generateContent } = await expectData(url, GenerateContentDocument, { input }, { apiKey });
  if (generateContent?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(generateContent));
  const [{ id } = { id: '' }] = generateContent.containers;
  await endedJob(parts.store, decodeId('job', generateContent.job.id) ?? '');
  const document =
    'query ($id: ID!) { container(id: $id) { status hook caption credits writer { kind model tokens costUsd fallback } } }';
  const { container } = await expectData<{ container: { caption: string } }, { id: string }>(
    url,
    document,
    { id },
    { apiKey },
  );
  const rest = await fetch(`${url}/v1/content/${id}`, { headers: { Authorization: `Bearer ${apiKey}` } });
  return { ...container, rest: (await rest.json()) as { id: string; writer: unknown } };
}

const wallet = async () => {
  const { url, demo } = gateway;
  const { credits } = await expectData<{ credits: { available: number; held: number } }, object>(
    url,
    '{ credits { available held } }',
    {},
    { apiKey: demo.apiKey },
  );
  return credits;
};

const SLIDES = { format: 'SLIDESHOW_REMIX', brief: { hook: '5 habits for calm evenings' } } as const;

test('a worker lets the model write, and without it the built-in writer, and charges once', async () => {
  const { parts } = gateway;
  const { db } = parts.store;
  const logged: string[] = [];
  const log = createLog('warn', { write: (line) => void logged.push(line) });
  const { text: settings } = readConfig('start', environment());
  if (!settings) throw new Error('No model is configured.');
  const text = withFallback({
    model: createModelWriter(settings, gateway.metrics),
    embedded: createEmbeddedCopywriter(),
    moderation: createEmbeddedModeration(),
    onFallback: (reason, error) => log.warn({ err: error, reason }, 'fallback'),
  });
  const planning = quickStages({
    planning: (input) => runPlanning({ ...input, ports: { ...input.ports, db, text } }),
  });
  await using _worker = parts.startWorker(planning);

  server.answers(writesWell);
  const before = await wallet();
  const written = await ended(SLIDES);
  expect(written).toMatchObject({ status: 'COMPLETED', hook: SLIDES.brief.hook, credits: 50, writer: MODEL });
  expect(written.caption).toContain('one small step at a time');
  expect(written.rest.writer).toEqual({ ...MODEL, kind: 'model' });

  server.answers(fails(503, {}, `${KEY} is out of order`));
  const stoodIn = await ended(SLIDES);
  expect(stoodIn).toMatchObject({
    status: 'COMPLETED',
    hook: SLIDES.brief.hook,
    credits: 50,
    writer: STOOD_IN,
  });
  expect(stoodIn.rest.writer).toEqual({ ...STOOD_IN, kind: 'embedded', fallback: 'unavailable' });
  expect(await wallet()).toEqual({ available: before.available - 100, held: 0 });
  expect(logged.map((line) => JSON.parse(line).reason)).toEqual(['unavailable']);
  expect(logged.join()).toContain('[secret] is out of order');
  expect(logged.join()).not.toContain(KEY);
});

test('a gateway lets it write hooks and plans, and warns where it did not', async () => {
  const { text, ...config } = readConfig('start', environment());
  const own = { databaseUrl: gateway.databaseUrl, secret: 'x'.repeat(32), http: { ...config.http, port: 0 } };
  await using app = await openGatewayApp({ ...config, ...own, text });
  const { apiKey, projectId } = gateway.demo;
  const asked = { apiKey };
  const input = { generateContent: { projectId, variantCount: 2, ...SLIDES } };
  const plan = async () => {
    const { planContent } = await expectData(app.url, PlanContentDocument, { input }, asked);
    if (planContent?.__typename !== 'ContentPlan') throw new Error(JSON.stringify(planContent));
    return planContent;
  };

  server.answers(writesWell);
  const { hooks } = await expectData(app.url, HooksDocument, { projectId, count: 3 }, asked);
  expect(hooks?.hooks).toEqual(['The 3 pm habit', 'The 4 pm habit', 'The 5 pm habit']);
  const written = await plan();
  expect(written.posts.map(({ writer }) => writer)).toEqual([MODEL, MODEL]);
  expect(written.warnings).toEqual([]);
  {
    // A plan behind it is rendered as it was written.
    await using _worker = gateway.parts.startWorker(
      quickStages({ planning: () => Promise.reject(new Error('This was planned already.')) }),
    );
    const { id: planId } = written;
    expect(await ended({ planId })).toMatchObject({ status: 'COMPLETED', writer: MODEL });
  }

  server.answers(fails(503));
  const stoodIn = await plan();
  expect(stoodIn.posts.map(({ writer }) => writer)).toEqual([STOOD_IN, STOOD_IN]);
  expect(stoodIn.warnings).toMatchObject([{ code: 'WRITER_FALLBACK' }]);
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  expect(metrics).toContain('reelgate_writer_fallbacks_total{reason="unavailable"}');
});

/** Names files for all that would be made. */
const visuals: StageRun<'generating_visuals'> = async ({ container }) => {
  const ids = Object.keys(container.plan?.sources ?? {});
  const keyOf = (id: string) => `${createHash('sha256').update(id).digest('hex')}.jpg`;
  return { checkpoint: { blobs: Object.fromEntries(ids.map((id) => [id, keyOf(id)])) } };
};

test('an instruction is given to the model, and what it writes is the revision', async () => {
  const { parts, demo, databaseUrl } = gateway;
  const { db } = parts.store;
  const { text: settings, ...config } = readConfig('start', environment());
  if (!settings) throw new Error('No model is configured.');
  const text = withFallback({
    model: createModelWriter(settings, gateway.metrics),
    embedded: createEmbeddedCopywriter(),
    moderation: createEmbeddedModeration(),
    onFallback: () => {},
  });
  await using _worker = parts.startWorker(
    quickStages({
      planning: (input) => runPlanning({ ...input, ports: { ...input.ports, db, text } }),
      generating_visuals: visuals,
    }),
  );
  server.answers(writesWell);
  const written = await ended(SLIDES);
  const own = { databaseUrl, secret: 'x'.repeat(32), http: { ...config.http, port: 0 } };
  await using app = await openGatewayApp({ ...config, ...own, text: settings });
  server.answers(
    says(JSON.stringify({ slides: [{ index: 1, text: 'Light out' }], title: null, caption: 'Short.' })),
  );
  const input = { containerId: written.rest.id, instruction: 'Shorter, please' };
  const { apiKey } = demo;
  const { reviseContainer } = await expectData(app.url, ReviseContainerDocument, { input }, { apiKey });
  if (reviseContainer?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(reviseContainer));
  await endedJob(parts.store, decodeId('job', reviseContainer.job.id) ?? '');
  const document =
    'query ($id: ID!) { container(id: $id) { status caption parent { id } writer { tokens } scenes { text } } }';
  const [{ id } = { id: '' }] = reviseContainer.containers;
  const { container } = Object(await expectData(app.url, document, { id }, { apiKey }));
  expect(container).toMatchObject({
    ...{ status: 'COMPLETED', caption: 'Short.', parent: { id: written.rest.id } },
    writer: { tokens: 1_200 },
  });
  expect(container.scenes[1].text).toMatch(/Light out$/);
});
