import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MendableError } from '../../domain/mendable-error.ts';

/** A process that was just killed may need a moment to be gone. */
const PATIENCE_MS = 1_000;

/** Another live process holds the data directory. */
export class DirectoryInUseError extends MendableError {
  constructor(directory: string) {
    super(
      `Reelgate is already running on ${directory}. Stop it first, or choose another REELGATE_DATA_DIR and PORT.`,
    );
    this.name = 'DirectoryInUseError';
  }
}

/**
 * Claims a directory for this process until disposed. The claim is SQLite's lock on an empty file: the kernel
 * drops it when the process dies in whatever way, so a crash never leaves a lock behind and no process id has
 * to be guessed from a file.
 * @throws DirectoryInUseError
 */
export function lockDirectory(directory: string): Disposable {
  mkdirSync(directory, { recursive: true });
  const file = new DatabaseSync(join(directory, 'lock'), { timeout: PATIENCE_MS });
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (isBusy(error)) throw new DirectoryInUseError(directory);
    throw error;
  }
  return { [Symbol.dispose]: () => file.close() };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
