import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnv } from '#test/kit/bare-env.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { quickStages } from '../walk/fixtures/quick-stages.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const COMMAND = join(import.meta.dirname, '../../src/cli/mcp.ts');

/** The SDK's own client with our command as its server, as a host on a desk starts it. */
async function connect({ url = gateway.url, key = gateway.demo.apiKey } = {}) {
  const given = Object.entries({ ...bareEnv(), REELGATE_URL: url, REELGATE_API_KEY: key });
  const env = Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const transport = new StdioClientTransport({ command: process.execPath, args: [COMMAND], env });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  return { client, transport, [Symbol.asyncDispose]: () => client.close() };
}

test('the tools are those of the gateway, and a job is made and watched through them', async () => {
  await using _worker = gateway.parts.startWorker(quickStages());
  await using agent = await connect();
  const { tools } = await agent.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['slideshowBuild', 'watchJob', 'jobs']),
  );
  const input = { projectId: gateway.demo.projectId, hook: 'over a pipe' };
  const started = await agent.client.callTool({ name: 'slideshowBuild', arguments: { input } });
  const { jobId } = Object(started.structuredContent);
  const told: unknown[] = [];
  const watched = await agent.client.callTool(
    { name: 'watchJob', arguments: { jobId, waitSeconds: 50 } },
    { onprogress: (step) => void told.push(step) },
  );
  expect(watched.structuredContent).toMatchObject({ jobId, done: true, status: 'COMPLETED' });
  expect(told.length).toBeGreaterThan(3);
  const { resourceTemplates } = await agent.client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['reelgate://container/{id}']);
  const nowhere = { input: { projectId: 'prj_nope', hook: 'over a pipe' } };
  const refused = await agent.client.callTool({ name: 'slideshowBuild', arguments: nowhere });
  expect(refused).toMatchObject({ isError: true, structuredContent: { remedy: expect.any(String) } });
});

test('a key that is refused is told, and the command ends with its client', async () => {
  await expect(connect({ key: 'rg_live_nope' })).rejects.toThrow();
  const { client, transport } = await connect();
  const { pid } = transport;
  await client.close();
  await waitFor(() => pid !== null && !isRunning(pid));
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
