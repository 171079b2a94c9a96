import { v7 as uuidv7 } from 'uuid';
import type { ContainerCheckpoint, ContainerOrder } from '../../../../domain/container.ts';
import { causeOf } from '../../../../domain/credits.ts';
import type { JobEvent } from '../../../../domain/events.ts';
import type { ContentFormat } from '../../../../domain/formats.ts';
import type { PlannedPost } from '../../../../domain/planned-post.ts';
import type { StartUseCase } from '../../../../domain/receipt.ts';
import type { Db } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

export type NewJob = {
  id: string;
  organisationId: string;
  projectId: string;
  useCase: StartUseCase;
  requestHash: string;
  test: boolean;
};

export type NewContainer = {
  id: string;
  format: ContentFormat | null;
  layerId: string | null;
  influencerId: string | null;
  language: string;
  brandVoice: string;
  platforms: string[];
  seed: number;
  /** Credits set aside for it; 0 for test keys. */
  held: number;
  order: ContainerOrder;
  metadata: Record<string, unknown> | null;
  /** The post as planned in a dry run; its container then starts with planning behind it. */
  planned: PlannedPost | null;
};

/**
 * Writes job, containers, the ledger entries of their holds, and the job's first event, which is returned. One
 * statement: the organisation's row is locked by now, and others wait for it.
 */
export async function insertJob(db: Db, job: NewJob, containers: NewContainer[]): Promise<JobEvent> {
  const rows = containers.map((one, ordinal) => ({
    ...containerRow(job, one, ordinal),
    ...plannedColumns(one),
  }));
  const holds = containers.filter(({ held }) => held > 0).flatMap((one) => holdEntries(job, one));
  const writing = db
    .with('new_job', (query) => query.insertInto('job').values(jobRow(job)))
    .with('new_containers', (query) => query.insertInto('container').values(rows));
  const paid =
    holds.length > 0
      ? writing.with('holds', (query) => query.insertInto('ledger_entry').values(holds))
      : writing;
  const { at } = await paid
    .insertInto('job_event')
    .values({ job_id: job.id, seq: 1, type: 'job_accepted', status: 'running', stage: 'queued', progress: 0 })
    .returning('at')
    .executeTakeFirstOrThrow();
  return firstEvent(job.id, at);
}

function jobRow(job: NewJob) {
  return {
    id: job.id,
    organisation_id: job.organisationId,
    project_id: job.projectId,
    use_case: job.useCase,
    request_hash: job.requestHash,
    test: job.test,
    last_seq: 1,
  };
}

function containerRow(job: NewJob, container: NewContainer, ordinal: number) {
  return {
    id: container.id,
    organisation_id: job.organisationId,
    project_id: job.projectId,
    job_id: job.id,
    ordinal,
    format: container.format,
    layer_id: container.layerId,
    influencer_id: container.influencerId,
    language: container.language,
    brand_voice: container.brandVoice,
    platforms: container.platforms,
    seed: container.seed,
    held: container.held,
    order: jsonb(container.order),
    metadata: container.metadata && jsonb(container.metadata),
  };
}

/** What planning leaves on a container; nothing while it is still to be planned. */
function plannedColumns({ planned }: NewContainer) {
  if (!planned) return {};
  const { format, hook, caption, hashtags, firstComment, draw, decision, plan } = planned;
  return {
    ...{ format, hook, caption, hashtags, first_comment: firstComment },
    draw: jsonb(draw),
    decision: decision && jsonb(decision),
    plan: jsonb(plan),
    checkpoint: jsonb<ContainerCheckpoint>({ planning: { at: new Date().toISOString() } }),
  };
}

/** Start: wallet → held (contract §6). */
function holdEntries(job: NewJob, container: NewContainer) {
  const entry = {
    transaction_id: uuidv7(),
    organisation_id: job.organisationId,
    cause: causeOf('hold', container.id),
    job_id: job.id,
    container_id: container.id,
  };
  return [
    { ...entry, id: uuidv7(), account: 'wallet' as const, amount: -container.held },
    { ...entry, id: uuidv7(), account: 'held' as const, amount: container.held },
  ];
}

function firstEvent(jobId: string, at: Date): JobEvent {
  return {
    jobId,
    seq: 1,
    type: 'job_accepted',
    status: 'running',
    stage: 'queued',
    progress: 0,
    etaSeconds: null,
    at,
    containerId: null,
    containerStatus: null,
    containerStage: null,
    containerProgress: null,
  };
}
