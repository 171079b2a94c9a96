import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** The code with which a request is denied, known the status with which it was answered; null: it is passed on. */
export type Denial = (asked: { method: string; status: number; authorization?: string }) => string | null;

/** Stands before a server of S3 and answers 403 instead of it, as Amazon does: without content to a HEAD. */
export async function startDenyingProxy(
  upstream: string,
  denial: Denial,
): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const { authorization, range, 'content-type': type } = request.headers;
    const sent = await buffer(request);
    const body = method === 'PUT' || method === 'POST' ? new Uint8Array(sent) : undefined;
    const headers = { ...(type && { 'content-type': type }), ...(range && { range }) };
    const answer = await fetch(new URL(url, upstream), { method, body, headers });
    const code = denial({ method, status: answer.status, authorization });
    if (code) {
      await answer.body?.cancel();
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
      return;
    }
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
