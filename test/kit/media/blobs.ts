import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { openFilesystemBlobs } from '#src/infra/blobs/filesystem.ts';

/** Real storage in a folder of the test's own. */
export const openTestBlobs = (directory: string): Blobs => openFilesystemBlobs(directory);
