import { z } from 'zod';
import { ERROR_CODES } from '../../../../domain/refusals.ts';

/** The envelope of the seeds: every answer from 400 on. */
export const errorEnvelope = z
  .object({
    error: z.object({
      code: z
        .enum([...ERROR_CODES, 'VALIDATION_FAILED'])
        .meta({ description: 'What to branch on. Codes may be added.' }),
      message: z.string().meta({ description: 'The reason in words, for developers.' }),
      requestId: z.string().meta({ description: 'Names the request in our logs; also in `X-Request-Id`.' }),
      details: z
        .record(z.string(), z.unknown())
        .optional()
        .meta({ description: 'Facts about it. For a precondition, `code` is what to branch on.' }),
    }),
  })
  .meta({ id: 'Error' });
