import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import {
  createTaskSessionFromClient,
  toolDeclarationFromMcpTool,
} from '@modelcontextprotocol/ext-tasks/client';
import { CreateTaskResultV2Schema, GetTaskResultV2Schema } from '@modelcontextprotocol/ext-tasks/core/v2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RenderError } from '#src/media/render-request.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { gatedStages } from './fixtures/gated-stages.ts';
import { startKillableGateway } from './fixtures/killable-gateway.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
let projectId: string;

const input = () => ({ projectId, hook: 'watch me' });
const PREFERRED = { task: { preference: 'prefer' } } as const;

/** The official client of Tasks over the SDK's own, as an agent's host connects it. */
async function connect(url = gateway.url, key = apiKey) {
  const client = new Client({ name: 'test', version: '1' });
  const requestInit = { headers: { Authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  const { tools } = await client.listTools();
  const find = (name: string) => tools.find((tool) => tool.name === name);
  const declared = (name: string) => {
    const tool = find(name);
    return tool && toolDeclarationFromMcpTool(tool);
  };
  const session = createTaskSessionFromClient(client, {
    endpointId: 'reelgate',
    tools: { currentTool: declared },
  });
  return { client, session, find, [Symbol.asyncDispose]: () => client.close() };
}

/** A request as revision 2026-07-28 frames it, from a client that knows tasks as the extension that they are there. */
async function ask(method: string, params: Record<string, unknown>) {
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': { extensions: { 'io.modelcontextprotocol/tasks': {} } },
  };
  const response = await fetch(`${gateway.url}/mcp`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'MCP-Protocol-Version': '2026-07-28',
      'Mcp-Method': method,
      'Mcp-Name': String(params.name ?? params.taskId),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } }),
  });
  const text = await response.text();
  const { result, error } = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text);
  return result ?? error;
}

redisSuite('tasks', (redisUrl) => {
  beforeAll(async () => {
    gateway = await startTestGateway({ redisUrl });
    ({ apiKey, projectId } = gateway.demo);
  });
  afterAll(() => gateway?.[Symbol.asyncDispose]());

  test('a start is a task that has the id of its job, and outlives its client and a gateway that is killed', async () => {
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    const killable = await startKillableGateway(gateway, redisUrl);
    const first = await connect(killable.url);
    const started = await first.session.callTool('slideshowBuild', { input: input() }, PREFERRED);
    if (started.kind !== 'task') throw new Error('No task came.');
    const reference = started.serializeReference();
    expect(reference.taskId).toMatch(/^job_/);
    const before = await first.session.task(reference.taskId).snapshot();
    expect(before).toMatchObject({ status: 'working', createdAt: expect.any(String) });
    const lost = started.settle().catch(() => null);
    await killable[Symbol.asyncDispose]();
    await first.client.close();
    expect((await lost)?.outcome.status).not.toBe('completed');
    plan();
    await using second = await connect();
    const said = await waitFor(async () => {
      const { statusMessage } = await second.session.task(reference.taskId).snapshot();
      return statusMessage?.startsWith('assembling') && statusMessage;
    });
    expect(said).toMatch(/^assembling, \d+ %$/);
    const resumed = await second.session.resumeTask(reference);
    assemble();
    const { outcome } = await resumed.settle();
    expect(outcome).toMatchObject({
      status: 'completed',
      result: {
        structuredContent: {
          job: { id: reference.taskId, status: 'COMPLETED', containers: [{ caption: 'A caption' }] },
        },
      },
    });
  });

  test('a task ends as its job does: failed, or canceled', async () => {
    const { table, plan } = gatedStages();
    await using agent = await connect();
    {
      await using _worker = gateway.parts.startWorker(table);
      const started = await agent.session.callTool('slideshowBuild', { input: input() }, PREFERRED);
      await started.cancel();
      expect((await started.settle()).outcome.status).toBe('cancelled');
      plan();
    }
    const failing = quickStages({
      assembling: async () => {
        throw new RenderError('source', 'gone', 'med_1');
      },
    });
    await using _worker = gateway.parts.startWorker(failing);
    const started = await agent.session.callTool('slideshowBuild', { input: input() }, PREFERRED);
    const { outcome, lastTask } = await started.settle();
    expect(outcome.status).toBe('failed');
    expect(lastTask?.statusMessage).toBe('The source file "med_1" could not be read.');
  });

  test('a refusal is no task, and neither is a start by whom jobs are not shown to', async () => {
    await using agent = await connect();
    const nowhere = { input: { projectId: 'prj_nope', hook: 'watch me' } };
    const refused = agent.session.callTool('slideshowBuild', nowhere, PREFERRED);
    await expect(refused).rejects.toMatchObject({ data: { code: 'NOT_FOUND', remedy: expect.any(String) } });
    expect(await ask('tools/call', { name: 'slideshowBuild', arguments: nowhere })).toMatchObject({
      resultType: 'complete',
      isError: true,
      structuredContent: { code: 'NOT_FOUND' },
    });
    expect(agent.find('slideshowBuild')).toMatchObject({ execution: { taskSupport: 'optional' } });
    expect(agent.find('projects')).not.toHaveProperty('execution');
    const { key } = await keyOfOwner(gateway.parts.store.db, projectId, { scopes: ['content:write'] });
    const client = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { Authorization: `Bearer ${key}` } };
    await client.connect(new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`), { requestInit }));
    const { tools } = await client.listTools();
    expect(tools.find(({ name }) => name === 'slideshowBuild')).not.toHaveProperty('execution');
    await client.close();
  });

  test('to clients of the later revision a task is what the extension says', async () => {
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    const started = await ask('tools/call', { name: 'slideshowBuild', arguments: { input: input() } });
    expect(CreateTaskResultV2Schema.parse(started)).toMatchObject({ resultType: 'task', status: 'working' });
    const { taskId } = started;
    expect(GetTaskResultV2Schema.parse(await ask('tasks/get', { taskId }))).toMatchObject({
      taskId,
      status: 'working',
    });
    plan();
    assemble();
    const ended = await waitFor(async () => {
      const task = await ask('tasks/get', { taskId });
      return task.status === 'completed' && task;
    });
    expect(GetTaskResultV2Schema.parse(ended)).toMatchObject({
      taskId,
      result: { isError: false, structuredContent: { job: { id: taskId, status: 'COMPLETED' } } },
    });
    expect(await ask('tasks/cancel', { taskId })).toMatchObject({
      message: expect.stringContaining('ALREADY_COMPLETED'),
    });
    expect(await ask('tasks/get', { taskId: 'job_nope' })).toMatchObject({ code: -32602 });
  });
});
