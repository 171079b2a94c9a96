import { z } from 'zod';

/** A moment with its time zone, years 0000 to 9999. GraphQL hands over a date, REST a text. */
export const instant = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : inUpperCase(value ?? undefined)),
  z.iso
    .datetime({
      offset: true,
      error: ({ code }) =>
        code === 'invalid_format' ? 'is not an ISO 8601 instant with a time zone' : undefined,
    })
    .transform((value) => new Date(value)),
);

/** Its letters may be of either case (RFC 3339, 5.6). */
function inUpperCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toUpperCase() : value;
}
