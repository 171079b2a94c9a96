import { z } from 'zod';
import { GENERATE_FORMATS } from '../../../../domain/formats.ts';
import { JOB_STATUSES } from '../../../../domain/job.ts';
import { JOB_KINDS, REPORTED_STAGES } from '../../../../domain/stages.ts';
import { instant, outsideId } from './common.ts';
import { asset, lastError } from './content.ts';
import { ingestResult } from './ingest.ts';
import { verification } from './verify.ts';

const receiptMembers = {
  jobId: outsideId('job'),
  kind: z.literal('content_generate'),
  status: z.literal('running'),
  containerIds: z.array(outsideId('container')),
  locationUrl: z.string().meta({ description: 'Where to poll the job.' }),
};

export const receipt = z.object(receiptMembers).meta({ id: 'JobAccepted' });

export const receiptWithFormat = z
  .object({ ...receiptMembers, format: z.enum(GENERATE_FORMATS).meta({ description: 'As requested.' }) })
  .meta({ id: 'GenerateAccepted' });

export const job = z
  .object({
    jobId: outsideId('job'),
    kind: z.enum(JOB_KINDS),
    status: z.enum(JOB_STATUSES),
    stage: z
      .enum(REPORTED_STAGES)
      .meta({ description: 'Its own, or of posts that of the least advanced. Never goes back.' }),
    progress: z.number().min(0).max(1),
    etaSeconds: z.number().nullable(),
    startedAt: instant,
    finishedAt: instant.nullable(),
    projectId: outsideId('project'),
    containerIds: z.array(outsideId('container')),
    retryOfId: outsideId('job').nullable().meta({
      description: 'The job whose failed and canceled posts it makes; null where it tries none again.',
    }),
    retryId: outsideId('job')
      .nullable()
      .meta({ description: 'The job that tried it again; null until one did.' }),
    result: z
      .union([
        z.object({
          containerId: outsideId('container').nullable(),
          containerIds: z.array(outsideId('container')),
          assets: z.array(asset),
        }),
        ingestResult,
      ])
      .optional()
      .meta({
        description: 'Only when completed. `assets` is empty for who may not read posts (`content:read`).',
      }),
    verification: verification.optional().meta({ description: 'Only of a verification, when completed.' }),
    error: lastError.nullable().optional().meta({ description: 'Only when failed.' }),
  })
  .meta({ id: 'Job' });

export const cancelAccepted = z.object({ jobId: outsideId('job'), accepted: z.literal(true) });
export const cancelRefused = z.object({
  jobId: outsideId('job'),
  accepted: z.literal(false),
  reason: z.enum(['ALREADY_COMPLETED', 'ALREADY_FAILED', 'ALREADY_CANCELED']),
});
