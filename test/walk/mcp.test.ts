import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { gatedStages } from './fixtures/gated-stages.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
let projectId: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  ({ apiKey, projectId } = gateway.demo);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Facts = Record<string, unknown>;

/** The SDK's own client, connected as an agent's host connects it. */
async function connect(url = gateway.url, key = apiKey) {
  const client = new Client({ name: 'test', version: '1' });
  const requestInit = { headers: { Authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  return {
    client,
    call: async (name: string, given: Facts = {}) => {
      const { structuredContent, isError } = await client.callTool({ name, arguments: given });
      return { facts: (structuredContent ?? {}) as Facts, isError: isError ?? false };
    },
    names: async () => (await client.listTools()).tools.map((tool) => tool.name),
    [Symbol.asyncDispose]: () => client.close(),
  };
}
type Agent = Awaited<ReturnType<typeof connect>>;

async function start({ call }: Agent): Promise<string> {
  const { facts } = await call('slideshowBuild', { input: { projectId, hook: 'watch me' } });
  return String(facts.jobId);
}

const seqsOf = (facts: Facts) => (facts.events as { seq: number }[]).map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('tools', () => {
  test('are the committed operations, described, with what they take', async () => {
    await using agent = await connect();
    const { tools } = await agent.client.listTools();
    const named = new Map(tools.map((tool) => [tool.name, tool]));
    expect([...named.keys()]).toEqual(
      expect.arrayContaining(['generateContent', 'job', 'credits', 'watchJob']),
    );
    expect(named.has('jobProgress')).toBe(false);
    expect(tools.every(({ description }) => (description ?? '').length > 10)).toBe(true);
    expect(named.get('generateContent')).toMatchObject({
      description: expect.stringContaining('one to five posts'),
      annotations: { readOnlyHint: false },
      inputSchema: {
        type: 'object',
        required: ['input'],
        properties: {
          input: {
            required: expect.arrayContaining(['projectId']),
            properties: {
              projectId: { type: 'string', description: expect.any(String) },
              variantCount: { type: 'integer' },
            },
          },
        },
      },
    });
    expect(named.get('containers')?.inputSchema).toMatchObject({
      required: ['projectId'],
      properties: { first: { type: 'integer', default: 25 } },
    });
  });

  test('answer what GraphQL answers', async () => {
    await using agent = await connect();
    const { facts, isError } = await agent.call('viewer');
    expect(isError).toBe(false);
    expect(facts).toMatchObject({ viewer: { test: false, organisation: { id: expect.any(String) } } });
  });

  test('tell a refusal with its code and its remedy', async () => {
    await using agent = await connect();
    const refused = await agent.call('slideshowBuild', {
      input: { projectId: 'prj_nope', hook: 'watch me' },
    });
    expect(refused).toMatchObject({
      isError: true,
      facts: {
        code: 'NOT_FOUND',
        message: expect.any(String),
        remedy: expect.stringContaining('Check the id'),
      },
    });
    const wrong = await agent.call('slideshowBuild', { input: { hook: 7 } });
    expect(wrong).toMatchObject({
      isError: true,
      facts: { code: 'BAD_USER_INPUT', remedy: expect.any(String) },
    });
    expect(await agent.call('watchJob', { jobId: 'job_nope' })).toMatchObject({
      isError: true,
      facts: { code: 'NOT_FOUND', remedy: expect.any(String) },
    });
    expect(await agent.call('watchJob', { jobId: 'job_nope', waitSeconds: 500 })).toMatchObject({
      isError: true,
      facts: { code: 'VALIDATION', issues: [{ path: 'waitSeconds' }] },
    });
  });

  test('are those that the key may use, and no others can be called', async () => {
    const { key } = await keyOfOwner(gateway.parts.store.db, projectId, { scopes: ['credits:read'] });
    await using agent = await connect(gateway.url, key);
    expect((await agent.names()).sort()).toEqual(['createClientToken', 'credits', 'freshLink', 'viewer']);
    const refused = await agent.call('slideshowBuild', { input: { projectId, hook: 'watch me' } });
    expect(refused).toMatchObject({
      isError: true,
      facts: { code: 'FORBIDDEN_SCOPE', remedy: expect.stringContaining('scope') },
    });
    expect(await agent.call('watchJob', { jobId: 'job_nope' })).toMatchObject({
      isError: true,
      facts: { code: 'FORBIDDEN_SCOPE' },
    });
  });

  test('change nothing where agents only read, and are nowhere where they are off', async () => {
    await using reading = await gateway.another({ mcp: 'read' });
    await using agent = await connect(reading.url);
    const names = await agent.names();
    expect(names).toEqual(expect.arrayContaining(['projects', 'job', 'watchJob']));
    expect(names).not.toContain('slideshowBuild');
    await expect(agent.call('slideshowBuild', { input: { projectId, hook: 'x' } })).rejects.toThrow(
      'no tool',
    );
    await using closed = await gateway.another({ mcp: 'off' });
    await expect(connect(closed.url)).rejects.toThrow();
  });

  test('are for those with a key', async () => {
    const response = await fetch(`${gateway.url}/mcp`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
    await expect(connect(gateway.url, 'rg_live_nope')).rejects.toThrow();
  });

  test('count against the rate of the key', async () => {
    const { key } = await keyOfOwner(gateway.parts.store.db, projectId, { tier: 'sandbox' });
    await using agent = await connect(gateway.url, key);
    const input = { projectId: 'prj_nope', hook: 'watch me' };
    const answers = await Promise.all(upTo(11).map(() => agent.call('slideshowBuild', { input })));
    const codes = answers.map(({ facts }) => facts.code);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1);
    expect(answers.find(({ facts }) => facts.code === 'RATE_LIMITED')?.facts).toMatchObject({
      retryAfter: expect.any(Number),
    });
  });
});

describe('a job', () => {
  test('is watched over a cut connection and another gateway, each step once', async () => {
    await using door = await openDoor(gateway.url);
    const { table, plan, assemble } = gatedStages();
    await using first = await connect(door.url);
    const jobId = await start(first);
    await using _worker = gateway.parts.startWorker(table);
    const told: number[] = [];
    const onprogress = ({ message }: { message?: string | undefined }) =>
      void told.push(Number.parseInt(message ?? '', 10));
    const call = { name: 'watchJob', arguments: { jobId, waitSeconds: 50 } };
    const gone = new AbortController();
    const { signal } = gone;
    const cut = first.client.callTool(call, { onprogress, signal }).catch((error: unknown) => error);
    await waitFor(() => told.length > 0);
    await door.shut();
    // The SDK's client would wait for its time-out.
    gone.abort();
    plan();
    assemble();
    expect(await cut).toBeInstanceOf(Error);
    await using other = await gateway.another();
    await using second = await connect(other.url);
    const after = told.at(-1) ?? 0;
    const { facts } = await second.call('watchJob', { jobId, after, waitSeconds: 50 });
    const seqs = [...told, ...seqsOf(facts)];
    expect(seqs).toEqual(upTo(seqs.length));
    expect(facts).toMatchObject({ jobId, done: true, status: 'COMPLETED', after: seqs.length });
    const ended = await second.call('watchJob', { jobId, after: seqs.length });
    expect(ended.facts).toMatchObject({ done: true, status: 'COMPLETED', events: [] });
  });

  test('that goes on is told so when the time is over', async () => {
    await using agent = await connect();
    const jobId = await start(agent);
    const { facts } = await agent.call('watchJob', { jobId, waitSeconds: 1 });
    expect(facts).toMatchObject({ done: false, status: 'RUNNING', after: 1 });
    await agent.call('cancelJob', { input: { jobId } });
    expect((await agent.call('watchJob', { jobId, after: 1 })).facts).toMatchObject({ done: true });
  });

  test('leaves posts, which are resources', async () => {
    await using agent = await connect();
    await using _worker = gateway.parts.startWorker(quickStages());
    const jobId = await start(agent);
    expect((await agent.call('watchJob', { jobId })).facts).toMatchObject({ status: 'COMPLETED' });
    const { facts } = await agent.call('job', { id: jobId });
    const [post] = (facts.job as { containers: { id: string }[] }).containers;
    const uri = `reelgate://container/${post?.id}`;
    const { contents } = await agent.client.readResource({ uri });
    expect(contents).toMatchObject([{ uri, mimeType: 'application/json' }]);
    expect(JSON.parse(String((contents[0] as { text?: string }).text))).toMatchObject({
      id: post?.id,
      caption: 'A caption',
      assets: [{ kind: 'VIDEO', url: expect.stringContaining('http') }],
    });
    const { resourceTemplates } = await agent.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['reelgate://container/{id}']);
    await expect(agent.client.readResource({ uri: 'reelgate://container/nope' })).rejects.toThrow(
      'nothing at',
    );
    await using stranger = await connect(gateway.url, gateway.demo.other.apiKey);
    await expect(stranger.client.readResource({ uri })).rejects.toThrow('nothing at');
  });
});

test('llms.txt names the ways in, and /mcp only where it is', async () => {
  const textOf = async (url: string) => (await fetch(`${url}/llms.txt`)).text();
  const text = await textOf(gateway.url);
  expect(text).toMatch(/^# Reelgate\n\n> /);
  expect(text).toContain('[MCP](/mcp)');
  expect(text).toContain('[OpenAPI](/v1/openapi.json)');
  await using closed = await gateway.another({ mcp: 'off' });
  expect(await textOf(closed.url)).not.toContain('/mcp');
});
