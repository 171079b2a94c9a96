import type { Links } from '../infra/blobs/links.ts';
import type { Store } from '../infra/store/orm.ts';
import { openMetricsPulls } from '../usecases/publish/open-metrics-pulls.ts';
import {
  openPublishing as openOn,
  type Publishing,
  type PublishingOptions,
} from '../usecases/publish/open-publishing.ts';
import { assetLink } from './asset-link.ts';
import { kitLinks } from './kit/links.ts';

/** Starts to hand posts over, with signed addresses for whoever fetches their files, and to ask how they do. */
export function openPublishing({
  links,
  ...options
}: Omit<PublishingOptions, 'links' | 'store'> & { links: Links; store: Store }): Publishing {
  const { store, publishers, onError } = options;
  const pulls = openMetricsPulls({ store, publishers, onError });
  const publishing = openOn({
    ...options,
    links: {
      file: (asset) => assetLink(links, asset).url,
      kit: (kit) => {
        const { zip, page } = kitLinks(links, kit);
        return { zipUrl: zip.url, pageUrl: page.url };
      },
    },
  });
  return {
    ...publishing,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([publishing[Symbol.asyncDispose](), pulls[Symbol.asyncDispose]()]);
    },
  };
}
