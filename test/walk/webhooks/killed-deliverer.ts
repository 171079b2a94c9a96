import { createWebhookBodies } from '#src/api/webhook-bodies.ts';
import { createLinks } from '#src/infra/blobs/links.ts';
import { openPost } from '#src/infra/fetch/open-post.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { createWebhookSigner } from '#src/infra/webhooks/signer.ts';
import { openDeliverer } from '#src/usecases/webhooks/open-deliverer.ts';

/** A process of its own that sends webhooks until it is killed. */
const [databaseUrl = '', secret = ''] = process.argv.slice(2);
const store = await openStore({ databaseUrl, poolSize: 4 });
const links = createLinks({ secret, publicUrl: () => 'http://media.test' });
openDeliverer({
  store,
  post: openPost({ plain: true, isAllowed: () => true }).post,
  signer: createWebhookSigner({ secret }),
  bodies: createWebhookBodies({ db: store.db, links }),
  onError: (error) => console.error(error),
  sweepMs: 20,
});
