import { CreateWebhookEndpointDocument, type WebhookEvent } from '../../client/generated/operations.ts';
import { WEBHOOK_EVENTS } from '../../domain/webhooks.ts';
import { type Asked, type Command, chosenOf, print, unlessRefused } from './command.ts';

/** What `--events` and `--project` say of an endpoint. */
export const EVENTS_HELP = `  --events   kinds to be told of, all without it: ${WEBHOOK_EVENTS.join(', ')}
  --project  the one project to be told of, all without it`;

type Address = { url: string; description?: string };

/** An endpoint for the kinds and the project that were asked for. @throws UsageError it was refused */
export async function makeEndpoint({ client, options, stop }: Asked, address: Address) {
  const events = chosenOf<WebhookEvent>(
    'kind of event',
    WEBHOOK_EVENTS,
    options.events ?? WEBHOOK_EVENTS.join(),
  );
  const input = { ...address, events, projectId: options.project ?? null };
  const answer = await client.ask(CreateWebhookEndpointDocument, { input }, { signal: stop });
  return unlessRefused(answer.createWebhookEndpoint);
}

/** Has an address told. */
export const createWebhook: Command = {
  usage: 'webhooks create <url> [--events a,b] [--project prj_…]',
  is: 'has an address told, and shows its secret, this once',
  more: EVENTS_HELP,
  takes: 1,
  async run(asked) {
    const { endpoint, secret } = await makeEndpoint(asked, { url: asked.subject });
    print(asked, { endpoint, secret }, [[endpoint.id, secret]]);
    console.error('This is the only time that the secret is shown.');
  },
};
