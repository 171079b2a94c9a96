import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { MEDIA_ROLES } from '../../../domain/media-rules.ts';
import { createdAt, id, test } from './columns.ts';
import { Project } from './project.ts';

/**
 * A file on its way in: announced, then sent in one or more pieces, then finalized. The pieces lie in the
 * staging folder; the row goes, and they with it, a day after it was made. `mimeType` and `sizeBytes` are what
 * the client announced.
 */
export const MediaUpload = defineEntity({
  name: 'MediaUpload',
  tableName: 'media_upload',
  indexes: [
    { properties: ['expiresAt'] },
    {
      name: 'media_upload_open',
      properties: ['projectId', 'expiresAt'],
      expression: `create index media_upload_open on media_upload (project_id, expires_at) where media_id is null`,
    },
  ],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    role: p.enum(MEDIA_ROLES),
    filename: p.string(),
    mimeType: p.string(),
    sizeBytes: p.integer(),
    /** What it shows, as the client says. */
    words: p.text().nullable(),
    /** The file it became; null until it is finalized. Finalizing again answers with it. */
    mediaId: p.uuid().nullable(),
    /** Whether the library had that file already. */
    duplicate: p.boolean().default(false),
    test: test(),
    createdAt: createdAt(),
    expiresAt: p.datetime(3),
  },
});

export type MediaUpload = InferEntity<typeof MediaUpload>;
