import { z } from 'zod';
import { objects } from './notes.ts';
import { id, idempotencyKey } from './parse.ts';

/** Body of retryJob (ours, contract §5). */
export const retryJobInput = z
  .strictObject({
    jobId: id.describe('The ended job whose failed or canceled posts are tried again, such as `job_…`.'),
    idempotencyKey,
  })
  .register(objects, { name: 'RetryJobInput', description: 'Which job to try again.' });
