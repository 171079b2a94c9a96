import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

/**
 * The reference's own samples, to the letter but for base URL, ids and the name of the key's variable. The
 * Python ones are sent as httpx sends them: no Python is needed to run these tests.
 */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const JOB = {
  jobId: expect.stringMatching(/^job_[0-9A-Z]{26}$/),
  kind: 'content_generate',
  status: 'running',
};
const containers = (count: number) => Array(count).fill(expect.stringMatching(/^cnt_[0-9A-Z]{26}$/));

describe('curl', () => {
  const GENERATE = `curl -X POST https://api.layers.com/v1/projects/{projectId}/content \\
  -H "X-Api-Key: $LAYERS_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: 8d2f1a3e-0b4c-4a11-9f7e-33c0a2c1bd55" \\
  -d '{
    "format": "video_remix",
    "variantCount": 2,
    "brief": {
      "hook": "Your first 30 days of running, one clip at a time.",
      "targetPlatforms": ["instagram", "tiktok"],
      "influencerId": "inf_01HXZ9...",
      "themeTags": ["beginner-friendly", "consistency"],
      "language": "en"
    }
  }'`;
  const SLIDESHOW = `curl -X POST https://api.layers.com/v1/projects/{projectId}/content/slideshow-builder \\
  -H "Authorization: Bearer $LAYERS_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -d '{
    "hook": "wait for it...\\nthis simple habit changed everything 🧠"
  }'`;
  const UGC = `curl -X POST https://api.layers.com/v1/projects/{projectId}/content/ugc-remix \\
  -H "Authorization: Bearer $LAYERS_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -d '{
    "influencerId": "inf_4a8e1bc2..."
  }'`;

  test('generate content', async () => {
    const answer = await shell(GENERATE);
    expect(answer).toEqual({
      ...JOB,
      containerIds: containers(2),
      format: 'video_remix',
      locationUrl: `/v1/jobs/${answer.jobId}`,
    });
  });

  test('slideshow builder', async () => {
    const answer = await shell(SLIDESHOW);
    expect(answer).toEqual({ ...JOB, containerIds: containers(1), locationUrl: `/v1/jobs/${answer.jobId}` });
    const order = await orderOf(String(answer.jobId));
    expect(order?.hook).toBe('wait for it...\nthis simple habit changed everything 🧠');
  });

  test('ugc remix', async () => {
    const answer = await shell(UGC);
    expect(answer).toEqual({ ...JOB, containerIds: containers(1), locationUrl: `/v1/jobs/${answer.jobId}` });
  });

  async function shell(command: string): Promise<Record<string, unknown>> {
    const { projectId, influencerId, apiKey } = gateway.demo;
    const ours = command
      .replace('https://api.layers.com', gateway.url)
      .replace('{projectId}', projectId)
      .replace(/inf_[^"]*/, influencerId)
      // uuidgen is not on every machine.
      .replace('$(uuidgen)', '$(cat /proc/sys/kernel/random/uuid)');
    const options = { env: { ...process.env, LAYERS_API_KEY: apiKey } };
    const { stdout } = await promisify(execFile)('bash', ['-c', `${ours} --silent`], options);
    return JSON.parse(stdout);
  }
});

describe('TypeScript', () => {
  test('generate content', async () => {
    const { projectId, influencerId } = gateway.demo;
    const res = await fetch(`${gateway.url}/v1/projects/${projectId}/content`, {
      method: 'POST',
      headers: {
        'X-Api-Key': gateway.demo.apiKey,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        variantCount: 3,
        brief: {
          targetPlatforms: ['instagram'],
          influencerId,
          themeTags: ['habit-tracking'],
        },
      }),
    });
    const { jobId, containerIds } = (await res.json()) as { jobId: string; containerIds: string[] };
    expect({ status: res.status, jobId, containerIds }).toEqual({
      status: 202,
      jobId: JOB.jobId,
      containerIds: containers(3),
    });
  });

  test.each([
    [
      'slideshow-builder',
      () => ({
        hook: 'wait for it...\nthis simple habit changed everything 🧠',
        influencerId: gateway.demo.influencerId,
      }),
    ],
    ['ugc-remix', () => ({ socialAccountId: gateway.demo.socialAccountId })],
  ])('%s', async (page, body) => {
    const res = await fetch(`${gateway.url}/v1/projects/${gateway.demo.projectId}/content/${page}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${gateway.demo.apiKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body()),
    });
    const { containerIds } = (await res.json()) as { containerIds: string[] };
    const [containerId] = containerIds;
    expect([res.status, containerId]).toEqual([202, containers(1)[0]]);
  });
});

describe('Python, as httpx sends it', () => {
  const HTTPX = { Accept: '*/*', 'Accept-Encoding': 'gzip, deflate', 'User-Agent': 'python-httpx/0.28.1' };
  test.each([
    [
      'content',
      () => ({
        format: 'auto',
        variantCount: 2,
        brief: {
          targetPlatforms: ['tiktok'],
          influencerId: gateway.demo.influencerId,
          themeTags: ['fitness'],
        },
      }),
      { ...JOB, containerIds: containers(2), format: 'auto' },
    ],
    [
      'content/slideshow-builder',
      () => ({ hook: 'wait for it...\nthis simple habit changed everything 🧠' }),
      { ...JOB, containerIds: containers(1) },
    ],
    [
      'content/ugc-remix',
      () => ({ influencerId: gateway.demo.influencerId }),
      { ...JOB, containerIds: containers(1) },
    ],
  ])('%s', async (page, body, answer) => {
    const key = gateway.demo.apiKey;
    const auth: Record<string, string> =
      page === 'content' ? { 'X-Api-Key': key } : { Authorization: `Bearer ${key}` };
    const response = await fetch(`${gateway.url}/v1/projects/${gateway.demo.projectId}/${page}`, {
      method: 'POST',
      headers: {
        ...HTTPX,
        ...auth,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body()),
    });
    expect([response.status, await response.json()]).toMatchObject([202, answer]);
  });
});

async function orderOf(jobId: string) {
  const response = await fetch(`${gateway.url}/v1/jobs/${jobId}`, {
    headers: { 'X-Api-Key': gateway.demo.apiKey },
  });
  const { containerIds } = (await response.json()) as { containerIds: string[] };
  const container = await fetch(`${gateway.url}/v1/content/${containerIds[0]}`, {
    headers: { 'X-Api-Key': gateway.demo.apiKey },
  });
  return (await container.json()) as { hook: string | null };
}
