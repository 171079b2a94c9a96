import { z } from 'zod';
import { FILE_KINDS } from '../../../../domain/file-kinds.ts';
import { VERIFIED_PART_NAMES } from '../../../../domain/verification.ts';
import { outsideId } from './common.ts';

export const verifyReceipt = z
  .object({
    jobId: outsideId('job'),
    kind: z.literal('content_verify'),
    status: z.literal('running'),
    containerId: outsideId('container'),
    locationUrl: z.string().meta({ description: 'Where to poll the job.' }),
  })
  .meta({ id: 'VerificationAccepted' });

const ordinal = z.int().meta({ description: 'Position among the files of its kind, from 0.' });

export const verification = z
  .object({
    containerId: outsideId('container'),
    same: z
      .boolean()
      .meta({ description: 'True when every file is as it was delivered, in storage and rendered again.' }),
    firstDifference: z
      .object({
        part: z.enum(VERIFIED_PART_NAMES),
        ordinal,
        frame: z.int().nullable().meta({
          description:
            'The first frame of the film that differs, or that is shown where its sound does, from 0.',
        }),
        seconds: z.number().nullable().meta({ description: 'When that is in the film.' }),
      })
      .nullable()
      .meta({ description: 'What differs first; null when all is the same.' }),
    digests: z
      .array(
        z.object({
          kind: z.enum(FILE_KINDS),
          ordinal,
          delivered: z.string(),
          stored: z.string().nullable().meta({ description: 'Null when it is gone.' }),
          rendered: z.string().nullable().meta({ description: 'Null when the plan gives no such file.' }),
        }),
      )
      .meta({ description: 'Every file of the post by its SHA-256: delivered, stored now, rendered again.' }),
    madeWith: z
      .string()
      .nullable()
      .meta({ description: 'What drew and encoded the post; null where that was not kept yet.' }),
    renderedWith: z.string().meta({ description: 'What did so again. Other releases may give other bytes.' }),
  })
  .meta({ id: 'Verification' });
