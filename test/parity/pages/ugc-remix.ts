import { accepts, notFound, type PageTable, precondition, refusal, refusalsOf } from '../row.ts';
import { authSection } from './auth-section.ts';

const { invalid, malformed } = refusalsOf('VALIDATION');
const mara = (others: object = {}) => ({ body: { influencerId: '@influencer', ...others } });
const FORMAT = 'ugc-remix';

export const ugcRemixTable: PageTable = {
  page: 'ugc-remix',
  start: 'ugcRemix',
  sections: [
    authSection(mara()),
    {
      title: 'What a call makes',
      rows: [
        {
          says: 'Returns 202 with containerIds (single-element array)',
          means: 'a start makes one container',
          ask: mara(),
          ...accepts({ containers: 1 }),
        },
        {
          says: 'never fans out variants',
          means: 'variantCount is no field here',
          ask: mara({ variantCount: 2 }),
          ...malformed('variantCount'),
        },
        {
          says: 'the only format with no required creative input',
          means: 'an influencer alone is accepted',
          ask: mara(),
          ...accepts({ shows: { format: FORMAT } }),
        },
        {
          says: 'one of socialAccountId (with a wired influencer) or influencerId is required',
          means: 'neither is refused',
          ask: { body: {} },
          ...precondition('INFLUENCER_REQUIRED', FORMAT, 'InfluencerRequiredError', { step: 'influencer' }),
        },
        {
          says: 'The influencer is the on-camera actor',
          means: 'a wired account brings its influencer',
          ask: { body: { socialAccountId: '@account' } },
          ...accepts({ shows: { influencerId: '@influencer' } }),
        },
      ],
    },
    {
      title: 'Path parameters',
      rows: [
        {
          says: 'projectId string (uuid) required',
          means: 'the bare UUID is accepted',
          ask: { ...mara(), project: '@projectUuid' },
          ...accepts(),
        },
        {
          says: 'projectId string (uuid) required',
          means: "another organisation's project is not found",
          ask: { ...mara(), project: '@otherProject' },
          ...notFound('projectId', 'in this organisation'),
        },
      ],
    },
    {
      title: 'Body',
      rows: [
        {
          says: 'socialAccountId: Walks the wiring chain to find the influencer voice/language and the layer',
          means: 'the wired influencer speaks and the wired content layer anchors',
          ask: { body: { socialAccountId: '@germanAccount' }, project: '@germanProject' },
          ...accepts({
            shows: { layerId: '@germanLayer', influencerId: '@wiredGerman', language: 'de' },
            orders: { brandVoice: 'witty' },
          }),
        },
        {
          says: 'influencerId: Explicit influencer override. Wins over the wired influencer.',
          means: 'the wired content layer anchors and the named influencer speaks',
          ask: { body: { socialAccountId: '@account', influencerId: '@germanInfluencer' } },
          ...accepts({
            shows: { layerId: '@contentLayer', influencerId: '@germanInfluencer', language: 'de' },
          }),
        },
        {
          says: 'influencerId: Explicit influencer override.',
          means: 'without an account the container is layerless',
          decided: 'Said on the slideshow-builder page; the same here.',
          ask: mara(),
          ...accepts({ shows: { layerId: null, influencerId: '@influencer' } }),
        },
        {
          says: 'Optional opening overlay text.',
          means: 'the post opens with the hook as the only text over it, to the letter',
          probe: 'the overlay is the hook',
        },
        {
          says: '1–2000 chars; line breaks and emoji preserved',
          means: 'the hook is read back as it was sent',
          ask: mara({ hook: '  POV:\r\n\nyou found it 👩‍👩‍👧 ' }),
          ...accepts({ shows: { hook: '  POV:\r\n\nyou found it 👩‍👩‍👧 ' } }),
        },
        {
          says: '1–2000 chars; line breaks and emoji preserved',
          means: '2000 characters are accepted',
          ask: mara({ hook: '🤯'.repeat(2000) }),
          ...accepts(),
        },
        {
          says: '1–2000 chars; line breaks and emoji preserved',
          means: '2001 characters are refused',
          ask: mara({ hook: 'x'.repeat(2001) }),
          ...invalid('hook'),
        },
        {
          says: '1–2000 chars; line breaks and emoji preserved',
          means: 'an empty hook is refused',
          ask: mara({ hook: '' }),
          ...invalid('hook'),
        },
        {
          says: 'Defaults to no overlay.',
          means: 'without a hook the finished post has none',
          probe: 'no hook, no overlay',
        },
        {
          says: 'mediaId: Partner-uploaded app-demo source clip.',
          means: 'the named clip is used',
          ask: mara({ mediaId: '@secondDemo' }),
          ...accepts({ orders: { appDemoId: '@secondDemoUuid' } }),
        },
        {
          says: 'mediaId: Partner-uploaded app-demo source clip.',
          means: 'a picture is refused',
          decided: 'The page does not say what a picture gives.',
          ask: mara({ mediaId: '@image' }),
          ...invalid('mediaId'),
        },
      ],
    },
    {
      title: 'Defaults when fields are omitted',
      rows: [
        {
          says: 'Reaction template — random pull from our public reaction-video pool.',
          means: 'a template is drawn, told on the container, and drawn again by the same seed',
          decided: 'The page does not tell what was drawn; `templateId` and `seed` pin it.',
          probe: 'the draw is readable and repeatable',
        },
        {
          says: 'Reaction template — random pull from our public reaction-video pool.',
          means: 'other seeds draw other templates and tracks',
          probe: 'draws differ',
        },
        {
          says: 'Music — random trending track.',
          means: 'a track is drawn the more often the more it trends, and never when it does not',
          decided: 'The page does not say what trending is: a score of the pool, 0 to 100.',
          probe: 'trending tracks are drawn',
        },
        {
          says: 'unless the partner pins specific values',
          means: 'a pinned template is used whatever the seed',
          decided: 'The page names no field for it: `templateId`.',
          probe: 'the template can be pinned',
        },
        {
          says: 'Music — random trending track.',
          means: 'a pinned track is used whatever the seed, and told on the container',
          decided: 'The page does not tell what was drawn; `trackId` pins it.',
          probe: 'the track can be pinned',
        },
        {
          says: 'App-demo source — the project\'s first media_role: "app-demo" row',
          means: 'the oldest app demo is used',
          ask: mara(),
          ...accepts({ orders: { appDemoId: '@mediaUuid' } }),
        },
      ],
    },
    {
      title: 'Request',
      rows: [
        {
          says: '"influencerId": "inf_4a8e1bc2..."',
          means: 'the curl and Python samples’ body is accepted',
          ask: mara(),
          ...accepts(),
        },
        {
          says: "socialAccountId: 'sac_...'",
          means: 'the TypeScript sample’s body is accepted',
          ask: { body: { socialAccountId: '@account' } },
          ...accepts(),
        },
        {
          says: '"Idempotency-Key: $(uuidgen)"',
          means: 'the same key and body give the first answer',
          probe: 'key replays',
          graphql: '`replayed: true`, the same job and containers',
          rest: '202 to the letter, `Idempotent-Replayed: true`',
        },
      ],
    },
    {
      title: 'Responses',
      rows: [
        {
          says: '202 jobId, kind, status, containerIds, locationUrl',
          means: 'the 202 body has these members and no others: no format',
          probe: 'the receipt without a format',
          graphql: '`ContentJobAccepted` holds the same facts as job and containers',
        },
        {
          says: '202 Job accepted.',
          means: 'a waiting container reads processing over REST',
          decided: 'Said on the slideshow-builder page. GraphQL says QUEUED until a worker has it.',
          ask: mara(),
          graphql: accepts({ shows: { status: 'queued' } }),
          rest: accepts({ shows: { status: 'processing' } }),
        },
        {
          says: 'MISSING_APP_DEMO: ugc-remix requires an app-demo asset on the project. Upload one via …',
          means: 'the message is this sentence, and details name code and format',
          decided: 'GraphQL names its own mutations.',
          ask: { body: { influencerId: '@bareInfluencer' }, project: '@bareProject' },
          graphql: refusal('VALIDATION', 422, 'MissingAppDemoError', {
            message:
              'MISSING_APP_DEMO: ugc-remix requires an app-demo asset on the project. Upload one via createMediaUpload or addMediaFromUrl with role APP_DEMO before retrying.',
            details: { code: 'MISSING_APP_DEMO', format: FORMAT },
          }),
          rest: refusal('VALIDATION', 422, 'MissingAppDemoError', {
            message:
              "MISSING_APP_DEMO: ugc-remix requires an app-demo asset on the project. Upload one via POST /v1/projects/:id/app-media with kind='demo-video' before retrying.",
            details: { code: 'MISSING_APP_DEMO', format: FORMAT },
          }),
        },
        {
          says: 'INFLUENCER_REQUIRED Neither socialAccountId (with wired influencer) nor influencerId',
          means: 'the message begins with the code',
          ask: { body: { hook: 'hi' } },
          ...precondition('INFLUENCER_REQUIRED', FORMAT, 'InfluencerRequiredError'),
        },
        {
          says: 'MISSING_APP_DEMO mediaId not supplied AND project has no media_role: "app-demo" row',
          means: 'other media do not stand in for it',
          ask: { body: { influencerId: '@imageInfluencer' }, project: '@imageProject' },
          ...precondition('MISSING_APP_DEMO', FORMAT, 'MissingAppDemoError', { step: 'appDemo' }),
        },
        {
          says: 'ACCOUNT_NOT_WIRED',
          means: 'an account no distribution layer names is refused',
          ask: { body: { socialAccountId: '@accountNotWired' } },
          ...precondition('ACCOUNT_NOT_WIRED', FORMAT, 'AccountNotWiredError', { step: 'distributionLayer' }),
        },
        {
          says: 'NO_CONTENT_LAYER_WIRED',
          means: 'a distribution layer without content layer is refused',
          ask: { body: { socialAccountId: '@noContentLayer' } },
          ...precondition('NO_CONTENT_LAYER_WIRED', FORMAT, 'NoContentLayerWiredError', {
            step: 'contentLayer',
          }),
        },
        {
          says: 'INFLUENCER_NOT_WIRED',
          means: 'a content layer without influencer is refused',
          ask: { body: { socialAccountId: '@influencerNotWired' } },
          ...precondition('INFLUENCER_NOT_WIRED', FORMAT, 'InfluencerNotWiredError', { step: 'influencer' }),
        },
        {
          says: '404 mediaId is not on this project.',
          means: 'the message is this sentence',
          ask: mara({ mediaId: 'med_x' }),
          ...notFound('mediaId'),
        },
        {
          says: '404 `socialAccountId`, `influencerId`, or `mediaId` not on this project.',
          means: "another project's account is not found",
          ask: { body: { socialAccountId: '@foreignAccount' } },
          ...notFound('socialAccountId'),
        },
        {
          says: '404 `socialAccountId`, `influencerId`, or `mediaId` not on this project.',
          means: "another project's influencer is not found",
          ask: { body: { influencerId: '@bareInfluencer' } },
          ...notFound('influencerId'),
        },
        {
          says: '404 `socialAccountId`, `influencerId`, or `mediaId` not on this project.',
          means: "another project's media is not found",
          ask: mara({ mediaId: '@foreignMedia' }),
          ...notFound('mediaId'),
        },
      ],
    },
    {
      title: 'Errors',
      rows: [
        {
          says: 'VALIDATION Body shape invalid.',
          means: 'an unknown field is refused',
          ask: mara({ format: 'ugc_remix' }),
          ...malformed('format'),
        },
        {
          says: 'INFLUENCER_REQUIRED No influencer resolvable from either path.',
          means: 'it is never the top-level code',
          decided: 'The table lists it beside top-level codes; the text says it is nested.',
          ask: { body: {} },
          ...precondition('INFLUENCER_REQUIRED', FORMAT, 'InfluencerRequiredError'),
        },
        {
          says: 'INFLUENCER_REQUIRED / MISSING_APP_DEMO',
          means: 'the influencer is asked for before the app demo',
          decided: 'The page gives no order of checks.',
          ask: { body: {}, project: '@bareProject' },
          ...precondition('INFLUENCER_REQUIRED', FORMAT, 'InfluencerRequiredError'),
        },
        {
          says: 'IDEMPOTENCY_CONFLICT Same Idempotency-Key reused with different body.',
          means: 'the same key with another body is a conflict',
          probe: 'key with another body conflicts',
        },
        {
          says: 'BILLING_EXHAUSTED Org wallet at zero.',
          means: 'an empty wallet is refused with both figures',
          ask: { body: { influencerId: '@poorInfluencer' }, project: '@poorProject', key: '@poorKey' },
          ...refusal('BILLING_EXHAUSTED', 402, 'BillingExhaustedError', {
            details: { required: 120, available: 0 },
          }),
        },
        {
          says: 'Errors',
          means: 'a hook that fails the safety rules is refused',
          decided: 'MODERATION_BLOCKED is listed on the older page only; it holds on all three.',
          ask: mara({ hook: 'kill yourself' }),
          ...refusal('MODERATION_BLOCKED', 422, 'ModerationBlockedError', { details: { field: 'hook' } }),
        },
      ],
    },
  ],
};
