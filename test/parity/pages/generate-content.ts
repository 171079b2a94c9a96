import { accepts, notFound, type PageTable, precondition, refusal, refusalsOf } from '../row.ts';

const { invalid, malformed } = refusalsOf('VALIDATION_FAILED');
const many = (count: number) => Array.from({ length: count }, (_, index) => `number ${index}`);
/** The format is pinned to the cheap one where it does not matter. */
const brief = (members: object, others: object = {}) => ({
  body: { brief: members, format: 'slideshow_remix', ...others },
});

export const generateContentTable: PageTable = {
  page: 'generate-content',
  start: 'generateContent',
  sections: [
    {
      title: 'Auth and scope',
      rows: [
        {
          says: 'Auth Bearer',
          means: 'Authorization: Bearer is accepted',
          ask: { ...brief({}), headers: { Authorization: 'Bearer @key' }, key: null },
          ...accepts(),
        },
        {
          says: 'X-Api-Key: $LAYERS_API_KEY',
          means: 'X-Api-Key is accepted',
          decided: 'The pages show one form each; both forms work on all three.',
          ask: { ...brief({}), headers: { 'X-Api-Key': '@key' }, key: null },
          ...accepts(),
        },
        {
          says: 'Auth Bearer',
          means: 'the same key in both headers is accepted',
          ask: {
            ...brief({}),
            headers: { Authorization: 'Bearer @key', 'X-Api-Key': '@key' },
            key: null,
          },
          ...accepts(),
        },
        {
          says: 'Auth Bearer',
          means: 'two different keys are refused',
          decided: 'Silent on the pages.',
          ask: {
            ...brief({}),
            headers: { Authorization: 'Bearer @key', 'X-Api-Key': '@otherKey' },
            key: null,
          },
          ...refusal('UNAUTHENTICATED', 401, null),
        },
        {
          says: 'Auth Bearer',
          means: 'no key is refused',
          ask: { ...brief({}), key: null },
          ...refusal('UNAUTHENTICATED', 401, null),
        },
        {
          says: 'Auth Bearer',
          means: 'another scheme is refused',
          ask: { ...brief({}), headers: { Authorization: 'Basic abc' }, key: null },
          ...refusal('UNAUTHENTICATED', 401, null),
        },
        {
          says: 'Scope content:write',
          means: 'a key without it is refused, and the scope is named',
          ask: { ...brief({}), key: '@readerKey' },
          ...refusal('FORBIDDEN_SCOPE', 403, null, { details: { scope: 'content:write' } }),
        },
      ],
    },
    {
      title: 'What a call makes',
      rows: [
        {
          says: 'Returns 202 with one or more containerIds and a single jobId',
          means: 'an accepted start names one job and its containers',
          ask: brief({}),
          ...accepts({ containers: 1, receipt: { kind: 'content_generate', status: 'running' } }),
        },
        {
          says: 'One call produces variantCount containers',
          means: 'three variants are three containers of one job',
          ask: brief({}, { variantCount: 3 }),
          ...accepts({ containers: 3 }),
        },
        {
          says: 'each one a full generated post with hook, caption, and media',
          means: 'a completed container has hook, caption and a video',
          probe: 'a full post',
        },
        {
          says: 'Leave it on "auto" (the default)',
          means: 'an absent format is auto',
          ask: { body: { brief: {} } },
          ...accepts({ receipt: { format: 'auto' }, shows: { format: null } }),
        },
      ],
    },
    {
      title: 'Resolving the content layer',
      rows: [
        {
          says: 'exactly one content layer, we use it',
          means: 'the only content layer anchors the container',
          ask: brief({}),
          ...accepts({ shows: { layerId: '@contentLayer' } }),
        },
        {
          says: 'otherwise the request returns 409 CONFLICT with the candidate layers',
          means: 'several layers and none named is a conflict that lists all of them',
          ask: { ...brief({}), project: '@twoLayersProject' },
          ...refusal('CONFLICT', 409, 'ConflictError', {
            message: 'Multiple content layers on this project. Pass projectLayerId.',
            details: { candidates: ['@layerOne', '@layerTwo'] },
          }),
        },
        {
          says: 'pass projectLayerId to disambiguate',
          means: 'the named layer is used',
          ask: { ...brief({}, { projectLayerId: '@layerTwo' }), project: '@twoLayersProject' },
          ...accepts({ shows: { layerId: '@layerTwo' } }),
        },
        {
          says: 'exactly one content layer',
          means: 'a project without any runs layerless',
          decided: 'The page does not say what happens without a content layer.',
          ask: { ...brief({}), project: '@layerlessProject' },
          ...accepts({ shows: { layerId: null } }),
        },
      ],
    },
    {
      title: 'Idempotency',
      rows: [
        {
          says: "we treat it as the first container's id",
          means: 'body id becomes the id of the first container',
          probe: 'body id names the first container',
        },
        {
          says: 'Replaying with the same id returns the prior response',
          means: 'the same id and brief give the first answer with all its containers',
          probe: 'body id replays',
        },
        {
          says: 'replaying with a different brief returns 409 CONFLICT',
          means: 'the same id with another brief is a conflict',
          probe: 'body id with another brief conflicts',
        },
        {
          says: 'replaying with a different brief returns 409 CONFLICT',
          means: 'an id in use in another organisation is a conflict without details',
          decided: 'Silent on the page.',
          probe: 'body id of another organisation conflicts',
        },
        {
          says: 'Idempotency-Key for a 24-hour replay window',
          means: 'the same key and body give the first answer',
          probe: 'key replays',
          graphql: '`replayed: true`, the same job and containers',
          rest: '202 to the letter, `Idempotent-Replayed: true`',
        },
        {
          says: 'Idempotency-Key for a 24-hour replay window',
          means: 'the same key with another body is IDEMPOTENCY_CONFLICT',
          decided: 'Named on the two newer pages only.',
          probe: 'key with another body conflicts',
        },
        {
          says: 'Idempotency-Key for a 24-hour replay window',
          means: 'after 24 hours the key counts as new',
          probe: 'key expires',
        },
        {
          says: 'Idempotency-Key for a 24-hour replay window',
          means: 'after a refusal the key is free for any body',
          decided: 'Silent on the page.',
          probe: 'key is free after a refusal',
        },
        {
          says: 'Pair it with Idempotency-Key',
          means: 'either gives the first answer; with another brief the key is looked at first',
          decided: 'The page does not say which of the two conflicts when both do.',
          probe: 'id and key together',
        },
      ],
    },
    {
      title: 'Path parameters',
      rows: [
        {
          says: 'projectId string (uuid) required',
          means: 'the bare UUID is accepted',
          ask: { ...brief({}), project: '@projectUuid' },
          ...accepts(),
        },
        {
          says: 'projectId string (uuid) required',
          means: 'an unknown project is not found',
          ask: { ...brief({}), project: 'prj_nope' },
          ...notFound('projectId', 'in this organisation'),
        },
        {
          says: 'projectId string (uuid) required',
          means: "another organisation's project reads like one that does not exist",
          ask: { ...brief({}), project: '@otherProject' },
          ...notFound('projectId', 'in this organisation'),
        },
      ],
    },
    {
      title: 'Body',
      rows: [
        {
          says: 'id string (uuid) optional',
          means: 'a malformed id is refused',
          ask: brief({}, { id: 'not-a-uuid' }),
          ...invalid('id'),
        },
        {
          says: 'projectLayerId string (uuid) optional',
          means: 'absent, the only layer is used',
          ask: brief({}),
          ...accepts({ shows: { layerId: '@contentLayer' } }),
        },
        ...(['video_remix', 'slideshow_remix', 'ugc_remix'] as const).map((format) => ({
          says: 'One of: video_remix, slideshow_remix, ugc_remix, auto',
          means: `${format} is accepted, and read back in kebab case`,
          ask: { body: { brief: {}, format } },
          ...accepts({ receipt: { format }, shows: { format: format.replace('_', '-') } }),
        })),
        {
          says: 'One of: video_remix, slideshow_remix, ugc_remix, auto',
          means: 'auto is accepted, and its format is open until planning has chosen',
          ask: { body: { brief: {}, format: 'auto' } },
          ...accepts({ receipt: { format: 'auto' }, shows: { format: null } }),
        },
        {
          says: 'One of: video_remix, slideshow_remix, ugc_remix, auto',
          means: 'kebab and capitals are accepted too',
          decided: 'The pages write formats in snake and in kebab case. GraphQL enums have one spelling.',
          ask: { body: { brief: {}, format: 'Slideshow-Remix' } },
          graphql: malformed('format').graphql,
          rest: accepts({ receipt: { format: 'slideshow_remix' } }),
        },
        {
          says: 'One of: video_remix, slideshow_remix, ugc_remix, auto',
          means: 'any other format is refused',
          ask: { body: { brief: {}, format: 'carousel' } },
          ...malformed('format'),
        },
        {
          says: 'variantCount integer optional default: 1',
          means: 'absent is one container',
          ask: brief({}),
          ...accepts({ containers: 1 }),
        },
        {
          says: 'Number of container variants to generate. Max 5.',
          means: 'five are accepted',
          ask: brief({}, { variantCount: 5 }),
          ...accepts({ containers: 5 }),
        },
        {
          says: 'variantCount > 5',
          means: 'variantCount above 5 is refused',
          ask: brief({}, { variantCount: 6 }),
          ...invalid('variantCount'),
        },
        {
          says: 'variantCount integer',
          means: 'variantCount below 1 is refused',
          ask: brief({}, { variantCount: 0 }),
          ...invalid('variantCount'),
        },
        {
          says: 'variantCount integer',
          means: 'a fraction is refused',
          ask: brief({}, { variantCount: 1.5 }),
          ...malformed('variantCount'),
        },
        {
          says: 'brief object optional',
          means: 'an empty brief is accepted, a missing one refused',
          decided: 'The table says optional, the errors list "Missing brief": a missing one is refused.',
          ask: { body: {} },
          ...invalid('brief'),
        },
        ...(['topic', 'angle', 'cta', 'hook'] as const).map((name) => ({
          says: `brief.${name} string optional`,
          means: `${name} reaches the worker as it was sent`,
          ask: brief({ [name]: `My ${name} 🙂` }),
          ...accepts({ orders: { [name]: `My ${name} 🙂` } }),
        })),
        ...(['topic', 'angle', 'cta'] as const).map((name) => ({
          says: `brief.${name} string optional`,
          means: 'more than 500 characters are refused',
          decided: 'The page names no limit.',
          ask: brief({ [name]: 'x'.repeat(501) }),
          ...invalid(`brief.${name}`),
        })),
        {
          says: 'brief.valuePropositions Up to 20 benefit bullets.',
          means: 'twenty reach the worker',
          ask: brief({ valuePropositions: many(20) }),
          ...accepts({ orders: { valuePropositions: many(20) } }),
        },
        {
          says: 'brief.valuePropositions Up to 20 benefit bullets.',
          means: 'twenty-one are refused',
          ask: brief({ valuePropositions: many(21) }),
          ...invalid('brief.valuePropositions'),
        },
        {
          says: 'brief.hook Opening line or premise.',
          means: 'it is the hook of the container',
          ask: brief({ hook: 'Your first 30 days.\nOne clip at a time 🏃' }),
          ...accepts({ shows: { hook: 'Your first 30 days.\nOne clip at a time 🏃' } }),
        },
        {
          says: 'brief.targetPlatforms One of: instagram, tiktok, youtube',
          means: 'all three are accepted',
          ask: brief({ targetPlatforms: ['instagram', 'tiktok', 'youtube'] }),
          ...accepts({ orders: { platforms: ['instagram', 'tiktok', 'youtube'] } }),
        },
        {
          says: 'brief.targetPlatforms One of: instagram, tiktok, youtube',
          means: 'any other is refused',
          ask: brief({ targetPlatforms: ['myspace'] }),
          ...malformed('brief.targetPlatforms.0'),
        },
        {
          says: 'brief.influencerId Narrate with this influencer.',
          means: 'the named influencer speaks, in its voice and language',
          ask: brief({ influencerId: '@germanInfluencer' }),
          ...accepts({
            shows: { influencerId: '@germanInfluencer', language: 'de' },
            orders: { brandVoice: 'witty' },
          }),
        },
        {
          says: 'brief.influencerId string (uuid)',
          means: 'the bare UUID is accepted',
          decided: 'The table says uuid, the sample shows `inf_…`: both are read.',
          ask: brief({ influencerId: '@germanInfluencerUuid' }),
          ...accepts({ shows: { influencerId: '@germanInfluencer' } }),
        },
        {
          says: 'brief.influencerId optional',
          means: "absent, the layer's influencer speaks",
          decided: 'Silent on the page.',
          ask: brief({}),
          ...accepts({ shows: { influencerId: '@influencer', language: 'en' } }),
        },
        {
          says: 'brief.themeTags Themes for the generator to lean on.',
          means: 'they reach the worker',
          ask: brief({ themeTags: ['beginner-friendly', 'consistency'] }),
          ...accepts({ orders: { themeTags: ['beginner-friendly', 'consistency'] } }),
        },
        {
          says: 'brief.referenceMediaIds Uploaded media the generator can remix from.',
          means: 'they reach the worker',
          ask: brief({ referenceMediaIds: ['@media'] }),
          ...accepts({ orders: { referenceMediaIds: ['@mediaUuid'] } }),
        },
        {
          says: 'brief.language BCP-47 tag.',
          means: "it wins over the influencer's language",
          ask: brief({ language: 'pt-br' }),
          ...accepts({ shows: { language: 'pt-BR' } }),
        },
        {
          says: 'brief.language BCP-47 tag.',
          means: 'what is no tag is refused',
          ask: brief({ language: 'not a tag' }),
          ...invalid('brief.language'),
        },
        {
          says: 'references.sourcePostIds Platform posts to seed from (max 20).',
          means: 'twenty reach the worker',
          ask: brief({}, { references: { sourcePostIds: Array(20).fill('@sourcePost') } }),
          ...accepts({ orders: { sourcePostIds: Array(20).fill('@sourcePostUuid') } }),
        },
        {
          says: 'references.sourcePostIds Platform posts to seed from (max 20).',
          means: 'twenty-one are refused',
          ask: brief({}, { references: { sourcePostIds: many(21) } }),
          ...invalid('references.sourcePostIds'),
        },
        {
          says: 'references.assetIds Media library asset ids (max 20).',
          means: 'they reach the worker before those of the brief',
          ask: brief({ referenceMediaIds: ['@image'] }, { references: { assetIds: ['@media'] } }),
          ...accepts({ orders: { referenceMediaIds: ['@mediaUuid', '@imageUuid'] } }),
        },
        {
          says: 'references.assetIds Media library asset ids (max 20).',
          means: 'twenty-one are refused',
          ask: brief({}, { references: { assetIds: many(21) } }),
          ...invalid('references.assetIds'),
        },
        {
          says: 'targetPlatforms Override brief-level targets.',
          means: "they win over the brief's",
          ask: brief({ targetPlatforms: ['tiktok'] }, { targetPlatforms: ['youtube'] }),
          ...accepts({ orders: { platforms: ['youtube'] } }),
        },
        {
          says: 'targetPlatforms One of: tiktok, instagram, youtube',
          means: 'any other is refused',
          ask: brief({}, { targetPlatforms: ['vine'] }),
          ...malformed('targetPlatforms.0'),
        },
        {
          says: 'Credit cap for this request. `{ maxCredits: integer }`.',
          means: 'a price above it is refused',
          decided: 'The page gives no code: BUDGET_EXCEEDED with both figures.',
          ask: brief({}, { variantCount: 2, budget: { maxCredits: 99 } }),
          ...refusal('BUDGET_EXCEEDED', 402, 'BudgetExceededError', {
            details: { required: 100, maxCredits: 99 },
          }),
        },
        {
          says: 'Credit cap for this request. `{ maxCredits: integer }`.',
          means: 'a price within it is accepted',
          ask: brief({}, { variantCount: 2, budget: { maxCredits: 100 } }),
          ...accepts({ containers: 2 }),
        },
        {
          says: 'Credit cap for this request. `{ maxCredits: integer }`.',
          means: 'what is no integer is refused',
          ask: brief({}, { budget: { maxCredits: 1.5 } }),
          ...malformed('budget.maxCredits'),
        },
        {
          says: 'Arbitrary partner-supplied metadata, stored on the container.',
          means: 'it is read back from the container',
          ask: brief({}, { metadata: { campaign: 'spring', nested: { list: [1, null, '🙂'] } } }),
          ...accepts({ shows: { metadata: { campaign: 'spring', nested: { list: [1, null, '🙂'] } } } }),
        },
        {
          says: 'Body',
          means: 'an unknown field is refused',
          decided: 'Silent on the page.',
          ask: brief({}, { formatt: 'auto' }),
          ...malformed('formatt'),
        },
        {
          says: 'Body',
          means: 'every fault is named at once',
          decided: 'Silent on the page.',
          ask: { body: { variantCount: 9, brief: { topic: ' ', themeTags: ['x'.repeat(61)] } } },
          ...invalid('variantCount', 'brief.topic', 'brief.themeTags.0'),
        },
      ],
    },
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
          decided:
            'The newer pages say VALIDATION. REST answers as the page called; GraphQL says VALIDATION.',
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
  ],
};
