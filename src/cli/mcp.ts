import {
  type JSONRPCMessage,
  type RequestId,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { aborted, runService } from './command.ts';
import { findGateway } from './find-gateway.ts';

/** What JSON-RPC leaves to servers. */
const SERVER_ERROR = -32_000;

/**
 * MCP over stdio: each message goes to the gateway's own `/mcp` and back as it is, so tools, keys and refusals are those
 * of the gateway. It ends with its client.
 */
await runService(async (stop) => {
  const { url, apiKey } = await findGateway();
  const requestInit = { headers: { Authorization: `Bearer ${apiKey}` } };
  const gateway = new StreamableHTTPClientTransport(new URL(`${url.replace(/\/+$/, '')}/mcp`), {
    requestInit,
  });
  const agent = new StdioServerTransport();
  const gone = new Promise<void>((resolve) => {
    agent.onclose = resolve;
  });
  gateway.onmessage = (message) => {
    const version = versionIn(message);
    if (version) gateway.setProtocolVersion(version);
    void agent.send(message);
  };
  agent.onmessage = (message) => {
    gateway.send(message).catch((error: unknown) => {
      if ('method' in message && 'id' in message) void agent.send(failureOf(message.id, error));
    });
  };
  await gateway.start();
  await agent.start();
  await Promise.race([gone, aborted(stop)]);
  await gateway.close();
});

/** What an `initialize` was answered: every request after it names that version. */
function versionIn(message: JSONRPCMessage): string | null {
  const version: unknown = 'result' in message ? message.result.protocolVersion : null;
  return typeof version === 'string' ? version : null;
}

/** A request that did not get through is answered all the same. */
function failureOf(id: RequestId, error: unknown): JSONRPCMessage {
  const message = error instanceof Error ? error.message : String(error);
  return { jsonrpc: '2.0', id, error: { code: SERVER_ERROR, message } };
}
