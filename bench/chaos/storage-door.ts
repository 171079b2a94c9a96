import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How a store behaves: well, slowly, failing at every second request, refusing whatever is written, cut off, or silent. */
export type Mood = 'well' | 'slow' | 'erroring' | 'full' | 'read-only' | 'away' | 'silent';

export type StorageDoor = AsyncDisposable & { url: string; mood: Mood };

const SLOW_MS = 700;
/** What S3 and its likes answer. */
const REFUSALS: Partial<Record<Mood, [number, string]>> = {
  full: [507, 'InsufficientStorage'],
  'read-only': [403, 'AccessDenied'],
};

/** A way to the store at `target`, of changing mood. */
export async function openStorageDoor(target: string): Promise<StorageDoor> {
  const { hostname, port } = new URL(target);
  let asked = 0;
  const refuse = (answer: ServerResponse, [status, code]: [number, string]) => {
    answer.writeHead(status, { 'Content-Type': 'application/xml', Connection: 'close' });
    answer.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  };
  const pass = async (asking: IncomingMessage, answer: ServerResponse) => {
    const { method, url: path, headers } = asking;
    asked += 1;
    if (door.mood === 'silent') return;
    if (door.mood === 'away') return void asking.destroy();
    if (door.mood === 'slow') await delay(SLOW_MS);
    if (door.mood === 'erroring' && asked % 2 === 0) return refuse(answer, [500, 'InternalError']);
    const refusal = method === 'PUT' || method === 'POST' ? REFUSALS[door.mood] : undefined;
    if (refusal) return refuse(answer, refusal);
    const onward = request({ hostname, port, method, path, headers }, (came) => {
      answer.writeHead(came.statusCode ?? 500, came.headers);
      came.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asking.pipe(onward);
  };
  const server = createServer((asking, answer) => void pass(asking, answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const door: StorageDoor = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return door;
}
