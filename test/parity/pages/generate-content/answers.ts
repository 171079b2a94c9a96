import { accepts, notFound, type PageTable, precondition, refusal, refusalsOf } from '../../row.ts';
import { brief } from './brief.ts';

const { invalid } = refusalsOf('VALIDATION_FAILED');

/** The examples, what comes back, and what can go wrong. */
export const answerSections: PageTable['sections'] = [
  {
    title: 'Request',
    rows: [
      {
        says: '"format": "video_remix", "variantCount": 2, "brief": { "hook": …',
        means: "the curl sample's body is accepted",
        ask: {
          body: {
            format: 'video_remix',
            variantCount: 2,
            brief: {
              hook: 'Your first 30 days of running, one clip at a time.',
              targetPlatforms: ['instagram', 'tiktok'],
              influencerId: '@influencer',
              themeTags: ['beginner-friendly', 'consistency'],
              language: 'en',
            },
          },
        },
        ...accepts({ containers: 2, receipt: { format: 'video_remix' } }),
      },
      {
        says: 'variantCount: 3, brief: { targetPlatforms: ["instagram"], influencerId, …',
        means: "the TypeScript sample's body is accepted",
        ask: {
          body: {
            variantCount: 3,
            brief: {
              targetPlatforms: ['instagram'],
              influencerId: '@influencer',
              themeTags: ['habit-tracking'],
            },
          },
        },
        ...accepts({ containers: 3, receipt: { format: 'auto' } }),
      },
      {
        says: '"format": "auto", "variantCount": 2, "brief": { "targetPlatforms": ["tiktok"], …',
        means: "the Python sample's body is accepted",
        ask: {
          body: {
            format: 'auto',
            variantCount: 2,
            brief: { targetPlatforms: ['tiktok'], influencerId: '@influencer', themeTags: ['fitness'] },
          },
        },
        ...accepts({ containers: 2, receipt: { format: 'auto' } }),
      },
    ],
  },
  {
    title: 'Responses',
    rows: [
      {
        says: '202 jobId, kind, status, containerIds, format, locationUrl',
        means: 'the 202 body has these members and no others',
        probe: 'the receipt with a format',
        graphql: '`ContentJobAccepted` holds the same facts as job and containers',
      },
      {
        says: 'poll the job',
        means: 'the job is found at locationUrl',
        probe: 'the job is at its address',
        graphql: '`job(id)`',
        rest: '`GET` of `locationUrl`',
      },
      {
        says: 'Containers exist in queued/generating status',
        means: 'a container waits as queued',
        decided: 'The newer pages know processing instead of generating: generating is never sent.',
        ask: brief({}),
        ...accepts({ shows: { status: 'queued' } }),
      },
      {
        says: '402 Project credits below the generation cost.',
        means: 'an empty wallet is refused with both figures',
        ask: { ...brief({}), project: '@poorProject', key: '@poorKey' },
        ...refusal('BILLING_EXHAUSTED', 402, 'BillingExhaustedError', {
          message: 'Insufficient content-generation credits.',
          details: { required: 50, available: 0 },
        }),
      },
      {
        says: '"requestId": "req_..."',
        means: 'an error names the request as the header X-Request-Id does',
        probe: 'an error carries the request id',
      },
    ],
  },
  {
    title: 'Stages',
    rows: [
      {
        says: 'Job stages (order guaranteed)',
        means: 'planning, generating_visuals, assembling, finalizing are told in this order',
        probe: 'stages in order',
      },
      {
        says: 'planning: Compose the shot list, caption drafts, influencer narrative.',
        means: 'a planned container has its shots, its caption and who speaks',
        probe: 'planning composes',
      },
      {
        says: 'finalizing: Persist container; surface thumbnails; write assets',
        means: 'the assets are there when the job is completed',
        probe: 'assets at the end',
      },
    ],
  },
  {
    title: 'Notes',
    rows: [
      {
        says: 'Approval gating is enforced at schedule-time, not here.',
        means: 'a project under review generates, and its container ends pending',
        probe: 'generation runs under review',
      },
      {
        says: 'If the project has requiresApproval: true',
        means: 'requiresApproval can be read, and is true under review',
        probe: 'a project under review says so',
      },
      {
        says: 'schedule refuses it until you call approve',
        means: 'scheduling is refused while pending and done after approval',
        probe: 'schedule waits for approval',
      },
      {
        says: 'format: "auto" is the sane default.',
        means: 'auto chooses a feasible format and says why',
        probe: 'auto chooses',
      },
      {
        says: "Our auto-pick uses what's been working for this project.",
        means: 'recorded results are part of the reasons',
        decided: 'The page does not say how results become known: `recordPostMetrics`.',
        probe: 'auto looks at results',
      },
      {
        says: 'One jobId covers the lot',
        means: 'all variants belong to one job',
        probe: 'one job for all variants',
      },
    ],
  },
  {
    title: 'Errors',
    rows: [
      {
        says: 'VALIDATION_FAILED Missing brief, bad enum, variantCount > 5.',
        means: 'this page says VALIDATION_FAILED',
        decided: 'The newer pages say VALIDATION. REST answers as the page called; GraphQL says VALIDATION.',
        ask: { body: { variantCount: 6 } },
        ...invalid('variantCount', 'brief'),
      },
      {
        says: 'CONFLICT id collision with different brief',
        means: 'the collision is a conflict',
        probe: 'body id with another brief conflicts',
      },
      {
        says: 'BILLING_EXHAUSTED Credits insufficient.',
        means: 'auto asks for the price of the dearest format',
        decided: 'The page does not price auto.',
        ask: { body: { brief: {}, variantCount: 2 }, project: '@poorProject', key: '@poorKey' },
        ...refusal('BILLING_EXHAUSTED', 402, 'BillingExhaustedError', {
          details: { required: 240, available: 0 },
        }),
      },
      ...(['topic', 'angle', 'cta', 'hook'] as const).map((name) => ({
        says: 'MODERATION_BLOCKED Brief failed safety.',
        means: `a blocked ${name} is refused, and the field is named`,
        ask: brief({ [name]: 'kill yourself' }),
        ...refusal('MODERATION_BLOCKED', 422, 'ModerationBlockedError', {
          details: { field: `brief.${name}` },
        }),
      })),
      {
        says: 'NOT_FOUND projectLayerId or influencerId not in this project.',
        means: "another project's layer is not found",
        ask: brief({}, { projectLayerId: '@layerOne' }),
        ...notFound('projectLayerId'),
      },
      {
        says: 'NOT_FOUND projectLayerId or influencerId not in this project.',
        means: "another project's influencer is not found",
        ask: brief({ influencerId: '@bareInfluencer' }),
        ...notFound('influencerId'),
      },
      {
        says: 'run the appropriate generation workflow',
        means: 'ugc_remix without an app demo is refused as on its own page',
        decided: 'Silent on the page.',
        ask: { body: { brief: {}, format: 'ugc_remix' }, project: '@layerlessProject' },
        ...precondition('MISSING_APP_DEMO', 'ugc-remix', 'MissingAppDemoError', { step: 'appDemo' }),
      },
    ],
  },
];
