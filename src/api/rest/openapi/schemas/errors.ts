import { z } from 'zod';
import { ISSUE_CODES } from '../../../../domain/issues.ts';
import { ERROR_CODES } from '../../../../domain/refusals.ts';

const issue = z.object({
  path: z
    .string()
    .meta({ description: 'The field, such as `brief.topic`, or `project.appName` for one of the project.' }),
  message: z.string(),
  code: z
    .enum(ISSUE_CODES)
    .optional()
    .meta({ description: 'Which fault it is, where that can be told apart. Codes may be added.' }),
  values: z
    .array(z.string())
    .optional()
    .meta({ description: 'What the sentence of its code names, in that order, such as a limit.' }),
});

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
        .looseObject({ issues: z.array(issue).optional() })
        .optional()
        .meta({
          description:
            'Facts about it. For a precondition, `code` is what to branch on; of a wrong input, `issues` lists every fault.',
        }),
    }),
  })
  .meta({ id: 'Error' });
