import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startTestGateway } from '#test/kit/http/gateway.ts';

const UPGRADE =
  'GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

test('clients that ask for another path’s socket and hang up leave the gateway running', async () => {
  await using gateway = await startTestGateway();
  const { hostname, port } = new URL(gateway.url);
  for (let round = 0; round < 50; round++) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(UPGRADE);
    socket.resetAndDestroy();
    await once(socket, 'close');
  }
  const refused = connect(Number(port), hostname);
  refused.write(UPGRADE);
  const [answer] = await once(refused, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 404/);
  await once(refused, 'close');
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
});
