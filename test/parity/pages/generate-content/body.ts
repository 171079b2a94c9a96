import { accepts, type PageTable, refusal, refusalsOf } from '../../row.ts';
import { brief } from './brief.ts';

const { invalid, malformed } = refusalsOf('VALIDATION_FAILED');
const many = (count: number) => Array.from({ length: count }, (_, index) => `number ${index}`);

/** The body, field by field. */
export const bodySections: PageTable['sections'] = [
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
        means: 'the bare UUID is accepted',
        ask: { ...brief({}, { projectLayerId: '@layerTwoUuid' }), project: '@twoLayersProject' },
        ...accepts({ shows: { layerId: '@layerTwo' } }),
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
];
