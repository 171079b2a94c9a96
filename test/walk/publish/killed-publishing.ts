import { createPublishLinks } from '#src/api/publish-links.ts';
import { createLinks } from '#src/infra/blobs/links.ts';
import { openPublishers } from '#src/infra/publishers/open-publishers.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { publishersOf } from '#src/usecases/publish/deps.ts';
import { openPublishing } from '#src/usecases/publish/open-publishing.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';

/** A process of its own that hands posts over until it is killed. */
const [databaseUrl = '', blobsDirectory = '', baseUrl = ''] = process.argv.slice(2);
const store = await openStore({ databaseUrl, poolSize: 4 });
openPublishing({
  store,
  publishers: publishersOf(openPublishers([{ kind: 'post-for-me', baseUrl, key: 'pfm_secret' }]), null),
  blobs: openTestBlobs(blobsDirectory),
  links: createPublishLinks(createLinks({ secret: 'x'.repeat(32), publicUrl: () => 'http://media.test' })),
  onError: (error) => console.error(error),
  sweepMs: 20,
});
