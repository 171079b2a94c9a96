import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { HouseRecord } from '../../../domain/attempts.ts';
import type {
  ContainerCheckpoint,
  ContainerDraw,
  ContainerOrder,
  ContainerPlan,
  Decision,
  LastError,
} from '../../../domain/container.ts';
import type { ContentFormat } from '../../../domain/formats.ts';
import { APPROVAL_STATUSES, CONTAINER_STATUSES } from '../../../domain/job.ts';
import type { BrandVoice } from '../../../domain/persona.ts';
import type { Platform } from '../../../domain/platforms.ts';
import { JOB_KINDS, REPORTED_STAGES } from '../../../domain/stages.ts';
import type { Writer } from '../../../domain/writer.ts';
import { createdAt, id } from './columns.ts';
import { Influencer } from './influencer.ts';
import { Job } from './job.ts';
import { Layer } from './layer.ts';
import { Organisation } from './organisation.ts';
import { Project } from './project.ts';

/**
 * One post in the making, and the unit of work. A job of another kind has a single row here, which is its work and is
 * shown to nobody. The row is also the outbox of the queue: `queuedAt` is when its
 * entry `<id>_<attempt>` was added. `attempt` rises at every claim and fences whoever claimed before;
 * `failures` counts those
 * that were the post's own doing, `interruptions` the workers that went away.
 */
export const Container = defineEntity({
  name: 'Container',
  tableName: 'container',
  indexes: [
    { properties: ['jobId', 'ordinal'] },
    { properties: ['projectId', 'createdAt', 'id'] },
    {
      name: 'container_open',
      properties: ['id'],
      expression: `create index container_open on container (id) where status in ('queued', 'processing')`,
    },
    {
      name: 'container_unqueued',
      properties: ['id'],
      expression: `create index container_unqueued on container (id) where status = 'queued' and queued_at is null`,
    },
    {
      name: 'container_planned',
      properties: ['id'],
      expression: `create index container_planned on container (id) where status in ('queued', 'processing') and plan is not null`,
    },
    {
      name: 'container_processing',
      properties: ['id'],
      expression: `create index container_processing on container (id) where status = 'processing'`,
    },
    {
      name: 'container_review',
      properties: ['projectId', 'approvalStatus', 'createdAt', 'id'],
      expression: `create index container_review on container (project_id, approval_status, created_at, id) where approval_status <> 'not_required'`,
    },
    {
      name: 'container_parent',
      properties: ['parentId', 'id'],
      expression: `create index container_parent on container (parent_id, id) where parent_id is not null`,
    },
    {
      name: 'container_speed',
      properties: ['format', 'finishedAt'],
      expression: `create index container_speed on container (format, finished_at) where status = 'completed' and attempt = 1`,
    },
  ],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    jobId: () => p.manyToOne(Job).mapToPk().name('job_id'),
    ordinal: p.integer(),
    /** What its job does; only of `content_generate` it is a post. */
    kind: p.enum(JOB_KINDS).default('content_generate'),
    status: p.enum(CONTAINER_STATUSES).default('queued'),
    stage: p.enum(REPORTED_STAGES).default('queued'),
    progress: p.double().$type<number>().default(0),
    /** Null until planning has chosen (auto). */
    // Which formats there are is said in the domain alone: the column takes any.
    format: p.text().$type<ContentFormat>().nullable(),
    layerId: () => p.manyToOne(Layer).mapToPk().name('layer_id').nullable(),
    influencerId: () => p.manyToOne(Influencer).mapToPk().name('influencer_id').nullable(),
    language: p.string(),
    brandVoice: p.string().$type<BrandVoice>(),
    platforms: p.array<Platform>(),
    seed: p.integer(),
    /** Credits held for it and not yet settled at the start; 0 for test keys. */
    held: p.integer(),
    /** The post that it revises. */
    parentId: p.uuid().nullable(),
    /** Of a revision: how much of its film its parent does not have, 0..1. */
    renderedShare: p.double().$type<number>().nullable(),
    order: p.json<ContainerOrder>(),
    metadata: p.json<Record<string, unknown>>().nullable(),
    hook: p.text().nullable(),
    caption: p.text().nullable(),
    hashtags: p.array<string>().defaultRaw(`'{}'`),
    firstComment: p.text().nullable(),
    title: p.text().nullable(),
    writer: p.json<Writer>().nullable(),
    draw: p.json<ContainerDraw>().nullable(),
    decision: p.json<Decision>().nullable(),
    plan: p.json<ContainerPlan>().nullable(),
    checkpoint: p.json<ContainerCheckpoint>().nullable(),
    approvalStatus: p.enum(APPROVAL_STATUSES).default('not_required'),
    reviewedAt: p.datetime(3).nullable(),
    /** The API key that approved or rejected it. */
    reviewedBy: p.uuid().nullable(),
    /** What was said with the approval, or why it was rejected. */
    reviewNote: p.text().nullable(),
    lastError: p.json<LastError>().nullable(),
    attempt: p.integer().default(0),
    failures: p.integer().default(0),
    interruptions: p.integer().default(0),
    /** Faults that are none of the post, since its last finished stage. */
    house: p.json<HouseRecord>().nullable(),
    /** Whose it is, or was: the key of a worker's presence. */
    holder: p.integer().nullable(),
    queuedAt: p.datetime(3).nullable(),
    heartbeatAt: p.datetime(3).nullable(),
    createdAt: createdAt(),
    startedAt: p.datetime(3).nullable(),
    finishedAt: p.datetime(3).nullable(),
  },
});

export type Container = InferEntity<typeof Container>;
