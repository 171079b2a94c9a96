import { z } from 'zod';
import { objects } from './notes.ts';
import { id } from './parse.ts';

export const cancelJobInput = z
  .strictObject({ jobId: id.describe('Such as `job_…`.') })
  .register(objects, { name: 'CancelJobInput', description: 'Which job to cancel.' });
