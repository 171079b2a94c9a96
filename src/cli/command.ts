import { setTimeout as delay } from 'node:timers/promises';
import { explanation } from './explanation.ts';

/**
 * A command that is asked to end has so long; then it is ended, for not every command watches the signal. Some of the
 * 5 s that are promised are left for ending.
 */
const ENDS_WITHIN_MS = 4_500;

/** Gets a signal that is aborted when the process is asked to end. */
type Command = (stop: AbortSignal) => Promise<void>;

/**
 * Runs a command to its end and ends the process: code 0 when it is done (unless it has set another), 1 after a failure
 * or when it was asked to stop before.
 */
export const runCommand = (command: Command): Promise<void> => run(command, 1);

/** Runs what is there until it is asked to stop, which is its end: code 0. */
export const runService = (service: Command): Promise<void> => run(service, 0);

async function run(command: Command, whenStopped: number): Promise<void> {
  const stop = new AbortController();
  // Ctrl-C under npm arrives twice.
  const end = () => {
    if (stop.signal.aborted) return;
    setTimeout(() => process.exit(1), ENDS_WITHIN_MS).unref();
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, end);
  // Whoever reads may leave before the end.
  for (const stream of TOLD_TO) stream.on('error', () => {});
  try {
    await command(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) {
      console.error(explanation(error) ?? error);
      process.exitCode = 1;
    }
  }
  if (stop.signal.aborted) process.exitCode ??= whenStopped;
  // A pipe takes what it is given when its reader has room; the end of the process would cut off the rest.
  await Promise.all(TOLD_TO.map((stream) => new Promise((written) => stream.write('', written))));
  process.exit();
}

const TOLD_TO = [process.stdout, process.stderr];

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
