import type { Publisher } from '../../creative/ports/publisher.ts';
import { type Publishers, publishersOf } from '../../creative/ports/publishers.ts';
import type { PublisherSettings, PublishingSettings } from '../../domain/publisher-settings.ts';
import { createBundlePublisher } from './bundle.ts';
import { createPostForMePublisher } from './post-for-me.ts';
import { createPostizPublisher } from './postiz.ts';
import { createUploadPostPublisher } from './upload-post.ts';
import { createYoutubePublisher } from './youtube.ts';

/** The publishers that are configured. Nobody is asked yet. */
export function openPublishers({ publishers, organisations }: PublishingSettings): Publishers {
  return publishersOf(publishers.map(open), organisations);
}

function open(settings: PublisherSettings): Publisher {
  switch (settings.kind) {
    case 'bundle':
      return createBundlePublisher(settings);
    case 'youtube':
      return createYoutubePublisher(settings);
    case 'post-for-me':
      return createPostForMePublisher(settings);
    case 'postiz':
      return createPostizPublisher(settings);
    case 'upload-post':
      return createUploadPostPublisher(settings);
  }
}
