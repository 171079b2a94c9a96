import { z } from 'zod';
import { NotFoundError, ValidationError } from '../../../../domain/refusals.ts';
import { CANCEL_JOB_REFUSALS } from '../../../../usecases/jobs/cancel-job.ts';
import type { Area } from '../operation.ts';
import { conditional } from '../schemas/common.ts';
import { cancelAccepted, cancelRefused, job } from '../schemas/jobs.ts';

export const jobsArea: Area = {
  tag: 'Jobs',
  description: 'Watch and cancel jobs.',
  operations: {
    'GET /v1/jobs/:jobId': {
      id: 'getJob',
      summary: 'Read a job',
      description: 'Cheap to poll: send the ETag back as `If-None-Match`.',
      scope: 'jobs:read',
      headers: conditional,
      answers: {
        200: { description: 'The job.', schema: job },
        304: { description: 'Nothing has changed.' },
      },
      refusals: [NotFoundError],
    },
    'GET /v1/jobs/:jobId/events': {
      id: 'watchJob',
      summary: 'Watch a job',
      description:
        'Server-sent events: all stored ones, then live ones, until the job ends. `id` is the `seq`; a client that comes back with `Last-Event-ID` misses and repeats nothing.',
      scope: 'jobs:read',
      headers: z.object({
        'Last-Event-ID': z
          .string()
          .optional()
          .meta({ description: 'Only events with a higher `seq`; browsers send it by themselves.' }),
      }),
      query: z.object({
        after: z.number().int().min(0).optional().meta({ description: 'As `Last-Event-ID`, which wins.' }),
        token: z.string().optional().meta({ description: 'A client token; `EventSource` sends no headers.' }),
      }),
      answers: {
        200: { description: 'The events.', contentType: 'text/event-stream' },
        204: { description: 'The job has ended and there is nothing left to tell.' },
      },
      refusals: [NotFoundError, ValidationError],
    },
    'POST /v1/jobs/:jobId/cancel': {
      act: 'cancelJob',
      id: 'cancelJob',
      summary: 'Cancel a job',
      description: 'What is completed stays and is charged; the rest is given back.',
      scope: 'jobs:cancel',
      answers: {
        202: { description: 'Work is being stopped.', schema: cancelAccepted },
        200: { description: 'The job had ended already.', schema: cancelRefused },
      },
      refusals: CANCEL_JOB_REFUSALS,
    },
  },
};
