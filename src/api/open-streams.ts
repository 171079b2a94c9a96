import type { ServerResponse } from 'node:http';

/** The event streams that a server has open. */
export type OpenStreams = {
  add(response: ServerResponse): void;
  /** Breaks them all, and each that is added from now on: an end would read as that of what they tell of. */
  cut(): void;
};

export function createOpenStreams(): OpenStreams {
  const open = new Set<ServerResponse>();
  let ending = false;
  return {
    add(response) {
      if (ending) return void response.destroy();
      if (response.closed) return;
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    cut() {
      ending = true;
      for (const response of open) response.destroy();
    },
  };
}
