import { sql } from 'kysely';
import type { ApprovalStatus } from '../../../../domain/job.ts';
import type { Db, Row } from '../../database.ts';

export type ReviewDecision = {
  status: Extract<ApprovalStatus, 'approved' | 'rejected'>;
  /** The API key that decides. */
  keyId: string;
  note: string | null;
};

export type ReviewedContainer = Pick<
  Row<'container'>,
  'id' | 'projectId' | 'approvalStatus' | 'reviewedAt' | 'reviewedBy' | 'reviewNote'
>;

/** Decides on a container whose review is pending; of two decisions at once the first stands. Null when none is due. */
export async function decideContainer(
  db: Db,
  organisationId: string,
  containerId: string,
  decision: ReviewDecision,
): Promise<ReviewedContainer | null> {
  const row = await db
    .updateTable('container')
    .set({
      approvalStatus: decision.status,
      reviewedAt: sql<Date>`clock_timestamp()`,
      reviewedBy: decision.keyId,
      reviewNote: decision.note,
    })
    .where('id', '=', containerId)
    .where('organisationId', '=', organisationId)
    .where('approvalStatus', '=', 'pending')
    .returning(['id', 'projectId', 'approvalStatus', 'reviewedAt', 'reviewedBy', 'reviewNote'])
    .executeTakeFirst();
  return row ?? null;
}
