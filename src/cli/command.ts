import { setTimeout as delay } from 'node:timers/promises';
import { explanation } from './explanation.ts';

/**
 * A command that is asked to end has so long; then it is ended, for not every command watches the signal. Some of the
 * 5 s that are promised are left for ending.
 */
const ENDS_WITHIN_MS = 4_500;

/**
 * Runs a command to its end and ends the process: code 0 when it is done (unless
 * it has set another) or was asked to stop, 1 after a failure.
 * @param command gets a signal that is aborted when the process is asked to end. Ctrl-C under npm arrives twice,
 * so a repeated signal changes nothing.
 */
export async function runCommand(command: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const end = () => {
    if (stop.signal.aborted) return;
    setTimeout(() => process.exit(1), ENDS_WITHIN_MS).unref();
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, end);
  try {
    await command(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) {
      console.error(explanation(error) ?? error);
      process.exit(1);
    }
  }
  process.exit();
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** What a part gets to hand back its work, of the 5 s in which a stop has to be done; the database gets the rest. */
const CLOSES_WITHIN_MS = 3_000;

/** Closes gently, and is not waited for when that takes too long: some connections wait for a lost peer for ever. */
export function closingInTime(part: AsyncDisposable): AsyncDisposable {
  return {
    async [Symbol.asyncDispose]() {
      await Promise.race([part[Symbol.asyncDispose](), delay(CLOSES_WITHIN_MS)]);
    },
  };
}
