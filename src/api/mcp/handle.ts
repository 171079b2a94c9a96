import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Asked } from './execute.ts';
import { createMcpServer } from './server.ts';
import type { Toolbox } from './tools.ts';

/** Answers one request of an agent, whose body has been read. */
export async function handleMcp(
  asked: Asked,
  toolbox: Toolbox,
  request: Request,
  parsedBody: Record<string, unknown> | undefined,
): Promise<Response> {
  const onerror = (error: Error) => asked.deps.log.debug({ err: error }, 'mcp');
  return createMcpHandler(() => createMcpServer(asked, toolbox), { onerror }).fetch(request, { parsedBody });
}
