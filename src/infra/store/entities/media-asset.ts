import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { MEDIA_ROLES } from '../../../domain/media-rules.ts';
import { keysOf } from '../../../domain/records.ts';
import { PROVIDER_FAULTS } from '../../../domain/writer.ts';
import type { PictureLight } from '../../../media/seeing/light.ts';
import type { FilmShot } from '../../../media/seeing/see-shots.ts';
import type { Point } from '../../../media/timeline.ts';
import type { Finding } from '../../../media/try-file.ts';
import { createdAt, id, test } from './columns.ts';
import { Project } from './project.ts';

/** A file of the project's media library, with facts found by decoding it. The mapper finds no deleted ones. */
export const MediaAsset = defineEntity({
  name: 'MediaAsset',
  tableName: 'media_asset',
  indexes: [
    { properties: ['projectId', 'role', 'createdAt'] },
    { properties: ['blobKey'] },
    { properties: ['drawnKey'] },
    {
      name: 'media_asset_library',
      properties: ['projectId', 'createdAt', 'id'],
      expression: `create index media_asset_library on media_asset (project_id, created_at, id) where deleted_at is null`,
    },
    {
      name: 'media_asset_words_due',
      properties: ['wordsDueAt'],
      expression: `create index media_asset_words_due on media_asset (words_due_at) where words_due_at is not null and words is null and deleted_at is null`,
    },
  ],
  filters: { live: { name: 'live', cond: { deletedAt: null }, default: true } },
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    role: p.enum(MEDIA_ROLES),
    kind: p.enum(['image', 'video', 'audio']),
    mimeType: p.string(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    durationMs: p.integer().nullable(),
    /** Null for files of releases that did not ask. */
    hasAudio: p.boolean().nullable(),
    /** Integrated, in LUFS; null without sound, and for files of releases that did not listen. */
    loudness: p.double().$type<number>().nullable(),
    sizeBytes: p.integer(),
    sha256: p.string(),
    blobKey: p.string(),
    /** Of the picture that posts show in place of the file; null where they show the file itself. */
    drawnKey: p.string().nullable(),
    /** What it shows, in any language: given, of its own metadata, or of its name. */
    words: p.text().nullable(),
    /** When a model that sees, where one is configured, is asked for them next; null: not, or no more. */
    wordsDueAt: p.datetime(3).nullable(),
    /** Why it did not say them when it was asked last. */
    wordsFault: p.enum(keysOf(PROVIDER_FAULTS)).nullable(),
    /** What a still or a film shows; null for sound, and for files of releases that did not look. */
    focus: p.json<Point>().nullable(),
    colors: p.json<string[]>().nullable(),
    /** Of stills alone. */
    light: p.json<PictureLight>().nullable(),
    /** Of films alone. */
    look: p.enum(['screen', 'film']).nullable(),
    /** Of films of a camera alone: the cuts, and where the eye goes in between. */
    shots: p.json<FilmShot[]>().nullable(),
    /** What trying it found; null for files of releases that did not try. */
    findings: p.json<Finding[]>().nullable(),
    test: test(),
    createdAt: createdAt(),
    deletedAt: p.datetime(3).nullable(),
  },
});

export type MediaAsset = InferEntity<typeof MediaAsset>;
