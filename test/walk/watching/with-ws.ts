import { WebSocket } from 'ws';
import { createClient } from '#src/client/client.ts';
import type { StockEvent, StockWatch } from '../client/stock-watch.ts';
import { tellingRefusals, type Watched, type Watcher, type Watching } from './watcher.ts';

const sockets = (watching: Watching) =>
  tellingRefusals(WebSocket as never, () => {
    watching.refused += 1;
  });

const tellEnd = (watching: Watching, ended: Promise<void>) =>
  ended.then(
    () => {
      watching.end = 'done';
    },
    (error) => {
      watching.end = String(error);
    },
  );

/** The client over the package `ws`, in this process. */
export async function watchWithWs({ url, apiKey, jobId }: Watched): Promise<Watcher> {
  const watching: Watching = { lines: [], refused: 0, end: null };
  const events = createClient({ url, key: apiKey, webSocketImpl: sockets(watching) }).watch(jobId);
  const read = async () => {
    for await (const { seq, stage, progress } of events) watching.lines.push(`${seq} ${stage} ${progress}`);
  };
  const ended = tellEnd(watching, read());
  return {
    look: () => watching,
    [Symbol.asyncDispose]: async () => {
      await events.return(undefined);
      await ended;
    },
  };
}

/** A client that people have, over the package `ws`, in this process. */
export async function watchStock({ url, apiKey, jobId }: Watched, watch: StockWatch): Promise<Watcher> {
  const watching: Watching = { lines: [], refused: 0, end: null };
  const client = createClient({ url, key: apiKey, webSocketImpl: sockets(watching) });
  const leaving = new AbortController();
  const onEvent = ({ seq, stage, progress }: StockEvent) =>
    watching.lines.push(`${seq} ${stage} ${progress}`);
  const ended = tellEnd(watching, watch(client, jobId, onEvent, leaving.signal));
  return {
    look: () => watching,
    [Symbol.asyncDispose]: async () => {
      leaving.abort();
      await ended;
    },
  };
}
