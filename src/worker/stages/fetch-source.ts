import type { Blobs } from '../../infra/blobs/blobs.ts';
import { RenderError } from '../../media/render-request.ts';

/** Path of a local file with a source's bytes. Throws {@link RenderError} `source` when storage has lost it. */
export async function fetchSource(blobs: Blobs, id: string, key: string, workDir: string): Promise<string> {
  if (!(await blobs.stat(key))) {
    throw new RenderError('source', `The file behind "${id}" is no longer in storage.`, id);
  }
  return blobs.localFile(key, workDir);
}
