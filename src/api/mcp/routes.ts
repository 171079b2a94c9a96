import type { Context, Hono } from 'hono';
import type { ApiDeps } from '../deps.ts';
import type { Gateway } from '../graphql/gateway.ts';
import { identify } from '../identify.ts';
import { refuseOverLimit } from '../limits.ts';
import type { Env } from '../rest/env.ts';
import { readJsonObject } from '../rest/read-json.ts';
import type { Asked } from './execute.ts';
import type { Toolbox } from './tools.ts';

export const MCP_PATH = '/mcp';

/** What is counted by the operation that it runs; anything else is counted as one read. */
const RUNS_OPERATION: ReadonlySet<unknown> = new Set([
  ...['tools/call', 'resources/read', 'tasks/get', 'tasks/result', 'tasks/cancel'],
]);

/** MCP over Streamable HTTP, without sessions: any gateway can answer any request. */
export function mcpRoutes(app: Hono<Env>, deps: ApiDeps, gateway: Gateway, toolbox: Toolbox): void {
  app.all(MCP_PATH, async (context) => {
    const asked = await askedIn(context, deps, gateway);
    const parsedBody = context.req.method === 'POST' ? await readJsonObject(context.req, []) : undefined;
    if (!RUNS_OPERATION.has(Object(parsedBody).method)) {
      refuseOverLimit(await deps.limits.take(asked.caller, 'read-light'), 'read-light');
    }
    // The SDK takes 12 MB and a tenth of a second, which nobody pays before the first agent comes.
    const { handleMcp } = await import('./handle.ts');
    return handleMcp(asked, toolbox, context.req.raw, parsedBody);
  });
}

/** @throws UnauthenticatedError, RateLimitedError */
async function askedIn({ req, env }: Context<Env>, deps: ApiDeps, gateway: Gateway): Promise<Asked> {
  const { requestId, outgoing, asker } = env;
  const headers = (name: string) => req.header(name);
  const { address } = asker;
  const caller = await identify(deps, headers, address);
  return { deps, gateway, caller, requestId, address, headers, outgoing };
}
