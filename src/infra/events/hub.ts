import { isTerminalEvent, type JobEvent } from '../../domain/events.ts';
import { Flow, flowOfAll, type Taken } from '../../domain/flow.ts';
import type { EventLog } from './event-log.ts';
import { type EventRows, type JobChannel, openChannel, WINDOW } from './job-channel.ts';
import type { JobEvents } from './job-events.ts';

/** One per process: however many watch a job, it is one subscription and one reading of rows. */
export type JobEventHub = AsyncDisposable & {
  /**
   * All events of a job with `seq > after`, each once and in order, first the stored ones and then live; ends
   * after the terminal one, or when the signal is aborted. A slow reader keeps nobody else waiting and nothing
   * in memory: it holds a place in a log shared by all.
   */
  watch(jobId: string, after: number, signal?: AbortSignal): Flow<JobEvent>;
};

export type HubOptions = {
  events: JobEvents;
  rows: EventRows;
  onError: (error: unknown) => void;
  /** How often rows are read although nothing is known to be missing. */
  pollMs?: number;
};

export function openHub({ events, rows, onError, pollMs = 10_000 }: HubOptions): JobEventHub {
  const open = new Map<string, { channel: JobChannel; watchers: number }>();
  let closed = false;

  function join(jobId: string, wake: () => void): JobChannel {
    const entry = open.get(jobId) ?? { channel: openChannel(jobId, events, rows, onError), watchers: 0 };
    entry.watchers += 1;
    open.set(jobId, entry);
    entry.channel.onChange(wake);
    return entry.channel;
  }
  function leave(jobId: string): void {
    const entry = open.get(jobId);
    if (!entry) return;
    entry.watchers -= 1;
    if (entry.watchers > 0) return;
    entry.channel.close();
    open.delete(jobId);
  }
  function refreshAll(): void {
    for (const { channel } of open.values()) channel.refresh();
  }

  function watch(jobId: string, after: number, signal?: AbortSignal): Flow<JobEvent> {
    let channel: JobChannel | null = null;
    let seq = after;
    let ended = false;
    let old: { from: number; events: Flow<JobEvent> } | null = null;
    let ready = () => {};
    const wake = () => ready();

    function next(log: EventLog): Taken<JobEvent> {
      const event = old ? old.events.take(wake) : log.next(seq);
      if (event === 'dropped') {
        const read = () => rows.after(jobId, seq, WINDOW);
        old = { from: seq, events: Flow.found(async () => flowOfAll(await read())) };
        return old.events.take(wake);
      }
      if (event === 'over' && old && seq > old.from) {
        old = null;
        return next(log);
      }
      if (typeof event !== 'string' || event === 'later') return event;
      old = null;
      return log.ended ? 'over' : 'later';
    }
    function take(waiting: () => void): Taken<JobEvent> {
      ready = waiting;
      channel ??= join(jobId, wake);
      if (ended || closed) return 'over';
      const event = channel.loaded() ? next(channel.log) : 'later';
      if (typeof event === 'string') return event;
      seq = event.seq;
      ended = isTerminalEvent(event);
      return event;
    }
    function end(): void {
      if (!channel) return;
      channel.forget(wake);
      leave(jobId);
    }
    return new Flow({ take, end }, signal);
  }
  function close(): void {
    closed = true;
    for (const { channel } of open.values()) channel.wake();
  }

  const timer = setInterval(refreshAll, pollMs);
  const forgetGaps = events.onGap(refreshAll);
  return {
    watch,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      forgetGaps();
      close();
    },
  };
}
