import { photosAlone } from '../../domain/outputs.ts';
import type { StageRun } from '../stage.ts';

/**
 * Makes sure that every file is in storage, whole, before the container is called completed. Their content needs
 * no second look: the key is derived from it and storage writes a file whole or not at all.
 */
export const runFinalizing: StageRun<'finalizing'> = async ({
  checkpoint,
  ports,
  container,
  signal,
  report,
}) => {
  const files = checkpoint.assembling?.files ?? [];
  const main = photosAlone(container.order.outputs) ? 'slide' : 'video';
  if (!files.some(({ kind }) => kind === main)) throw new Error(`Container ${container.id} has no ${main}.`);
  for (const [index, { blobKey, sizeBytes }] of files.entries()) {
    signal.throwIfAborted();
    const found = await ports.blobs.stat(blobKey);
    if (found?.sizeBytes !== sizeBytes) {
      const size = found ? `has ${found.sizeBytes} bytes instead of ${sizeBytes}` : 'is not in storage';
      throw new Error(`${blobKey} of container ${container.id} ${size}.`);
    }
    report((index + 1) / files.length);
  }
  return { checkpoint: { at: new Date().toISOString() } };
};
