import type { Context } from 'hono';
import { readPlaylist } from '../usecases/jobs/read-playlist.ts';
import type { ApiDeps } from './deps.ts';
import type { Env } from './rest/env.ts';

/** What can be played of a film that is being made, with signed addresses that lead there from where the list itself is. */
export async function respondWithPlaylist(
  context: Context<Env>,
  { store, links }: Pick<ApiDeps, 'links' | 'store'>,
  containerId: string,
): Promise<Response> {
  const urlOf = (blobKey: string) => `../${links.sign(blobKey).url.split('/media/').at(-1)}`;
  const playlist = await readPlaylist(store.db, containerId, urlOf);
  if (playlist === null) return context.text('There is no such file.\n', 404);
  return context.body(playlist, 200, {
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'application/vnd.apple.mpegurl',
    'X-Content-Type-Options': 'nosniff',
  });
}
