import { fileName } from '../domain/file-names.ts';
import type { Links, SignedLink } from '../infra/blobs/links.ts';
import type { AssetRow } from '../infra/store/queries/read/assets.ts';

/** The address of a file of a post, which is called after its post when it is saved. */
export function assetLink(links: Links, asset: AssetRow): SignedLink {
  const extension = asset.blobKey.slice(asset.blobKey.lastIndexOf('.') + 1);
  return links.sign(asset.blobKey, { name: fileName({ ...asset, extension }) });
}
