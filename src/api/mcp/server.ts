import {
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
import { readResource, TEMPLATES } from './resources.ts';
import type { Toolbox } from './tools.ts';
import { type Step, WATCH_JOB, watchJob, watchJobInput } from './watch-job.ts';

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
  const server = new Server(
    { name: 'reelgate', version: '1' },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler('tools/list', () => ({ tools: listed(asked, toolbox) }));
  server.setRequestHandler('tools/call', ({ params }, context) =>
    call(asked, toolbox, { name: params.name, variables: params.arguments ?? {} }, context),
  );
  server.setRequestHandler('resources/list', () => ({ resources: [] }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: TEMPLATES }));
  server.setRequestHandler('resources/read', ({ params }) => readResource(asked, toolbox, params.uri));
  return server;
}

/** Tools that the key may use. */
function listed({ caller }: Asked, { tools }: Toolbox): ListedTool[] {
  const own = tools.filter(({ scopes }) => scopes.every((scope) => caller.scopes.has(scope)));
  const shown = own.map(({ name, description, inputSchema, reads }) => ({
    name,
    description,
    inputSchema: inputSchema as ListedTool['inputSchema'],
    annotations: { readOnlyHint: reads },
  }));
  return caller.scopes.has('jobs:read') ? [...shown, WATCH_TOOL] : shown;
}

type Call = { name: string; variables: Variables };

async function call(
  asked: Asked,
  toolbox: Toolbox,
  { name, variables }: Call,
  { mcpReq }: ServerContext,
): Promise<ToolAnswer> {
  if (name === WATCH_JOB) {
    return refusable(asked, () => watchJob(asked, toolbox, variables, mcpReq.signal, teller(mcpReq)));
  }
  const tool = toolbox.tools.find((one) => one.name === name);
  if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${name} here.`);
  return answerOf(await execute(asked, tool.operation, variables));
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
