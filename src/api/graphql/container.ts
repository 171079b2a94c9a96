import { aspectRatioOf } from '../../domain/aspect-ratios.ts';
import { encodeId } from '../../domain/ids.ts';
import { chargedFor } from '../charged-for.ts';
import { hookOf } from '../hook-of.ts';
import { builder } from './builder.ts';
import {
  ApprovalStatusEnum,
  AspectRatioEnum,
  BrandVoiceEnum,
  ContainerStatusEnum,
  ContentFormatEnum,
  PlatformEnum,
  StageEnum,
} from './enums.ts';
import { NodeInterface } from './node.ts';
import { present, reached } from './present.ts';
import {
  ContainerRef,
  DecisionRef,
  DrawRef,
  InfluencerRef,
  JobRef,
  LastErrorRef,
  LayerRef,
  ProjectRef,
  WriterRef,
} from './refs.ts';

ContainerRef.implement({
  description:
    'One post: its texts, its files, and how it came about. Fields that are not made yet are null or empty.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `cnt_…`.', resolve: ({ id }) => encodeId('container', id) }),
    variant: t.exposeInt('ordinal', { description: 'Position among the containers of its job, from 0.' }),
    status: t.field({
      type: ContainerStatusEnum,
      description: 'Where it is in its life.',
      resolve: (row) => row.status,
    }),
    stage: t.field({ type: StageEnum, description: 'The stage it is in.', resolve: (row) => row.stage }),
    progress: t.exposeFloat('progress', { description: '0 to 1 over all stages; never goes back.' }),
    approvalStatus: t.field({
      type: ApprovalStatusEnum,
      description: 'Whether it may be scheduled.',
      resolve: (row) => row.approvalStatus,
    }),
    format: t.field({
      type: ContentFormatEnum,
      nullable: true,
      description: 'What it is; null until planning has chosen (AUTO).',
      resolve: (row) => row.format,
    }),
    hook: t.string({
      nullable: true,
      description: 'The opening text on screen, as it is shown.',
      resolve: (row) => hookOf(row),
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'A title for platforms that ask for one, at most 90 characters; null until planned.',
    }),
    caption: t.exposeString('caption', {
      nullable: true,
      description: 'Text to publish with the post, up to 2200 characters.',
    }),
    hashtags: t.exposeStringList('hashtags', {
      description: 'Hashtags to publish with it, up to eight and no more than its platforms take.',
    }),
    firstComment: t.exposeString('firstComment', {
      nullable: true,
      description: 'A first comment to publish under it.',
    }),
    lastError: t.field({
      type: LastErrorRef,
      nullable: true,
      description: 'Why the last attempt failed; may be set while another attempt runs.',
      resolve: (row) => row.lastError,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was accepted.',
      resolve: (row) => row.createdAt,
    }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a worker first took it.',
      resolve: (row) => row.startedAt,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended.',
      resolve: (row) => row.finishedAt,
    }),
  }),
});

/** How a container is made and what it costs. */
builder.objectFields(ContainerRef, (t) => ({
  language: t.exposeString('language', {
    description:
      'BCP-47 tag of the language it speaks. Built-in phrases that a language lacks are in English.',
  }),
  brandVoice: t.field({
    type: BrandVoiceEnum,
    description: 'The voice it speaks in.',
    resolve: ({ brandVoice }) => brandVoice,
  }),
  platforms: t.field({
    type: [PlatformEnum],
    resolve: ({ platforms }) => platforms,
    description:
      'Where it is meant to go, decides the safe area for text. When empty, text keeps clear of what any of the apps covers.',
  }),
  aspectRatio: t.field({
    type: AspectRatioEnum,
    description: 'The shape of its film and of its pictures.',
    resolve: ({ order }) => aspectRatioOf(order),
  }),
  seed: t.exposeInt('seed', { description: 'Seed of everything drawn at random.' }),
  credits: t.int({
    description: 'Credits it cost, charged when it is completed; 0 until then, and for test keys.',
    resolve: chargedFor,
  }),
  metadata: t.field({
    type: 'JSON',
    nullable: true,
    description: 'Your own data from the request.',
    resolve: (row) => row.metadata,
  }),
  draw: t.field({
    type: DrawRef,
    nullable: true,
    description:
      'What was drawn from the pools; pin it in ugcRemix to get the same again. Null until planned.',
    resolve: (row) => row.draw,
  }),
  decision: t.field({
    type: DecisionRef,
    nullable: true,
    description: 'Why this format was chosen; null when it was asked for.',
    resolve: (row) => row.decision,
  }),
  writer: t.field({
    type: WriterRef,
    nullable: true,
    description: 'Who wrote its words. Null until planned, and of posts planned before it was told.',
    resolve: (row) => row.writer,
  }),
}));

/** What a container leads to. */
builder.objectFields(ContainerRef, (t) => ({
  plan: t.field({
    type: 'JSON',
    nullable: true,
    description: 'The timeline as data: rendering it again gives the same picture. Null until planned.',
    resolve: async (row, _args, context) => (await (await context.reader()).plan.load(row.id))?.plan,
  }),
  parent: t.field({
    type: ContainerRef,
    nullable: true,
    description: 'The post that it revises; null where it revises none.',
    resolve: async (row, _args, context) =>
      row.parentId ? (await context.reader()).container.load(row.parentId) : null,
  }),
  revisions: t.field({
    type: [ContainerRef],
    description: 'The posts that revise it, oldest first.',
    resolve: async (row, _args, context) => (await context.reader()).revisionsOfContainer.load(row.id),
  }),
  job: t.field({
    type: JobRef,
    authScopes: { key: 'jobs:read' },
    description: 'The job that makes it.',
    resolve: async (row, _args, context) => present(await (await context.reader()).job.load(row.jobId)),
  }),
  project: t.field({
    type: ProjectRef,
    authScopes: { key: 'projects:read' },
    description: 'The project it belongs to.',
    resolve: async (row, _args, context) =>
      reached(
        await (await context.reader()).project.load(row.projectId),
        'projectId',
        encodeId('project', row.projectId),
      ),
  }),
  layer: t.field({
    type: LayerRef,
    nullable: true,
    authScopes: { key: 'projects:read' },
    description: 'The content layer it is anchored to; null in the unassigned pool.',
    resolve: async (row, _args, context) =>
      row.layerId ? (await context.reader()).layer.load(row.layerId) : null,
  }),
  influencer: t.field({
    type: InfluencerRef,
    nullable: true,
    authScopes: { key: 'projects:read' },
    description: 'Who speaks; null for the default voice of the project.',
    resolve: async (row, _args, context) =>
      row.influencerId ? (await context.reader()).influencer.load(row.influencerId) : null,
  }),
}));
