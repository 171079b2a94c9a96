import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
/** One container of each page, all waiting for a worker. */
let waiting: { old: string; slideshow: string; ugc: string };
beforeAll(async () => {
  gateway = await startTestGateway();
  const { influencerId } = gateway.demo;
  waiting = {
    old: await start('content', { brief: {}, format: 'ugc_remix' }),
    slideshow: await start('content/slideshow-builder', { hook: 'hi' }),
    ugc: await start('content/ugc-remix', { influencerId }),
  };
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const headers = () => ({ 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' });
const project = () => `${gateway.url}/v1/projects/${gateway.demo.projectId}`;

async function start(path: string, body: object): Promise<string> {
  const sent = { method: 'POST', headers: headers(), body: JSON.stringify(body) };
  const { containerIds } = (await (await fetch(`${project()}/${path}`, sent)).json()) as {
    containerIds: string[];
  };
  return containerIds[0] ?? '';
}

async function listed(query: string) {
  const response = await fetch(`${project()}/content?${query}`, { headers: headers() });
  const { items } = (await response.json()) as { items: { id: string; status: string }[] };
  return items;
}

describe('the status filter over REST means the status that is shown', () => {
  test.each(['queued', 'processing', 'completed'])('%s', async (status) => {
    const items = await listed(`status=${status}`);
    expect(items.map((item) => item.status)).toEqual(items.map(() => status));
  });

  test('and what waits is found under it', async () => {
    const ids = async (query: string) => new Set((await listed(query)).map(({ id }) => id));
    const { old, slideshow, ugc } = waiting;
    expect(await ids('status=queued')).toEqual(new Set([old]));
    expect(await ids('status=processing')).toEqual(new Set([slideshow, ugc]));
    expect(await ids('status=queued&status=processing')).toEqual(new Set([old, slideshow, ugc]));
    expect(await ids('status=processing&status=failed')).toEqual(new Set([slideshow, ugc]));
    expect((await ids('')).size).toBe(Object.keys(waiting).length);
  });
});

test('a stream of events over REST shows what waits as the rest of REST does', async () => {
  const shown = async (containerId: string) => {
    const jobId = await waitAgain(containerId);
    const response = await fetch(`${gateway.url}/v1/jobs/${jobId}/events?after=1`, { headers: headers() });
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const [, status] = chunk.match(/"containerStatus":"(\w+)"/) ?? [];
      if (status) return status;
    }
    return null;
  };
  expect([await shown(waiting.old), await shown(waiting.slideshow)]).toEqual(['queued', 'processing']);
});

/** Tells that a container waits again, as when its worker is stopped; gives back its job's id. */
async function waitAgain(containerId: string): Promise<string> {
  const { db } = gateway.parts.store;
  const id = decodeId('container', containerId) ?? '';
  const { jobId } = await db
    .selectFrom('container')
    .select('jobId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const event = { type: 'container_requeued', status: 'running', stage: 'queued', progress: 0 } as const;
  const about = { containerId: id, containerStatus: 'queued', containerStage: 'queued' } as const;
  await db
    .insertInto('job_event')
    .values({ jobId, seq: 2, ...event, ...about, containerProgress: 0 })
    .execute();
  await db.updateTable('job').set({ lastSeq: 2 }).where('id', '=', jobId).execute();
  return encodeId('job', jobId);
}

test('GraphQL, which shows what waits as QUEUED, finds it as QUEUED', async () => {
  const document = `query ($projectId: ID!, $status: [ContainerStatus!]) {
    containers(projectId: $projectId, filter: { status: $status }) { edges { node { id } } }
  }`;
  const found = async (status: string) => {
    const { projectId, apiKey } = gateway.demo;
    const { containers } = await expectData<{ containers: { edges: object[] } }, object>(
      gateway.url,
      document,
      { projectId, status: [status] },
      { apiKey },
    );
    return containers.edges.length;
  };
  expect([await found('QUEUED'), await found('PROCESSING')]).toEqual([3, 0]);
});
