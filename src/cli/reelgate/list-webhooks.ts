import { WebhookEndpointsDocument } from '../../client/generated/operations.ts';
import { type Command, print, readable } from './command.ts';

/** The organisation's webhook endpoints. */
export const listWebhooks: Command = {
  usage: 'webhooks list',
  is: 'the addresses that are told what happens',
  takes: 0,
  async run(asked) {
    const how = { signal: asked.stop };
    const { webhookEndpoints } = await asked.client.ask(WebhookEndpointsDocument, { first: 200 }, how);
    const endpoints = webhookEndpoints.edges.map(({ node }) => node);
    const lines = endpoints.map(({ id, status, events, failures, lastNumber, url }) => [
      ...[id, readable(status), `${events.length}`],
      ...[`${lastNumber}`, `${failures}`, url],
    ]);
    print(asked, endpoints, [['ENDPOINT', 'STATUS', 'KINDS', 'LAST', 'FAILURES', 'ADDRESS'], ...lines]);
  },
};
