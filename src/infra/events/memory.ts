import { EventEmitter } from 'node:events';
import type { JobEvent } from '../../domain/events.ts';
import type { JobEvents } from './job-events.ts';

/** Events within one process; nothing is ever lost. */
export function openMemoryEvents(): JobEvents {
  const emitter = new EventEmitter<Record<string, [JobEvent]>>();
  emitter.setMaxListeners(0);
  return {
    publish: async (events) => {
      for (const event of events) emitter.emit(event.jobId, event);
    },
    subscribe: async (jobId, listener) => {
      emitter.on(jobId, listener);
      return () => {
        emitter.off(jobId, listener);
      };
    },
    check: async () => {},
    onGap: () => () => {},
    [Symbol.asyncDispose]: async () => {
      emitter.removeAllListeners();
    },
  };
}
