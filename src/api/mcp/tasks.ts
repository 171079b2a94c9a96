import {
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  ProtocolError,
  ProtocolErrorCode,
  RELATED_TASK_META_KEY,
  type Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Caller } from '../../domain/caller.ts';
import type { Scope } from '../../domain/scopes.ts';
import { answer, type ToolAnswer } from './answers.ts';
import { type Asked, execute } from './execute.ts';
import { followJob } from './follow-job.ts';
import type { Toolbox } from './tools.ts';

/** As revisions since 2026-07-28 name them; before, they were part of the core. */
const EXTENSION = 'io.modelcontextprotocol/tasks';
const NEEDED: readonly Scope[] = ['jobs:read', 'content:read'];
/** How often to ask again, in milliseconds: a quarter of what the lowest tier may read. */
const POLL_MS = 2_000;
/** Canceling is told to whoever works on a post, who answers within seconds. */
const CANCELED_WITHIN_MS = 20_000;

/** Whether a key may see what tasks tell. */
export const mayFollow = ({ scopes }: Caller): boolean => NEEDED.every((scope) => scopes.has(scope));

/** What the server says that it can do. */
export const taskCapabilities = (toolbox: Toolbox) => ({
  tasks: { requests: { tools: { call: {} } }, ...(cancels(toolbox) && { cancel: {} }) },
  extensions: { [EXTENSION]: {} },
});

const cancels = ({ tools }: Toolbox) => tools.some(({ operation }) => operation.name === 'CancelJob');

/** Whether tasks are an extension to whoever asks. */
const isLater = ({ mcpReq }: ServerContext) => PROTOCOL_VERSION_META_KEY in (mcpReq.envelope ?? {});

/** Whether a call shall be answered by a task: earlier clients say so in the call, later ones in what they can. */
export function wantsTask(params: object, { mcpReq }: ServerContext): boolean {
  const { extensions } = Object(Object(mcpReq.envelope)[CLIENT_CAPABILITIES_META_KEY]);
  return 'task' in params || EXTENSION in Object(extensions);
}

/**
 * A start that was accepted as a task that has the job's id; a refusal as it is.
 * @throws ProtocolError a refusal, to clients that can take nothing but a task for an answer
 */
export async function asTask(
  asked: Asked,
  toolbox: Toolbox,
  started: ToolAnswer,
  context: ServerContext,
): Promise<CallToolResult> {
  const { jobId, message } = started.structuredContent;
  if (typeof jobId !== 'string') {
    if (isLater(context)) return started;
    throw refusedBy(String(message), started.structuredContent);
  }
  const job = await readJob(asked, toolbox, jobId);
  // The SDK lets nothing pass as the result of a tool that has no content.
  const content: CallToolResult['content'] = [];
  return isLater(context)
    ? { content, resultType: 'task', ...laterTask(job) }
    : { content, task: earlierTask(job) };
}

const taskInput = z.looseObject({ taskId: z.string() });

/** Answers what is asked about tasks. All of it is read from the job, so any gateway can, whatever ended meanwhile. */
export function serveTasks(server: Server, asked: Asked, toolbox: Toolbox): void {
  const schemas = { params: taskInput };
  server.setRequestHandler('tasks/get', schemas, async ({ taskId }, context) => {
    const job = await readJob(asked, toolbox, taskId);
    if (!isLater(context)) return earlierTask(job);
    const task = laterTask(job);
    return task.status === 'completed' ? { ...task, result: resultOf(job) } : task;
  });
  server.setRequestHandler('tasks/result', schemas, async ({ taskId }, { mcpReq }) => {
    await followJob(asked, toolbox, { jobId: taskId, after: 0 }, mcpReq.signal);
    const job = await readJob(asked, toolbox, taskId);
    return { ...resultOf(job), _meta: { [RELATED_TASK_META_KEY]: { taskId } } };
  });
  if (!cancels(toolbox)) return;
  server.setRequestHandler('tasks/cancel', schemas, async ({ taskId }, context) => {
    await cancelJob(asked, toolbox, taskId);
    if (isLater(context)) return {};
    const over = AbortSignal.any([context.mcpReq.signal, AbortSignal.timeout(CANCELED_WITHIN_MS)]);
    await followJob(asked, toolbox, { jobId: taskId, after: 0 }, over);
    return earlierTask(await readJob(asked, toolbox, taskId));
  });
}

/** What tasks tell of a job, and whatever else the committed operation selects. */
const job = z.looseObject({
  id: z.string(),
  status: z.enum(['RUNNING', 'COMPLETED', 'FAILED', 'CANCELED']),
  stage: z.string(),
  progress: z.number(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  error: z.object({ message: z.string() }).nullable(),
});
type Job = z.output<typeof job>;
const jobAnswer = z.object({ job: job.nullable() });

/** @throws ProtocolError there is none, or not for this key */
async function readJob(asked: Asked, { operation }: Toolbox, id: string): Promise<Job> {
  const { data, errors } = await execute(asked, operation('Job'), { id });
  const [error] = errors ?? [];
  if (error) throw refusedBy(error.message, { ...error.extensions });
  const found = jobAnswer.parse(data).job;
  if (!found) throw refusedBy(`There is no task ${id}.`, { taskId: id });
  return found;
}

/** @throws ProtocolError it cannot be canceled, or not by this key */
async function cancelJob(asked: Asked, { operation }: Toolbox, jobId: string): Promise<void> {
  const { data, errors } = await execute(asked, operation('CancelJob'), { input: { jobId } });
  const [error] = errors ?? [];
  if (error) throw refusedBy(error.message, { ...error.extensions });
  const { message, accepted, reason } = Object(data?.cancelJob);
  if (message) throw refusedBy(message, { taskId: jobId });
  if (!accepted) throw refusedBy(`The task cannot be canceled: ${reason}.`, { taskId: jobId });
}

const refusedBy = (message: string, data: object) =>
  new ProtocolError(ProtocolErrorCode.InvalidParams, message, data);

/** What both revisions tell. Jobs are kept for good. */
function stateOf({ id, status, stage, progress, startedAt, finishedAt, error }: Job) {
  const working = `${stage.toLowerCase().replaceAll('_', ' ')}, ${Math.floor(progress * 100)} %`;
  return {
    taskId: id,
    statusMessage: status === 'RUNNING' ? working : (error?.message ?? status.toLowerCase()),
    createdAt: startedAt,
    lastUpdatedAt: finishedAt ?? new Date().toISOString(),
  };
}

const EARLIER = {
  RUNNING: 'working',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELED: 'cancelled',
} as const;
/** `failed` is of requests alone there; a tool that failed has completed, and its result says so. */
const LATER = { ...EARLIER, FAILED: 'completed' } as const;

const earlierTask = (job: Job) => ({
  ...stateOf(job),
  ...{ status: EARLIER[job.status], ttl: null, pollInterval: POLL_MS },
});

const laterTask = (job: Job) => ({
  ...stateOf(job),
  ...{ status: LATER[job.status], ttlMs: null, pollIntervalMs: POLL_MS },
});

/** What the call that started it would have answered in the end. */
const resultOf = (ended: Job): ToolAnswer => ({
  ...answer({ job: ended }),
  isError: ended.status !== 'COMPLETED',
});
