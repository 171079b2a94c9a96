import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { headers: IncomingHttpHeaders; body: string; payload: Payload };
export type Payload = {
  id: string;
  type: string;
  timestamp: string;
  number: number;
  replayOf?: string;
  data: Record<string, unknown>;
};

export type Receiver = AsyncDisposable & {
  url: string;
  /** All requests so far, in order, those that were not taken too. */
  asked: Received[];
  /** Payloads that were answered with 2xx. */
  taken: () => Payload[];
  /** How the next requests are answered; 200 at first. */
  answer: (how: Answer) => void;
  /** Breaks everything off and listens no more, until it is started again at the same port. */
  die: () => Promise<void>;
  comeBack: () => Promise<void>;
};

/** A status with headers and a text, or anything else that a server may do. */
type Answer =
  | { status: number; headers?: Record<string, string>; text?: string }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real server on loopback that remembers what it is sent. */
export async function openReceiver(): Promise<Receiver> {
  const asked: (Received & { taken: boolean })[] = [];
  let how: Answer = { status: 200 };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const taken = typeof how !== 'function' && how.status < 300;
    asked.push({ headers: request.headers, body, payload: JSON.parse(body), taken });
    if (typeof how === 'function') how(request, response);
    else response.writeHead(how.status, how.headers).end(how.text ?? '');
  };
  const listen = async (port: number) => {
    const server = createServer((request, response) => void handle(request, response).catch(() => {}));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const die = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${port}/hook`,
    asked,
    taken: () => asked.flatMap((one) => (one.taken ? [one.payload] : [])),
    answer: (next) => {
      how = next;
    },
    die,
    comeBack: async () => {
      server = await listen(port);
    },
    [Symbol.asyncDispose]: die,
  };
}
