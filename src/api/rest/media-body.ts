import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { appMediaKind } from '../../domain/media-rules.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import type { appMedia } from './openapi/schemas/projects.ts';

/** A file of the library as REST shows it (partner API §7, app-media). */
export function mediaBody(media: Row<'media_asset'>, links: Links): z.input<typeof appMedia> {
  const { url, expiresAt } = links.sign(media.blob_key);
  return {
    id: encodeId('media', media.id),
    projectId: encodeId('project', media.project_id),
    kind: appMediaKind(media.role),
    role: media.role,
    url,
    urlExpiresAt: expiresAt,
    mimeType: media.mime_type,
    width: media.width,
    height: media.height,
    durationMs: media.duration_ms,
    sizeBytes: media.size_bytes,
    checksumSha256: media.sha256,
    createdAt: media.created_at,
  };
}
