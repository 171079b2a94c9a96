import type { Connection } from './connection.ts';
import { JobProgressDocument, type JobProgressSubscription } from './generated/operations.ts';
import { type SubscribeOptions, subscribe } from './subscribe.ts';

export type WatchOptions = SubscribeOptions & {
  /** Last `seq` you already have. */
  after?: number | undefined;
};

/**
 * The events of a job, each once and in order, whatever happens to the network or the gateway. They end after the
 * job's last one.
 * @throws RefusedError when watching is refused for good, such as for a wrong key or an unknown job
 */
export function watch(
  connection: Connection,
  jobId: string,
  { after = 0, ...options }: WatchOptions = {},
): AsyncGenerator<JobProgressSubscription['jobProgress'], void> {
  const operation = { query: `${JobProgressDocument}`, variables: { jobId, after } };
  const answers = subscribe<JobProgressSubscription>(connection, operation, options);
  return eventsOf(answers);
}

/** The same generator with other values, so that its `return` stays one that ends it at once. */
function eventsOf(answers: AsyncGenerator<{ data?: JobProgressSubscription | null }, void>) {
  const events = (async function* () {
    for await (const { data } of answers) if (data) yield data.jobProgress;
  })();
  const end = events.return.bind(events);
  events.return = async (value) => {
    await answers.return();
    return end(value);
  };
  return events;
}
