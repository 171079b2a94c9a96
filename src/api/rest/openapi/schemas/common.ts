import { z } from 'zod';
import { encodeId, type IdKind } from '../../../../domain/ids.ts';

/** An instant. It is sent as a Date, which JSON writes as text: hence a type of its own for what goes in. */
export const instant = z.iso.datetime().meta({ example: '2026-08-20T09:30:00.000Z' }) as unknown as z.ZodType<
  string,
  Date
>;

/** An id as we write it. */
export const outsideId = (kind: IdKind) =>
  z.string().meta({ example: encodeId(kind, '0198c5d2-6d00-7cc4-8f3a-6b1f0e9d2c41') });

/** A page of a list; the last one has no cursor. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Pass as `cursor`; null on the last page.' }),
  });
}

/** Headers of what starts a job. */
export const startHeaders = z.object({
  'Idempotency-Key': z.string().max(255).optional().meta({
    description:
      'One per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job.',
  }),
});

/** Headers of what can be polled by its ETag. */
export const conditional = z.object({
  'If-None-Match': z
    .string()
    .optional()
    .meta({ description: '`ETag` of the answer there is: 304 when nothing has changed.' }),
});

/** Query of every paged list. */
export const paging = {
  limit: z
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Things per page; 25 when absent.' }),
  cursor: z.string().optional().meta({ description: '`nextCursor` of the page before.' }),
};
