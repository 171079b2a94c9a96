/**
 * A process that watches a job, leaves, and tells what came of it and which timers are left once its sockets are
 * closed. Arguments: address, key, job, how to leave, when, and over whose WebSocket, or SSE.
 */

import { setImmediate as turn } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { createClient } from '#src/client/client.ts';

const [url = '', apiKey, jobId = '', how, when, whose] = process.argv.slice(2);
const leaving = new AbortController();
const retrying = Promise.withResolvers<void>();
const client = createClient({
  url,
  key: apiKey,
  transport: whose === 'SSE' ? 'sse' : 'websocket',
  ...(whose === 'ws' && { webSocketImpl: WebSocket }),
});
const events = client.watch(jobId, { signal: leaving.signal, onRetry: () => retrying.resolve() });
if (when === 'while it watches') await events.next();
const answer = events.next();
if (when === 'between tries') await retrying.promise;
if (when === 'while it connects') await new Promise((resolve) => process.once('message', resolve));
const left = how === 'return' ? events.return() : leaving.abort();
const told = await answer;
await left;
process.channel?.unref();
while (process.getActiveResourcesInfo().includes('TCPSocketWrap')) await turn();
process.send?.({ told, timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout') });
