import type { PageTable } from '../row.ts';

export const webhooksTable: PageTable = {
  page: 'webhooks',
  start: 'slideshowBuild',
  sections: [
    {
      title: 'Endpoints',
      rows: [
        {
          says: 'secret shown once as signingSecret',
          means: 'making an endpoint shows its secret, reading it does not',
          probe: 'webhooks: the secret',
          graphql: '`WebhookEndpointSecret.secret`',
          rest: '201 `signingSecret`',
        },
        {
          says: 'events[1..50]',
          means: 'no event is refused',
          probe: 'webhooks: no event',
          graphql: '`ValidationError` at events',
          rest: '422 `VALIDATION` at events',
        },
        {
          says: 'Unknown names refused',
          means: 'an event that there is not is refused',
          probe: 'webhooks: an unknown event',
          graphql: 'error `BAD_USER_INPUT`',
          rest: '422 `VALIDATION` at events.0',
        },
        {
          says: 'POST|GET /v1/webhook-endpoints',
          means: "another organisation's endpoint is not found",
          probe: 'webhooks: of others',
          graphql: 'null',
          rest: '404 `NOT_FOUND`',
        },
      ],
    },
    {
      title: 'What is sent',
      rows: [
        {
          says: 'Payload: id, type, data',
          means: 'a test is sent as test.ping with these members',
          decided: 'timestamp and number are ours.',
          probe: 'webhooks: the payload',
        },
        {
          says: 'X-Layers-Signature: t=<unix>,v1=<hex>, HMAC-SHA256 over t.body',
          means: 'the header proves the body with the secret that was shown',
          decided: 'The headers of Standard Webhooks are sent beside it.',
          probe: 'webhooks: the signature',
        },
        {
          says: 'several v1 during 24 h rotation',
          means: 'after a rotation the new and the old secret sign',
          probe: 'webhooks: a rotation',
        },
        {
          says: 'X-Layers-Event-Id: evt_… stable over retries',
          means: 'a delivery that failed comes again under its id',
          probe: 'webhooks: the event id',
        },
        {
          says: 'replay (new event id)',
          means: 'a replay has an id of its own and names what it repeats as replayOf',
          probe: 'webhooks: a replay',
        },
        {
          says: 'job.* data: jobId, kind',
          means: 'the events of a job name it and its kind',
          probe: 'webhooks: a job',
        },
      ],
    },
  ],
};
