import type { JobEvents } from '#src/infra/events/job-events.ts';
import { type KeyWatch, openKeyWatch } from '#src/infra/events/key-watch.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { revokedAmong } from '#src/infra/store/queries/read/api-key.ts';

/** As the gateway opens it; `pollMs` is far away unless the belt is what is tested. */
export const openTestKeyWatch = (store: Store, events: JobEvents, pollMs = 600_000): KeyWatch =>
  openKeyWatch({
    events,
    revokedAmong: (keyIds) => revokedAmong(store.db, keyIds),
    onError: (error) => {
      throw error;
    },
    pollMs,
  });
