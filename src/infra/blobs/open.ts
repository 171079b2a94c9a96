import type { BlobConfig } from '../../config.ts';
import type { Blobs } from './blobs.ts';
import { openFilesystemBlobs } from './filesystem.ts';
import { withNamedFaults } from './named-faults.ts';

/** Opens the storage that the configuration names. */
export async function openBlobs(config: BlobConfig): Promise<Blobs> {
  if (config.kind === 'filesystem') return withNamedFaults(openFilesystemBlobs(config.directory));
  const { openS3Blobs } = await import('./s3.ts');
  return withNamedFaults(openS3Blobs(config));
}
