import { lostContainers } from '../infra/store/queries/run/lost-containers.ts';
import type { OpenContainer } from '../infra/store/queries/run/open-containers.ts';
import { type ReconcilerOptions, returnToQueue } from './reconcile.ts';
import { repeatUntil } from './repeat-until.ts';

const EVERY_MS = 1_000;
const MOST = 100;

/**
 * Gives back what workers had that are gone, within seconds. Whatever seems lost at two looks in a row is: after an
 * outage of the database every worker has been silent, and those that live are heard again before the second.
 */
export function startTakingOver(options: ReconcilerOptions): AsyncDisposable {
  const stopping = new AbortController();
  let suspects = new Set<string>();
  const failed = (error: unknown, containerId?: string) =>
    options.log.error({ err: error, containerId }, 'Taking over from a lost worker failed');

  async function look(): Promise<void> {
    const lost = await lostContainers(options.store.db, MOST);
    for (const container of lost.filter((one) => suspects.has(nameOf(one)))) {
      await returnToQueue(options, container, 'A container had lost its worker').catch((error) =>
        failed(error, container.id),
      );
    }
    suspects = new Set(lost.map(nameOf));
  }
  const looking = repeatUntil(stopping.signal, { work: look, pauseMs: () => EVERY_MS, onError: failed });
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await looking;
    },
  };
}

const nameOf = ({ id, attempt }: OpenContainer) => `${id}_${attempt}`;
