import { playlistOf } from '../../domain/preview.ts';
import type { Db } from '../../infra/store/database.ts';
import { previewOf } from '../../infra/store/queries/read/previews.ts';

/** What can be played of the film of a container that the caller is known to own; null where nothing can. */
export async function readPlaylist(
  db: Db,
  containerId: string,
  urlOf: (blobKey: string) => string,
): Promise<string | null> {
  return playlistOf(await previewOf(db, containerId), urlOf);
}
