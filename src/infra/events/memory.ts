import { EventEmitter } from 'node:events';
import type { JobEvent } from '../../domain/events.ts';
import type { ContainerHint, JobEvents } from './job-events.ts';

/** Events within one process; nothing is ever lost. */
export function openMemoryEvents(): JobEvents {
  const emitter = new EventEmitter<Record<string, [JobEvent]>>();
  emitter.setMaxListeners(0);
  const hints = new EventEmitter<Record<string, [ContainerHint]>>();
  hints.setMaxListeners(0);
  const revocations = new EventEmitter<{ revoked: [string] }>();
  revocations.setMaxListeners(0);
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
    publishHints: async (told) => {
      for (const hint of told) hints.emit(hint.projectId, hint);
    },
    subscribeHints: async (projectId, listener) => {
      hints.on(projectId, listener);
      return () => {
        hints.off(projectId, listener);
      };
    },
    publishRevoked: async (keyId) => {
      revocations.emit('revoked', keyId);
    },
    subscribeRevoked: async (listener) => {
      revocations.on('revoked', listener);
      return () => {
        revocations.off('revoked', listener);
      };
    },
    check: async () => {},
    onGap: () => () => {},
    [Symbol.asyncDispose]: async () => {
      emitter.removeAllListeners();
      hints.removeAllListeners();
      revocations.removeAllListeners();
    },
  };
}
