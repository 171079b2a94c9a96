import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '#test/kit/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/gateway.ts';

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
