import type { OpenPhotos, PhotoDeps } from './deps.ts';
import { createFind } from './find.ts';
import { createKeep } from './keep.ts';

/** Opens the configured sources for all organisations of an installation. Nothing is asked yet. */
export function openPhotos(deps: PhotoDeps): OpenPhotos {
  if (deps.sources.length === 0) return null;
  const find = createFind(deps);
  const keep = createKeep(deps);
  return (organisationId) => ({
    find: (query, signal) => find(organisationId, query, signal),
    keep: (photo, signal) => keep(organisationId, photo, signal),
  });
}
