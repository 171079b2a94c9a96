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
  'id' | 'project_id' | 'approval_status' | 'reviewed_at' | 'reviewed_by' | 'review_note'
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
      approval_status: decision.status,
      reviewed_at: sql<Date>`clock_timestamp()`,
      reviewed_by: decision.keyId,
      review_note: decision.note,
    })
    .where('id', '=', containerId)
    .where('organisation_id', '=', organisationId)
    .where('approval_status', '=', 'pending')
    .returning(['id', 'project_id', 'approval_status', 'reviewed_at', 'reviewed_by', 'review_note'])
    .executeTakeFirst();
  return row ?? null;
}
