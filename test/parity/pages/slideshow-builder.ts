import { accepts, notFound, type PageTable, precondition, refusal } from '../row.ts';
import { authSection } from './auth-section.ts';
import { errorsSection } from './slideshow-builder/errors.ts';
import { FORMAT, HOOK, hook, invalid, malformed } from './slideshow-builder/hook.ts';

export const slideshowBuilderTable: PageTable = {
  page: 'slideshow-builder',
  start: 'slideshowBuild',
  sections: [
    authSection(hook()),
    {
      title: 'What a call makes',
      rows: [
        {
          says: 'Returns 202 with containerIds (single-element array)',
          means: 'a start makes one container',
          ask: hook(),
          ...accepts({ containers: 1 }),
        },
        {
          says: 'never fans out variants',
          means: 'variantCount is no field here',
          ask: hook({ variantCount: 2 }),
          ...malformed('variantCount'),
        },
        {
          says: 'there is no format discriminator in the body',
          means: 'format is no field here',
          ask: hook({ format: 'auto' }),
          ...malformed('format'),
        },
        {
          says: 'The format is the URL',
          means: 'the container is a slideshow-builder from the start',
          ask: hook(),
          ...accepts({ shows: { format: FORMAT } }),
        },
        {
          says: 'The only required input is hook.',
          means: 'a hook alone is accepted',
          ask: hook(),
          ...accepts(),
        },
        {
          says: 'allows a layerless run with neither socialAccountId nor influencerId',
          means: "it speaks in the project's default voice and language",
          ask: hook(),
          ...accepts({
            shows: { layerId: null, influencerId: null, language: 'en' },
            orders: { brandVoice: 'warm' },
          }),
        },
        {
          says: 'Every other format requires a named on-camera actor.',
          means: 'ugc-remix refuses to run without one',
          decided:
            'generate-content names no such rule: there the influencer falls back to the layer, the project and the default voice.',
          probe: 'ugc-remix needs an actor',
        },
      ],
    },
    {
      title: 'Path parameters',
      rows: [
        {
          says: 'projectId string (uuid) required',
          means: 'the bare UUID is accepted',
          ask: { ...hook(), project: '@projectUuid' },
          ...accepts(),
        },
        {
          says: 'projectId string (uuid) required',
          means: 'an unknown project is not found',
          ask: { ...hook(), project: 'prj_nope' },
          ...notFound('projectId', 'in this organisation'),
        },
        {
          says: 'projectId string (uuid) required',
          means: "another organisation's project is not found",
          ask: { ...hook(), project: '@otherProject' },
          ...notFound('projectId', 'in this organisation'),
        },
      ],
    },
    {
      title: 'Body',
      rows: [
        {
          says: 'Used verbatim as the slideshow first-slide overlay.',
          means: 'the first slide shows the hook to the letter, line breaks and emoji kept',
          probe: 'the first slide is the hook',
        },
        {
          says: 'line breaks and emoji preserved',
          means: 'the hook is read back as it was sent',
          ask: { body: { hook: '  two\r\n\nlines 👩‍👩‍👧 é ' } },
          ...accepts({ shows: { hook: '  two\r\n\nlines 👩‍👩‍👧 é ' } }),
        },
        {
          says: 'Pull from `/content/hooks` or send your own.',
          means: 'a suggested hook is accepted as it is',
          probe: 'suggested hooks are accepted',
        },
        {
          says: 'hook string required',
          means: 'a missing hook is refused',
          ask: { body: {} },
          ...invalid('hook'),
        },
        {
          says: '1–2000 chars',
          means: 'an empty hook is refused',
          ask: { body: { hook: '' } },
          ...invalid('hook'),
        },
        {
          says: '1–2000 chars',
          means: 'one character is accepted',
          ask: { body: { hook: 'x' } },
          ...accepts(),
        },
        {
          says: '1–2000 chars',
          means: '2000 characters are accepted',
          ask: { body: { hook: 'x'.repeat(2000) } },
          ...accepts(),
        },
        {
          says: '1–2000 chars',
          means: '2001 characters are refused',
          ask: { body: { hook: 'x'.repeat(2001) } },
          ...invalid('hook'),
        },
        {
          says: '1–2000 chars',
          means: 'an emoji counts as one',
          decided: 'The page does not say how characters are counted: in code points.',
          ask: { body: { hook: '🧠'.repeat(2000) } },
          ...accepts(),
        },
        {
          says: 'line breaks and emoji preserved',
          means: 'half an emoji is refused',
          decided: 'Silent on the page.',
          ask: { body: { hook: 'half \ud83e' } },
          ...invalid('hook'),
        },
        {
          says: 'Used verbatim as the slideshow first-slide overlay.',
          means: 'characters that no font can draw are refused',
          decided: 'Silent on the page.',
          ask: { body: { hook: '𒀀𒁀𒂀' } },
          ...invalid('hook'),
        },
        {
          says: 'hook string',
          means: 'a number is refused',
          ask: { body: { hook: 7 } },
          ...malformed('hook'),
        },
        {
          says: 'socialAccountId string optional',
          means: 'an account whose id cannot be read is not found',
          ask: hook({ socialAccountId: 'sac_x' }),
          ...notFound('socialAccountId'),
        },
        {
          says: 'Wins over the wired influencer when both are supplied.',
          means: 'the named influencer speaks, in its language',
          ask: hook({ socialAccountId: '@account', influencerId: '@germanInfluencer' }),
          ...accepts({ shows: { influencerId: '@germanInfluencer', language: 'de' } }),
        },
      ],
    },
    {
      title: 'Resolution rules',
      rows: [
        {
          says: 'socialAccountId provided: Walk chain. Use wired influencer',
          means: 'the wired influencer speaks and the wired content layer anchors',
          ask: { ...hook({ socialAccountId: '@germanAccount' }), project: '@germanProject' },
          ...accepts({
            shows: { layerId: '@germanLayer', influencerId: '@wiredGerman', language: 'de' },
            orders: { brandVoice: 'witty' },
          }),
        },
        {
          says: 'influencerId provided: Use that influencer directly. Layerless container',
          means: 'that influencer speaks and no layer anchors',
          ask: hook({ influencerId: '@germanInfluencer' }),
          ...accepts({
            shows: { layerId: null, influencerId: '@germanInfluencer', language: 'de' },
            orders: { brandVoice: 'witty' },
          }),
        },
        {
          says: 'both provided: Walk chain for layer anchoring; use the override',
          means: 'the wired content layer anchors and the named influencer speaks',
          ask: hook({ socialAccountId: '@account', influencerId: '@germanInfluencer' }),
          ...accepts({
            shows: { layerId: '@contentLayer', influencerId: '@germanInfluencer', language: 'de' },
            orders: { brandVoice: 'witty' },
          }),
        },
        {
          says: 'both provided: Walk chain for layer anchoring',
          means: 'the walk stops at the layer, so a layer without influencer is no failure',
          decided: 'The page does not say how far the walk goes then.',
          ask: hook({ socialAccountId: '@influencerNotWired', influencerId: '@influencer' }),
          ...accepts({ shows: { layerId: '@silentLayer', influencerId: '@influencer' } }),
        },
        {
          says: 'neither: Project default voice/language. Layerless container.',
          means: 'the project speaks and no layer anchors',
          ask: { ...hook(), project: '@spanishProject' },
          ...accepts({ shows: { layerId: null, influencerId: null, language: 'es' } }),
        },
      ],
    },
    {
      title: 'Request',
      rows: [
        {
          says: '"hook": "wait for it...\\nthis simple habit changed everything 🧠"',
          means: 'the curl and Python samples’ body is accepted',
          ask: hook(),
          ...accepts({ shows: { hook: HOOK } }),
        },
        {
          says: "influencerId: 'inf_4a8e1bc2...'",
          means: 'the TypeScript sample’s body is accepted',
          ask: hook({ influencerId: '@influencer' }),
          ...accepts({ shows: { influencerId: '@influencer' } }),
        },
        {
          says: "'Idempotency-Key': crypto.randomUUID()",
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
          says: 'The container exists in `processing` status',
          means: 'a waiting container reads processing over REST',
          decided:
            'The older page knows queued: GraphQL, which has one shape for all, says QUEUED until a worker has it.',
          ask: hook(),
          graphql: accepts({ shows: { status: 'queued' } }),
          rest: accepts({ shows: { status: 'processing' } }),
        },
        {
          says: 'MISSING_APP_DESCRIPTION: slideshow-builder requires projects.app_description.',
          means: 'the message begins so, and details name code and format',
          ask: { ...hook(), project: '@bareProject' },
          ...refusal('VALIDATION', 422, 'MissingAppDescriptionError', {
            message: 'MISSING_APP_DESCRIPTION: slideshow-builder requires projects.app_description. …',
            details: { code: 'MISSING_APP_DESCRIPTION', format: FORMAT, step: 'appDescription' },
          }),
        },
        {
          says: 'The top-level error.code is the generic VALIDATION envelope.',
          means: 'a wiring failure is VALIDATION with its own code in details',
          ask: hook({ socialAccountId: '@accountNotWired' }),
          ...precondition('ACCOUNT_NOT_WIRED', FORMAT, 'AccountNotWiredError'),
        },
        {
          says: 'MISSING_APP_DESCRIPTION projects.app_description empty',
          means: 'blank text counts as empty',
          ask: { ...hook(), project: '@blankProject' },
          ...precondition('MISSING_APP_DESCRIPTION', FORMAT, 'MissingAppDescriptionError'),
        },
        {
          says: 'Run an ingest job or PATCH /v1/projects/:id.',
          means: 'the remedy says so',
          decided: 'GraphQL names its own mutation.',
          ask: { ...hook(), project: '@bareProject' },
          graphql: precondition('MISSING_APP_DESCRIPTION', FORMAT, 'MissingAppDescriptionError', {
            remedy: 'Run an ingest job or updateProject.',
          }),
          rest: precondition('MISSING_APP_DESCRIPTION', FORMAT, 'MissingAppDescriptionError', {
            remedy: 'Run an ingest job or PATCH /v1/projects/:id.',
          }),
        },
        {
          says: 'PATCH /v1/projects/:id.',
          means: 'setting the description lets the same request pass',
          probe: 'describing the project repairs it',
        },
        {
          says: 'ACCOUNT_NOT_WIRED no distribution layer references it',
          means: 'the step and the account reached are named',
          ask: hook({ socialAccountId: '@accountNotWired' }),
          ...precondition('ACCOUNT_NOT_WIRED', FORMAT, 'AccountNotWiredError', {
            step: 'distributionLayer',
            socialAccountId: '@accountNotWired',
          }),
        },
        {
          says: 'NO_CONTENT_LAYER_WIRED contentLayerSourceIds[] is empty',
          means: 'an empty list is refused at the content layer',
          ask: hook({ socialAccountId: '@noContentLayer' }),
          ...precondition('NO_CONTENT_LAYER_WIRED', FORMAT, 'NoContentLayerWiredError', {
            step: 'contentLayer',
            socialAccountId: '@noContentLayer',
          }),
        },
        {
          says: 'NO_CONTENT_LAYER_WIRED contentLayerSourceIds[] is empty',
          means: 'a list of layers that do not exist counts as empty',
          decided: 'Silent on the page.',
          ask: hook({ socialAccountId: '@danglingAccount' }),
          ...precondition('NO_CONTENT_LAYER_WIRED', FORMAT, 'NoContentLayerWiredError'),
        },
        {
          says: 'INFLUENCER_NOT_WIRED Wired content layer has no customInfluencerId.',
          means: 'a layer without influencer is refused at the influencer',
          ask: hook({ socialAccountId: '@influencerNotWired' }),
          ...precondition('INFLUENCER_NOT_WIRED', FORMAT, 'InfluencerNotWiredError', { step: 'influencer' }),
        },
        {
          says: '404 socialAccountId is not on this project.',
          means: 'the message is this sentence, and there are no details',
          probe: 'not found has no details',
        },
        {
          says: '404 `socialAccountId` or `influencerId` not on this project.',
          means: "another project's account is not found",
          ask: hook({ socialAccountId: '@foreignAccount' }),
          ...notFound('socialAccountId'),
        },
        {
          says: '404 `socialAccountId` or `influencerId` not on this project.',
          means: "another project's influencer is not found",
          ask: hook({ influencerId: '@bareInfluencer' }),
          ...notFound('influencerId'),
        },
      ],
    },
    errorsSection,
  ],
};
