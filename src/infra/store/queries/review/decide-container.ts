import { sql } from 'kysely';
import { encodeId } from '../../../../domain/ids.ts';
import type { ApprovalStatus } from '../../../../domain/job.ts';
import type { Db, Row } from '../../database.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';

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

/** Decides on a container whose review is pending; of two decisions at once the first stands. Null when none is due. To be called in a transaction, which tells webhooks of it too. */
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
    .returning(['id', 'jobId', 'projectId', 'approvalStatus', 'reviewedAt', 'reviewedBy', 'reviewNote'])
    .executeTakeFirst();
  if (!row) return null;
  const told = decision.status === 'approved' ? 'content.approved' : 'content.rejected';
  await tellWebhooks(db, { organisationId, projectId: row.projectId }, told, {
    id: encodeId('container', row.id),
    jobId: encodeId('job', row.jobId),
    projectId: encodeId('project', row.projectId),
    approvalStatus: row.approvalStatus,
    note: row.reviewNote,
  });
  return row;
}
