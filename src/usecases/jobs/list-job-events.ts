import { z } from 'zod';
import type { JobEvent } from '../../domain/events.ts';
import { eventsPage } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Reader } from '../reader.ts';

const listJobEventsInput = z.strictObject(eventsPage);

/**
 * The stored events of a job, in order; of many jobs in one statement.
 * @throws ValidationError
 */
export async function listJobEvents(
  reader: Pick<Reader, 'eventsOfJob'>,
  jobId: string,
  raw: unknown,
): Promise<JobEvent[]> {
  const { after, first } = parseInput(listJobEventsInput, raw);
  return reader.eventsOfJob.load({ jobId, after, first });
}
