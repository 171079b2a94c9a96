import { mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for a test file, removed when the file is done. */
export function scratchFolder(): { dir: string; folder: (name: string) => Promise<string> } {
  const dir = mkdtempSync(join(tmpdir(), 'media-test-'));
  afterAll(() => rm(dir, { recursive: true, force: true }));
  const folder = async (name: string): Promise<string> => {
    await mkdir(join(dir, name), { recursive: true });
    return join(dir, name);
  };
  return { dir, folder };
}
