import { isTerminalEvent, type JobEvent } from '../../domain/events.ts';
import { type EventRows, type JobChannel, openChannel, WINDOW } from './job-channel.ts';
import type { JobEvents } from './job-events.ts';

/** One per process: however many watch a job, it is one subscription and one reading of rows. */
export type JobEventHub = AsyncDisposable & {
  /**
   * All events of a job with `seq > after`, each once and in order, first the stored ones and then live; ends
   * after the terminal one, or when the signal is aborted. A slow reader keeps nobody else waiting and nothing
   * in memory: it holds a place in a log shared by all.
   */
  watch(jobId: string, after: number, signal: AbortSignal): AsyncGenerator<JobEvent>;
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
  const closing = new AbortController();

  function join(jobId: string): JobChannel {
    const entry = open.get(jobId) ?? { channel: openChannel(jobId, events, rows, onError), watchers: 0 };
    entry.watchers += 1;
    open.set(jobId, entry);
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

  async function* watch(jobId: string, after: number, signal: AbortSignal): AsyncGenerator<JobEvent> {
    const stopped = AbortSignal.any([signal, closing.signal]);
    const { log, loaded, changed } = join(jobId);
    try {
      await loaded;
      let seq = after;
      while (!stopped.aborted) {
        const batch = log.after(seq) ?? (await rows.after(jobId, seq, WINDOW));
        for (const event of batch) {
          seq = event.seq;
          yield event;
          if (isTerminalEvent(event) || stopped.aborted) return;
        }
        if (batch.length > 0) continue;
        if (log.ended) return;
        await changed(stopped);
      }
    } finally {
      leave(jobId);
    }
  }

  const timer = setInterval(refreshAll, pollMs);
  const forgetGaps = events.onGap(refreshAll);
  return {
    watch,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      forgetGaps();
      closing.abort();
    },
  };
}
