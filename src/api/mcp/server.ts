import {
  type CallToolResult,
  type Tool as ListedTool,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { Refusal } from '../../domain/refusals.ts';
import { answerOf, refused, type ToolAnswer } from './answers.ts';
import { type Asked, execute, type Variables } from './execute.ts';
import type { Step } from './follow-job.ts';
import { readResource, TEMPLATES } from './resources.ts';
import { asTask, mayFollow, serveTasks, taskCapabilities, wantsTask } from './tasks.ts';
import type { Toolbox } from './tools.ts';
import { WATCH_JOB, watchJob, watchJobInput } from './watch-job.ts';

const INSTRUCTIONS =
  'Reelgate makes short videos and slideshows. Ask projects for a projectId, start with generateContent, follow the ' +
  'job with watchJob, passing the last seq as `after`, and read the posts with job or reelgate://container/{id}. A ' +
  'refusal tells its code and its remedy. Give a start an idempotencyKey: sent again, it starts nothing twice.';

const WATCH_TOOL = {
  name: WATCH_JOB,
  description:
    'Follows a job: every step after `after`, until the job ends or `waitSeconds` are over. Call it again with the ' +
    '`after` that it gives until it tells done.',
  inputSchema: z.toJSONSchema(watchJobInput, { io: 'input' }) as ListedTool['inputSchema'],
  annotations: { readOnlyHint: true },
};

/** What an agent talks to, for one request. */
export function createMcpServer(asked: Asked, toolbox: Toolbox): Server {
  const withTasks = mayFollow(asked.caller) && toolbox.tools.some(({ starts }) => starts);
  const server = new Server(
    { name: 'reelgate', version: '1' },
    {
      capabilities: { tools: {}, resources: {}, ...(withTasks && taskCapabilities(toolbox)) },
      instructions: INSTRUCTIONS,
    },
  );
  if (withTasks) serveTasks(server, asked, toolbox);
  server.setRequestHandler('tools/list', () => ({ tools: listed(asked, toolbox) }));
  server.setRequestHandler('tools/call', ({ params }, context) => call(asked, toolbox, params, context));
  server.setRequestHandler('resources/list', () => ({ resources: [] }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: TEMPLATES }));
  server.setRequestHandler('resources/read', ({ params }) => readResource(asked, toolbox, params.uri));
  return server;
}

/** Tools that the key may use. */
function listed({ caller }: Asked, { tools }: Toolbox): ListedTool[] {
  const own = tools.filter(({ scopes }) => scopes.every((scope) => caller.scopes.has(scope)));
  const execution = mayFollow(caller) ? { execution: { taskSupport: 'optional' as const } } : {};
  const shown = own.map(({ name, description, inputSchema, reads, starts }) => ({
    name,
    description,
    inputSchema: inputSchema as ListedTool['inputSchema'],
    annotations: { readOnlyHint: reads },
    ...(starts && execution),
  }));
  return caller.scopes.has('jobs:read') ? [...shown, WATCH_TOOL] : shown;
}

async function call(
  asked: Asked,
  toolbox: Toolbox,
  params: { name: string; arguments?: Variables | undefined },
  context: ServerContext,
): Promise<CallToolResult> {
  const { name, arguments: variables = {} } = params;
  const { mcpReq } = context;
  if (name === WATCH_JOB) {
    return refusable(asked, () => watchJob(asked, toolbox, variables, mcpReq.signal, teller(mcpReq)));
  }
  const tool = toolbox.tools.find((one) => one.name === name);
  if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${name} here.`);
  const answered = answerOf(await execute(asked, tool.operation, variables));
  const isTask = tool.starts && mayFollow(asked.caller) && wantsTask(params, context);
  return isTask ? asTask(asked, toolbox, answered, context) : answered;
}

async function refusable({ requestId }: Asked, work: () => Promise<ToolAnswer>): Promise<ToolAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, details } = error;
    return refused({ code, message, ...details, requestId });
  }
}

/** Tells steps as progress to a client that asked for it. */
function teller({ _meta, notify }: ServerContext['mcpReq']): (step: Step) => Promise<void> {
  const progressToken = _meta?.progressToken;
  return async ({ seq, progress, type, containerStage }) => {
    if (progressToken === undefined) return;
    const message = `${seq} ${type}${containerStage ? ` ${containerStage}` : ''}`;
    await notify({
      method: 'notifications/progress',
      params: { progressToken, progress, total: 1, message },
    });
  };
}
