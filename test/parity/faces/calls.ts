import type { Json } from '../row.ts';

/** What the pages of webhooks and of scheduling are asked, as each face names it. */
export type Call = {
  /** Method and path over REST; `:name` is a member of the input. */
  rest: readonly [method: 'GET' | 'POST', path: string];
  /** What is selected of a success over GraphQL, where the field has the call's own name. */
  success: string;
};

const ENDPOINT = 'id url events status lastNumber';

export const CALLS = {
  createWebhookEndpoint: {
    rest: ['POST', 'webhook-endpoints'],
    success: `... on WebhookEndpointSecret { secret endpoint { ${ENDPOINT} } }`,
  },
  webhookEndpoint: { rest: ['GET', 'webhook-endpoints/:endpointId'], success: ENDPOINT },
  rotateWebhookSecret: {
    rest: ['POST', 'webhook-endpoints/:endpointId/rotate'],
    success: '... on WebhookEndpointSecret { secret }',
  },
  testWebhookEndpoint: {
    rest: ['POST', 'webhook-endpoints/:endpointId/test'],
    success: '... on WebhookDeliverySent { delivery { id } }',
  },
  replayWebhookDelivery: {
    rest: ['POST', 'webhook-deliveries/:deliveryId/replay'],
    success: '... on WebhookDeliverySent { delivery { id } }',
  },
  rejectContainer: {
    rest: ['POST', 'content/:containerId/reject'],
    success: '... on ContainerReviewed { container { id } }',
  },
  scheduleContainer: {
    rest: ['POST', 'content/:containerId/schedule'],
    success: '... on ContainerScheduled { scheduledPosts { id captionOverride } }',
  },
} as const satisfies Record<string, Call>;
export type CallName = keyof typeof CALLS;

/** The answer in the spelling of REST; `code` is null where it was done, `paths` are the fields at fault. */
export type Called = { code: unknown; paths: string[]; body: Json };
