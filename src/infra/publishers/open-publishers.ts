import type { PublisherConfig } from '../../config.ts';
import type { Publisher } from '../../creative/ports/publisher.ts';
import { createBundlePublisher } from './bundle.ts';
import { createPostForMePublisher } from './post-for-me.ts';
import { createYoutubePublisher } from './youtube.ts';

/** The publishers that are configured, in their order. Nobody is asked yet. */
export function openPublishers(configured: readonly PublisherConfig[]): Publisher[] {
  return configured.map((config) => {
    switch (config.kind) {
      case 'bundle':
        return createBundlePublisher(config);
      case 'youtube':
        return createYoutubePublisher(config);
      case 'post-for-me':
        return createPostForMePublisher(config);
    }
  });
}
