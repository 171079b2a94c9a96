import type { Hono } from 'hono';
import { MCP_PATH } from './mcp/routes.ts';
import type { McpMode } from './mcp/tools.ts';
import type { Env } from './rest/env.ts';

/** What agents are told at /mcp, by whether they may change anything. */
const MCP_LINES: Readonly<Record<McpMode, string | null>> = {
  on: 'tools over MCP (Streamable HTTP) with the same keys, one for each committed operation, and watchJob',
  read: 'tools over MCP (Streamable HTTP) with the same keys; on this gateway they only read',
  off: null,
};

/** `GET /llms.txt`: where a model that reads pages finds what there is (llmstxt.org). */
export function llmsRoutes(app: Hono<Env>, deps: { basePath: string; mcp: McpMode }): void {
  app.get('/llms.txt', (context) => context.text(llmsText(deps)));
}

function llmsText({ basePath, mcp }: { basePath: string; mcp: McpMode }): string {
  const line = (path: string, title: string, words: string) => `- [${title}](${basePath}${path}): ${words}`;
  const agents = MCP_LINES[mcp];
  return `${[
    '# Reelgate',
    '',
    '> Makes short videos and slideshows for social media: start a job, follow its steps by number, fetch the files.',
    '',
    'Every request needs an API key or a client token as `Authorization: Bearer`. A refusal tells a code, and what to',
    'do about it. A start takes an idempotency key: sent again, it starts nothing twice.',
    '',
    '## Ways in',
    '',
    ...(agents ? [line(MCP_PATH, 'MCP', agents)] : []),
    line('/graphql', 'GraphQL', 'queries, mutations, and subscriptions over SSE or graphql-transport-ws'),
    line('/v1/openapi.json', 'OpenAPI', 'the REST face, described'),
    line('/v1/docs', 'REST reference', 'the same as a page'),
  ].join('\n')}\n`;
}
