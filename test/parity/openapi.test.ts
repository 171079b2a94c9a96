import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApiDocument, openApiDocument } from '#src/api/rest/openapi/document.ts';
import { OPERATIONS } from '#src/api/rest/openapi/operations.ts';
import { createRouter } from '#src/api/rest/router.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { quickStages } from '../walk/fixtures/quick-stages.ts';
import { compareWithDocument } from './documented.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = { 'X-Api-Key': gateway.demo.apiKey }) =>
  fetch(`${gateway.url}${path}`, { headers });

test('the printed document is what is served (npm run schema brings it up to date)', async () => {
  const printed = await readFile(new URL('../../schema/openapi.json', import.meta.url), 'utf8');
  const served = (await (await get('/v1/openapi.json', {})).json()) as OpenApiDocument;
  expect(JSON.parse(printed)).toEqual(served);
  expect(printed).toBe(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
});

test('every route is documented, and no other', () => {
  // Only the table of routes is looked at: nothing is asked of what the routes lean on.
  const { routes } = createRouter({} as Parameters<typeof createRouter>[0]);
  const real = routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(real)].sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test('every body, parameter and answer says what it is', () => {
  const document = openApiDocument();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const operation of Object.values(item ?? {})) {
      expect({ path, ...operation }).toMatchObject({
        path,
        summary: expect.stringMatching(/./),
        description: expect.stringMatching(/./),
        operationId: expect.stringMatching(/^[a-z][A-Za-z0-9]+$/),
      });
    }
  }
  const ids = Object.values(document.paths ?? {}).flatMap((item) =>
    Object.values(item ?? {}).map((operation) => (operation as { operationId: string }).operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('every parameter of a query and every header says what it is', () => {
  const silent: string[] = [];
  for (const [path, item] of Object.entries(openApiDocument().paths ?? {})) {
    for (const [method, operation] of Object.entries(item ?? {})) {
      const { parameters = [] } = operation as {
        parameters?: { in: string; name: string; description?: string; schema?: { description?: string } }[];
      };
      for (const { in: place, name, description, schema } of parameters) {
        if (place === 'path' || description || schema?.description) continue;
        silent.push(`${method} ${path} ${name}`);
      }
    }
  }
  expect(silent).toEqual([]);
});

test('every member of a body says what it is', () => {
  type Node = { description?: string; properties?: Record<string, Node>; anyOf?: Node[]; items?: Node };
  const silentIn = (node: Node, where: string): string[] => [
    ...Object.entries(node.properties ?? {}).flatMap(([name, member]) => [
      ...(member.description ? [] : [`${where}.${name}`]),
      ...silentIn(member, `${where}.${name}`),
    ]),
    ...[...(node.anyOf ?? []), ...(node.items ? [node.items] : [])].flatMap((one) => silentIn(one, where)),
  ];
  const silent: string[] = [];
  for (const [path, item] of Object.entries(openApiDocument().paths ?? {})) {
    for (const [method, operation] of Object.entries(item ?? {})) {
      const { requestBody } = operation as { requestBody?: { content: Record<string, { schema: Node }> } };
      for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
        silent.push(...silentIn(schema, `${method} ${path} ${type}`));
      }
    }
  }
  expect(silent).toEqual([]);
});

test('the page shows every route and needs nothing from elsewhere', async () => {
  const response = await get('/v1/docs', {});
  expect(response.headers.get('content-type')).toContain('text/html');
  const page = await response.text();
  for (const { operationId } of Object.values(openApiDocument().paths ?? {}).flatMap((item) =>
    Object.values(item ?? {}),
  ) as { operationId: string }[]) {
    expect(page).toContain(`id="${operationId}"`);
  }
  // Words may name an address; the page itself fetches nothing and leads nowhere else.
  expect(page).not.toMatch(/<script|<link|(?:src|href|action)="(?:https?:)?\/\/|url\(/);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  for (const target of targets) expect(page).toContain(`id="${target}"`);
});

describe('what is read answers as documented', () => {
  test('projects, media, wallet and caller', async () => {
    const { projectId, influencerId } = gateway.demo;
    const project = `/v1/projects/${projectId}`;
    const paths = [
      '/v1/projects',
      project,
      `${project}/content-review-policy`,
      `${project}/influencers`,
      `${project}/social-accounts`,
      `${project}/app-media`,
      `${project}/content/hooks`,
      `/v1/influencers/${influencerId}`,
      '/v1/whoami',
      '/v1/credits',
    ];
    for (const path of paths) {
      const response = await get(path);
      compareWithDocument('GET', path, response.status, await response.json());
      expect(response.status).toBe(200);
    }
  });

  test('a finished post', async () => {
    const { apiKey, projectId, socialAccountId } = gateway.demo;
    const post = async (path: string, body: object) => {
      const response = await fetch(`${gateway.url}${path}`, {
        method: 'POST',
        headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      compareWithDocument('POST', path, response.status, answer);
      return answer;
    };
    const start = `/v1/projects/${projectId}/content/slideshow-builder`;
    const { jobId, containerIds } = await post(start, { hook: 'Document me' });
    await using _worker = gateway.parts.startWorker(quickStages());
    const read = async (path: string) => {
      const response = await get(path);
      const answer = (await response.json()) as Record<string, unknown>;
      compareWithDocument('GET', path, response.status, answer);
      return answer;
    };
    await waitFor(async () => (await read(`/v1/jobs/${jobId}`)).status === 'completed');
    const [containerId] = containerIds as string[];
    const scheduledFor = new Date(Date.now() + 3_600_000).toISOString();
    await post(`/v1/content/${containerId}/schedule`, { scheduledFor, targets: [{ socialAccountId }] });
    await post(`/v1/content/${containerId}/approve`, {});
    await read(`/v1/content/${containerId}`);
    await read(`/v1/content/${containerId}/progress`);
    await read(`/v1/projects/${projectId}/content`);
    await post(`/v1/jobs/${jobId}/cancel`, {});
  });
});

test('an answer that is not as documented is noticed', () => {
  const body = { jobId: 'job_x', accepted: true };
  compareWithDocument('POST', '/v1/jobs/job_x/cancel', 202, body);
  for (const wrong of [{ ...body, more: 1 }, { accepted: true }, { ...body, accepted: 'yes' }]) {
    expect(() => compareWithDocument('POST', '/v1/jobs/job_x/cancel', 202, wrong)).toThrow();
  }
  expect(() => compareWithDocument('POST', '/v1/jobs/job_x/cancel', 418, body)).toThrow(/418/);
});
