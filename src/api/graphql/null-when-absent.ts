import { NotFoundError } from '../../domain/refusals.ts';

/** What is found, or null when an id names nothing in the caller's reach. Other faults go on. */
export async function nullWhenAbsent<Found>(finding: Promise<Found>): Promise<Found | null> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
