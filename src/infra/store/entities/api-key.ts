import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { TIERS } from '../../../domain/scopes.ts';
import { createdAt, id } from './columns.ts';
import { Organisation } from './organisation.ts';

/** A key's secret is stored only as SHA-256; `prefix` finds the row. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  indexes: [{ properties: ['organisationId', 'createdAt', 'id'] }],
  properties: {
    id: id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id'),
    name: p.string(),
    prefix: p.string().unique(),
    sha256: p.string(),
    test: p.boolean(),
    scopes: p.array<string>(),
    tier: p.enum(TIERS),
    createdAt: createdAt(),
    /** Kept only roughly, so that reading does not mean writing. */
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

export type ApiKey = InferEntity<typeof ApiKey>;
