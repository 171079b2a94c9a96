import type { JobEvents } from '#src/infra/events/job-events.ts';
import { type KeyMemory, openKeyMemory } from '#src/infra/events/key-memory.ts';

/** As the gateway opens it; `keptMs` is far away unless the end of that time is what is tested. */
export const openTestKeyMemory = (
  events: Pick<JobEvents, 'subscribeRevoked' | 'onGap'>,
  keptMs = 600_000,
): KeyMemory =>
  openKeyMemory({
    events,
    onError: (error) => {
      throw error;
    },
    keptMs,
  });
