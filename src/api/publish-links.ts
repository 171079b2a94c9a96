import type { Links } from '../infra/blobs/links.ts';
import type { PublishLinks } from '../usecases/publish/deps.ts';
import { assetLink } from './asset-link.ts';
import { kitLinks } from './kit/links.ts';

/** Signed addresses of what publishers fetch. */
export function createPublishLinks(links: Links): PublishLinks {
  return {
    file: (asset) => assetLink(links, asset).url,
    kit: (kit) => {
      const { zip, page } = kitLinks(links, kit);
      return { zipUrl: zip.url, pageUrl: page.url };
    },
  };
}
