import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
  json: Record<string, unknown>;
};
/** `cut`: the connection breaks instead of an answer; `never`: none comes. */
export type Answered =
  | { status?: number; headers?: Record<string, string>; json?: unknown }
  | 'cut'
  | 'never';

export type Service = AsyncDisposable & { url: string; asked: Asked[] };

/** A service on this machine that answers as it is told. */
export async function openService(answer: (asked: Asked) => Answered): Promise<Service> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://service.test');
    const json = body.toString().startsWith('{') ? JSON.parse(body.toString()) : {};
    const { method = '', headers } = request;
    const one = { method, path: pathname, query: searchParams, headers, body, json };
    asked.push(one);
    const answered = answer(one);
    if (answered === 'never') return;
    if (answered === 'cut') return void request.socket.destroy();
    response.writeHead(answered.status ?? 200, { 'Content-Type': 'application/json', ...answered.headers });
    response.end(answered.json === undefined ? '' : JSON.stringify(answered.json));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
