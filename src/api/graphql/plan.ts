import { encodeId } from '../../domain/ids.ts';
import { ingredientsOf, isAiGenerated } from '../../domain/ingredients.ts';
import { planContentRequest } from '../../domain/inputs/plan-content.ts';
import type { Shot, ShotKind, ShownText } from '../../domain/planned-post.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { PlanVariant } from '../../usecases/plan/deps.ts';
import { type ContentPlan, PLAN_CONTENT_REFUSALS, planContent } from '../../usecases/plan/plan-content.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { AspectRatioEnum, BrandVoiceEnum, ContentFormatEnum, PlatformEnum } from './enums.ts';
import { IngredientRef } from './ingredient.ts';
import { mutation } from './mutation.ts';
import { PlanWarningRef } from './plan-warning.ts';
import { DecisionRef, DrawRef, InfluencerRef, LayerRef, MediaRef, WriterRef } from './refs.ts';
import { SceneRef, scenesOf } from './scene.ts';
import { UserError } from './user-error.ts';

const ShotKindEnum = enumOf<ShotKind>('ShotKind', 'What fills the frame.', {
  background: 'A drawn background.',
  picture: 'A picture of the media library, or one that was found or is made for it.',
  clip: 'A clip of the media library.',
  reaction: "The influencer's reaction.",
});

const ShotRef = builder.objectRef<Shot>('Shot').implement({
  description: 'A part of the film between two cuts.',
  fields: (t) => ({
    startMs: t.exposeInt('startMs', { description: 'When it begins, in ms from the start.' }),
    durationMs: t.exposeInt('durationMs', { description: 'How long it lasts, in ms.' }),
    kind: t.field({ type: ShotKindEnum, description: 'What fills the frame.', resolve: ({ kind }) => kind }),
    media: t.field({
      type: MediaRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'The file of the library that fills the frame, if one does.',
      resolve: async ({ mediaId }, _args, context) =>
        mediaId ? (await context.reader()).media.load(mediaId) : null,
    }),
    insets: t.field({
      type: [MediaRef],
      nullable: true,
      authScopes: { key: 'projects:read' },
      description:
        'Files of the library that lie over it, such as a screenshot; null without the scope `projects:read`.',
      resolve: async ({ insetMediaIds }, _args, context) => {
        const { media } = await context.reader();
        const found = await Promise.all(insetMediaIds.map((id) => media.load(id)));
        return found.filter((one) => one !== null);
      },
    }),
    transition: t.exposeString('transition', { description: 'How it comes in, such as `crossfade`.' }),
    texts: t.exposeStringList('texts', { description: 'The words that come in during it, top to bottom.' }),
  }),
});

const ShownTextRef = builder.objectRef<ShownText>('ShownText').implement({
  description: 'Words on screen.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words as they are shown.' }),
    startMs: t.exposeInt('startMs', { description: 'When they come in, in ms from the start.' }),
    durationMs: t.exposeInt('durationMs', { description: 'How long they stand, in ms.' }),
    size: t.exposeFloat('size', { description: 'Size of the letters, in px of the frame.' }),
  }),
});

const PlannedPostRef = builder.objectRef<PlanVariant>('PlannedPost').implement({
  description: 'One post as it will be made.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Position among the variants, from 0.' }),
    format: t.field({
      type: ContentFormatEnum,
      description: 'What it is.',
      resolve: ({ post }) => post.format,
    }),
    aspectRatio: t.field({
      type: AspectRatioEnum,
      description: 'The shape of its film and of its pictures.',
      resolve: ({ aspectRatio }) => aspectRatio,
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: 'Why this format was chosen; null when it was asked for.',
      resolve: ({ post }) => post.decision,
    }),
    seed: t.exposeInt('seed', { description: 'Seed of everything drawn at random.' }),
    draw: t.field({
      type: DrawRef,
      description: 'What was drawn from the pools.',
      resolve: ({ post }) => post.draw,
    }),
    durationMs: t.exposeInt('durationMs', {
      description: 'Length of the film, in ms; of photos alone, how long they take to be read.',
    }),
    shots: t.field({
      type: [ShotRef],
      description: 'The film from cut to cut.',
      resolve: ({ shots }) => shots,
    }),
    texts: t.field({
      type: [ShownTextRef],
      description: 'Every text on screen, with its time.',
      resolve: ({ texts }) => texts,
    }),
    scenes: t.field({
      type: [SceneRef],
      description: 'The post scene by scene.',
      resolve: ({ post }) => scenesOf(post.plan.scenes, null),
    }),
    hook: t.string({
      nullable: true,
      description: 'The opening text on screen.',
      resolve: ({ post }) => post.hook,
    }),
    title: t.string({
      nullable: true,
      description: 'A title for platforms that ask for one, at most 90 characters.',
      resolve: ({ post }) => post.title,
    }),
    caption: t.string({ description: 'Text to publish with the post.', resolve: ({ post }) => post.caption }),
    hashtags: t.stringList({
      description: 'Hashtags to publish with it, up to eight and no more than its platforms take.',
      resolve: ({ post }) => post.hashtags,
    }),
    firstComment: t.string({
      nullable: true,
      description: 'A first comment to publish under it.',
      resolve: ({ post }) => post.firstComment,
    }),
    timeline: t.field({
      type: 'JSON',
      description: 'The timeline as data, as `Container.plan` will hold it.',
      resolve: ({ post }) => post.plan,
    }),
    price: t.exposeInt('price', { description: 'Credits it will cost; 0 for test keys.' }),
    predictedSeconds: t.exposeInt('predictedSeconds', {
      description: 'Seconds of work once a worker has it, by what this installation made so far.',
    }),
  }),
});

