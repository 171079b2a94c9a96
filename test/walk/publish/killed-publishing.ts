import { openPublishing } from '#src/api/open-publishing.ts';
import { createLinks } from '#src/infra/blobs/links.ts';
import { openPublishers } from '#src/infra/publishers/open-publishers.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';

/** A process of its own that hands posts over until it is killed. */
const [databaseUrl = '', blobsDirectory = '', baseUrl = ''] = process.argv.slice(2);
const store = await openStore({ databaseUrl, poolSize: 4 });
openPublishing({
  store,
  publishers: openPublishers({
    publishers: [{ kind: 'post-for-me', baseUrl, key: 'pfm_secret' }],
    organisations: null,
  }),
  blobs: openTestBlobs(blobsDirectory),
  links: createLinks({ secret: 'x'.repeat(32), publicUrl: () => 'http://media.test' }),
  onError: (error) => console.error(error),
  sweepMs: 20,
});
