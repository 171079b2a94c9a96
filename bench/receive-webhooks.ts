import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook } from '#src/client/entry/webhooks.ts';
import { STORES_EVERY_MS } from './stores-every.ts';

/** Takes webhooks, proves them, acknowledges them, and writes them down now and then: a line is one event. */
const [port = '0', book = '', secret = ''] = process.argv.slice(2);

type Told = { number: number; type: string; replayOf?: string; data: { jobId?: string; seq?: number } };

let held = '';
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const event = await verifyWebhook<Told>(
    Buffer.concat(chunks),
    request.headers,
    readFileSync(secret, 'utf8'),
  );
  const { number, type, replayOf, data } = event;
  held += `${JSON.stringify({ number, type, replayOf, data: { jobId: data.jobId, seq: data.seq } })}\n`;
  response.end();
});
setInterval(() => {
  if (held) appendFileSync(book, held);
  held = '';
}, STORES_EVERY_MS);
server.listen(Number(port), '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
