import type { ContainerCheckpoint, ContainerOrder } from '../../../../domain/container.ts';
import { causeOf } from '../../../../domain/credits.ts';
import type { ContentFormat } from '../../../../domain/formats.ts';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { BrandVoice } from '../../../../domain/persona.ts';
import type { PlannedPost } from '../../../../domain/planned-post.ts';
import type { Platform } from '../../../../domain/platforms.ts';
import type { StartUseCase } from '../../../../domain/receipt.ts';
import type { JobKind } from '../../../../domain/stages.ts';
import type { Row } from '../../database.ts';

export type NewJob = {
  id: string;
  organisationId: string;
  projectId: string;
  useCase: StartUseCase;
  requestHash: string;
  test: boolean;
  /** The job that it tries again; absent where it tries none. */
  retryOfId?: string | undefined;
};

export type NewContainer = {
  id: string;
  kind: JobKind;
  format: ContentFormat | null;
  layerId: string | null;
  influencerId: string | null;
  language: string;
  brandVoice: BrandVoice;
  platforms: Platform[];
  seed: number;
  /** Credits set aside for it; 0 for test keys. */
  held: number;
  order: ContainerOrder;
  metadata: Record<string, unknown> | null;
  /** The post that it revises. */
  parentId: string | null;
  /** The post as planned in a dry run; its container then starts with planning behind it. */
  planned: PlannedPost | null;
};

export const JOB_COLUMNS = [
  'id',
  'organisationId',
  'projectId',
  'useCase',
  'requestHash',
  'test',
  'retryOfId',
  'lastSeq',
] as const;

export const CONTAINER_COLUMNS = [
  'id',
  'organisationId',
  'projectId',
  'jobId',
  'ordinal',
  'kind',
  'layerId',
  'influencerId',
  'language',
  'brandVoice',
  'platforms',
  'seed',
  'held',
  'order',
  'metadata',
  'parentId',
  'format',
  'hook',
  'caption',
  'hashtags',
  'firstComment',
  'draw',
  'decision',
  'plan',
  'title',
  'writer',
  'checkpoint',
] as const;

export const HOLD_COLUMNS = [
  'id',
  'transactionId',
  'organisationId',
  'cause',
  'account',
  'amount',
  'jobId',
  'containerId',
] as const;

type JobRow = Pick<Row<'job'>, (typeof JOB_COLUMNS)[number]>;
type ContainerRow = Pick<Row<'container'>, (typeof CONTAINER_COLUMNS)[number]>;
type HoldRow = Pick<Row<'ledger_entry'>, (typeof HOLD_COLUMNS)[number]>;

export const jobRow = (job: NewJob): JobRow => ({
  ...job,
  retryOfId: job.retryOfId ?? null,
  lastSeq: 1,
});

export function containerRow(job: NewJob, container: NewContainer, ordinal: number): ContainerRow {
  const { planned: _, ...columns } = container;
  const { id: jobId, organisationId, projectId } = job;
  return { ...columns, organisationId, projectId, jobId, ordinal, ...plannedColumns(container) };
}

/** What planning leaves on a container; all but its format while it is still to be planned. */
function plannedColumns({ planned, format }: NewContainer) {
  const checkpoint: ContainerCheckpoint = { planning: { at: new Date().toISOString() } };
  return {
    format: planned?.format ?? format,
    hook: planned?.hook ?? null,
    caption: planned?.caption ?? null,
    hashtags: planned?.hashtags ?? [],
    firstComment: planned?.firstComment ?? null,
    draw: planned?.draw ?? null,
    decision: planned?.decision ?? null,
    plan: planned?.plan ?? null,
    title: planned?.title ?? null,
    writer: planned?.writer ?? null,
    checkpoint: planned && checkpoint,
  };
}

/** Credits that all of them hold. */
export const heldBy = (containers: readonly NewContainer[]): number =>
  containers.reduce((sum, { held }) => sum + held, 0);

/** Start: wallet → held (contract §6). */
export function holdEntries(job: NewJob, container: NewContainer): HoldRow[] {
  const entry = {
    transactionId: newUuid(),
    organisationId: job.organisationId,
    cause: causeOf('hold', container.id),
    jobId: job.id,
    containerId: container.id,
  };
  return [
    { ...entry, id: newUuid(), account: 'wallet', amount: -container.held },
    { ...entry, id: newUuid(), account: 'held', amount: container.held },
  ];
}
