import type { GenerateFormat } from './formats.ts';
import { encodeId } from './ids.ts';

/** The three ways to start a job; also the scope of an idempotency key. */
export const START_USE_CASES = ['generate_content', 'ugc_remix', 'slideshow_build'] as const;
export type StartUseCase = (typeof START_USE_CASES)[number];

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
