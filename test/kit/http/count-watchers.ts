import type { JobEvents, Unsubscribe } from '#src/infra/events/job-events.ts';
import type { KeyWatch } from '#src/infra/events/key-watch.ts';

/** What watchers hold on to, counted: listeners on the bus and for the end of keys. */
export function countWatchers(events: JobEvents, keys: KeyWatch) {
  let held = 0;
  let heldEver = 0;
  const hold = (letGo: Unsubscribe): Unsubscribe => {
    held += 1;
    heldEver += 1;
    let holds = true;
    return () => {
      if (holds) held -= 1;
      holds = false;
      letGo();
    };
  };
  const countedEvents: JobEvents = {
    ...events,
    subscribe: async (...args) => hold(await events.subscribe(...args)),
    subscribeHints: async (...args) => hold(await events.subscribeHints(...args)),
    onGap: (listener) => hold(events.onGap(listener)),
  };
  const countedKeys: KeyWatch = { ...keys, onRevoked: (...args) => hold(keys.onRevoked(...args)) };
  return { events: countedEvents, keys: countedKeys, held: () => held, heldEver: () => heldEver };
}
