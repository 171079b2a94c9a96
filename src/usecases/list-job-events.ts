import { z } from 'zod';
import type { JobEvent } from '../domain/events.ts';
import { parseInput } from '../domain/inputs/parse.ts';
import type { Db } from '../infra/store/database.ts';
import { eventsAfter } from '../infra/store/queries/job-events.ts';

const listJobEventsInput = z.strictObject({
  after: z.preprocess((value) => value ?? 0, z.int().min(0)),
  first: z.preprocess((value) => value ?? 100, z.int().min(1).max(1000)),
});

/**
 * The stored events of a job that the caller is known to own, in order.
 * @throws ValidationError
 */
export function listJobEvents(db: Db, jobId: string, raw: unknown): Promise<JobEvent[]> {
  const { after, first } = parseInput(listJobEventsInput, raw);
  return eventsAfter(db, jobId, after, first);
}
