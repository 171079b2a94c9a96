import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../infra/store/database.ts';
import type { Store } from '../infra/store/orm.ts';
import { type AttemptEnd, giveBack } from '../infra/store/queries/run/give-back.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { outageOf } from '../infra/telemetry/outage.ts';
import { type TellDeps, tell } from './tell.ts';

/** Short, so that whoever had the container says so before others take it for lost. */
const PAUSE_MS = 500;

/** Gives a container back, again and again while the database is away, unless this worker is to end. */
export async function giveBackPatiently(
  deps: TellDeps & { store: Store; log: Log },
  held: Row<'container'>,
  end: AttemptEnd,
  shutdown: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      return await tell(deps, held.format, (await giveBack(deps.store, held, end)) ?? []);
    } catch (error) {
      if (!outageOf(error) || shutdown.aborted) throw error;
      deps.log.warn({ err: error, containerId: held.id }, 'A container could not be given back yet');
      await delay(PAUSE_MS, undefined, { signal: shutdown }).catch(() => {});
    }
  }
}
