import { WebSocket } from 'ws';
import { createClient } from '#src/client/client.ts';
import { tellingRefusals, type Watched, type Watcher, type Watching } from './watcher.ts';

/** The client over the package `ws`, in this process. */
export async function watchWithWs({ url, apiKey, jobId }: Watched): Promise<Watcher> {
  const watching: Watching = { lines: [], refused: 0, end: null };
  const webSocketImpl = tellingRefusals(WebSocket as never, () => {
    watching.refused += 1;
  });
  const events = createClient({ url, key: apiKey, webSocketImpl }).watch(jobId);
  const ended = (async () => {
    for await (const { seq, stage, progress } of events) watching.lines.push(`${seq} ${stage} ${progress}`);
  })().then(
    () => 'done',
    (error) => String(error),
  );
  void ended.then((end) => {
    watching.end = end;
  });
  return {
    look: () => watching,
    [Symbol.asyncDispose]: async () => {
      await events.return(undefined);
      await ended;
    },
  };
}
