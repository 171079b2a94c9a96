import { setTimeout as delay } from 'node:timers/promises';
import { ConfigError } from '../config.ts';
import { DirectoryInUseError } from '../infra/embedded/directory-lock.ts';

/** A mistake of the person at the terminal: told in one sentence, without a stack. */
export class UsageError extends Error {}

/**
 * Runs a command to its end and ends the process: code 0 when it is done or was asked to stop, 1 after a failure.
 * @param command gets a signal that is aborted when the process is asked to end. Ctrl-C under npm arrives twice,
 * so a repeated signal changes nothing.
 */
export async function runCommand(command: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  try {
    await command(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) {
      console.error(explanation(error) ?? error);
      process.exit(1);
    }
  }
  process.exit(0);
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

/** A sentence for what the person can mend; null for what needs the stack. */
function explanation(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof DirectoryInUseError || error instanceof UsageError) {
    return error.message;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Stop what listens there, or choose another PORT.`;
  }
  return null;
}
