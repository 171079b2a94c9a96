import type { Links } from '../infra/blobs/links.ts';
import {
  openPublishing as openOn,
  type Publishing,
  type PublishingOptions,
} from '../usecases/publish/open-publishing.ts';
import { assetLink } from './asset-link.ts';
import { kitLinks } from './kit/links.ts';

/** Starts to hand posts over, with signed addresses for whoever fetches their files. */
export function openPublishing({
  links,
  ...options
}: Omit<PublishingOptions, 'links'> & { links: Links }): Publishing {
  return openOn({
    ...options,
    links: {
      file: (asset) => assetLink(links, asset).url,
      kit: (kit) => {
        const { zip, page } = kitLinks(links, kit);
        return { zipUrl: zip.url, pageUrl: page.url };
      },
    },
  });
}
