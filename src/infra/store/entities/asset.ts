import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Container } from './container.ts';

export const ASSET_KINDS = ['video', 'poster', 'thumbnail', 'slide', 'captions'] as const;

/** A finished file of a container; `ordinal` counts within its kind from 0. */
export const Asset = defineEntity({
  name: 'Asset',
  tableName: 'asset',
  uniques: [{ properties: ['containerId', 'kind', 'ordinal'] }],
  indexes: [{ properties: ['blobKey'] }],
  properties: {
    id: id(),
    containerId: () => p.manyToOne(Container).mapToPk().name('container_id'),
    kind: p.enum(ASSET_KINDS),
    ordinal: p.integer(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    durationMs: p.integer().nullable(),
    mimeType: p.string(),
    sizeBytes: p.integer(),
    sha256: p.string(),
    blobKey: p.string(),
    createdAt: createdAt(),
  },
});

export type Asset = InferEntity<typeof Asset>;
