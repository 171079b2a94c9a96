import { kitKey } from '../../domain/kit-key.ts';
import type { Links, SignedLink } from '../../infra/blobs/links.ts';
import type { Kit } from '../../usecases/publish/publish-kit.ts';

/** Where a kit can be had in one file, and where its page is, for whoever holds the link. */
export function kitLinks(links: Links, { containerId, platform }: Kit): Record<'zip' | 'page', SignedLink> {
  return {
    zip: links.sign(kitKey(containerId, platform, 'zip')),
    page: links.sign(kitKey(containerId, platform, 'html')),
  };
}
