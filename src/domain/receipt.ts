import type { GenerateFormat } from './formats.ts';
import { encodeId } from './ids.ts';
import { keysOf } from './records.ts';
import type { IngestKind, JobKind } from './stages.ts';

/** The ways to start a job, each with what it starts; also the scope of an idempotency key. */
const STARTS = {
  generate_content: 'content_generate',
  ugc_remix: 'content_generate',
  slideshow_build: 'content_generate',
  revise_container: 'content_generate',
  retry_job: 'content_generate',
  ingest_website: 'project_ingest_website',
  ingest_github: 'project_ingest_github',
  verify_render: 'content_verify',
} as const satisfies Record<string, JobKind>;
export type StartUseCase = keyof typeof STARTS;
export const START_USE_CASES = keysOf(STARTS);

/** What a job does that was started so. */
export function kindOf<Start extends StartUseCase>(useCase: Start): (typeof STARTS)[Start] {
  return STARTS[useCase];
}

/**
 * The 202 body of the seeds. It is kept as text beside the idempotency key, so a replay is the same to the
 * letter. Only generate-content repeats the requested format, in snake case.
 */
export function receipt(jobId: string, containerIds: string[], requested: GenerateFormat | null): string {
  const id = encodeId('job', jobId);
  return JSON.stringify({
    jobId: id,
    kind: 'content_generate',
    status: 'running',
    containerIds: containerIds.map((containerId) => encodeId('container', containerId)),
    ...(requested && { format: requested }),
    locationUrl: `/v1/jobs/${id}`,
  });
}

/** The 202 body of an ingest (partner API, ingest), kept likewise. */
export function ingestReceipt(jobId: string, kind: IngestKind, projectId: string): string {
  const id = encodeId('job', jobId);
  return JSON.stringify({
    jobId: id,
    kind,
    status: 'running',
    projectId: encodeId('project', projectId),
    locationUrl: `/v1/jobs/${id}`,
  });
}

/** The 202 body of a verification, kept likewise. */
export function verifyReceipt(jobId: string, containerId: string): string {
  const id = encodeId('job', jobId);
  return JSON.stringify({
    jobId: id,
    kind: 'content_verify',
    status: 'running',
    containerId: encodeId('container', containerId),
    locationUrl: `/v1/jobs/${id}`,
  });
}
