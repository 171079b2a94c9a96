import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { PATHS, refusedStarts } from './fixtures/refusals.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Json = Record<string, unknown>;
type Sent = { method?: string; body?: unknown; headers?: Record<string, string>; apiKey?: string | null };

/** Sends a request with the demo's key; `body` goes as JSON unless it is a text already. */
function send(path: string, { method, body, headers, apiKey = gateway.demo.apiKey }: Sent = {}) {
  return fetch(`${gateway.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(apiKey && { 'X-Api-Key': apiKey }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const json = async (response: Response | Promise<Response>) => (await (await response).json()) as Json;
const contentPath = (kind: keyof typeof PATHS, projectId = gateway.demo.projectId) =>
  `/v1/projects/${projectId}/${PATHS[kind]}`;
const slideshow = (headers: Record<string, string> = {}, body: unknown = { hook: 'hi' }) =>
  send(contentPath('slideshowBuild'), { body, headers });

describe('starting', () => {
  test('each of the three answers 202 with a receipt', async () => {
    const receipts = [
      await json(
        send(contentPath('generateContent'), { body: { brief: {}, variantCount: 2, format: 'Video-Remix' } }),
      ),
      await json(send(contentPath('ugcRemix'), { body: { influencerId: gateway.demo.influencerId } })),
      await json(slideshow()),
    ];
    for (const receipt of receipts) {
      expect(receipt).toMatchObject({
        jobId: expect.stringMatching(/^job_/),
        kind: 'content_generate',
        status: 'running',
        locationUrl: `/v1/jobs/${receipt.jobId}`,
      });
    }
    expect(receipts.map(({ format, containerIds }) => [format, (containerIds as string[]).length])).toEqual([
      ['video_remix', 2],
      [undefined, 1],
      [undefined, 1],
    ]);
  });

  test('each refusal has its status and code and leaves no row behind', async () => {
    const before = await startRows(gateway.parts.store);
    for (const refused of refusedStarts(gateway.demo)) {
      const { name, field, projectId, body, status, code, detail, apiKey } = refused;
      const response = await send(contentPath(field, projectId), {
        body,
        apiKey: apiKey ?? gateway.demo.apiKey,
      });
      const { error } = (await response.json()) as { error: Json };
      expect({ name, field, status: response.status, error }).toMatchObject({
        name,
        field,
        status,
        error: {
          code,
          requestId: response.headers.get('x-request-id'),
          ...(detail && { details: { code: detail }, message: expect.stringMatching(`^${detail}: `) }),
        },
      });
    }
    expect(await startRows(gateway.parts.store)).toEqual(before);
  });

  test('the messages and details of the seeds', async () => {
    const { bare, twoLayers, poor } = gateway.demo;
    const error = async (path: string, body: Json, apiKey?: string) =>
      (await json(send(path, { body, apiKey: apiKey ?? gateway.demo.apiKey }))).error as Json;
    const missing = await error(contentPath('slideshowBuild', bare.projectId), { hook: 'hi' });
    expect(missing.message).toContain(
      'MISSING_APP_DESCRIPTION: slideshow-builder requires projects.app_description.',
    );
    expect(missing.details).toMatchObject({ code: 'MISSING_APP_DESCRIPTION', format: 'slideshow-builder' });
    const demo = await error(contentPath('ugcRemix', bare.projectId), { influencerId: bare.influencerId });
    expect(demo.message).toBe(
      "MISSING_APP_DEMO: ugc-remix requires an app-demo asset on the project. Upload one via POST /v1/projects/:id/app-media with kind='demo-video' before retrying.",
    );
    const conflict = await error(contentPath('generateContent', twoLayers.projectId), { brief: {} });
    expect(conflict.message).toBe('Multiple content layers on this project. Pass projectLayerId.');
    expect((conflict.details as Json).candidates).toEqual(twoLayers.layerIds);
    const broke = await error(contentPath('slideshowBuild', poor.projectId), { hook: 'hi' }, poor.apiKey);
    expect(broke).toMatchObject({
      message: 'Insufficient content-generation credits.',
      details: { required: 50, available: 0 },
    });
    const unknown = await error(contentPath('slideshowBuild'), { hook: 'hi', socialAccountId: 'sac_nope' });
    expect(unknown.message).toBe('socialAccountId is not on this project.');
    expect(unknown).not.toHaveProperty('details');
  });

  test.each([
    ['an unknown field', { hook: 'hi', format: 'auto' }, ['format']],
    ['a body id', { hook: 'hi', id: randomUUID() }, ['id']],
    ['what belongs into the path', { hook: 'hi', projectId: 'prj_x' }, ['projectId']],
    ['several faults', { hook: 7, influencerId: 7, extra: 1 }, ['hook', 'influencerId', 'extra']],
    ['no JSON', '{"hook": ', ['']],
    ['a list', [], ['']],
  ])('%s is VALIDATION with every issue', async (_name, body, paths) => {
    const response = await slideshow({}, body);
    const { error } = (await response.json()) as { error: { code: string; details: { issues: Json[] } } };
    expect([response.status, error.code]).toEqual([422, 'VALIDATION']);
    expect(error.details.issues.map(({ path }) => path).sort()).toEqual(paths.toSorted());
  });

  test('a body over a megabyte is 413, whether its length is told or not', async () => {
    const large = JSON.stringify({ hook: 'x'.repeat(1_100_000) });
    expect((await slideshow({}, large)).status).toBe(413);
    const chunks = async function* () {
      for (let sent = 0; sent < large.length; sent += 65_536)
        yield Buffer.from(large.slice(sent, sent + 65_536));
    };
    const response = await fetch(`${gateway.url}${contentPath('slideshowBuild')}`, {
      method: 'POST',
      headers: { 'X-Api-Key': gateway.demo.apiKey },
      body: Readable.toWeb(Readable.from(chunks())),
      duplex: 'half',
    } as RequestInit);
    expect([response.status, (await json(response)).error]).toMatchObject([
      413,
      { code: 'PAYLOAD_TOO_LARGE' },
    ]);
  });
});

describe('the same key again', () => {
  test('answers with the first receipt to the letter', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await slideshow(headers);
    const again = await slideshow(headers);
    expect(await again.text()).toBe(await first.text());
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  test('with another body is a conflict; after a refusal it is free', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    expect((await slideshow(headers, {})).status).toBe(422);
    expect((await slideshow(headers)).status).toBe(202);
    const conflict = await slideshow(headers, { hook: 'another' });
    expect([conflict.status, (await json(conflict)).error]).toMatchObject([
      409,
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
  });
});

describe('who may ask', () => {
  test('nobody without a key, or with two', async () => {
    expect((await send('/v1/jobs/job_x', { apiKey: null })).status).toBe(401);
    const headers = { Authorization: `Bearer ${gateway.demo.other.apiKey}` };
    const both = await send('/v1/jobs/job_x', { headers });
    expect([both.status, (await json(both)).error]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
  });

  test('an unknown address is a NOT_FOUND of the usual form', async () => {
    const response = await send('/v1/nothing');
    expect([response.status, (await json(response)).error]).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });

  test('browsers of any origin may read answers and request ids', async () => {
    const preflight = await send('/v1/jobs/x', {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect((await send('/v1/jobs/x')).headers.get('access-control-expose-headers')).toContain('X-Request-Id');
  });
});

describe('a job and its container', () => {
  test('wait as their page says, and then show everything', async () => {
    const newer = await json(slideshow());
    const older = await json(
      send(contentPath('generateContent'), { body: { brief: {}, format: 'slideshow_remix' } }),
    );
    const containerOf = ({ containerIds }: Json) =>
      json(send(`/v1/content/${(containerIds as string[])[0]}`));
    expect(await containerOf(newer)).toMatchObject({
      status: 'processing',
      format: 'slideshow-builder',
      assets: [],
    });
    expect(await containerOf(older)).toMatchObject({ status: 'queued', format: 'slideshow-remix' });

    await using _worker = gateway.parts.startWorker(quickStages());
    const job = await waitFor(async () => {
      const body = await json(send(`/v1/jobs/${newer.jobId}`));
      return body.status === 'completed' && body;
    });
    expect(job).toMatchObject({
      kind: 'content_generate',
      stage: 'finalizing',
      progress: 1,
      projectId: gateway.demo.projectId,
      containerIds: newer.containerIds,
      result: { containerIds: newer.containerIds, assets: [{ kind: 'video', mimeType: 'video/mp4' }] },
    });
    expect(await containerOf(newer)).toMatchObject({
      status: 'completed',
      caption: 'A caption',
      creativeType: 'generated',
      approvalStatus: 'not_required',
      preview: { kind: 'video', aspectRatio: '9:16', durationMs: 15_000 },
      assets: [{ kind: 'video', width: 1080, height: 1920, checksumSha256: 'ab' }],
    });
  });

  test('are polled cheaply with the ETag until something changes', async () => {
    const { jobId } = await json(slideshow());
    const first = await send(`/v1/jobs/${jobId}`);
    const etag = first.headers.get('etag') ?? '';
    const unchanged = await send(`/v1/jobs/${jobId}`, { headers: { 'If-None-Match': `W/${etag}` } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    const cancel = await send(`/v1/jobs/${jobId}/cancel`, { method: 'POST' });
    expect([cancel.status, await cancel.json()]).toEqual([202, { jobId, accepted: true }]);
    const changed = await send(`/v1/jobs/${jobId}`, { headers: { 'If-None-Match': etag } });
    expect([changed.status, (await json(changed)).status]).toEqual([200, 'canceled']);
    const again = await send(`/v1/jobs/${jobId}/cancel`, { method: 'POST' });
    const refused = { jobId, accepted: false, reason: 'ALREADY_CANCELED' };
    expect([again.status, await again.json()]).toEqual([200, refused]);
  });

  test('of another organisation do not exist', async () => {
    const { jobId, containerIds } = await json(slideshow());
    const apiKey = gateway.demo.other.apiKey;
    const paths = [
      `/v1/jobs/${jobId}`,
      `/v1/jobs/${jobId}/events`,
      `/v1/content/${(containerIds as string[])[0]}`,
      `/v1/projects/${gateway.demo.projectId}/content`,
    ];
    for (const path of paths) expect((await send(path, { apiKey })).status).toBe(404);
    expect((await send(`/v1/jobs/${jobId}/cancel`, { method: 'POST', apiKey })).status).toBe(404);
  });
});

describe('events over SSE', () => {
  const idsOf = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

  test('carry their seq as id, end after the last, and resume after Last-Event-ID', async () => {
    const { jobId } = await json(slideshow());
    const stream = await send(`/v1/jobs/${jobId}/events`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await using _worker = gateway.parts.startWorker(quickStages());
    const text = await stream.text();
    const ids = idsOf(text);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expect(text).toContain('"type":"job_completed"');
    expect(text).toContain(`"jobId":"${jobId}"`);
    const resumed = await send(`/v1/jobs/${jobId}/events`, { headers: { 'Last-Event-ID': '3' } });
    expect(idsOf(await resumed.text())).toEqual(ids.slice(3));
    const done = await send(`/v1/jobs/${jobId}/events`, { headers: { 'Last-Event-ID': `${ids.length}` } });
    expect(done.status).toBe(204);
    expect((await send(`/v1/jobs/${jobId}/events?after=999`)).status).toBe(422);
  });

  test('stop being watched when the client leaves', async () => {
    const { jobId } = await json(slideshow());
    const gauge = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value ?? 0;
    const before = await gauge();
    const stream = await send(`/v1/jobs/${jobId}/events`);
    const reader = stream.body?.getReader();
    await reader?.read();
    expect(await gauge()).toBe(before + 1);
    await reader?.cancel();
    await waitFor(async () => (await gauge()) === before);
  });
});

test('a project lists its content in pages', async () => {
  const path = `/v1/projects/${gateway.demo.projectId}/content`;
  for (let made = 0; made < 5; made++) await slideshow();
  const found: string[] = [];
  let cursor: unknown = null;
  do {
    const page = await json(send(`${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`));
    found.push(...(page.items as Json[]).map(({ id }) => String(id)));
    cursor = page.nextCursor;
  } while (cursor);
  expect(found.length).toBeGreaterThanOrEqual(5);
  expect(new Set(found).size).toBe(found.length);
  const filtered = await json(
    send(`${path}?status=queued&status=processing&format=slideshow-builder&limit=200`),
  );
  for (const item of filtered.items as Json[]) expect(item).toMatchObject({ format: 'slideshow-builder' });
  expect((await send(`${path}?status=generating`)).status).toBe(422);
  expect((await send(`${path}?limit=201`)).status).toBe(422);
});
