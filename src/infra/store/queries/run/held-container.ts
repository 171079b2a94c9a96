import type { ExpressionBuilder } from 'kysely';
import type { Database, Row } from '../../database.ts';
import type { ContainerPart, LockedJob } from './lock-job.ts';

/** A container as somebody saw or claimed it; `attempt` is the fence that every write of that holder carries. */
export type HeldContainer = Pick<Row<'container'>, 'id' | 'attempt' | 'jobId' | 'organisationId'>;

/** True for the container's row as long as the holder has not been fenced off and the container has not ended. */
export const stillHeld = ({ id, attempt }: HeldContainer) =>
  function where({ eb, and }: ExpressionBuilder<Database, 'container'>) {
    return and([eb('id', '=', id), eb('attempt', '=', attempt), eb('status', '=', 'processing')]);
  };

/** The container under its job's lock, if the holder's view of it is still the true one. */
export function partOf(locked: LockedJob, held: HeldContainer): ContainerPart | null {
  const part = locked.containers.find(({ id }) => id === held.id);
  return part && part.attempt === held.attempt ? part : null;
}
