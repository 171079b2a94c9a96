import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import type { Row } from '../../infra/store/database.ts';
import type { scheduledPost } from './openapi/schemas/content.ts';

/** A schedule entry as REST shows it (partner API §9). */
export function scheduledPostBody(row: Row<'scheduled_post'>): z.input<typeof scheduledPost> {
  return {
    id: encodeId('scheduledPost', row.id),
    containerId: encodeId('container', row.container_id),
    socialAccountId: encodeId('socialAccount', row.social_account_id),
    scheduledFor: row.scheduled_for,
    mode: row.mode,
    captionOverride: row.caption_override,
    firstCommentOverride: row.first_comment_override,
    scheduledBy: encodeId('key', row.scheduled_by),
    createdAt: row.created_at,
  };
}
