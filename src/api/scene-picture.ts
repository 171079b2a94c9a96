import type { PlannedScene } from '../domain/container.ts';
import { photosOf } from '../domain/photos.ts';
import type { Links } from '../infra/blobs/links.ts';
import type { Row } from '../infra/store/database.ts';
import type { AssetRow } from '../infra/store/queries/read/assets.ts';
import { assetLink } from './asset-link.ts';

/** Signed address of a scene's photo, else of the picture of the library that it shows; null where there is neither. */
export function scenePicture(
  links: Links,
  { still }: Pick<PlannedScene, 'still'>,
  assets: readonly AssetRow[],
  media: Row<'media_asset'> | null,
): string | null {
  const photo = photosOf(assets).find(({ ordinal }) => ordinal === still);
  if (photo) return assetLink(links, photo).url;
  return media?.kind === 'image' ? links.sign(media.drawnKey ?? media.blobKey).url : null;
}
