import type { JobEvent } from '../../domain/events.ts';
import { EventLog } from './event-log.ts';
import type { JobEvents } from './job-events.ts';

/** Reads rows, the truth. Both give events in order, without holes. */
export type EventRows = {
  /** Events with `seq > after`, at most `limit`. */
  after(jobId: string, after: number, limit: number): Promise<JobEvent[]>;
  /** The last `limit` events. */
  latest(jobId: string, limit: number): Promise<JobEvent[]>;
};

/** What one process knows of one job's events, kept up to date for as long as somebody watches. */
export type JobChannel = {
  log: EventLog;
  /** Whether the log is filled. @throws why the rows could not be read */
  loaded(): boolean;
  /** Reads what the log lacks. */
  refresh(): void;
  /** Calls `wake` at each change of the log, and when it is loaded or could not be. */
  onChange(wake: () => void): void;
  /** Forgets one who was to be called. */
  forget(wake: () => void): void;
  /** Calls them all. */
  wake(): void;
  close(): void;
};

/** Events kept in memory per watched job; a watcher that is further behind reads rows. */
export const WINDOW = 1_000;

/** Reads the rows at once and again when the subscription is acknowledged, so that no event falls between. */
export function openChannel(
  jobId: string,
  events: JobEvents,
  rows: EventRows,
  onError: (error: unknown) => void,
): JobChannel {
  const log = new EventLog(WINDOW);
  const closing = new AbortController();
  const watching = new Set<() => void>();
  let state: 'loading' | 'loaded' | { fault: unknown } = 'loading';
  let reading: Promise<void> | null = null;
  let again = false;

  function wake(): void {
    for (const one of watching) one();
  }
  /** One read at a time, however many ask for it meanwhile. */
  async function read(): Promise<void> {
    do {
      again = false;
      const found =
        log.lastSeq === 0 ? await rows.latest(jobId, WINDOW) : await rows.after(jobId, log.lastSeq, WINDOW);
      for (const event of found) log.offer(event);
      if (found.length > 0) wake();
    } while (again && !closing.signal.aborted);
  }
  function refresh(): Promise<void> {
    again = true;
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  }
  const refreshSoon = () => void refresh().catch(onError);

  function receive(event: JobEvent): void {
    // Until the rows are read the log has no start that an event could follow.
    const result = log.lastSeq === 0 ? 'hole' : log.offer(event);
    if (result === 'added') wake();
    if (result === 'hole') refreshSoon();
  }
  async function subscribe(): Promise<void> {
    const unsubscribe = await events.subscribe(jobId, receive);
    if (closing.signal.aborted) return unsubscribe();
    closing.signal.addEventListener('abort', unsubscribe);
    refreshSoon();
  }

  function load(result: typeof state): void {
    state = result;
    wake();
  }

  refresh().then(
    () => load('loaded'),
    (fault: unknown) => load({ fault }),
  );
  subscribe().catch(onError);
  return {
    log,
    loaded() {
      if (typeof state === 'object') throw state.fault;
      return state === 'loaded';
    },
    refresh: refreshSoon,
    onChange: (one) => void watching.add(one),
    forget: (one) => void watching.delete(one),
    wake,
    close: () => closing.abort(),
  };
}