/** Where it comes from. */
builder.objectFields(PlannedPostRef, (t) => ({
  writer: t.field({
    type: WriterRef,
    nullable: true,
    description: 'Who wrote its words.',
    resolve: ({ post }) => post.writer,
  }),
  ingredients: t.field({
    type: [IngredientRef],
    description: 'What it will be made of, and whose that is.',
    resolve: ({ post }) => ingredientsOf(post),
  }),
  isAiGenerated: t.boolean({
    description: 'Whether an ingredient is made by a model.',
    resolve: ({ post }) => isAiGenerated(ingredientsOf(post)),
  }),
}));

/** graphql-js takes an Error in a result for one that was thrown, so it is told as a plain value of its type. */
function asValue(refusal: Refusal): Refusal {
  const { name, message, details } = refusal;
  const messageOn: Refusal['messageOn'] = (face) => refusal.messageOn(face);
  const value = { ...refusal, name, message, messageOn, details, __typename: refusal.constructor.name };
  return value;
}

const ContentPlanRef = builder.objectRef<ContentPlan>('ContentPlan').implement({
  description: 'What a start would make. Nothing was started, held or charged.',
  fields: (t) => ({
    id: t.id({
      nullable: true,
      description: 'Pass as `planId` to generateContent to render exactly this; null while something blocks.',
      resolve: ({ kept }) => kept && encodeId('plan', kept.id),
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when it can be rendered: 24 hours.',
      resolve: ({ kept }) => kept?.expiresAt,
    }),
    layer: t.field({
      type: LayerRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'The content layer; null in the unassigned pool.',
      resolve: async ({ resolution }, _args, context) =>
        resolution.layerId ? (await context.reader()).layer.load(resolution.layerId) : null,
    }),
    influencer: t.field({
      type: InfluencerRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'Who speaks; null for the default voice of the project.',
      resolve: async ({ resolution }, _args, context) =>
        resolution.influencerId ? (await context.reader()).influencer.load(resolution.influencerId) : null,
    }),
    language: t.string({ description: 'BCP-47 tag.', resolve: ({ resolution }) => resolution.language }),
    brandVoice: t.field({
      type: BrandVoiceEnum,
      description: 'The voice it speaks in.',
      resolve: ({ resolution }) => resolution.brandVoice,
    }),
    platforms: t.field({
      type: [PlatformEnum],
      description: 'Where it is meant to go.',
      resolve: ({ resolution }) => resolution.platforms,
    }),
    posts: t.field({
      type: [PlannedPostRef],
      description: 'The posts in the order of the variants; empty when they cannot be planned.',
      resolve: ({ variants }) => variants,
    }),
    price: t.int({
      description: 'Credits that rendering it holds, and charges when all posts complete; 0 for test keys.',
      resolve: ({ variants }) => variants.reduce((sum, { price }) => sum + price, 0),
    }),
    predictedSeconds: t.int({
      description: 'Seconds of work for one worker; several share the posts of a plan.',
      resolve: ({ variants }) => variants.reduce((sum, { predictedSeconds }) => sum + predictedSeconds, 0),
    }),
    warnings: t.field({
      type: [PlanWarningRef],
      description: 'What could be mended first, all at once.',
      resolve: ({ warnings }) => warnings,
    }),
    blocking: t.field({
      type: [UserError],
      description:
        'All that a start would be refused for, as the errors it would answer, but for what may change until then: too few credits (CREDITS_SHORT in `warnings`) and too many running jobs. Empty when it can start.',
      resolve: ({ blocking }) => blocking.map(asValue),
    }),
  }),
});

mutation('planContent', {
  scope: 'content:write',
  description:
    'Plans what a start would make, without starting it: who speaks, shots, words, price, time, and all that is in the way. Render it with `generateContent(input: { projectId, planId })`.',
  input: planContentRequest,
  result: ContentPlanRef,
  refusals: PLAN_CONTENT_REFUSALS,
  resolve: async (input, { deps, caller }) => planContent(deps.plan, await caller(), input),
});
